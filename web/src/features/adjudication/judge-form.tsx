import {
  type CaseDecision,
  type CaseDetail,
  type CaseReason,
  ReasonAgainst,
  ReasonFor,
} from '@periksa/server/adjudication/schema'
import clsx from 'clsx'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { money } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { TextArea } from '../../ui/text-area.js'
import { TextField } from '../../ui/text-field.js'
import { useAnswerAppeal, useJudge } from './use-cases.js'

type Props = { one: CaseDetail; innocent: string | null; onDone(): void }
const REASONS: Record<CaseDecision, readonly CaseReason[]> = {
  approved: ReasonFor.options,
  partial: ReasonAgainst.options,
  rejected: ReasonAgainst.options,
}

type Draft = {
  decision: CaseDecision | null
  reasons: CaseReason[]
  ratio: string
  notes: string
  letter: string
  excluded: boolean
}

/** What is being judged, whether it is whole, and sending it. */
function useDraft({ one, onDone }: Pick<Props, 'one' | 'onDone'>) {
  const judge = useJudge(one.id)
  const answer = useAnswerAppeal(one.id)
  const isAppeal = one.actions.includes('answer-appeal')
  const [draft, setDraft] = useState<Draft>({
    ...{ decision: null, reasons: [], ratio: '', notes: '', letter: '', excluded: false },
  })
  const { decision, reasons, notes, letter, excluded } = draft
  const share = decision === 'partial' ? Number(draft.ratio.replace(',', '.')) / 100 : null
  const isShare = share !== null && share > 0 && share < 1
  const isWhole =
    decision !== null &&
    (decision === 'approved' || excluded) &&
    (decision !== 'partial' || isShare) &&
    (!isAppeal || letter.trim().length >= 10)
  const change = (next: Partial<Draft>): void => setDraft((before) => ({ ...before, ...next }))
  const send = (despiteHold: boolean): void => {
    if (!decision) return
    const given = {
      ...{ decision, reasons, notes, revision: one.revision, despiteHold, correctionRatio: share },
      innocentExcluded: decision !== 'approved' && excluded,
    }
    if (isAppeal) answer.mutate({ ...given, answer: letter }, { onSuccess: onDone })
    else judge.mutate(given, { onSuccess: onDone })
  }
  /** A reason brings its decision with it; one that is chosen already is taken back. */
  const choose = (next: CaseDecision, reason: CaseReason): void => {
    if (next !== decision) {
      change({ decision: next, reasons: [reason] })
      return
    }
    const rest = reasons.filter((known) => known !== reason)
    const now = rest.length === reasons.length ? [...reasons, reason] : rest
    change({ reasons: now, decision: now.length === 0 ? null : next })
  }
  const sent = isAppeal ? answer : judge
  const problem = sent.error ? codeOf(sent.error) : null
  return {
    draft,
    share: isShare ? share : null,
    isWhole,
    isAppeal,
    isPending: sent.isPending,
    problem,
    change,
    send,
    choose,
  }
}

/** A judgement: a reason chosen under its decision, what it rests on, and that the innocent explanation was read. */
export function JudgeForm({ one, innocent, onDone }: Props) {
  const { t } = useWords()
  const { draft, share, isWhole, isAppeal, isPending, problem, change, send, choose } = useDraft({ one, onDone })
  const { decision, reasons } = draft
  return (
    <form
      className="grid gap-4"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        send(false)
      }}
    >
      {one.needsSecondLook && <p className="text-small text-soft">{t('cases.twoPeople')}</p>}
      {(Object.keys(REASONS) as CaseDecision[]).map((next) => (
        <ReasonGroup
          key={next}
          {...{ next, reasons }}
          isOn={decision === next}
          onChoose={(reason) => choose(next, reason)}
        />
      ))}
      {decision === 'partial' && (
        <Share text={draft.ratio} share={share} amount={one.amount} onChange={(ratio) => change({ ratio })} />
      )}
      {decision !== null && decision !== 'approved' && (
        <Excluded innocent={innocent} isOn={draft.excluded} onChange={(excluded) => change({ excluded })} />
      )}
      <TextArea
        label={t('cases.notes')}
        rows={3}
        maxLength={4000}
        value={draft.notes}
        onChange={(event) => change({ notes: event.target.value })}
      />
      {isAppeal && (
        <TextArea
          label={t('cases.answer')}
          hint={t('cases.answerHint')}
          rows={4}
          maxLength={8000}
          value={draft.letter}
          onChange={(event) => change({ letter: event.target.value })}
        />
      )}
      {problem && <Refused problem={problem} onDespite={() => send(true)} />}
      <Button weight="main" type="submit" disabled={!isWhole || isPending}>
        {t(isAppeal ? 'cases.sendAnswer' : 'cases.record')}
      </Button>
    </form>
  )
}

type ShareProps = { text: string; share: number | null; amount: number; onChange(text: string): void }

function Share({ text, share, amount, onChange }: ShareProps) {
  const { t } = useWords()
  const isIs = share !== null && t('cases.ratioIs', { money: money(Math.round((amount * share) / 100) * 100) })
  return (
    <TextField
      label={t('cases.ratio')}
      hint={isIs || t('cases.ratioHint')}
      inputMode="decimal"
      inputClassName="font-mono"
      value={text}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}

function Excluded({
  innocent,
  isOn,
  onChange,
}: {
  innocent: string | null
  isOn: boolean
  onChange(is: boolean): void
}) {
  const { t } = useWords()
  return (
    <label className="flex items-start gap-2">
      <input
        type="checkbox"
        className="mt-1 size-4 shrink-0 accent-green"
        checked={isOn}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{t('cases.innocentExcluded', { innocent: innocent ?? t('cases.innocentNone') })}</span>
    </label>
  )
}

function Refused({ problem, onDespite }: { problem: string; onDespite(): void }) {
  const { t, ofProblem } = useWords()
  return (
    <Notice tone="wrong" role="alert" title={ofProblem(problem)}>
      {problem === 'case.held-by-another' && (
        <Button className="mt-2" onClick={onDespite}>
          {t('cases.despite')}
        </Button>
      )}
    </Notice>
  )
}

type GroupProps = { next: CaseDecision; reasons: CaseReason[]; isOn: boolean; onChoose(reason: CaseReason): void }

function ReasonGroup({ next, reasons, isOn, onChoose }: GroupProps) {
  const { t } = useWords()
  return (
    <fieldset>
      <legend className={clsx('text-small', isOn ? 'font-semibold' : 'text-soft')}>{t(`cases.decide.${next}`)}</legend>
      <div className="mt-1 flex flex-wrap gap-1.5">
        {REASONS[next].map((reason) => {
          const isChosen = isOn && reasons.includes(reason)
          return (
            <button
              key={reason}
              type="button"
              aria-pressed={isChosen}
              className={clsx(
                'goes rounded-edge border px-2 py-0.5 text-small',
                isChosen ? 'border-green bg-green-wash font-semibold' : 'border-rule bg-surface',
              )}
              onClick={() => onChoose(reason)}
            >
              {t(`cases.reason.${reason}`)}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}
