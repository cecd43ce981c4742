import type { ClaimStatistics } from '@periksa/server/claims/schema'
import { useState } from 'react'
import { Bars } from '../features/claims/bars.js'
import { Labelled } from '../features/claims/filter-bar.js'
import { useStatistics } from '../features/claims/use-claims.js'
import { useWords } from '../i18n/use-words.js'
import { day, money, percent } from '../lib/formats.js'
import { Waiting } from '../ui/waiting.js'

export function Statistics() {
  const { t } = useWords()
  const [period, setPeriod] = useState<Record<string, string>>({})
  const statistics = useStatistics(period)
  const set = (end: string, value: string): void => {
    const { [end]: _before, ...rest } = period
    setPeriod(value ? { ...rest, [end]: value } : rest)
  }
  return (
    <div className="grid gap-8">
      <div className="flex flex-wrap items-end gap-4">
        <h1 className="me-auto text-lead font-semibold">{t('insights.title')}</h1>
        {['from', 'to'].map((end) => (
          <Labelled key={end} label={t(`claims.${end}`)}>
            {(id) => (
              <input
                id={id}
                type="date"
                className="rounded-edge border border-soft bg-surface px-2 py-1 text-small"
                value={period[end] ?? ''}
                onChange={(event) => set(end, event.target.value)}
              />
            )}
          </Labelled>
        ))}
        <a
          className="px-2 py-1 text-small text-green underline underline-offset-4"
          href={`/api/v1/claims/statistics.csv?${new URLSearchParams(period)}`}
        >
          {t('insights.csv')}
        </a>
      </div>
      {statistics.data ? (
        <Figures statistics={statistics.data} />
      ) : (
        <Waiting error={statistics.error} onRetry={() => void statistics.refetch()} />
      )}
    </div>
  )
}

function Figures({ statistics }: { statistics: ClaimStatistics }) {
  const { t, language } = useWords()
  const { processing } = statistics
  const average = statistics.averageScore === null ? '–' : percent(statistics.averageScore, language)
  const median = processing.medianMilliseconds === null ? '–' : `${(processing.medianMilliseconds / 1000).toFixed(1)} s`
  const heads: [string, string][] = [
    [t('insights.totalClaims'), String(statistics.totalClaims)],
    [t('insights.pending'), String(statistics.pendingClaims)],
    [t('insights.claimed'), money(statistics.totalClaimed)],
    [t('insights.approved'), money(statistics.totalApproved)],
    [t('insights.average'), average],
    [t('insights.median'), median],
  ]
  return (
    <>
      <dl className="grid grid-cols-2 gap-6 md:grid-cols-3 xl:grid-cols-6">
        {heads.map(([name, value]) => (
          <div key={name} className="border-t-2 border-ink pt-2">
            <dt className="text-small text-soft">{name}</dt>
            <dd className="figures text-lead font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      {statistics.totalClaims === 0 ? (
        <p className="py-8 text-soft">{t('insights.empty')}</p>
      ) : (
        <div className="grid gap-10 lg:grid-cols-2">
          <Bars
            title={t('insights.byStatus')}
            rows={statistics.byStatus.map((row) => ({ name: t(`claims.status.${row.status}`), ...row }))}
          />
          <Bars
            title={t('insights.byType')}
            rows={statistics.byServiceType.map((row) => ({
              name: t(`claims.serviceType.${row.serviceType}`, { defaultValue: row.serviceType || '–' }),
              ...row,
            }))}
          />
          <Bars
            title={t('insights.byFacility')}
            rows={statistics.byFacility.map((row) => ({ name: row.facility || '–', ...row }))}
          />
          <Bars
            title={t('insights.byDay')}
            rows={statistics.byPeriod.map((row) => ({ name: day(row.day, language), ...row }))}
          />
          <Bars
            title={t('insights.scores')}
            rows={statistics.scoreDistribution.map((bin) => ({
              name: `${percent(bin.from, language)} – ${percent(bin.to, language)}`,
              count: bin.count,
            }))}
          />
        </div>
      )}
    </>
  )
}
