import type { ClaimDetail } from '@periksa/server/claims/schema'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { figures, parseAmount } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Dialog } from '../../ui/dialog.js'
import { Notice } from '../../ui/notice.js'
import { TextField } from '../../ui/text-field.js'
import { useDecide, useMove } from './use-claims.js'

/** What the reviewer may do now. */
export function DeskMoves({ claim }: { claim: ClaimDetail }) {
  const { t, ofProblem } = useWords()
  const move = useMove(claim.id)
  const [deciding, setDeciding] = useState(false)
  const may = (action: ClaimDetail['actions'][number]): boolean => claim.actions.includes(action)
  return (
    <div className="no-print grid gap-2">
      <div className="flex flex-wrap gap-3">
        {may('start-review') && (
          <Button weight="main" disabled={move.isPending} onClick={() => move.mutate('start-review')}>
            {t('adjudication.startReview')}
          </Button>
        )}
        {may('decide') && (
          <Button weight="main" onClick={() => setDeciding(true)}>
            {t('adjudication.decide')}
          </Button>
        )}
        {may('pay') && (
          <Button disabled={move.isPending} onClick={() => move.mutate('pay')}>
            {t('adjudication.pay')}
          </Button>
        )}
      </div>
      {move.isError && (
        <Notice tone="wrong" role="alert">
          {ofProblem(codeOf(move.error))}
        </Notice>
      )}
      <Dialog title={t('adjudication.decide')} open={deciding} onClose={() => setDeciding(false)}>
        <DecisionForm claim={claim} onDone={() => setDeciding(false)} />
      </Dialog>
    </div>
  )
}

type Outcome = 'APPROVED' | 'PARTIAL' | 'REJECTED'
const OUTCOMES: Outcome[] = ['APPROVED', 'PARTIAL', 'REJECTED']

function DecisionForm({ claim, onDone }: { claim: ClaimDetail; onDone(): void }) {
  const { t, ofProblem } = useWords()
  const decide = useDecide(claim.id)
  const [outcome, setOutcome] = useState<Outcome>('APPROVED')
  const [text, setText] = useState(figures(claim.estimate, claim.currency))
  const [comment, setComment] = useState('')
  const amount = outcome === 'REJECTED' ? 0 : parseAmount(text, claim.currency)
  const fits = amount !== null && amount >= 0 && amount <= (claim.total ?? 0)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (fits) decide.mutate({ outcome, amount, comment }, { onSuccess: onDone })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <fieldset className="flex flex-wrap gap-4">
        <legend className="mb-1 text-small font-semibold">{t('adjudication.outcome')}</legend>
        {OUTCOMES.map((one) => (
          <label key={one} className="flex items-center gap-2">
            <input type="radio" name="outcome" value={one} checked={outcome === one} onChange={() => setOutcome(one)} />
            {t(`claims.status.${one}`)}
          </label>
        ))}
      </fieldset>
      {outcome !== 'REJECTED' && (
        <TextField
          label={`${t('adjudication.amount')} (${claim.currency})`}
          inputMode="decimal"
          value={text}
          problem={fits ? null : t('adjudication.amountWrong')}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <TextField
        label={t('adjudication.comment')}
        hint={t('adjudication.commentHint')}
        required
        minLength={3}
        maxLength={2000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      {decide.isError && (
        <Notice tone="wrong" role="alert">
          {ofProblem(codeOf(decide.error))}
        </Notice>
      )}
      <Button weight="main" type="submit" disabled={!fits || decide.isPending}>
        {t('adjudication.record')}
      </Button>
    </form>
  )
}
