import type { ClaimDetail } from '@periksa/server/claims/schema'
import { useMove } from '../features/claims/use-claims.js'
import { useUndoable } from '../features/claims/use-undoable.js'
import { useWords } from '../i18n/use-words.js'
import { codeOf } from '../lib/problem.js'
import { Button } from '../ui/button.js'
import { Notice } from '../ui/notice.js'

const SAID: Partial<Record<ClaimDetail['status'], string>> = {
  SUBMITTED: 'claims.confirmed',
  INCOMPLETE: 'claims.incomplete',
  WITHDRAWN: 'claims.withdrawn',
}

/** What the member may do with the claim: send it, or take it back, which can be undone for ten seconds. */
export function OwnMoves({ claim }: { claim: ClaimDetail }) {
  const { t, ofProblem } = useWords()
  const move = useMove(claim.id)
  const withdrawing = useUndoable(() => move.mutate('withdraw'))
  const said = SAID[claim.status]
  const maySend = claim.actions.includes('confirm')
  const mayWithdraw = claim.actions.includes('withdraw')
  return (
    <div className="no-print grid gap-3">
      {said && (
        <Notice tone={claim.status === 'SUBMITTED' ? 'ours' : 'look'} role="status">
          {t(said)}
        </Notice>
      )}
      {(maySend || mayWithdraw) && withdrawing.left === null && (
        <div className="flex flex-wrap items-center gap-4">
          {maySend && (
            <Button
              weight="main"
              className="grow sm:grow-0"
              disabled={move.isPending}
              onClick={() => move.mutate('confirm')}
            >
              {t('claims.confirm')}
            </Button>
          )}
          {mayWithdraw && (
            <Button
              weight="plain"
              className="min-h-10 font-normal"
              disabled={move.isPending}
              onClick={withdrawing.begin}
            >
              {t('claims.withdraw')}
            </Button>
          )}
        </div>
      )}
      {withdrawing.left !== null && (
        <Notice tone="look">
          <span className="flex items-center justify-between gap-4">
            <span>
              <span role="status">{t('claims.withdrawing')}</span>{' '}
              <span aria-hidden="true" className="figures font-mono">
                {withdrawing.left} s
              </span>
            </span>
            <Button className="shrink-0" onClick={withdrawing.undo}>
              {t('common.undo')}
            </Button>
          </span>
        </Notice>
      )}
      {move.isError && (
        <Notice tone="wrong" role="alert">
          {ofProblem(codeOf(move.error))}
        </Notice>
      )}
    </div>
  )
}
