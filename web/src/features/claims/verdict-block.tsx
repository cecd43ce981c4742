import type { ClaimDetail } from '@periksa/server/claims/schema'
import { useWords } from '../../i18n/use-words.js'
import { money, percent } from '../../lib/formats.js'

/** The reason before the verdict, the number before the adjective: what was billed, what the rules expect, and why. */
export function VerdictBlock({ claim }: { claim: ClaimDetail }) {
  const { t, language } = useWords()
  return (
    <div className="margin-line grid gap-1">
      <p className="figures text-figure font-semibold tracking-tight">{money(claim.total, claim.currency)}</p>
      <p className="text-soft">
        {claim.facilityName ?? '–'}
        {claim.serviceType && ` · ${t(`claims.serviceType.${claim.serviceType}`)}`}
      </p>
      <dl className="mt-2 grid grid-cols-2 gap-x-6 gap-y-1 sm:grid-cols-3">
        <Figure name={t('claims.score')} value={percent(claim.approval.score, language)} />
        <Figure name={t('claims.estimate')} value={money(claim.approval.estimate, claim.currency)} />
        {claim.approvedAmount !== null && (
          <Figure name={t('claims.approved')} value={money(claim.approvedAmount, claim.currency)} />
        )}
      </dl>
      <p className="text-small text-soft">{t('claims.estimateNote')}</p>
    </div>
  )
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="text-small text-soft">{name}</dt>
      <dd className="figures text-lead font-semibold">{value}</dd>
    </div>
  )
}
