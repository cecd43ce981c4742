import type { ClaimDetail } from '@periksa/server/claims/schema'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { money } from '../../lib/formats.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Dialog } from '../../ui/dialog.js'
import { Notice } from '../../ui/notice.js'
import { DecisionForm } from './decision-form.js'
import { type Move, useMove } from './use-claims.js'

type Asking = 'decide' | 'pay' | null

/** What the reviewer may do now; what was done is said where it was asked for. */
export function DeskMoves({ claim }: { claim: ClaimDetail }) {
  const { t, ofProblem } = useWords()
  const move = useMove(claim.id)
  const [asking, setAsking] = useState<Asking>(null)
  const [done, setDone] = useState<Move | 'decision' | null>(null)
  const may = (action: ClaimDetail['actions'][number]): boolean => claim.actions.includes(action)
  const make = (one: Move): void =>
    move.mutate(one, {
      onSuccess: () => {
        setDone(one)
        setAsking(null)
      },
    })
  return (
    <div className="no-print grid gap-2">
      {may('start-review') && (
        <div>
          <Button weight="main" disabled={move.isPending} onClick={() => make('start-review')}>
            {t('adjudication.startReview')}
          </Button>
          <p className="mt-1 text-small text-soft">{t('adjudication.startNote')}</p>
        </div>
      )}
      {may('decide') && (
        <Button weight="main" className="justify-self-start" onClick={() => setAsking('decide')}>
          {t('adjudication.decide')}
        </Button>
      )}
      {may('pay') && (
        <Button weight="main" className="justify-self-start" onClick={() => setAsking('pay')}>
          {t('adjudication.pay')}
        </Button>
      )}
      {done && (
        <p role="status" className="font-semibold text-green">
          {t(`claims.moved.${done}`)}
        </p>
      )}
      {move.isError && (
        <Notice tone="wrong" role="alert">
          {ofProblem(codeOf(move.error))}
        </Notice>
      )}
      <Dialog title={t('adjudication.decide')} open={asking === 'decide'} onClose={() => setAsking(null)}>
        <DecisionForm
          claim={claim}
          onDone={() => {
            setAsking(null)
            setDone('decision')
          }}
        />
      </Dialog>
      <Dialog title={t('adjudication.pay')} open={asking === 'pay'} onClose={() => setAsking(null)}>
        <p className="mb-4">{t('adjudication.payAsk', { amount: money(claim.approvedAmount, claim.currency) })}</p>
        <Button weight="main" disabled={move.isPending} onClick={() => make('pay')}>
          {t('adjudication.pay')}
        </Button>
      </Dialog>
    </div>
  )
}
