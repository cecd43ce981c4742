import { Link } from '@tanstack/react-router'
import { StatusMark } from '../features/claims/status-mark.js'
import { useClaims } from '../features/claims/use-claims.js'
import { useWords } from '../i18n/use-words.js'
import { day, money } from '../lib/formats.js'
import { Waiting } from '../ui/waiting.js'

const NEWEST = { pageSize: '50' }

/** The member's claims, newest first. */
export function OwnClaims() {
  const { t, language } = useWords()
  const claims = useClaims(NEWEST)
  return (
    <section aria-labelledby="own-claims">
      <h2 id="own-claims" className="mb-2 font-semibold">
        {t('member.claims')}
      </h2>
      {!claims.data ? (
        <Waiting error={claims.error} onRetry={() => void claims.refetch()} />
      ) : claims.data.items.length === 0 ? (
        <p className="text-soft">{t('member.noClaims')}</p>
      ) : (
        <ul className="border-t border-rule">
          {claims.data.items.map((claim) => (
            <li key={claim.id} className="ledger-row">
              <Link
                to="/claims/$id"
                params={{ id: claim.id }}
                className="grid grid-cols-[1fr_auto] gap-x-4 px-1 py-3 hover:bg-green-wash"
              >
                <span className="truncate font-semibold">{claim.facilityName ?? claim.number}</span>
                <span className="figures font-mono">{money(claim.total, claim.currency)}</span>
                <span className="text-small text-soft">
                  <span className="font-mono">{claim.number}</span> · {day(claim.serviceDate, language)}
                </span>
                <StatusMark status={claim.status} />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
