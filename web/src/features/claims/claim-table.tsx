import type { ClaimSummary } from '@periksa/server/claims/schema'
import { Link } from '@tanstack/react-router'
import clsx from 'clsx'
import { useEffect, useRef } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { day, figures, percent } from '../../lib/formats.js'
import { StatusMark } from './status-mark.js'

type Props = { claims: ClaimSummary[]; at: number; comfortable: boolean }

/** The list as a ledger: 32-pixel rows, figures on the right, the row under the keyboard in green. */
export function ClaimTable({ claims, at, comfortable }: Props) {
  const { t } = useWords()
  const head = 'px-2 py-1 text-left font-semibold'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={t('claims.title')} tabIndex={0}>
      <table className="w-full text-small">
        <thead>
          <tr className="border-b-2 border-ink">
            {['number', 'statusLabel', 'member', 'facility', 'type', 'date'].map((name) => (
              <th key={name} scope="col" className={head}>
                {t(`claims.${name}`)}
              </th>
            ))}
            {['total', 'score', 'estimate', 'approved'].map((name) => (
              <th key={name} scope="col" className={`${head} text-right`}>
                {t(`claims.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {claims.map((claim, index) => (
            <Row key={claim.id} claim={claim} here={index === at} comfortable={comfortable} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Row({ claim, here, comfortable }: { claim: ClaimSummary; here: boolean; comfortable: boolean }) {
  const { t, language } = useWords()
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (here) row.current?.scrollIntoView({ block: 'nearest' })
  }, [here])
  const amount = (minor: number | null): string => figures(minor, claim.currency)
  return (
    <tr
      ref={row}
      aria-selected={here}
      className={clsx('ledger-row hover:bg-green-wash', here && 'bg-green-wash', comfortable ? 'h-12' : 'h-8')}
    >
      <td className="px-2">
        <Link
          to="/console/claims/$id"
          params={{ id: claim.id }}
          className="font-mono text-green underline-offset-4 hover:underline"
        >
          {claim.number}
        </Link>
      </td>
      <td className="px-2">
        <StatusMark status={claim.status} />
      </td>
      <td className="max-w-48 truncate px-2">{claim.memberName ?? `…${claim.cardNumberEnding}`}</td>
      <td className="max-w-64 truncate px-2">{claim.facilityName ?? '–'}</td>
      <td className="px-2">{claim.serviceType ? t(`claims.serviceType.${claim.serviceType}`) : '–'}</td>
      <td className="whitespace-nowrap px-2">{day(claim.serviceDate, language)}</td>
      <td className="px-2 text-right font-mono">{amount(claim.total)}</td>
      <td className="px-2 text-right font-mono">{percent(claim.score, language)}</td>
      <td className="px-2 text-right font-mono">{amount(claim.estimate)}</td>
      <td className="px-2 text-right font-mono">{amount(claim.approvedAmount)}</td>
    </tr>
  )
}
