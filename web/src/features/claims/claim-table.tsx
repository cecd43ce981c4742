import type { ClaimSummary } from '@periksa/server/claims/schema'
import { Link } from '@tanstack/react-router'
import clsx from 'clsx'
import { useEffect, useRef } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { day, figures, money } from '../../lib/formats.js'
import type { ClaimFilters } from './claim-filters.js'
import { StatusMark } from './status-mark.js'

type Props = { claims: ClaimSummary[]; at: number; comfortable: boolean; filters: ClaimFilters }

const head = 'sticky top-0 bg-paper px-2 py-1.5 font-normal text-soft'

/** What a narrow desk can do without: it stands in the claim itself. */
const onlyWide = 'hidden xl:table-cell'
const isSpare = (column: string): boolean => ['type', 'date', 'estimate', 'approved'].includes(column)

/** The list as a ledger: 32-pixel rows, figures on the right, the row under the keyboard on the green margin. */
export function ClaimTable({ claims, at, comfortable, filters }: Props) {
  const { t } = useWords()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={t('claims.title')} tabIndex={0}>
      <table className="w-full text-small">
        <thead>
          <tr className="border-b border-ink">
            {['number', 'statusLabel', 'member', 'facility', 'type', 'date'].map((name) => (
              <th key={name} scope="col" className={clsx(head, 'text-start', isSpare(name) && onlyWide)}>
                {t(`claims.${name}`)}
              </th>
            ))}
            <th scope="col" className={`${head} text-end`}>
              {t('claims.score')}
            </th>
            {['total', 'estimate', 'approved'].map((name) => (
              <th
                key={name}
                scope="col"
                className={clsx(head, 'whitespace-nowrap text-end', isSpare(name) && onlyWide)}
              >
                {t(`claims.${name}`)} <span className="font-mono">Rp</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {claims.map((claim, index) => (
            <Row key={claim.id} {...{ claim, comfortable, filters }} here={index === at} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = { claim: ClaimSummary; here: boolean; comfortable: boolean; filters: ClaimFilters }

function Row({ claim, here, comfortable, filters }: RowProps) {
  const { t, language } = useWords()
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (here) row.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  // The column is in rupiah; what is billed in another currency says so itself.
  const amount = (minor: number | null): string =>
    claim.currency === 'IDR' ? figures(minor) : money(minor, claim.currency)
  const score = Math.round(claim.score * 100)
  const figure = 'px-2 text-end font-mono whitespace-nowrap'
  return (
    <tr
      ref={row}
      data-here={here || undefined}
      className={clsx(
        'ledger-row relative hover:bg-green-wash',
        here && 'row-here',
        comfortable ? 'h-12 text-body' : 'h-8',
      )}
    >
      <td className="px-2 whitespace-nowrap">
        <Link
          to="/console/claims/$id"
          params={{ id: claim.id }}
          search={filters}
          className="font-mono text-green underline-offset-4 after:absolute after:inset-0 hover:underline"
        >
          {claim.number}
        </Link>
      </td>
      <td className="px-2">
        <StatusMark status={claim.status} />
      </td>
      <td className="max-w-32 truncate px-2 xl:max-w-48">{claim.memberName ?? `…${claim.cardNumberEnding}`}</td>
      <td
        className={clsx('max-w-32 truncate px-2 xl:max-w-64', !claim.facilityName && 'text-soft')}
        title={claim.facilityName ?? ''}
      >
        {claim.facilityName ?? t('common.toCheck')}
      </td>
      <td className={clsx('px-2 whitespace-nowrap', onlyWide, !claim.serviceType && 'text-soft')}>
        {claim.serviceType ? t(`claims.serviceType.${claim.serviceType}`) : t('common.toCheck')}
      </td>
      <td className={clsx('px-2 whitespace-nowrap', onlyWide)}>{day(claim.serviceDate, language)}</td>
      <td className={figure}>
        <span className="inline-flex items-center gap-2">
          <ScoreTick score={score} />
          <span className="w-7">{score}</span>
        </span>
      </td>
      <td className={figure}>{amount(claim.total)}</td>
      <td className={clsx(figure, onlyWide, 'text-soft')}>{amount(claim.estimate)}</td>
      <td className={clsx(figure, onlyWide)}>{amount(claim.approvedAmount)}</td>
    </tr>
  )
}

/** The score as a short measure beside its figure, so that a column of them can be run down with the eye. */
function ScoreTick({ score }: { score: number }) {
  return (
    <span aria-hidden="true" className="hidden h-1.5 w-10 bg-rule xl:inline-flex">
      <span className="bg-green" style={{ width: `${score}%` }} />
      <span className="flex-1 bg-amber" />
    </span>
  )
}
