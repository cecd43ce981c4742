import { type FormEvent, useId, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { shapeOfField } from '../../ui/labelled.js'
import { type Beside, useLabel } from './use-beside.js'

type Props = { id: string; beside: Pick<Beside, 'labels' | 'knownLabels'>; canEdit: boolean }

/** The labels of a conversation: put one on by word, take one off by its button. */
export function LabelsEditor({ id, beside, canEdit }: Props) {
  const { t, ofProblem } = useWords()
  const label = useLabel(id)
  const field = useId()
  const list = useId()
  const [word, setWord] = useState('')
  const put = (event: FormEvent): void => {
    event.preventDefault()
    if (word.trim()) label.mutate({ label: word.trim(), on: true }, { onSuccess: () => setWord('') })
  }
  return (
    <div className="grid gap-2">
      <ul className="flex flex-wrap gap-2">
        {beside.labels.length === 0 && <li className="text-small text-soft">{t('desk.noLabels')}</li>}
        {beside.labels.map((one) => (
          <li key={one} className="flex items-center gap-1 border border-soft px-2 text-small">
            {one}
            {canEdit && (
              <button
                type="button"
                className="px-1 text-soft hover:text-ink"
                aria-label={t('desk.unlabel', { label: one })}
                onClick={() => label.mutate({ label: one, on: false })}
              >
                ×
              </button>
            )}
          </li>
        ))}
      </ul>
      {canEdit && (
        <form onSubmit={put} className="flex items-end gap-2">
          <label htmlFor={field} className="sr-only">
            {t('desk.addLabel')}
          </label>
          <input
            id={field}
            list={list}
            maxLength={30}
            placeholder={t('desk.addLabel')}
            className={`${shapeOfField} w-40`}
            value={word}
            onChange={(event) => setWord(event.target.value)}
          />
          <datalist id={list}>
            {beside.knownLabels.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
          <Button type="submit" disabled={word.trim().length < 2 || label.isPending} className="text-small">
            {t('desk.putLabel')}
          </Button>
        </form>
      )}
      {label.isError && <p className="text-small text-brick">{ofProblem(codeOf(label.error))}</p>}
    </div>
  )
}
