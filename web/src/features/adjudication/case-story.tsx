import type { CaseDetail } from '@periksa/server/adjudication/schema'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { moment, percent } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { TextArea } from '../../ui/text-area.js'
import { TextField } from '../../ui/text-field.js'
import { useFileAppeal, useTakeUp, useWait } from './use-cases.js'

/** Judgements, the appeal and every step of a case. */
export function CaseStory({ one }: { one: CaseDetail }) {
  const { t, language } = useWords()
  const nameOf = (id: string): string => one.people[id] ?? t('cases.somebody')
  return (
    <div className="grid gap-6">
      {one.judgements.length > 0 && (
        <Part title={t('cases.judgements')}>
          <ul>
            {one.judgements.map((given) => (
              <li key={given.id} className="ledger-row py-2 text-small">
                <b>{t(`cases.decision.${given.decision}`)}</b>
                {given.decision === 'partial' && ` (${percent(given.correctionRatio, language)})`} ·{' '}
                {t(`cases.kind.${given.kind}`)} · {nameOf(given.judgedBy)} · {moment(given.at, language)}
                <br />
                {given.reasons.map((code) => t(`cases.reason.${code}`)).join(', ')}
                {given.notes && <p className="whitespace-pre-line">{given.notes}</p>}
                <p className="font-mono text-soft">
                  {Object.entries(given.versions)
                    .map(([name, version]) => `${name} ${version}`)
                    .join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
      {one.appeal && (
        <Part title={t('cases.appeal')} aside={t('cases.answerDue', { at: moment(one.appeal.answerDueAt, language) })}>
          <p className="whitespace-pre-line text-small">{one.appeal.grounds}</p>
          {one.appeal.answer && (
            <p className="mt-2 whitespace-pre-line border-s-4 border-green ps-3 text-small">{one.appeal.answer}</p>
          )}
        </Part>
      )}
      {one.actions.includes('file-appeal') && <AppealForm id={one.id} />}
      <Part title={t('cases.history')}>
        <ol className="text-small">
          {one.steps.map((step) => (
            <li
              key={`${step.at}${step.step}${step.actor}`}
              className="ledger-row grid gap-x-4 py-1 sm:grid-cols-[11rem_1fr]"
            >
              <span className="text-soft">{moment(step.at, language)}</span>
              <span>
                {t(`cases.step.${step.step}`)} · {nameOf(step.actor)}
                {step.note && <span className="block whitespace-pre-line text-soft">{step.note}</span>}
              </span>
            </li>
          ))}
        </ol>
      </Part>
    </div>
  )
}

function AppealForm({ id }: { id: string }) {
  const { t, ofProblem } = useWords()
  const file = useFileAppeal(id)
  const [grounds, setGrounds] = useState('')
  return (
    <form
      className="no-print grid gap-2"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        file.mutate(grounds)
      }}
    >
      <TextArea
        label={t('cases.fileAppeal')}
        rows={3}
        value={grounds}
        onChange={(event) => setGrounds(event.target.value)}
      />
      {file.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(file.error))} />}
      <Button type="submit" disabled={grounds.trim().length < 10 || file.isPending}>
        {t('cases.fileAppealButton')}
      </Button>
    </form>
  )
}

/** Letting a case wait for papers, and taking it up again. */
export function WaitForm({ one }: { one: CaseDetail }) {
  const { t, ofProblem } = useWords()
  const wait = useWait(one.id)
  const takeUp = useTakeUp(one.id)
  const [until, setUntil] = useState('')
  const [note, setNote] = useState('')
  if (one.actions.includes('resume')) {
    return (
      <div>
        <Button onClick={() => takeUp.mutate(one.revision)}>{t('cases.takeUp')}</Button>
        {takeUp.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(takeUp.error))} />}
      </div>
    )
  }
  if (!one.actions.includes('wait')) return null
  return (
    <details className="no-print">
      <summary className="cursor-pointer text-small text-green underline underline-offset-4">{t('cases.wait')}</summary>
      <form
        className="mt-2 grid gap-2"
        onSubmit={(event: FormEvent) => {
          event.preventDefault()
          wait.mutate({ until, note, revision: one.revision })
        }}
      >
        <TextField
          label={t('cases.until')}
          type="date"
          required
          value={until}
          onChange={(event) => setUntil(event.target.value)}
        />
        <TextArea
          label={t('cases.askedFor')}
          rows={2}
          required
          minLength={3}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        {wait.error && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(wait.error))} />}
        <Button type="submit" disabled={!until || note.trim().length < 3 || wait.isPending}>
          {t('cases.waitButton')}
        </Button>
      </form>
    </details>
  )
}
