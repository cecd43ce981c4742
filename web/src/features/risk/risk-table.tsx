import type { HistoricClaim } from '@periksa/server/risk/schema'
import { Link } from '@tanstack/react-router'
import clsx from 'clsx'
import { useEffect, useRef } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { day, figures, percent } from '../../lib/formats.js'
import { ArrivalMark } from './pages/arrival-mark.js'

const head = 'sticky top-0 bg-paper px-2 py-1.5 font-normal text-soft'
const MINOR = 100

/** A flag's code in words; flags are indications to look. */
export const flagWords = (code: string): string => code.replaceAll('_', ' ')

/** Where one stands in the list, and which rows are chosen; absent where the table only shows. */
export type RiskChoice = { at: number; chosen: ReadonlySet<string>; onChoose(claimId: string): void }

type Props = { claims: HistoricClaim[]; choice?: RiskChoice | undefined; opens?: boolean }

/** Claims in order of risk as a ledger; what the simulator made says so. `opens`: the claim's own page may be read. */
export function RiskTable({ claims, choice, opens = false }: Props) {
  const { t } = useWords()
  const labelModel = claims.find((claim) => claim.label_model_version !== null)?.label_model_version
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={t('riskDesk.title')} tabIndex={0}>
      <table className="w-full text-small">
        <thead>
          <tr className="border-b border-ink">
            {choice && (
              <th scope="col" className={head}>
                <span className="sr-only">{t('cases.choose')}</span>
              </th>
            )}
            <th scope="col" className={`${head} text-end`}>
              {t('riskDesk.risk')}
            </th>
            {labelModel && (
              <th scope="col" className={`${head} text-end`}>
                {t('riskDesk.labelChance')} <span className="font-mono">{labelModel}</span>
              </th>
            )}
            {['claim', 'flags', 'diagnosis', 'service', 'place', 'admitted'].map((name) => (
              <th key={name} scope="col" className={`${head} text-start`}>
                {t(`riskDesk.${name}`)}
              </th>
            ))}
            {['amount', 'middle', 'stake'].map((name) => (
              <th key={name} scope="col" className={`${head} whitespace-nowrap text-end`}>
                {t(`riskDesk.${name}`)} <span className="font-mono">Rp</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {claims.map((claim, index) => (
            <ClaimRow key={claim.claim_id} {...{ claim, choice, opens, labelModel }} isHere={choice?.at === index} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

type RowProps = Pick<Props, 'choice' | 'opens'> & {
  claim: HistoricClaim
  labelModel: string | null | undefined
  isHere: boolean
}

function ClaimRow({ claim, choice, opens, labelModel, isHere }: RowProps) {
  const { t, language } = useWords()
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  return (
    <tr
      ref={row}
      aria-current={isHere ? 'true' : undefined}
      className={clsx('border-b border-rule align-top', isHere && 'bg-green-wash')}
    >
      {choice && (
        <td className="px-2 py-1">
          <input
            type="checkbox"
            checked={choice.chosen.has(claim.claim_id)}
            aria-label={t('cases.chooseOne', { id: claim.claim_id })}
            onChange={() => choice.onChoose(claim.claim_id)}
          />
        </td>
      )}
      <td className="px-2 py-1 text-end font-mono">{Math.round(claim.risk_score * 100)}</td>
      {labelModel && (
        <td className="px-2 py-1 text-end font-mono">
          {claim.label_chance === null ? '–' : percent(claim.label_chance, language)}
        </td>
      )}
      <td className="whitespace-nowrap px-2 py-1 font-mono">
        {opens ? (
          <Link
            to="/console/cases/$claimId"
            params={{ claimId: claim.claim_id }}
            search={{}}
            className="underline underline-offset-4"
          >
            {claim.claim_id}
          </Link>
        ) : (
          claim.claim_id
        )}
        <ArrivalMark of={claim} />
        {claim.latest_feedback && (
          <span className="ms-2 font-sans text-green">✓ {t(`riskDesk.judged.${claim.latest_feedback.decision}`)}</span>
        )}
      </td>
      <td className="px-2 py-1">{claim.flags.map(flagWords).join(', ') || '–'}</td>
      <td className="px-2 py-1">
        {claim.dx_primary_code} {claim.dx_primary_label}
      </td>
      <td className="whitespace-nowrap px-2 py-1">
        {claim.service_type === 'RITL'
          ? t('riskDesk.days', { count: claim.los, level: t(`riskDesk.level.${claim.severity_group}`) })
          : t('riskDesk.outpatient')}
      </td>
      <td className="px-2 py-1">{claim.province_name ?? '–'}</td>
      <td className="whitespace-nowrap px-2 py-1">{day(claim.admit_dt, language)}</td>
      <td className="px-2 py-1 text-end font-mono">{figures(claim.amount_claimed * MINOR)}</td>
      <td className="px-2 py-1 text-end font-mono">
        {claim.peer.median === null ? '–' : figures(claim.peer.median * MINOR)}
      </td>
      <td className="px-2 py-1 text-end font-mono">{figures(claim.stake * MINOR)}</td>
    </tr>
  )
}
