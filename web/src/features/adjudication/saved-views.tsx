import { SavedView, type ViewedList } from '@periksa/server/adjudication/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { useWords } from '../../i18n/use-words.js'
import { ask } from '../../lib/api.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { Notice } from '../../ui/notice.js'

type Filters = Record<string, string | number | undefined>
type Props = { list: ViewedList; filters: Filters; mayShare: boolean; onOpen(filters: Record<string, string>): void }

/** Filters kept under names: open one, keep those of now, forget one. A page number is no part of them. */
export function SavedViews({ list, filters, mayShare, onOpen }: Props) {
  const { t, ofProblem } = useWords()
  const views = useQuery({
    queryKey: ['views', list],
    queryFn: () => ask(`/api/v1/views?list=${list}`, { answer: z.array(SavedView) }),
  })
  const forget = useForget(list)
  return (
    <details className="no-print text-small">
      <summary className="w-fit cursor-pointer py-1 underline underline-offset-4">
        {t('cases.savedViews.title')} {views.data && <span className="font-mono">{views.data.length}</span>}
      </summary>
      <div className="grid gap-3 border-b border-rule py-2">
        {views.data?.length === 0 && <p className="text-soft">{t('cases.savedViews.none')}</p>}
        <ul className="flex flex-wrap gap-x-6 gap-y-1">
          {views.data?.map((view) => (
            <li key={view.id} className="flex items-baseline gap-2">
              <Button weight="plain" className="font-normal" onClick={() => onOpen(view.filters)}>
                {view.name}
              </Button>
              {view.shared && <span className="text-soft">{t('cases.savedViews.shared')}</span>}
              {(view.isMine || mayShare) && (
                <Button
                  className="px-2"
                  aria-label={t('cases.savedViews.forget', { name: view.name })}
                  disabled={forget.isPending}
                  onClick={() => forget.mutate(view.id)}
                >
                  ×
                </Button>
              )}
            </li>
          ))}
        </ul>
        <KeepForm {...{ list, filters, mayShare }} />
        {(views.error ?? forget.error) && (
          <Notice tone="wrong" role="alert" title={ofProblem(codeOf(views.error ?? forget.error))} />
        )}
      </div>
    </details>
  )
}

function KeepForm({ list, filters, mayShare }: Omit<Props, 'onOpen'>) {
  const { t, ofProblem } = useWords()
  const [name, setName] = useState('')
  const [shared, setShared] = useState(false)
  const client = useQueryClient()
  const keep = useMutation({
    mutationFn: () =>
      ask('/api/v1/views', {
        method: 'POST',
        body: { list, name, shared, filters: kept(filters) },
        answer: SavedView,
        idempotencyKey: crypto.randomUUID(),
      }),
    onSuccess: () => setName(''),
    onSettled: () => client.invalidateQueries({ queryKey: ['views', list] }),
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim()) keep.mutate()
  }
  return (
    <form onSubmit={send} className="flex flex-wrap items-end gap-3">
      <Labelled label={t('cases.savedViews.name')}>
        {(id) => (
          <input
            id={id}
            className={`${shapeOfField} w-56`}
            maxLength={60}
            value={name}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Labelled>
      {mayShare && (
        <label className="flex items-center gap-2 py-1">
          <input type="checkbox" checked={shared} onChange={(event) => setShared(event.target.checked)} />
          {t('cases.savedViews.share')}
        </label>
      )}
      <Button type="submit" disabled={keep.isPending || !name.trim()}>
        {t('cases.savedViews.keep')}
      </Button>
      {keep.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(keep.error))} />}
    </form>
  )
}

const kept = (filters: Filters): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filters).flatMap(([name, value]) =>
      value === undefined || name === 'page' ? [] : [[name, String(value)]],
    ),
  )

function useForget(list: ViewedList) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) =>
      ask(`/api/v1/views/${id}`, { method: 'DELETE', answer: z.object({ forgotten: z.boolean() }) }),
    onSettled: () => client.invalidateQueries({ queryKey: ['views', list] }),
  })
}
