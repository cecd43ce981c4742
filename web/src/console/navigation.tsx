import { Link } from '@tanstack/react-router'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'

/** The console's pages that somebody of these roles has a part in. */
export function Navigation({ isAdmin }: { isAdmin: boolean }) {
  const { t } = useWords()
  const roles: readonly string[] = useSession().data?.roles ?? []
  const readsTalks = roles.some((role) => ['operator', 'auditor', 'lead'].includes(role))
  const isFacility = roles.includes('facility')
  // A facility alone has no part in the inbox and in what the assistant answers from.
  const isOnlyFacility = isFacility && roles.length === 1
  const seesRisk = roles.some((role) => ['auditor', 'lead', 'data-ops', 'admin'].includes(role))
  const shape =
    'py-1 text-soft [&.active]:font-semibold [&.active]:text-ink [&.active]:underline underline-offset-8 decoration-2 decoration-green'
  return (
    <nav aria-label="Periksa" className="flex flex-wrap gap-x-6">
      <Link to="/console" activeOptions={{ exact: true, includeSearch: false }} className={shape}>
        {t('claims.title')}
      </Link>
      {isFacility && (
        <>
          <Link to="/console/presubmission" className={shape}>
            {t('presubmission.title')}
          </Link>
          <Link to="/console/decisions" className={shape}>
            {t('decisions.title')}
          </Link>
        </>
      )}
      {isOnlyFacility ? null : readsTalks ? (
        <Link to="/console/conversations" search={{}} className={shape}>
          {t('inbox.title')}
        </Link>
      ) : (
        <Link to="/console/conversations/overview" className={shape}>
          {t('inbox.title')}
        </Link>
      )}
      <Link to="/console/audits" className={shape}>
        {t('bills.consoleTitle')}
      </Link>
      {!isOnlyFacility && (
        <Link to="/console/knowledge" className={shape}>
          {t('knowledge.title')}
        </Link>
      )}
      {roles.some((role) => role === 'auditor' || role === 'lead') && (
        <Link to="/console/cases" search={{}} className={shape}>
          {t('cases.title')}
        </Link>
      )}
      {seesRisk && (
        <Link to="/console/risk" search={{}} className={shape}>
          {t('riskDesk.title')}
        </Link>
      )}
      <Link to="/console/statistics" className={shape}>
        {t('insights.title')}
      </Link>
      <Link to="/console/safety" search={{}} className={shape}>
        {t('safety.title')}
      </Link>
      {isAdmin && (
        <Link to="/console/whatsapp" className={shape}>
          {t('whatsapp.title')}
        </Link>
      )}
    </nav>
  )
}
