import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import clsx from 'clsx'
import { ConversationFilters } from '../features/inbox/conversation-filters.js'
import { SearchResults } from '../features/inbox/search-results.js'
import { type Conversation, useConversations } from '../features/inbox/use-inbox.js'
import { useWords } from '../i18n/use-words.js'
import { moment } from '../lib/formats.js'
import { Labelled, shapeOfField } from '../ui/labelled.js'
import { SearchField } from '../ui/search-field.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

/** Conversations, those in need first. */
export function ConversationList() {
  const { t } = useWords()
  const go = useNavigate()
  const filters: ConversationFilters = useSearch({ strict: false })
  useTitle(t('inbox.title'))
  const { q, ...rest } = filters
  const list = useConversations(Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])))
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-end gap-x-8 gap-y-3">
        <h1 className="me-auto text-lead font-semibold">{t('inbox.title')}</h1>
        <SearchField
          label={t('inbox.search')}
          value={q ?? ''}
          onSearch={(words) => {
            const search = ConversationFilters.parse(words ? { ...rest, q: words } : rest)
            void go({ to: '/console/conversations', search })
          }}
        />
        <Labelled label={t('inbox.state')}>
          {(id) => (
            <select
              id={id}
              className={shapeOfField}
              value={filters.state ?? ''}
              onChange={(event) => {
                const search = ConversationFilters.parse(event.target.value ? { state: event.target.value } : {})
                void go({ to: '/console/conversations', search })
              }}
            >
              <option value="">{t('inbox.open')}</option>
              {(['waiting', 'human', 'bot', 'snoozed', 'resolved'] as const).map((state) => (
                <option key={state} value={state}>
                  {t(`inbox.states.${state}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      </div>
      {q ? (
        <SearchResults q={q} />
      ) : !list.data ? (
        <Waiting error={list.error} onRetry={() => void list.refetch()} />
      ) : list.data.items.length === 0 ? (
        <p className="border-t border-ink py-12">{t('inbox.empty')}</p>
      ) : (
        <ul className="border-t border-ink">
          {list.data.items.map((one) => (
            <Row key={one.id} conversation={one} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Row({ conversation: one }: { conversation: Conversation }) {
  const { t, language } = useWords()
  return (
    <li className="ledger-row">
      <Link
        to="/console/conversations/$id"
        params={{ id: one.id }}
        className="flex flex-wrap items-baseline gap-x-6 gap-y-1 py-2"
      >
        <span className={clsx('min-w-48', one.unanswered > 0 && 'font-semibold')}>
          {one.displayName ?? t('inbox.unnamed')}
        </span>
        <span className="text-small text-soft">{t(`inbox.channel.${one.channel}`)}</span>
        <span className={clsx('text-small', one.emergency ? 'font-semibold text-brick' : 'text-soft')}>
          {one.emergency ? t('inbox.emergency') : t(`inbox.states.${one.state}`)}
        </span>
        {one.unanswered > 0 && (
          <span className="figures text-small">{t('inbox.unanswered', { count: one.unanswered })}</span>
        )}
        <time dateTime={one.changedAt} className="figures ms-auto text-small text-soft">
          {moment(one.changedAt, language)}
        </time>
      </Link>
    </li>
  )
}
