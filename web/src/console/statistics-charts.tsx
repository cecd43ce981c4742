import { type ClaimStatistics, ClaimStatus } from '@periksa/server/claims/schema'
import { BarsAcross } from '../features/claims/bar-chart.js'
import { Columns } from '../features/claims/column-chart.js'
import { everyDay } from '../features/claims/day-rows.js'
import { useWords } from '../i18n/use-words.js'
import { day, shortDay } from '../lib/formats.js'

const TICKS = 8
/** From here on days are named with their year. */
const A_YEAR = 365
/** Below this the rules give no estimate. */
const LOW_SCORE = 0.5

/** Where the claims came in, where they stand, and how they score. */
export function StatisticsCharts({ statistics }: { statistics: ClaimStatistics }) {
  const { t, language, has } = useWords()
  const unknown = t('insights.unknown')
  const days = everyDay(statistics.byPeriod)
  const nameOfDay = days.length > A_YEAR ? day : shortDay
  const statuses = ClaimStatus.options.flatMap((status) => statistics.byStatus.filter((row) => row.status === status))
  const typeOf = (type: string): string =>
    has(`claims.serviceType.${type}`) ? t(`claims.serviceType.${type}`) : type || unknown
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-2">
      <div className="lg:col-span-2">
        <Columns
          title={t('insights.byDay')}
          heading={t('insights.day')}
          tickEvery={Math.max(0, Math.ceil(days.length / TICKS) - 1)}
          rows={days.map((row) => ({ name: nameOfDay(row.day, language), count: row.count, amount: row.amount }))}
        />
      </div>
      <BarsAcross
        title={t('insights.byStatus')}
        heading={t('claims.statusLabel')}
        rows={statuses.map((row) => ({ ...row, name: t(`claims.status.${row.status}`) }))}
      />
      <Columns
        title={t('insights.scores')}
        heading={t('insights.scoreBin')}
        labelsAll
        rows={statistics.scoreDistribution.map((bin) => ({
          name: `${Math.round(bin.from * 100)}–${Math.round(bin.to * 100)}`,
          count: bin.count,
          isLow: bin.from < LOW_SCORE,
        }))}
      />
      <BarsAcross
        title={t('insights.byFacility')}
        heading={t('claims.facility')}
        rows={statistics.byFacility.map((row) => ({ ...row, name: row.facility || unknown }))}
      />
      <BarsAcross
        title={t('insights.byType')}
        heading={t('claims.type')}
        rows={statistics.byServiceType.map((row) => ({ ...row, name: typeOf(row.serviceType) }))}
      />
    </div>
  )
}
