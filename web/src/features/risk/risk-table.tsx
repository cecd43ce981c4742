import type { HistoricClaim } from '@periksa/server/risk/schema'
import { useWords } from '../../i18n/use-words.js'
import { day, figures, percent } from '../../lib/formats.js'

const head = 'sticky top-0 bg-paper px-2 py-1.5 font-normal text-soft'
const MINOR = 100

/** A flag's code in words; flags are indications to look. */
export const flagWords = (code: string): string => code.replaceAll('_', ' ')

/** Claims in order of risk as a ledger; what the simulator made says so. */
export function RiskTable({ claims }: { claims: HistoricClaim[] }) {
  const { t, language } = useWords()
  const labelModel = claims.find((claim) => claim.label_model_version !== null)?.label_model_version
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section className="overflow-x-auto" aria-label={t('riskDesk.title')} tabIndex={0}>
      <table className="w-full text-small">
        <thead>
          <tr className="border-b border-ink">
            <th scope="col" className={`${head} text-end`}>
              {t('riskDesk.risk')}
            </th>
            {labelModel && (
              <th scope="col" className={`${head} text-end`}>
                {t('riskDesk.labelChance')} <span className="font-mono">{labelModel}</span>
              </th>
            )}
            {['claim', 'flags', 'diagnosis', 'place', 'admitted'].map((name) => (
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
          {claims.map((claim) => (
            <tr key={claim.claim_id} className="border-b border-rule align-top">
              <td className="px-2 py-1 text-end font-mono">{Math.round(claim.risk_score * 100)}</td>
              {labelModel && (
                <td className="px-2 py-1 text-end font-mono">
                  {claim.label_chance === null ? '–' : percent(claim.label_chance, language)}
                </td>
              )}
              <td className="whitespace-nowrap px-2 py-1 font-mono">
                {claim.claim_id}
                {claim.simulated && <span className="ms-2 font-sans text-soft">{t('riskDesk.simulatedMark')}</span>}
              </td>
              <td className="px-2 py-1">{claim.flags.map(flagWords).join(', ') || '–'}</td>
              <td className="px-2 py-1">
                {claim.dx_primary_code} {claim.dx_primary_label}
              </td>
              <td className="px-2 py-1">{claim.province_name ?? '–'}</td>
              <td className="whitespace-nowrap px-2 py-1">{day(claim.admit_dt, language)}</td>
              <td className="px-2 py-1 text-end font-mono">{figures(claim.amount_claimed * MINOR)}</td>
              <td className="px-2 py-1 text-end font-mono">
                {claim.peer.median === null ? '–' : figures(claim.peer.median * MINOR)}
              </td>
              <td className="px-2 py-1 text-end font-mono">{figures(claim.stake * MINOR)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
