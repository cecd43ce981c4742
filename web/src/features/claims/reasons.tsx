import type { ClaimDetail } from '@periksa/server/claims/schema'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { money } from '../../lib/formats.js'

type Reason = ClaimDetail['findings'][number]
type Facts = Reason['facts']

/** A code in words with the numbers behind it, small and exact. */
export function Told({ code, facts, currency }: { code: string; facts: Facts; currency: string }) {
  const { tell } = useWords()
  const told = tell(code, facts, currency)
  return (
    <>
      <span className="first-letter:uppercase">{told.sentence}</span>
      {told.facts.length > 0 && (
        <span className="figures block text-small text-soft">
          {told.facts.map((fact, index) => (
            <span key={fact.name}>
              {index > 0 && ' · '}
              {fact.name} <span className="font-mono text-ink">{fact.text}</span>
            </span>
          ))}
        </span>
      )}
    </>
  )
}

/** Each rule with what it takes from the score. */
export function RuleOutcomes({ claim }: { claim: ClaimDetail }) {
  const { t } = useWords()
  const { outcomes, ruleSet } = claim.approval
  return (
    <>
      {outcomes.length === 0 && <p className="py-1 text-soft">{t('claims.noReasons')}</p>}
      <ul>
        {outcomes.map((outcome) => (
          <li
            key={`${outcome.rule}${JSON.stringify(outcome.facts)}`}
            className="ledger-row flex justify-between gap-4 py-2"
          >
            <span>
              <Told code={outcome.rule} facts={outcome.facts} currency={claim.currency} />
            </span>
            <span
              className={clsx(
                'figures shrink-0 text-right',
                outcome.blocks
                  ? 'font-semibold text-brick'
                  : outcome.deduction > 0
                    ? 'font-mono'
                    : 'text-small text-soft',
              )}
            >
              {outcome.deduction > 0 && !outcome.blocks
                ? t('claims.takes', { points: outcome.deduction })
                : t(outcome.blocks ? 'claims.blocks' : 'claims.informs')}
            </span>
          </li>
        ))}
      </ul>
      <p className="pt-2 text-small text-soft">
        {t('claims.scoreNote')} <span className="font-mono">{ruleSet}</span>
      </p>
    </>
  )
}

const TONES = { info: 'bg-rule', low: 'bg-amber', medium: 'bg-amber', high: 'bg-brick' }

type ListProps = { reasons: Reason[]; currency: string; empty: string; onLight?: (name: string | null) => void }

/** Findings or risk reasons, one a line: what, with which numbers, at which line, and what is at stake. */
export function ReasonList({ reasons, currency, empty, onLight }: ListProps) {
  const { t } = useWords()
  if (reasons.length === 0) return <p className="py-1 text-soft">{empty}</p>
  return (
    <ul>
      {reasons.map((reason) => (
        <li
          key={JSON.stringify(reason)}
          className="ledger-row flex items-baseline gap-3 py-2"
          onMouseEnter={() => reason.line !== undefined && onLight?.(`line:${reason.line}`)}
          onMouseLeave={() => reason.line !== undefined && onLight?.(null)}
        >
          <span aria-hidden="true" className={clsx('size-2 shrink-0 -translate-y-px', TONES[reason.severity])} />
          <span className="min-w-0 flex-1">
            <Told code={reason.code} facts={reason.facts} currency={currency} />
            {reason.line !== undefined && (
              <span className="block text-small text-blue">{t('audit.at', { line: reason.line + 1 })}</span>
            )}
          </span>
          <Stake facts={reason.facts} currency={currency} />
        </li>
      ))}
    </ul>
  )
}

function Stake({ facts, currency }: { facts: Facts; currency: string }) {
  const { t } = useWords()
  const { impact, points } = facts
  if (typeof impact === 'number' && impact !== 0) {
    return (
      <span className="figures shrink-0 text-right font-mono">
        {money(impact, currency)}
        <span className="block font-sans text-small text-soft">{t('audit.impact')}</span>
      </span>
    )
  }
  if (typeof points !== 'number') return null
  return <span className="figures shrink-0 text-right font-mono text-small">{t('risk.points', { points })}</span>
}
