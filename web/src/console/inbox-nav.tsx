import { Link } from '@tanstack/react-router'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'

const shape =
  'text-small text-soft [&.active]:font-semibold [&.active]:text-ink [&.active]:underline underline-offset-4 decoration-green'

/** The pages around conversations. */
export function InboxNav() {
  const { t } = useWords()
  const roles = useSession().data?.roles ?? []
  const has = (...names: string[]): boolean => roles.some((role) => names.includes(role))
  return (
    <nav aria-label={t('inbox.title')} className="no-print flex flex-wrap gap-x-5 gap-y-1">
      {has('operator', 'lead', 'auditor') && (
        <Link
          to="/console/conversations"
          search={{}}
          activeOptions={{ exact: true, includeSearch: false }}
          className={shape}
        >
          {t('desk.nav.list')}
        </Link>
      )}
      {has('operator', 'lead', 'admin', 'data-ops') && (
        <Link to="/console/conversations/overview" className={shape}>
          {t('desk.nav.overview')}
        </Link>
      )}
      {has('operator', 'lead', 'auditor') && (
        <Link to="/console/conversations/complaints" search={{}} className={shape}>
          {t('tickets.title')}
        </Link>
      )}
      {has('operator', 'lead', 'auditor') && (
        <Link to="/console/conversations/people" search={{}} className={shape}>
          {t('people.title')}
        </Link>
      )}
      {has('operator', 'lead', 'auditor') && (
        <Link to="/console/conversations/analyses" search={{}} className={shape}>
          {t('desk.nav.analyses')}
        </Link>
      )}
      {has('operator', 'lead', 'admin', 'data-ops') && (
        <Link to="/console/conversations/analytics" search={{}} className={shape}>
          {t('talks.title')}
        </Link>
      )}
      {has('admin') && (
        <Link to="/console/conversations/privacy" className={shape}>
          {t('desk.nav.privacy')}
        </Link>
      )}
      <Link to="/console/conversations/settings" className={shape}>
        {t('settings.title')}
      </Link>
    </nav>
  )
}
