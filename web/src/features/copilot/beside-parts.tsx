import type { ClaimSummary } from '@periksa/server/copilot/schema'
import type { HistoricClaim } from '@periksa/server/risk/schema'
import { Link } from '@tanstack/react-router'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { day, figures, money, percent } from '../../lib/formats.js'
import { Part } from '../../ui/part.js'

const MINOR = 100

/** Decided cases like this one, and what was found in them. */
export function SimilarPart({ summary }: { summary: ClaimSummary }) {
  const { t, language } = useWords()
  const { similar } = summary.facts
  return (
    <Part title={t('copilot.similar')}>
      {similar.length === 0 && <p className="text-small text-soft">{t('copilot.noSimilar')}</p>}
      <ul className="text-small">
        {similar.map((one) => (
          <li key={one.caseId} className="ledger-row flex flex-wrap gap-x-4 py-1.5">
            <Link
              to="/console/cases/$claimId"
              params={{ claimId: one.claimId }}
              search={{}}
              className="font-mono underline"
            >
              {one.claimId}
            </Link>
            <span className="font-semibold">{t(`cases.decision.${one.outcome}`)}</span>
            {one.outcome === 'partial' && <span>{percent(one.correctionRatio, language)}</span>}
            <span>{money(Math.round(one.amount / MINOR) * MINOR)}</span>
            <span className="text-soft">{one.reasons.map((code) => t(`cases.reason.${code}`)).join(', ')}</span>
            <span className="text-soft">{t(one.isSameCbg ? 'copilot.sameCbg' : 'copilot.sameDiagnosis')}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

const ROWS: (readonly [string, (claim: HistoricClaim, shown: (day: string) => string) => string])[] = [
  ['hospital', (claim) => `${claim.facility_key} · ${claim.facility_class}`],
  ['dates', (claim, shown) => `${shown(claim.admit_dt)} – ${shown(claim.discharge_dt)}`],
  ['diagnosis', (claim) => `${claim.dx_primary_code} ${claim.dx_primary_label ?? ''}`],
  ['accompanying', (claim) => claim.dx_secondary_codes.join(', ') || '–'],
  ['procedure', (claim) => `${claim.procedure_code ?? '–'} ${claim.procedure_label ?? ''}`],
  ['group', (claim) => claim.cbg_code],
  ['billed', (claim) => money(claim.amount_claimed * MINOR)],
  ['paid', (claim) => (claim.amount_paid === null ? '–' : money(claim.amount_paid * MINOR))],
]

/** The claim's own lines; beside them those of the claim it seems to repeat. */
export function LinesPart({ summary }: { summary: ClaimSummary }) {
  const { t, language } = useWords()
  const { claim, twin } = summary.facts
  const sides = twin ? [claim, twin] : [claim]
  const shown = (value: string): string => day(value, language)
  return (
    <Part title={t(twin ? 'copilot.sideBySide' : 'copilot.lines')}>
      <table className="w-full text-small">
        <thead>
          <tr className="border-b border-rule">
            <td />
            {sides.map(({ claim_id }) => (
              <th
                key={claim_id}
                scope="col"
                // Two long numbers side by side are wider than a telephone.
                className="px-2 py-1 text-start font-mono font-normal [overflow-wrap:anywhere]"
              >
                {claim_id}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([name, of]) => {
            const isSame = twin !== null && of(claim, shown) === of(twin, shown)
            return (
              <tr key={name} className="border-b border-rule align-top">
                <th scope="row" className="py-1 pe-2 text-start font-normal text-soft">
                  {t(`copilot.line.${name}`)}
                </th>
                {sides.map((side) => (
                  <td
                    key={side.claim_id}
                    className={clsx('px-2 py-1 [overflow-wrap:anywhere]', isSame && 'bg-saffron-wash')}
                  >
                    {of(side, shown)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </Part>
  )
}

/** Billed beside paid of the hospital and group, as narrow as there are figures. */
export function TariffPart({ summary }: { summary: ClaimSummary }) {
  const { t, language } = useWords()
  const { reach, rows } = summary.facts.tariff
  if (rows.length === 0) return null
  return (
    <Part title={t('copilot.tariff')} aside={t(`copilot.reach.${reach}`)}>
      <table className="w-full text-small">
        <thead>
          <tr className="border-b border-rule text-soft">
            <th scope="col" className="py-1 text-start font-normal">
              {t('copilot.line.group')}
            </th>
            {['claims', 'gap', 'share'].map((name) => (
              <th key={name} scope="col" className="px-2 py-1 text-end font-normal">
                {t(`copilot.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.group}${row.province}`} className="border-b border-rule">
              <td className="py-1">{row.group ?? '–'}</td>
              <td className="px-2 py-1 text-end font-mono">{row.claims}</td>
              <td className="px-2 py-1 text-end font-mono">
                {row.totalGap === null ? '–' : figures(row.totalGap * MINOR)}
              </td>
              <td className="px-2 py-1 text-end font-mono">
                {row.paymentRatio === null ? '–' : percent(row.paymentRatio, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  )
}

/** Which data, rules, model and words made this page. */
export function VersionsPart({ summary }: { summary: ClaimSummary }) {
  const { t } = useWords()
  return (
    <Part title={t('copilot.versions')}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 text-small">
        {Object.entries(summary.versions).map(([name, version]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{t(`copilot.version.${name}`)}</dt>
            <dd className="break-all font-mono">{version}</dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}
