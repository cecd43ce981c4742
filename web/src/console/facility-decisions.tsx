import { DecisionOfFacility } from '../features/adjudication/facility-decision.js'
import { useFacilityDecisions } from '../features/adjudication/use-decisions.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { Notice } from '../ui/notice.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

/** What was decided on a facility's claims, each with its reasons and the appeal. */
export function FacilityDecisions() {
  const { t } = useWords()
  const { data: user } = useSession()
  useTitle(t('decisions.title'))
  if (!user?.roles.includes('facility')) return <Notice tone="look" title={t('decisions.notYours')} />
  return (
    <div className="grid gap-8 pb-16">
      <header className="grid gap-2">
        <h1 className="text-lead font-semibold">{t('decisions.title')}</h1>
        <p className="max-w-prose text-small text-soft">{t('decisions.lead')}</p>
      </header>
      <Decisions />
    </div>
  )
}

function Decisions() {
  const { t } = useWords()
  const { data, error, refetch } = useFacilityDecisions()
  if (!data) return <Waiting error={error} onRetry={() => void refetch()} />
  if (data.length === 0) return <p className="max-w-prose border-t border-ink py-8">{t('decisions.none')}</p>
  return data.map((one) => <DecisionOfFacility key={one.caseId} one={one} />)
}
