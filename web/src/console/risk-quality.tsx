import { DriftPart, HistoryPart } from '../features/risk/standing/quality-history.js'
import { useQuality } from '../features/risk/standing/use-standing.js'
import { useRefreshes } from '../features/risk/use-risk.js'
import { useWords } from '../i18n/use-words.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'
import { RiskPage } from './risk-page.js'

/** Quality and drift of every scoring, and what was thought of it. */
export function RiskQuality() {
  const { t } = useWords()
  useTitle(t('riskStanding.qualityTitle'))
  return (
    <RiskPage title={t('riskStanding.qualityTitle')} roles={['auditor', 'lead', 'data-ops']}>
      <Quality />
    </RiskPage>
  )
}

function Quality() {
  const { t } = useWords()
  const quality = useQuality()
  const verdicts = useRefreshes(true)
  if (!quality.data) return <Waiting error={quality.error} onRetry={() => void quality.refetch()} />
  if (quality.data.reports.length === 0) return <p>{t('riskStanding.noReports')}</p>
  return (
    <>
      <HistoryPart history={quality.data} verdicts={verdicts.data ?? []} />
      <DriftPart history={quality.data} />
    </>
  )
}
