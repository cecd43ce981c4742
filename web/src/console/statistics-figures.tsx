import type { ClaimStatistics } from '@periksa/server/claims/schema'
import { useWords } from '../i18n/use-words.js'
import { money, percent } from '../lib/formats.js'

/** The totals, each with what it is measured against. */
export function StatisticsFigures({ statistics }: { statistics: ClaimStatistics }) {
  const { t, language } = useWords()
  const { processing, totalClaimed, totalApproved, averageScore } = statistics
  const number = (value: number): string => value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')
  const share = totalClaimed > 0 ? percent(totalApproved / totalClaimed, language) : '–'
  const seconds = processing.medianMilliseconds === null ? null : processing.medianMilliseconds / 1000
  const figures = [
    { name: t('insights.totalClaims'), value: number(statistics.totalClaims), note: '' },
    { name: t('insights.pending'), value: number(statistics.pendingClaims), note: t('insights.pendingNote') },
    { name: t('insights.claimed'), value: money(totalClaimed), note: '' },
    { name: t('insights.approved'), value: money(totalApproved), note: t('insights.ofBilled', { share }) },
    {
      name: t('insights.average'),
      value: averageScore === null ? '–' : String(Math.round(averageScore * 100)),
      note: t('insights.averageNote'),
    },
    {
      name: t('insights.median'),
      value: seconds === null ? '–' : `${seconds.toLocaleString(language, { maximumFractionDigits: 1 })} s`,
      note: t('insights.read', processing),
    },
  ]
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-6 md:grid-cols-3 xl:grid-cols-[auto_auto_auto_auto_auto_auto]">
      {figures.map(({ name, value, note }) => (
        <div key={name} className="border-t-2 border-green pt-1">
          <dt className="text-small text-soft">{name}</dt>
          <dd>
            <span className="figures block font-mono text-lead font-semibold tracking-tight">{value}</span>
            <span className="block text-small text-soft">{note}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
