import { createRootRoute, createRoute, createRouter, lazyRouteComponent, RouterProvider } from '@tanstack/react-router'
import { CaseFilters, FeedbackFilters } from '../features/adjudication/use-cases.js'
import { ClaimFilters, StatisticsFilters } from '../features/claims/claim-filters.js'
import { ConversationFilters } from '../features/inbox/conversation-filters.js'
import { AnalysisFilters } from '../features/insights/use-analyses.js'
import { PeopleFilters, TalkFilters } from '../features/insights/use-insights.js'
import { MemberSearch } from '../features/risk/pages/member-search.js'
import { RiskFilters } from '../features/risk/use-risk.js'
import { RiskViewSearch } from '../features/risk/views/view-names.js'
import { AccountPage } from '../features/session/account-page.js'
import { readAddress, writeAddress } from '../lib/address.js'
import { AuditFilters } from './audit-filters.js'
import { ClaimList } from './claim-list.js'
import { Shell } from './console-shell.js'
import { SafetySearch } from './safety-search.js'
import { TicketFilters } from './ticket-filters.js'

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
const riskRules = createRoute({
  getParentRoute: () => root,
  path: '/console/risk/rules',
  component: lazyRouteComponent(() => import('./risk-rules.js'), 'RiskRules'),
})
const riskQuality = createRoute({
  getParentRoute: () => root,
  path: '/console/risk/quality',
  component: lazyRouteComponent(() => import('./risk-quality.js'), 'RiskQuality'),
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
const riskDoctor = createRoute({
  getParentRoute: () => root,
  path: '/console/risk/doctors/$doctor',
  component: lazyRouteComponent(() => import('./risk-doctor.js'), 'RiskDoctor'),
})
const riskScheme = createRoute({
  getParentRoute: () => root,
  path: '/console/risk/schemes/$scheme',
  component: lazyRouteComponent(() => import('./risk-scheme.js'), 'RiskScheme'),
})
const riskLearning = createRoute({
  getParentRoute: () => root,
  path: '/console/risk/learning',
  component: lazyRouteComponent(() => import('./risk-learning.js'), 'RiskLearning'),
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
  riskRules,
  riskQuality,
  riskFacility,
  riskMember,
  riskDoctor,
  riskScheme,
  riskLearning,
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
const router = createRouter({
  routeTree,
  scrollRestoration: true,
  parseSearch: readAddress,
  stringifySearch: writeAddress,
})

export function ConsoleApp() {
  return <RouterProvider router={router} />
}
