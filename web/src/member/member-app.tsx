import { createRootRoute, createRoute, createRouter, Outlet, RouterProvider, useLocation } from '@tanstack/react-router'
import { Account } from '../features/session/account.js'
import { AccountPage } from '../features/session/account-page.js'
import { useNotices } from '../features/session/notices.js'
import { SignIn } from '../features/session/sign-in.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { Frame } from '../ui/frame.js'
import { Notice } from '../ui/notice.js'
import { useFocusOnArrival } from '../ui/use-focus-on-arrival.js'
import { Waiting } from '../ui/waiting.js'
import { Chat } from './chat.js'
import { ClaimPage } from './claim-page.js'
import { DocumentPage } from './document-page.js'
import { Home } from './home.js'

function Shell() {
  const { t } = useWords()
  useFocusOnArrival(useLocation({ select: (location) => location.pathname }))
  const session = useSession()
  const notices = useNotices()
  const user = session.data
  return (
    <Frame notices={notices} wide={!user} account={user && <Account user={user} settings="/account" />}>
      {session.isPending || session.isError ? (
        <Waiting error={session.error} onRetry={() => void session.refetch()} />
      ) : !user ? (
        <SignIn lead={t('session.lead')} />
      ) : user.memberId ? (
        <Outlet />
      ) : (
        <Notice tone="look" title={t('session.wrongDoor')}>
          <a className="underline" href="/console">
            {t('session.toConsole')}
          </a>
        </Notice>
      )}
    </Frame>
  )
}

const root = createRootRoute({ component: Shell, notFoundComponent: Home })
const home = createRoute({ getParentRoute: () => root, path: '/', component: Home })
const document = createRoute({ getParentRoute: () => root, path: '/documents/$id', component: DocumentPage })
const claim = createRoute({ getParentRoute: () => root, path: '/claims/$id', component: ClaimPage })
const chat = createRoute({ getParentRoute: () => root, path: '/chat', component: Chat })
const account = createRoute({ getParentRoute: () => root, path: '/account', component: AccountPage })
const router = createRouter({
  routeTree: root.addChildren([home, document, claim, chat, account]),
  scrollRestoration: true,
})

export function MemberApp() {
  return <RouterProvider router={router} />
}
