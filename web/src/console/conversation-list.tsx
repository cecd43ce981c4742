import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { asConversationQuery, type ConversationFilters } from '../features/inbox/conversation-filters.js'
import { ConversationRows } from '../features/inbox/conversation-rows.js'
import { InboxFilters } from '../features/inbox/inbox-filters.js'
import { InboxKeys } from '../features/inbox/inbox-keys.js'
import { SearchResults } from '../features/inbox/search-results.js'
import { SilenceSwitch } from '../features/inbox/silence-switch.js'
import { type ListedConversation, useConversations } from '../features/inbox/use-inbox.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { Button } from '../ui/button.js'
import { useListKeys } from '../ui/use-list-keys.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'
import { InboxNav } from './inbox-nav.js'

const PAGE_SIZE = 25

/** Conversations, those in need first. */
export function ConversationList() {
  const { t } = useWords()
  const go = useNavigate()
  const filters: ConversationFilters = useSearch({ strict: false })
  const roles = useSession().data?.roles ?? []
  const search = useRef<HTMLInputElement>(null)
  useTitle(t('inbox.title'))
  const list = useConversations(asConversationQuery(filters))
  const show = (next: ConversationFilters): void => void go({ to: '/console/conversations', search: next })
  return (
    <div className="grid gap-4">
      <InboxNav />
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <h1 className="text-lead font-semibold">{t('inbox.title')}</h1>
        <SilenceSwitch maySilence={roles.some((role) => ['operator', 'lead', 'admin'].includes(role))} />
      </div>
      <InboxFilters filters={filters} search={search} onChange={show} />
      {filters.q ? (
        <SearchResults q={filters.q} />
      ) : !list.data ? (
        <Waiting error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <Found {...{ items: list.data.items, total: list.data.total, filters, search }} onChange={show} />
      )}
    </div>
  )
}

/** Where the server stops counting. */
const MOST_COUNTED = 1000

type FoundProps = {
  items: ListedConversation[]
  total: number
  filters: ConversationFilters
  search: React.RefObject<HTMLInputElement | null>
  onChange(filters: ConversationFilters): void
}

function Found({ items, total, filters, search, onChange }: FoundProps) {
  const { t } = useWords()
  const go = useNavigate()
  const [at, setAt] = useState(-1)
  const [help, setHelp] = useState(false)
  const keys = useMemo(
    () => ({
      ...{ count: items.length, at, onMove: setAt, onHelp: () => setHelp(true) },
      onOpen: (index: number) => {
        const id = items[index]?.id
        if (id) void go({ to: '/console/conversations/$id', params: { id }, search: filters })
      },
    }),
    [items, at, go, filters],
  )
  useListKeys(search, keys)
  const page = filters.page ?? 1
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE))
  return (
    <>
      {items.length === 0 ? (
        <p className="border-t border-ink py-12">{t('inbox.empty')}</p>
      ) : (
        <ConversationRows items={items} at={at} filters={filters} />
      )}
      <footer className="flex flex-wrap items-center gap-3 text-small">
        {last > 1 && (
          <>
            <Button disabled={page <= 1} onClick={() => onChange({ ...filters, page: page - 1 })}>
              {t('common.previous')}
            </Button>
            <Button disabled={page >= last} onClick={() => onChange({ ...filters, page: page + 1 })}>
              {t('common.next')}
            </Button>
          </>
        )}
        <span className="figures text-soft">
          {total < MOST_COUNTED ? t('desk.total', { count: total }) : t('desk.totalMore', { count: MOST_COUNTED })}
        </span>
        <Button weight="plain" className="ms-auto font-normal" onClick={() => setHelp(true)}>
          {t('claims.help')}
        </Button>
      </footer>
      <InboxKeys open={help} onClose={() => setHelp(false)} />
    </>
  )
}
