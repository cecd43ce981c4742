import type { QualityHistory, RefreshVerdict } from '@periksa/server/risk/schema'
import { useWords } from '../../../i18n/use-words.js'
import { figures, moment, percent } from '../../../lib/formats.js'
import { Part } from '../../../ui/part.js'
import { BarTable } from '../views/bar-table.js'

const MINOR = 100
type Report = QualityHistory['reports'][number]

/** How far each feature moved since the scoring before, against the bound from which it counts as changed. */
export function DriftPart({ history }: { history: QualityHistory }) {
  const { t, language } = useWords()
  const drift = history.reports.at(-1)?.drift
  const most = history.bounds.mostDrift ?? 0
  const rows = (drift?.features ?? []).toSorted((a, b) => b.psi - a.psi)
  return (
    <BarTable
      title={t('riskStanding.drift')}
      note={
        drift
          ? t('riskStanding.driftNote', { since: moment(drift.since, language), most })
          : t('riskStanding.driftFirst')
      }
      heading={t('riskStanding.feature')}
      columns={[t('riskStanding.psi'), t('riskStanding.ks')]}
      file="drift"
      rows={rows.map(({ name, psi, ks }) => ({
        key: name,
        name: name.replaceAll('_', ' '),
        claims: null,
        value: psi,
        mark: most,
        figures: [psi.toFixed(3), ks.toFixed(3)],
      }))}
    />
  )
}

type HistoryProps = { history: QualityHistory; verdicts: readonly RefreshVerdict[] }

/** Every scoring, the latest first, with what was thought of it. */
export function HistoryPart({ history, verdicts }: HistoryProps) {
  const { t, language } = useWords()
  const w = (name: string): string => t(`riskStanding.${name}`)
  const head = ['at', 'versions', 'claims', 'meanBill', 'topRisk', 'kept', 'worst', 'verdict']
  return (
    <Part title={w('history')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className="overflow-x-auto" aria-label={w('history')} tabIndex={0}>
        <table className="w-full text-small">
          <thead>
            <tr className="border-b border-rule text-soft">
              {head.map((name, n) => (
                <th
                  key={name}
                  scope="col"
                  className={`px-2 py-1 font-normal ${n > 1 && n < 6 ? 'text-end' : 'text-start'}`}
                >
                  {w(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {history.reports.toReversed().map((report) => (
              <tr key={report.summary.timestamp} className="border-b border-rule align-top">
                <th scope="row" className="whitespace-nowrap px-2 py-1 text-start font-normal">
                  {moment(report.summary.timestamp, language)}
                </th>
                <td className="px-2 py-1">
                  {report.ruleset_version}, {report.model_version}
                </td>
                <Figure>{figures(report.summary.total_rows * MINOR)}</Figure>
                <Figure>{figures(Math.round(report.summary.amount_claimed_mean) * MINOR)}</Figure>
                <Figure>{report.summary.risk_score_top_k_mean.toFixed(3)}</Figure>
                <Figure>{report.drift ? percent(report.drift.top_k_kept, language) : '–'}</Figure>
                <td className="px-2 py-1">{worstOf(report)}</td>
                <td className="px-2 py-1">
                  <Verdict one={verdicts.find(({ modelVersion }) => modelVersion === report.model_version)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Part>
  )
}

const Figure = ({ children }: { children: string }) => (
  <td className="whitespace-nowrap px-2 py-1 text-end font-mono">{children}</td>
)

function worstOf({ drift }: Report): string {
  const [worst] = (drift?.features ?? []).toSorted((a, b) => b.psi - a.psi)
  return worst ? `${worst.name.replaceAll('_', ' ')} ${worst.psi.toFixed(3)}` : '–'
}

function Verdict({ one }: { one: RefreshVerdict | undefined }) {
  const { t, tell } = useWords()
  if (!one) return <>–</>
  return (
    <>
      {t(`riskStanding.status.${one.status}`)}
      {one.reasons.map((reason) => (
        <span key={`${reason.code}${JSON.stringify(reason.facts)}`} className="block text-soft">
          {tell(reason.code, reason.facts).sentence}
        </span>
      ))}
    </>
  )
}
