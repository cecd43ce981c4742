import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { BesidePanel } from '../features/inbox/beside-panel.js'
import { asConversationQuery, type ConversationFilters } from '../features/inbox/conversation-filters.js'
import { ConversationRows } from '../features/inbox/conversation-rows.js'
import { InboxKeys } from '../features/inbox/inbox-keys.js'
import { MessageList } from '../features/inbox/message-list.js'
import { ReplyBox } from '../features/inbox/reply-box.js'
import { SteerBar } from '../features/inbox/steer-bar.js'
import { useBeside } from '../features/inbox/use-beside.js'
import { type ListedConversation, type Thread, useConversation, useConversations } from '../features/inbox/use-inbox.js'
import { useKeys } from '../features/inbox/use-keys.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { Button } from '../ui/button.js'
import { Notice } from '../ui/notice.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

/** One conversation at the operator's desk: read, take over, reply, hand back; the list one came from beside it. */
export function ConversationDesk() {
  const { t } = useWords()
  const { id } = useParams({ strict: false })
  const filters: ConversationFilters = useSearch({ strict: false })
  const thread = useConversation(id ?? '')
  const items = useConversations(asConversationQuery(filters)).data?.items ?? []
  const [help, setHelp] = useState(false)
  useWalk(items, id ?? '', filters)
  useKeys({ '?': () => setHelp(true) })
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_18rem] xl:grid-cols-[18rem_minmax(0,1fr)_20rem]">
      <nav aria-label={t('inbox.title')} className="hidden content-start xl:grid">
        <Link to="/console/conversations" search={filters} className="mb-2 text-small text-green underline">
          {t('desk.back')}
        </Link>
        <ConversationRows items={items} at={-1} filters={filters} narrow {...(id ? { open: id } : {})} />
      </nav>
      {thread.data ? (
        <Desk key={id} thread={thread.data} filters={filters} onHelp={() => setHelp(true)} />
      ) : (
        <div className="xl:col-span-2">
          <Waiting error={thread.error} onRetry={() => void thread.refetch()} />
        </div>
      )}
      <InboxKeys open={help} onClose={() => setHelp(false)} />
    </div>
  )
}

/** j and k go to the next and the one before in the list one came from, escape back to it. */
function useWalk(items: ListedConversation[], id: string, filters: ConversationFilters): void {
  const go = useNavigate()
  const at = items.findIndex((one) => one.id === id)
  const open = (index: number) => (): void => {
    const next = items[index]?.id
    if (next) void go({ to: '/console/conversations/$id', params: { id: next }, search: filters })
  }
  const leave = (): void => void go({ to: '/console/conversations', search: filters })
  useKeys({ j: open(at + 1), k: open(Math.max(0, at - 1)), Escape: leave, '/': leave })
}

type DeskProps = { thread: Thread; filters: ConversationFilters; onHelp(): void }

function Desk({ thread: { conversation, messages, wording }, filters, onHelp }: DeskProps) {
  const { t } = useWords()
  const session = useSession().data
  const beside = useBeside(conversation.id)
  const [again, setAgain] = useState(0)
  const name = conversation.displayName ?? t('inbox.unnamed')
  useTitle(name)
  const me = { id: session?.id ?? '', name: session?.displayName ?? '' }
  const isMine = conversation.state === 'human' && conversation.owner === session?.id
  // A colleague's conversation is read by who was asked to look, and written in by its owner alone.
  const isReached = conversation.owner === null || conversation.owner === session?.id
  const canSteer = isReached && (session?.roles.includes('operator') ?? false)
  const owner = conversation.owner && beside.data?.people[conversation.owner]
  const copy = (text: string): void => {
    void navigator.clipboard?.writeText(text).then(() => setAgain((count) => count + 1))
  }
  return (
    <>
      <div className="grid content-start gap-4">
        <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2 border-b border-ink pb-2">
          <Link to="/console/conversations" search={filters} className="text-small text-green underline xl:hidden">
            {t('desk.back')}
          </Link>
          <h1 className="text-lead font-semibold">{name}</h1>
          <span className="text-soft">{t(`inbox.channel.${conversation.channel}`)}</span>
          <span className="text-soft">
            {isMine ? t('inbox.yours') : owner || t(`inbox.states.${conversation.state}`)}
          </span>
          <Button weight="plain" className="ms-auto text-small font-normal" onClick={onHelp}>
            {t('claims.help')}
          </Button>
        </div>
        {conversation.emergency && <Notice tone="wrong" role="alert" title={t('inbox.emergency')} />}
        {canSteer && <SteerBar conversation={conversation} beside={beside.data} isMine={isMine} />}
        <MessageList
          messages={messages}
          own="out"
          wording={wording}
          {...(beside.data ? { people: beside.data.people, feedback: beside.data.feedback } : {})}
          {...(isMine ? { onAgain: copy } : {})}
        />
        {again > 0 && (
          <p role="status" className="text-small text-soft">
            {t('desk.copied')}
          </p>
        )}
        {canSteer && beside.data && (
          <ReplyBox thread={{ conversation, messages, wording }} beside={beside.data} isMine={isMine} me={me} />
        )}
      </div>
      {beside.data ? (
        <BesidePanel
          mayRecord={session?.roles.some((role) => role === 'operator' || role === 'lead') ?? false}
          conversation={conversation}
          beside={beside.data}
          canSteer={canSteer}
          mayJoin={session?.roles.includes('lead') ?? false}
        />
      ) : (
        <Waiting error={beside.error} onRetry={() => void beside.refetch()} />
      )}
    </>
  )
}
