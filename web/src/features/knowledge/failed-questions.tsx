import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { TextField } from '../../ui/text-field.js'
import { type FailedQuestion, useFailedQuestions, useSynonyms } from './use-knowledge.js'

/** What nothing answered, the most asked first; each can teach the search a word. */
export function FailedQuestions() {
  const { t } = useWords()
  const { list, dismiss } = useFailedQuestions()
  const [teaching, setTeaching] = useState<string | null>(null)
  return (
    <Part title={t('knowledge.failed')} aside={list.data?.length}>
      {list.data?.length === 0 && <p className="py-3 text-soft">{t('knowledge.noneFailed')}</p>}
      <ul>
        {list.data?.map((one) => (
          <li key={one.questionId} className="ledger-row grid gap-2 py-2">
            <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <span className="min-w-0 flex-1 break-words">{one.question}</span>
              <span className="figures text-small text-soft">{t('knowledge.asked', { count: one.times })}</span>
              <Button weight="plain" onClick={() => setTeaching(teaching === one.questionId ? null : one.questionId)}>
                {t('knowledge.teach')}
              </Button>
              <Button weight="plain" disabled={dismiss.isPending} onClick={() => dismiss.mutate(one.questionId)}>
                {t('knowledge.dismiss')}
              </Button>
            </div>
            {teaching === one.questionId && <Teach question={one} onDone={() => setTeaching(null)} />}
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Teach({ question, onDone }: { question: FailedQuestion; onDone(): void }) {
  const { t, ofProblem } = useWords()
  const { teach } = useSynonyms()
  const [said, setSaid] = useState('')
  const [meant, setMeant] = useState('')
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    teach.mutate({ words: [meant, said], questionId: question.questionId }, { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit} className="grid gap-3">
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label={t('knowledge.said')}
          required
          value={said}
          onChange={(event) => setSaid(event.target.value)}
        />
        <TextField
          label={t('knowledge.meant')}
          hint={t('knowledge.meantHint')}
          required
          value={meant}
          onChange={(event) => setMeant(event.target.value)}
        />
      </div>
      {teach.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(teach.error))} />}
      <div>
        <Button type="submit" disabled={teach.isPending}>
          {t('knowledge.keepWords')}
        </Button>
      </div>
    </form>
  )
}

/** The words editors have taught, to be taken back. */
export function TaughtWords({ canEdit }: { canEdit: boolean }) {
  const { t } = useWords()
  const { list, unteach } = useSynonyms()
  if (!list.data || list.data.length === 0) return null
  return (
    <Part title={t('knowledge.taught')} aside={list.data.length}>
      <ul>
        {list.data.map((one) => (
          <li key={one.synonymId} className="ledger-row flex flex-wrap items-baseline gap-x-4 py-1.5">
            <span className="min-w-0 flex-1">{one.words.join(' = ')}</span>
            {canEdit && (
              <Button weight="plain" disabled={unteach.isPending} onClick={() => unteach.mutate(one.synonymId)}>
                {t('knowledge.unteach')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Part>
  )
}
