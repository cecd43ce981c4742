import type { AuditOutcomeView, AuditView } from '@periksa/server/audit/schema'
import { useWords } from '../../i18n/use-words.js'
import { money, percent } from '../../lib/formats.js'
import { VerdictMark } from './verdict-mark.js'

/** What the bill comes to: the amounts before the adjective, then what to think of it. */
export function AuditVerdict({ audit, outcome }: { audit: AuditView; outcome: AuditOutcomeView | undefined }) {
  const { t, language } = useWords()
  const { result, bill } = audit
  if (!result) return null
  const currency = bill?.currency ?? 'IDR'
  const rows = [
    ['billed', result.totals.billed],
    ['inQuestion', result.totals.overcharge],
    ['remains', result.totals.allowed],
  ] as const
  return (
    <section className="margin-line grid gap-3">
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {rows.map(([name, amount]) => (
          <div key={name}>
            <dt className="text-small text-soft">{t(`bills.${name}`)}</dt>
            <dd className="figures font-mono text-lead font-semibold">{money(amount, currency)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <VerdictMark verdict={result.verdict} state={audit.state} />{' '}
        <span className="text-small text-soft">
          {t('common.confidence', { share: percent(result.confidence, language) })}
        </span>
      </p>
      {outcome && <p className="max-w-prose">{outcome.counselling}</p>}
    </section>
  )
}
