import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
  useLocation,
} from '@tanstack/react-router'
import { CaseFilters, FeedbackFilters } from '../features/adjudication/use-cases.js'
import { ClaimFilters, StatisticsFilters } from '../features/claims/claim-filters.js'
import { ConversationFilters } from '../features/inbox/conversation-filters.js'
import { NoticeBell } from '../features/inbox/notice-bell.js'
import { AnalysisFilters } from '../features/insights/use-analyses.js'
import { PeopleFilters, TalkFilters } from '../features/insights/use-insights.js'
import { MemberSearch } from '../features/risk/pages/member-search.js'
import { RiskFilters } from '../features/risk/use-risk.js'
import { RiskViewSearch } from '../features/risk/views/view-names.js'
import { Account } from '../features/session/account.js'
import { AccountPage } from '../features/session/account-page.js'
import { FirstAdmin } from '../features/session/first-admin.js'
import { useNotices } from '../features/session/notices.js'
import { SignIn } from '../features/session/sign-in.js'
import { useSession } from '../features/session/use-session.js'
import { EmergencyBanner } from '../features/trust/emergency-banner.js'
import { useWords } from '../i18n/use-words.js'
import { Frame } from '../ui/frame.js'
import { Notice } from '../ui/notice.js'
import { useFocusOnArrival } from '../ui/use-focus-on-arrival.js'
import { Waiting } from '../ui/waiting.js'
import { AuditFilters } from './audit-filters.js'
import { ClaimList } from './claim-list.js'
import { Navigation } from './navigation.js'
import { SafetySearch } from './safety-search.js'
import { TicketFilters } from './ticket-filters.js'

function Shell() {
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
            {isStaff && !isBarred && seesDesk && <NoticeBell />}
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

const root = createRootRoute({ component: Shell })
const list = createRoute({
  getParentRoute: () => root,
  path: '/console',
  component: ClaimList,
  // What stands in the address is the whole state of the list, so it can be kept and sent.
  validateSearch: (search) => ClaimFilters.parse(search),
})
const desk = createRoute({
  getParentRoute: () => root,
  path: '/console/claims/$id',
  component: lazyRouteComponent(() => import('./claim-desk.js'), 'ClaimDesk'),
  // The list one came from stays beside the claim.
  validateSearch: (search) => ClaimFilters.parse(search),
})
const risk = createRoute({
  getParentRoute: () => root,
  path: '/console/risk',
  component: lazyRouteComponent(() => import('./risk-list.js'), 'RiskList'),
  validateSearch: (search) => RiskFilters.parse(search),
})
const riskViews = createRoute({
  getParentRoute: () => root,
  path: '/console/risk/views',
  component: lazyRouteComponent(() => import('./risk-views.js'), 'RiskViews'),
  validateSearch: (search) => RiskViewSearch.parse(search),
})
const riskFacility = createRoute({
  getParentRoute: () => root,
  path: '/console/risk/facilities/$facility',
  component: lazyRouteComponent(() => import('./risk-facility.js'), 'RiskFacility'),
})
const riskMember = createRoute({
  getParentRoute: () => root,
  path: '/console/risk/members/$member',
  component: lazyRouteComponent(() => import('./risk-member.js'), 'RiskMember'),
  validateSearch: (search) => MemberSearch.parse(search),
})
const riskScheme = createRoute({
  getParentRoute: () => root,
  path: '/console/risk/schemes/$scheme',
  component: lazyRouteComponent(() => import('./risk-scheme.js'), 'RiskScheme'),
})
const cases = createRoute({
  getParentRoute: () => root,
  path: '/console/cases',
  component: lazyRouteComponent(() => import('./case-list.js'), 'CaseList'),
  validateSearch: (search) => CaseFilters.parse(search),
})
const caseFeedback = createRoute({
  getParentRoute: () => root,
  path: '/console/cases/feedback',
  component: lazyRouteComponent(() => import('./case-feedback.js'), 'CaseFeedback'),
  validateSearch: (search) => FeedbackFilters.parse(search),
})
const caseDesk = createRoute({
  getParentRoute: () => root,
  path: '/console/cases/$claimId',
  component: lazyRouteComponent(() => import('./case-desk.js'), 'CaseDesk'),
  // The queue one came from stands ready to go back to.
  validateSearch: (search) => CaseFilters.parse(search),
})
const presubmission = createRoute({
  getParentRoute: () => root,
  path: '/console/presubmission',
  component: lazyRouteComponent(() => import('./presubmission.js'), 'Presubmission'),
})
const decisions = createRoute({
  getParentRoute: () => root,
  path: '/console/decisions',
  component: lazyRouteComponent(() => import('./facility-decisions.js'), 'FacilityDecisions'),
})
const statistics = createRoute({
  getParentRoute: () => root,
  path: '/console/statistics',
  component: lazyRouteComponent(() => import('./statistics.js'), 'Statistics'),
  validateSearch: (search) => StatisticsFilters.parse(search),
})
const conversations = createRoute({
  getParentRoute: () => root,
  path: '/console/conversations',
  component: lazyRouteComponent(() => import('./conversation-list.js'), 'ConversationList'),
  validateSearch: (search) => ConversationFilters.parse(search),
})
const conversation = createRoute({
  getParentRoute: () => root,
  path: '/console/conversations/$id',
  component: lazyRouteComponent(() => import('./conversation-desk.js'), 'ConversationDesk'),
  // The list one came from stays beside the conversation.
  validateSearch: (search) => ConversationFilters.parse(search),
})
const tickets = createRoute({
  getParentRoute: () => root,
  path: '/console/conversations/complaints',
  component: lazyRouteComponent(() => import('./ticket-list.js'), 'TicketList'),
  validateSearch: (search) => TicketFilters.parse(search),
})
const overview = createRoute({
  getParentRoute: () => root,
  path: '/console/conversations/overview',
  component: lazyRouteComponent(() => import('./talk-overview.js'), 'TalkOverview'),
})
const analytics = createRoute({
  getParentRoute: () => root,
  path: '/console/conversations/analytics',
  component: lazyRouteComponent(() => import('./talk-analytics.js'), 'TalkAnalytics'),
  validateSearch: (search) => TalkFilters.parse(search),
})
const people = createRoute({
  getParentRoute: () => root,
  path: '/console/conversations/people',
  component: lazyRouteComponent(() => import('./people-list.js'), 'PeopleList'),
  validateSearch: (search) => PeopleFilters.parse(search),
})
const analyses = createRoute({
  getParentRoute: () => root,
  path: '/console/conversations/analyses',
  component: lazyRouteComponent(() => import('./analysis-list.js'), 'AnalysisList'),
  validateSearch: (search) => AnalysisFilters.parse(search),
})
const privacy = createRoute({
  getParentRoute: () => root,
  path: '/console/conversations/privacy',
  component: lazyRouteComponent(() => import('./privacy-requests.js'), 'PrivacyRequests'),
})
const settings = createRoute({
  getParentRoute: () => root,
  path: '/console/conversations/settings',
  component: lazyRouteComponent(() => import('./talk-settings.js'), 'TalkSettings'),
})
const knowledge = createRoute({
  getParentRoute: () => root,
  path: '/console/knowledge',
  component: lazyRouteComponent(() => import('./knowledge.js'), 'Knowledge'),
})
const audits = createRoute({
  getParentRoute: () => root,
  path: '/console/audits',
  component: lazyRouteComponent(() => import('./audit-list.js'), 'AuditList'),
  validateSearch: (search) => AuditFilters.parse(search),
})
const audit = createRoute({
  getParentRoute: () => root,
  path: '/console/audits/$id',
  component: lazyRouteComponent(() => import('./audit-desk.js'), 'AuditDesk'),
})
const packs = createRoute({
  getParentRoute: () => root,
  path: '/console/audits/packs',
  component: lazyRouteComponent(() => import('./pack-list.js'), 'PackList'),
})
const whatsapp = createRoute({
  getParentRoute: () => root,
  path: '/console/whatsapp',
  component: lazyRouteComponent(() => import('./whatsapp.js'), 'WhatsAppPage'),
})
const safety = createRoute({
  getParentRoute: () => root,
  path: '/console/safety',
  component: lazyRouteComponent(() => import('./safety.js'), 'Safety'),
  validateSearch: (search) => SafetySearch.parse(search),
})
const account = createRoute({ getParentRoute: () => root, path: '/console/account', component: AccountPage })
// Someone who is signed in already has nothing to make there.
const firstAdmin = createRoute({ getParentRoute: () => root, path: '/console/first-admin', component: AccountPage })
const routeTree = root.addChildren([
  list,
  desk,
  audits,
  audit,
  risk,
  riskViews,
  riskFacility,
  riskMember,
  riskScheme,
  cases,
  caseFeedback,
  caseDesk,
  presubmission,
  decisions,
  packs,
  statistics,
  conversations,
  conversation,
  analyses,
  privacy,
  tickets,
  overview,
  analytics,
  people,
  settings,
  knowledge,
  whatsapp,
  safety,
  account,
  firstAdmin,
])
const router = createRouter({ routeTree, scrollRestoration: true })

export function ConsoleApp() {
  return <RouterProvider router={router} />
}
