import { Link } from '@tanstack/react-router'
import { ConversationRows } from '../features/inbox/conversation-rows.js'
import { useConversations } from '../features/inbox/use-inbox.js'
import { FigureCards } from '../features/insights/figure-cards.js'
import { useFigures } from '../features/insights/use-figures.js'
import { useDashboard } from '../features/insights/use-insights.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { Notice } from '../ui/notice.js'
import { Part } from '../ui/part.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'
import { InboxNav } from './inbox-nav.js'

/** The day at a glance: six figures, what needs somebody now, and the newest conversations. */
export function TalkOverview() {
  const { t } = useWords()
  useTitle(t('desk.nav.overview'))
  const dashboard = useDashboard()
  const { count, seconds } = useFigures()
  const roles = useSession().data?.roles ?? []
  const reads = roles.some((role) => ['operator', 'lead'].includes(role))
  const figures = dashboard.data
  return (
    <div className="grid gap-8">
      <div className="grid gap-2">
        <InboxNav />
        <h1 className="text-lead font-semibold">{t('desk.nav.overview')}</h1>
      </div>
      {!figures ? (
        <Waiting error={dashboard.error} onRetry={() => void dashboard.refetch()} />
      ) : (
        <>
          <FigureCards
            cards={[
              { name: t('talks.questionsToday'), value: count(figures.questionsToday) },
              { name: t('talks.questionsWeek'), value: count(figures.questionsThisWeek), note: t('talks.sinceMonday') },
              { name: t('talks.activeUsers'), value: count(figures.activeUsers), note: t('talks.lastSevenDays') },
              {
                ...{ name: t('talks.averageResponse'), value: seconds(figures.averageResponseSeconds) },
                note: t('talks.lastSevenDays'),
              },
              { name: t('talks.totalMessages'), value: count(figures.totalMessages) },
              { name: t('talks.totalUsers'), value: count(figures.totalUsers) },
            ]}
          />
          {(figures.emergencies > 0 || figures.unanswered > 0) && (
            <Notice
              tone={figures.emergencies > 0 ? 'wrong' : 'look'}
              title={t('talks.needNow', { emergencies: figures.emergencies, unanswered: figures.unanswered })}
            >
              {reads && (
                <Link to="/console/conversations" search={{ unanswered: true }} className="underline">
                  {t('talks.showUnanswered')}
                </Link>
              )}
            </Notice>
          )}
        </>
      )}
      {reads && <Recent />}
    </div>
  )
}

function Recent() {
  const { t } = useWords()
  const list = useConversations({ sort: 'newest', pageSize: '8' })
  return (
    <Part title={t('talks.recent')}>
      {!list.data ? (
        <Waiting error={list.error} onRetry={() => void list.refetch()} />
      ) : list.data.items.length === 0 ? (
        <p className="py-6">{t('inbox.empty')}</p>
      ) : (
        <ConversationRows items={list.data.items} at={-1} filters={{}} />
      )}
    </Part>
  )
}
