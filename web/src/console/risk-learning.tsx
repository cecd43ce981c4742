import { ExperimentsPart } from '../features/risk/learning/experiments-part.js'
import { LabelsPart } from '../features/risk/learning/labels-part.js'
import { WeightsPart } from '../features/risk/learning/weights-part.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { useTitle } from '../ui/use-title.js'
import { RiskPage } from './risk-page.js'

/** What auditors' decisions teach: weights of the rules, the model of labels, and the log of what was tried. */
export function RiskLearning() {
  const { t } = useWords()
  const roles: readonly string[] = useSession().data?.roles ?? []
  useTitle(t('learning.title'))
  return (
    <RiskPage title={t('learning.title')} roles={['auditor', 'lead', 'data-ops']}>
      <p className="max-w-prose text-small text-soft">{t('learning.lead')}</p>
      <WeightsPart mayDraft={roles.some((role) => role === 'lead' || role === 'data-ops')} />
      <LabelsPart mayTrain={roles.includes('data-ops')} />
      <ExperimentsPart />
    </RiskPage>
  )
}
