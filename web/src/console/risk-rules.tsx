import { DraftForm } from '../features/risk/standing/draft-form.js'
import { FairnessPart } from '../features/risk/standing/fairness-part.js'
import { RuleTable } from '../features/risk/standing/rule-table.js'
import { RuleVersions } from '../features/risk/standing/rule-versions.js'
import { useRules, useRulesInForce } from '../features/risk/standing/use-standing.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'
import { RiskPage } from './risk-page.js'

/** The rules in force, on whom they fall, and their versions from draft to publication. */
export function RiskRules() {
  const { t } = useWords()
  useTitle(t('riskStanding.rulesTitle'))
  return (
    <RiskPage title={t('riskStanding.rulesTitle')} roles={['auditor', 'lead', 'data-ops']}>
      <Rules />
    </RiskPage>
  )
}

function Rules() {
  const roles: readonly string[] = useSession().data?.roles ?? []
  const catalogue = useRules()
  const inForce = useRulesInForce()
  const mayDraft = roles.some((role) => role === 'lead' || role === 'data-ops')
  if (!catalogue.data) return <Waiting error={catalogue.error} onRetry={() => void catalogue.refetch()} />
  return (
    <>
      {inForce.data ? (
        <>
          <RuleTable catalogue={catalogue.data} found={inForce.data} />
          <FairnessPart figures={inForce.data} />
        </>
      ) : (
        <Waiting error={inForce.error} onRetry={() => void inForce.refetch()} />
      )}
      <RuleVersions catalogue={catalogue.data} {...{ mayDraft }} mayPublish={roles.includes('lead')} />
      {mayDraft && <DraftForm catalogue={catalogue.data} />}
    </>
  )
}
