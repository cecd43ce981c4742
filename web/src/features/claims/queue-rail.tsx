import type { ClaimSummary } from '@periksa/server/claims/schema'
import { Link } from '@tanstack/react-router'
import clsx from 'clsx'
import { useEffect, useRef } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { money } from '../../lib/formats.js'
import type { ClaimFilters } from './claim-filters.js'

type Props = { claims: ClaimSummary[]; here: string; filters: ClaimFilters; className?: string }

/** The list one came from, narrow, so that the next claim is one step away. */
export function QueueRail({ claims, here, filters, className }: Props) {
  const { t } = useWords()
  return (
    <nav aria-label={t('claims.queue')} className={clsx('overflow-y-auto border-e border-rule pe-3', className)}>
      <ol>
        {claims.map((claim) => (
          <Entry key={claim.id} claim={claim} isHere={claim.id === here} filters={filters} />
        ))}
      </ol>
    </nav>
  )
}

function Entry({ claim, isHere, filters }: { claim: ClaimSummary; isHere: boolean; filters: ClaimFilters }) {
  const { t } = useWords()
  const entry = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const rail = entry.current?.closest('nav')
    if (isHere && rail && entry.current) rail.scrollTop = entry.current.offsetTop - rail.offsetTop - 120
  }, [isHere])
  return (
    <li ref={entry} className="ledger-row">
      <Link
        to="/console/claims/$id"
        params={{ id: claim.id }}
        search={filters}
        aria-current={isHere ? 'page' : undefined}
        className={clsx('block px-2 py-1.5 text-small hover:bg-green-wash', isHere && 'row-here')}
      >
        <span className="flex justify-between gap-2">
          <span className="truncate font-semibold">{claim.memberName ?? `…${claim.cardNumberEnding}`}</span>
          <span className="figures font-mono">{Math.round(claim.score * 100)}</span>
        </span>
        <span className="flex justify-between gap-2 text-soft">
          <span className="truncate">{t(`claims.status.${claim.status}`)}</span>
          <span className="figures font-mono whitespace-nowrap">{money(claim.total, claim.currency)}</span>
        </span>
      </Link>
    </li>
  )
}
