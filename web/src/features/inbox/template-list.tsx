import type { Template } from '@periksa/server/inbox/desk/schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { z } from 'zod'
import { useWords } from '../../i18n/use-words.js'
import { ask } from '../../lib/api.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { TextArea } from '../../ui/text-area.js'
import { TextField } from '../../ui/text-field.js'
import { Templates, useTemplates } from './template-sender.js'

const Fetched = Templates.extend({ skipped: z.int() })
const EMPTY: Template = { name: '', language: 'id', category: 'utility', body: '' }
const CATEGORIES = ['utility', 'authentication', 'marketing'] as const

/** The templates written down here; WhatsApp approves them elsewhere and refuses what does not match. */
export function TemplateList() {
  const { t, ofProblem } = useWords()
  const client = useQueryClient()
  const templates = useTemplates()
  const [draft, setDraft] = useState(EMPTY)
  const keep = useMutation({
    mutationFn: ({ name, language, ...body }: Template) =>
      ask(`/api/v1/templates/${name}/${language}`, { method: 'PUT', body, answer: Templates }),
    onSuccess: ({ items }) => {
      client.setQueryData(['templates'], items)
      setDraft(EMPTY)
    },
  })
  const fetching = useMutation({
    mutationFn: () => ask('/api/v1/templates/fetch', { method: 'POST', answer: Fetched }),
    onSuccess: ({ items }) => client.setQueryData(['templates'], items),
  })
  const isNamed = /^[a-z0-9_]{1,512}$/.test(draft.name) && /^[a-z]{2,3}(_[A-Z]{2})?$/.test(draft.language)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (isNamed && draft.body.trim() !== '') keep.mutate(draft)
  }
  return (
    <Part title={t('templates.title')}>
      <p className="mb-3 max-w-prose text-small text-soft">{t('templates.lead')}</p>
      <div className="mb-3 grid gap-2">
        <Button className="justify-self-start" disabled={fetching.isPending} onClick={() => fetching.mutate()}>
          {t('templates.fetch')}
        </Button>
        {fetching.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(fetching.error))} />}
        {fetching.data && (
          <Notice tone="plain" title={t('templates.fetched', { count: fetching.data.items.length })}>
            {fetching.data.skipped > 0 && <p>{t('templates.skipped', { count: fetching.data.skipped })}</p>}
          </Notice>
        )}
      </div>
      <ul>
        {templates.data?.map((one) => (
          <li key={`${one.name} ${one.language}`} className="ledger-row grid gap-1 py-2">
            <span className="flex flex-wrap items-baseline gap-x-4">
              <span className="font-mono font-semibold">{one.name}</span>
              <span className="text-small text-soft">
                {one.language} · {t(`templates.category.${one.category}`)}
              </span>
              <Button weight="plain" className="ms-auto text-small" onClick={() => setDraft(one)}>
                {t('templates.change')}
              </Button>
              <Button weight="plain" className="text-small" onClick={() => keep.mutate({ ...one, body: '' })}>
                {t('templates.remove')}
              </Button>
            </span>
            <span className="whitespace-pre-wrap">{one.body}</span>
          </li>
        ))}
      </ul>
      <form onSubmit={submit} className="mt-4 grid max-w-2xl gap-3">
        <div className="flex flex-wrap items-end gap-3">
          <TextField
            label={t('templates.name')}
            value={draft.name}
            onChange={(event) => setDraft({ ...draft, name: event.target.value.toLowerCase() })}
          />
          <TextField
            label={t('templates.language')}
            value={draft.language}
            className="w-28"
            onChange={(event) => setDraft({ ...draft, language: event.target.value })}
          />
          <Labelled label={t('templates.kind')}>
            {(id) => (
              <select
                id={id}
                className={shapeOfField}
                value={draft.category}
                onChange={(event) => setDraft({ ...draft, category: event.target.value as Template['category'] })}
              >
                {CATEGORIES.map((one) => (
                  <option key={one} value={one}>
                    {t(`templates.category.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        </div>
        <TextArea
          label={t('templates.body')}
          hint={t('templates.bodyHint')}
          rows={3}
          maxLength={1024}
          value={draft.body}
          onChange={(event) => setDraft({ ...draft, body: event.target.value })}
        />
        {keep.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(keep.error))} />}
        <div>
          <Button type="submit" disabled={!isNamed || draft.body.trim() === '' || keep.isPending}>
            {t('templates.keep')}
          </Button>
        </div>
      </form>
    </Part>
  )
}
