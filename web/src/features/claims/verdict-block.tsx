import type { ClaimDetail } from '@periksa/server/claims/schema'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { day, figures, money, percent } from '../../lib/formats.js'
import { ScoreStrip } from './score-strip.js'

/** The number before the adjective: what was billed, what the rules make of it, and what was decided. */
export function VerdictBlock({ claim }: { claim: ClaimDetail }) {
  const { t, language } = useWords()
  const where = [
    claim.facilityName,
    claim.serviceType && t(`claims.serviceType.${claim.serviceType}`),
    claim.serviceDate && day(claim.serviceDate, language),
  ].filter(Boolean)
  return (
    <div className="margin-line grid gap-4">
      <div>
        <p className="text-small text-soft">{t('claims.total')}</p>
        <p className="figures font-mono text-figure font-semibold tracking-tight">
          {money(claim.total, claim.currency)}
        </p>
        <p className="text-soft">{where.join(' · ')}</p>
      </div>
      <ScoreStrip approval={claim.approval} />
      <dl className="figures">
        <Sum
          name={t('claims.estimate')}
          note={t('claims.share', { share: percent(claim.approval.shareBasisPoints / 10_000, language) })}
          value={figures(claim.approval.estimate, claim.currency)}
          isLast={claim.approvedAmount === null}
        />
        {claim.approvedAmount !== null && (
          <Sum name={t('claims.approved')} value={figures(claim.approvedAmount, claim.currency)} isLast />
        )}
      </dl>
      {claim.approvedAmount === null && <p className="-mt-2 text-small text-soft">{t('claims.estimateNote')}</p>}
    </div>
  )
}

function Sum({ name, note, value, isLast }: { name: string; note?: string; value: string; isLast: boolean }) {
  return (
    <div className="flex items-baseline justify-between gap-4 border-t border-rule py-1">
      <dt>
        {name} {note && <span className="text-small text-soft">{note}</span>}
      </dt>
      <dd className={clsx('font-mono', isLast && 'summed text-lead font-semibold')}>{value}</dd>
    </div>
  )
}
