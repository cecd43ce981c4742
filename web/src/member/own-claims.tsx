import type { ClaimSummary } from '@periksa/server/claims/schema'
import { Link } from '@tanstack/react-router'
import { StatusMark } from '../features/claims/status-mark.js'
import { useClaims, useClaimsLive } from '../features/claims/use-claims.js'
import { useWords } from '../i18n/use-words.js'
import { day, money } from '../lib/formats.js'
import { Part } from '../ui/part.js'
import { Waiting } from '../ui/waiting.js'

const NEWEST = { pageSize: '50' }

/** The member's claims, newest first. */
export function OwnClaims() {
  const { t } = useWords()
  const claims = useClaims(NEWEST)
  useClaimsLive()
  const total = claims.data?.total ?? 0
  return (
    <Part title={t('member.claims')} aside={total > 0 && <span className="figures font-mono">{total}</span>}>
      {!claims.data ? (
        <Waiting error={claims.error} onRetry={() => void claims.refetch()} />
      ) : claims.data.items.length === 0 ? (
        <p className="py-3 text-soft">{t('member.noClaims')}</p>
      ) : (
        <ul>
          {claims.data.items.map((claim) => (
            <Entry key={claim.id} claim={claim} />
          ))}
        </ul>
      )}
    </Part>
  )
}

function Entry({ claim }: { claim: ClaimSummary }) {
  const { language } = useWords()
  return (
    <li className="ledger-row">
      <Link
        to="/claims/$id"
        params={{ id: claim.id }}
        className="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-4 gap-y-1 py-3 hover:bg-green-wash"
      >
        <span className="truncate font-semibold">{claim.facilityName ?? claim.number}</span>
        <span className="figures text-end font-mono">{money(claim.total, claim.currency)}</span>
        <span className="min-w-0 truncate text-small text-soft">
          {day(claim.serviceDate, language)} · <span className="font-mono">{claim.number}</span>
        </span>
        <StatusMark status={claim.status} className="justify-self-end" />
      </Link>
    </li>
  )
}
