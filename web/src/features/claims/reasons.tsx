import type { ClaimDetail } from '@periksa/server/claims/schema'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { money } from '../../lib/formats.js'

type Reason = ClaimDetail['findings'][number]
type Facts = Reason['facts']

const AMOUNTS =
  /amount|total|sum|price|printed|computed|expected|billed|impact|limit|threshold|estimate|difference|gross|tax/i

/** A limit beside days is in days; everything else named like money is minor units. */
const isMoney = (name: string, facts: Facts): boolean => AMOUNTS.test(name) && !('days' in facts)

/** The numbers behind a reason, small and exact. Facts ending in a count or share are left as they are. */
export function FactList({ facts, currency }: { facts: Facts; currency: string }) {
  const entries = Object.entries(facts).filter(([, value]) => value !== null && value !== '')
  if (entries.length === 0) return null
  return (
    <span className="figures block text-small text-soft">
      {entries.map(([name, value], index) => (
        <span key={name}>
          {index > 0 && ' · '}
          {name.replace(/([A-Z])/g, ' $1').toLowerCase()}{' '}
          <span className="font-mono text-ink">
            {typeof value === 'number' && isMoney(name, facts) ? money(value, currency) : String(value)}
          </span>
        </span>
      ))}
    </span>
  )
}

/** Each rule with what it takes from the score, in the order of its weight. */
export function RuleOutcomes({ claim }: { claim: ClaimDetail }) {
  const { t, ofCode } = useWords()
  const { outcomes, ruleSet } = claim.approval
  if (outcomes.length === 0) return <p className="text-soft">{t('claims.noReasons')}</p>
  return (
    <ul>
      {outcomes.map((outcome) => (
        <li
          key={`${outcome.rule}${JSON.stringify(outcome.facts)}`}
          className="ledger-row flex justify-between gap-4 py-2"
        >
          <span>
            {ofCode(outcome.rule, outcome.facts)}
            <FactList facts={outcome.facts} currency={claim.currency} />
          </span>
          <span className={clsx('figures shrink-0 font-mono', outcome.blocks ? 'text-brick' : 'text-ink')}>
            {outcome.deduction > 0
              ? t('claims.takes', { points: outcome.deduction })
              : t(outcome.blocks ? 'claims.blocks' : 'claims.informs')}
          </span>
        </li>
      ))}
      <li className="pt-2 text-small text-soft">
        {t('claims.scoreNote')} <span className="font-mono">{ruleSet}</span>
      </li>
    </ul>
  )
}

const TONES = { info: 'border-soft', low: 'border-saffron', medium: 'border-saffron', high: 'border-brick' }

/** Findings or risk reasons: what, with which numbers, at which line. */
export function ReasonList({ reasons, currency, empty }: { reasons: Reason[]; currency: string; empty: string }) {
  const { ofCode } = useWords()
  if (reasons.length === 0) return <p className="text-soft">{empty}</p>
  return (
    <ul className="grid gap-2">
      {reasons.map((reason) => (
        <li key={JSON.stringify(reason)} className={clsx('border-s-4 ps-3', TONES[reason.severity])}>
          {ofCode(reason.code, reason.facts)}
          {reason.line !== undefined && <span className="ms-2 font-mono text-small text-soft">#{reason.line + 1}</span>}
          <FactList facts={reason.facts} currency={currency} />
        </li>
      ))}
    </ul>
  )
}
