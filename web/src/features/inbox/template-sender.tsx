import { Template } from '@periksa/server/inbox/desk/schema'
import { Thread } from '@periksa/server/inbox/schema'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { useWords } from '../../i18n/use-words.js'
import { ask } from '../../lib/api.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { Notice } from '../../ui/notice.js'
import { TextField } from '../../ui/text-field.js'
import { placesIn } from './template-places.js'

export const Templates = z.object({ items: z.array(Template) })

/** Templates that WhatsApp approved. */
export function useTemplates() {
  return useQuery({
    queryKey: ['templates'],
    queryFn: async () => (await ask('/api/v1/templates', { answer: Templates })).items,
  })
}

/** Chooses a template, fills its places, and sends it: what is left when free text may not go out. */
export function TemplateSender({ id }: { id: string }) {
  const { t, ofProblem } = useWords()
  const client = useQueryClient()
  const templates = useTemplates()
  const [chosen, setChosen] = useState('')
  const [values, setValues] = useState<string[]>([])
  const template = templates.data?.find((one) => `${one.name} ${one.language}` === chosen)
  const places = template ? placesIn(template.body) : 0
  const send = useMutation({
    mutationFn: (body: { clientId: string; name: string; language: string; values: string[] }) =>
      ask(`/api/v1/conversations/${id}/template`, { method: 'POST', body, answer: Thread }),
    onSuccess: (thread) => {
      client.setQueryData(['conversation', id], thread)
      setChosen('')
      setValues([])
    },
  })
  if (!templates.data || templates.data.length === 0) {
    return <Notice tone="look" title={t('templates.noneYet')} />
  }
  const filled = Array.from({ length: places }, (_, index) => values[index] ?? '')
  const isReady = template !== undefined && filled.every((value) => value.trim() !== '')
  return (
    <div className="grid gap-3 border-s-4 border-amber ps-4">
      <Labelled label={t('templates.choose')}>
        {(field) => (
          <select
            id={field}
            className={shapeOfField}
            value={chosen}
            onChange={(event) => {
              setChosen(event.target.value)
              setValues([])
            }}
          >
            <option value="">{t('inbox.canned.none')}</option>
            {templates.data.map((one) => (
              <option key={`${one.name} ${one.language}`} value={`${one.name} ${one.language}`}>
                {one.name} · {one.language}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {template && <p className="whitespace-pre-wrap bg-surface px-3 py-2">{template.body}</p>}
      {filled.map((value, index) => (
        <TextField
          // biome-ignore lint/suspicious/noArrayIndexKey: a place of a template is known by its number
          key={index}
          label={t('templates.place', { place: index + 1 })}
          value={value}
          onChange={(event) => setValues(filled.map((one, at) => (at === index ? event.target.value : one)))}
        />
      ))}
      {send.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(send.error))} />}
      <div>
        <Button
          weight="main"
          disabled={!isReady || send.isPending}
          onClick={() => {
            if (!template) return
            const { name, language } = template
            send.mutate({ clientId: crypto.randomUUID(), name, language, values: filled })
          }}
        >
          {t('templates.send')}
        </Button>
      </div>
    </div>
  )
}
