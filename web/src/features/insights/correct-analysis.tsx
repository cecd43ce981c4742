import { Awareness, Barrier, ComplaintClass, type Correction, Emotion, Interest } from '@periksa/server/insights/schema'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Labelled, shapeOfField } from '../../ui/labelled.js'
import { Notice } from '../../ui/notice.js'
import { Part } from '../../ui/part.js'
import { useCodeName } from './code-name.js'
import { type ListedAnalysis, useCorrect, useVersions } from './use-analyses.js'

type Single = 'complaintClass' | 'urgency' | 'emotion' | 'interest' | 'awareness'
const OPTIONS: Record<Single, readonly string[]> = {
  complaintClass: ComplaintClass.options,
  urgency: ['0', '1', '2', '3', '4'],
  emotion: Emotion.options,
  interest: ['', ...Interest.options],
  awareness: ['', ...Awareness.options],
}

type Props = { analysis: ListedAnalysis; onDone(): void }

/** What was read, to be put right; only what changed is sent. */
export function CorrectAnalysis({ analysis, onDone }: Props) {
  const { t, ofProblem } = useWords()
  const nameOf = useCodeName()
  const correct = useCorrect(analysis)
  const [change, setChange] = useState<Correction>({})
  const now = { ...analysis, ...change }
  const set = (name: Single, value: string): void =>
    setChange({ ...change, [name]: name === 'urgency' ? Number(value) : value === '' ? null : value })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    correct.mutate(change, { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <div className="flex flex-wrap gap-x-4 gap-y-3">
        {(Object.keys(OPTIONS) as Single[]).map((name) => (
          <Labelled key={name} label={t(`talks.group.${name}`)}>
            {(id) => (
              <select
                id={id}
                className={shapeOfField}
                value={String(now[name] ?? '')}
                onChange={(event) => set(name, event.target.value)}
              >
                {OPTIONS[name].map((option) => (
                  <option key={option} value={option}>
                    {option === '' ? '–' : nameOf(name, option)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        ))}
      </div>
      <fieldset>
        <legend className="text-small font-semibold">{t('talks.group.barrier')}</legend>
        <div className="flex flex-wrap gap-x-4 gap-y-1">
          {Barrier.options.map((barrier) => (
            <label key={barrier} className="flex items-baseline gap-2 text-small">
              <input
                type="checkbox"
                className="accent-green"
                checked={now.barriers.includes(barrier)}
                onChange={(event) => {
                  const others = now.barriers.filter((one) => one !== barrier)
                  setChange({ ...change, barriers: event.target.checked ? [...others, barrier] : others })
                }}
              />
              {nameOf('barrier', barrier)}
            </label>
          ))}
        </div>
      </fieldset>
      {!analysis.consented && <p className="text-small text-soft">{t('analyses.noConsent')}</p>}
      {correct.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(correct.error))} />}
      <Button
        weight="main"
        type="submit"
        className="justify-self-start"
        disabled={Object.keys(change).length === 0 || correct.isPending}
      >
        {t('analyses.keep')}
      </Button>
      <Versions analysis={analysis} />
    </form>
  )
}

function Versions({ analysis }: { analysis: ListedAnalysis }) {
  const { t, language } = useWords()
  const nameOf = useCodeName()
  const versions = useVersions(analysis)
  return (
    <Part title={t('analyses.history')}>
      <ol className="grid gap-1 text-small">
        {versions.data?.map((one) => (
          <li key={one.id} className="flex flex-wrap gap-x-4">
            <span>
              {t('analyses.version', { version: one.version })} · {t(`analyses.${one.kind}`)}
            </span>
            <span>
              {nameOf('complaintClass', one.complaintClass)} · {nameOf('urgency', String(one.urgency))} ·{' '}
              {nameOf('emotion', one.emotion)}
            </span>
            <time dateTime={one.at} className="figures ms-auto text-soft">
              {moment(one.at, language)}
            </time>
          </li>
        ))}
      </ol>
    </Part>
  )
}
