import {
  createRootRoute,
  createRoute,
  createRouter,
  Link,
  lazyRouteComponent,
  Outlet,
  RouterProvider,
  useLocation,
} from '@tanstack/react-router'
import { ClaimFilters, StatisticsFilters } from '../features/claims/claim-filters.js'
import { Account } from '../features/session/account.js'
import { useNotices } from '../features/session/notices.js'
import { SignIn } from '../features/session/sign-in.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { Frame } from '../ui/frame.js'
import { Notice } from '../ui/notice.js'
import { useFocusOnArrival } from '../ui/use-focus-on-arrival.js'
import { Waiting } from '../ui/waiting.js'
import { ClaimDesk } from './claim-desk.js'
import { ClaimList } from './claim-list.js'

function Shell() {
  const { t } = useWords()
  useFocusOnArrival(useLocation({ select: (location) => location.pathname }))
  const session = useSession()
  const notices = useNotices()
  const user = session.data
  const isStaff = user?.roles.some((role) => role !== 'member') ?? false
  return (
    <Frame wide notices={notices} account={user && <Account user={user} />} navigation={isStaff && <Navigation />}>
      {session.isPending || session.isError ? (
        <Waiting error={session.error} onRetry={() => void session.refetch()} />
      ) : !user ? (
        <SignIn lead={t('session.staffLead')} />
      ) : isStaff ? (
        <Outlet />
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

function Navigation() {
  const { t } = useWords()
  const shape =
    'py-1 text-soft [&.active]:font-semibold [&.active]:text-ink [&.active]:underline underline-offset-8 decoration-2 decoration-green'
  return (
    <nav aria-label="Periksa" className="flex gap-6">
      <Link to="/console" activeOptions={{ exact: true, includeSearch: false }} className={shape}>
        {t('claims.title')}
      </Link>
      <Link to="/console/statistics" className={shape}>
        {t('insights.title')}
      </Link>
    </nav>
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
  component: ClaimDesk,
  // The list one came from stays beside the claim.
  validateSearch: (search) => ClaimFilters.parse(search),
})
const statistics = createRoute({
  getParentRoute: () => root,
  path: '/console/statistics',
  component: lazyRouteComponent(() => import('./statistics.js'), 'Statistics'),
  validateSearch: (search) => StatisticsFilters.parse(search),
})
const router = createRouter({ routeTree: root.addChildren([list, desk, statistics]), scrollRestoration: true })

export function ConsoleApp() {
  return <RouterProvider router={router} />
}
