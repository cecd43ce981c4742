import type { ClaimDetail } from '@periksa/server/claims/schema'
import clsx from 'clsx'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { figures, money, parseAmount } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { TextArea } from '../../ui/text-area.js'
import { TextField } from '../../ui/text-field.js'
import { amountProblem, OUTCOMES, type Outcome } from './decision-amount.js'
import { useDecide } from './use-claims.js'

/** A decision: its outcome, its amount, and the reason the member reads. */
export function DecisionForm({ claim, onDone }: { claim: ClaimDetail; onDone(): void }) {
  const { t, ofProblem } = useWords()
  const decide = useDecide(claim.id)
  const [outcome, setOutcome] = useState<Outcome>('APPROVED')
  const [text, setText] = useState(figures(claim.estimate, claim.currency))
  const [comment, setComment] = useState('')
  const amount = outcome === 'REJECTED' ? 0 : parseAmount(text, claim.currency)
  const problem = amountProblem(outcome, amount, claim.total)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (problem || amount === null) return
    decide.mutate({ outcome, amount, comment, version: claim.version }, { onSuccess: onDone })
  }
  const take = (minor: number | null): void => setText(figures(minor ?? 0, claim.currency))
  return (
    <form onSubmit={submit} className="grid gap-5">
      <Outcomes outcome={outcome} onChoose={setOutcome} />
      {outcome === 'REJECTED' ? (
        <p className="text-soft">{t('adjudication.rejectNote')}</p>
      ) : (
        <div>
          <TextField
            label={`${t('adjudication.amount')} (${claim.currency === 'IDR' ? 'Rp' : claim.currency})`}
            inputMode="decimal"
            inputClassName="text-right font-mono text-lead"
            value={text}
            problem={problem && t(`adjudication.${problem}`)}
            onChange={(event) => setText(event.target.value)}
          />
          <p className="mt-2 flex flex-wrap gap-x-4 text-small">
            <Button weight="plain" className="font-normal" onClick={() => take(claim.estimate)}>
              {t('adjudication.asEstimate')} {money(claim.estimate, claim.currency)}
            </Button>
            <Button weight="plain" className="font-normal" onClick={() => take(claim.total)}>
              {t('adjudication.asBilled')} {money(claim.total, claim.currency)}
            </Button>
          </p>
        </div>
      )}
      <TextArea
        label={t('adjudication.comment')}
        hint={t('adjudication.commentHint')}
        required
        minLength={3}
        maxLength={2000}
        rows={4}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      {decide.isError && (
        <Notice tone="wrong" role="alert">
          {ofProblem(codeOf(decide.error))}
        </Notice>
      )}
      <Button weight="main" type="submit" disabled={problem !== null || comment.trim().length < 3 || decide.isPending}>
        {t('adjudication.record')}
      </Button>
    </form>
  )
}

function Outcomes({ outcome, onChoose }: { outcome: Outcome; onChoose(outcome: Outcome): void }) {
  const { t } = useWords()
  return (
    <fieldset>
      <legend className="mb-1 text-small font-semibold">{t('adjudication.outcome')}</legend>
      <div className="grid grid-cols-3 border border-soft">
        {OUTCOMES.map((one) => (
          <label
            key={one}
            className={clsx(
              'flex cursor-pointer items-center gap-2 px-3 py-2 not-first:border-s not-first:border-soft',
              outcome === one && 'bg-green-wash font-semibold',
            )}
          >
            <input
              type="radio"
              name="outcome"
              className="accent-green"
              value={one}
              checked={outcome === one}
              onChange={() => onChoose(one)}
            />
            {t(`claims.status.${one}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
