import type { ClaimDetail } from '@periksa/server/claims/schema'
import { useWords } from '../../i18n/use-words.js'

/** The rule score as a ruled measure: what is left of a hundred in green, and each deduction where it was taken. */
export function ScoreStrip({ approval }: { approval: ClaimDetail['approval'] }) {
  const { t, tell } = useWords()
  const score = Math.round(approval.score * 100)
  const taken = approval.outcomes.filter((outcome) => outcome.deduction > 0)
  const sum = taken.map((outcome) => outcome.deduction).join(' − ')
  return (
    <div>
      <div className="flex items-baseline justify-between gap-4">
        <span className="text-small text-soft">{t('claims.score')}</span>
        <span className="figures font-mono">
          {sum && <span className="text-soft">100 − {sum} = </span>}
          <span className="text-lead font-semibold">{score}</span>
          <span className="text-small text-soft"> {t('claims.outOf')}</span>
        </span>
      </div>
      <div aria-hidden="true" className="mt-1 flex h-3 border border-soft bg-surface">
        <span className="bg-green" style={{ width: `${score}%` }} />
        {taken.map((outcome) => (
          <span
            key={outcome.rule + JSON.stringify(outcome.facts)}
            title={tell(outcome.rule, outcome.facts).sentence}
            className="border-s border-surface bg-amber"
            style={{ width: `${Math.min(outcome.deduction, 100)}%` }}
          />
        ))}
      </div>
      <div aria-hidden="true" className="flex justify-between">
        {[0, 25, 50, 75, 100].map((tick) => (
          <span key={tick} className="h-1 w-px bg-soft" />
        ))}
      </div>
    </div>
  )
}
