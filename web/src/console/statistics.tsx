import { useNavigate, useSearch } from '@tanstack/react-router'
import { asQuery, type ClaimFilters } from '../features/claims/claim-filters.js'
import { useStatistics } from '../features/claims/use-claims.js'
import { useWords } from '../i18n/use-words.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'
import { PeriodBar } from './period-bar.js'
import { StatisticsCharts } from './statistics-charts.js'
import { StatisticsFigures } from './statistics-figures.js'

export function Statistics() {
  const { t } = useWords()
  const go = useNavigate()
  const period: ClaimFilters = useSearch({ strict: false })
  const statistics = useStatistics(asQuery(period))
  useTitle(t('insights.title'))
  return (
    <div className="grid gap-8 pb-16">
      <div className="flex flex-wrap items-end gap-x-8 gap-y-4">
        <h1 className="me-auto text-lead font-semibold">{t('insights.title')}</h1>
        <PeriodBar period={period} onChange={(next) => void go({ to: '/console/statistics', search: next })} />
      </div>
      {!statistics.data ? (
        <Waiting error={statistics.error} onRetry={() => void statistics.refetch()} />
      ) : (
        <>
          <StatisticsFigures statistics={statistics.data} />
          {statistics.data.totalClaims === 0 ? (
            <p className="border-t border-ink py-8 text-soft">{t('insights.empty')}</p>
          ) : (
            <StatisticsCharts statistics={statistics.data} />
          )}
        </>
      )}
    </div>
  )
}
