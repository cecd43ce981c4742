import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { TextField } from '../../ui/text-field.js'
import { useTry } from './use-knowledge.js'

/** Ask as a member would: the answer, its source, or that none is known. */
export function TryIt() {
  const { t, language, ofProblem } = useWords()
  const trial = useTry()
  const [question, setQuestion] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    trial.mutate({ question, language })
  }
  const found = trial.data
  return (
    <Part title={t('knowledge.try')}>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <TextField
          className="min-w-0 flex-1"
          label={t('knowledge.question')}
          required
          maxLength={1000}
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
        />
        <Button type="submit" disabled={trial.isPending}>
          {t('knowledge.ask')}
        </Button>
      </form>
      <div role="status" className="mt-3">
        {trial.isError && <Notice tone="wrong" title={ofProblem(codeOf(trial.error))} />}
        {found && (
          <Notice tone={found.answer ? 'ours' : 'look'} title={found.answer ? undefined : t('knowledge.unknown')}>
            {found.answer && <p className="whitespace-pre-line">{found.answer}</p>}
            <ul className="mt-2 text-small text-soft">
              {found.passages.slice(0, 3).map((one) => (
                <li key={one.passageId}>
                  {one.title} · {one.source} · {t('knowledge.version', { number: one.version })}
                </li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </Part>
  )
}
