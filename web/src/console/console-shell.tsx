import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { NoticeBell } from '../features/inbox/notice-bell.js'
import { Account } from '../features/session/account.js'
import { AccountPage } from '../features/session/account-page.js'
import { FirstAdmin } from '../features/session/first-admin.js'
import { useNotices } from '../features/session/notices.js'
import { SignIn } from '../features/session/sign-in.js'
import { useSession } from '../features/session/use-session.js'
import { useWorksCases } from '../features/session/use-works-cases.js'
import { EmergencyBanner } from '../features/trust/emergency-banner.js'
import { useWords } from '../i18n/use-words.js'
import { Frame } from '../ui/frame.js'
import { Notice } from '../ui/notice.js'
import { useFocusOnArrival } from '../ui/use-focus-on-arrival.js'
import { Waiting } from '../ui/waiting.js'

/** The frame of every page of the console: who is signed in, where one can go, and the doors before it. */
export function Shell() {
  const { t } = useWords()
  const here = useLocation({ select: (location) => location.pathname })
  useFocusOnArrival(here)
  const session = useSession()
  const notices = useNotices()
  const user = session.data
  // Nothing but turning one-time codes on is answered until they are.
  const isBarred = user?.secondFactor === 'required'
  const seesDesk = user?.roles.some((role) => ['operator', 'auditor', 'lead', 'admin'].includes(role)) ?? false
  const isStaff = user?.roles.some((role) => role !== 'member') ?? false
  const mayOpen = user?.roles.some((role) => ['operator', 'auditor', 'admin'].includes(role)) ?? false
  return (
    <Frame
      wide
      notices={notices}
      account={
        user && (
          <>
            {isStaff && !isBarred && seesDesk && <NoticeBell key={user.id} person={user.id} />}
            <Account user={user} settings="/console/account" />
          </>
        )
      }
      navigation={isStaff && !isBarred && <Navigation isAdmin={user?.roles.includes('admin') ?? false} />}
    >
      {session.isPending || session.isError ? (
        <Waiting error={session.error} onRetry={() => void session.refetch()} />
      ) : !user && here === '/console/first-admin' ? (
        <FirstAdmin />
      ) : !user ? (
        <SignIn staff lead={t('session.staffLead')} />
      ) : isBarred ? (
        <AccountPage />
      ) : isStaff ? (
        <>
          <EmergencyBanner enabled={mayOpen} />
          <Outlet />
        </>
      ) : (
        <Notice tone="look" title={t('session.wrongDoor')}>
          <a className="underline" href="/">
            {t('session.toMember')}
          </a>
        </Notice>
      )}
    </Frame>
  )
}

function Navigation({ isAdmin }: { isAdmin: boolean }) {
  const { t } = useWords()
  const works = useWorksCases()
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
      {works && (
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
