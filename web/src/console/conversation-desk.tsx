import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { CannedPicker } from '../features/inbox/canned-picker.js'
import { Composer } from '../features/inbox/composer.js'
import { MessageList } from '../features/inbox/message-list.js'
import { type StaffMove, type Thread, useConversation, useReply, useSteer } from '../features/inbox/use-inbox.js'
import { useSession } from '../features/session/use-session.js'
import { useWords } from '../i18n/use-words.js'
import { codeOf } from '../lib/problem.js'
import { Button } from '../ui/button.js'
import { Notice } from '../ui/notice.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

/** One conversation at the operator's desk: read, take over, reply, hand back. */
export function ConversationDesk() {
  const { id } = useParams({ strict: false })
  const thread = useConversation(id ?? '')
  if (!thread.data) return <Waiting error={thread.error} onRetry={() => void thread.refetch()} />
  return <Desk key={id} thread={thread.data} />
}

function Desk({ thread: { conversation, messages } }: { thread: Thread }) {
  const { t } = useWords()
  const me = useSession().data?.id
  const name = conversation.displayName ?? t('inbox.unnamed')
  useTitle(name)
  const isMine = conversation.state === 'human' && conversation.owner === me
  return (
    <div className="mx-auto grid max-w-4xl gap-6">
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2 border-b border-ink pb-2">
        <h1 className="text-lead font-semibold">{name}</h1>
        <span className="text-soft">{t(`inbox.channel.${conversation.channel}`)}</span>
        <span className="text-soft">{t(isMine ? 'inbox.yours' : `inbox.states.${conversation.state}`)}</span>
      </div>
      {conversation.emergency && <Notice tone="wrong" role="alert" title={t('inbox.emergency')} />}
      <Moves thread={{ conversation, messages }} isMine={isMine} />
      <MessageList messages={messages} own="out" />
      <Reply thread={{ conversation, messages }} isMine={isMine} />
    </div>
  )
}

const HOUR_MS = 3_600_000

function Moves({ thread: { conversation }, isMine }: { thread: Thread; isMine: boolean }) {
  const { t, ofProblem } = useWords()
  const steer = useSteer(conversation.id)
  const move = (next: StaffMove): void => steer.mutate({ move: next, epoch: conversation.epoch })
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-3">
        {!isMine && (
          <Button weight="main" disabled={steer.isPending} onClick={() => move({ kind: 'take' })}>
            {t('inbox.move.take')}
          </Button>
        )}
        {isMine && (
          <>
            {conversation.emergency && (
              <Button onClick={() => move({ kind: 'clear-emergency' })}>{t('inbox.move.clear-emergency')}</Button>
            )}
            <Button onClick={() => move({ kind: 'resolve' })}>{t('inbox.move.resolve')}</Button>
            <Button onClick={() => move({ kind: 'release' })}>{t('inbox.move.release')}</Button>
            {[1, 24].map((hours) => (
              <Button
                key={hours}
                onClick={() => move({ kind: 'snooze', until: new Date(Date.now() + hours * HOUR_MS).toISOString() })}
              >
                {t('inbox.move.snooze', { count: hours })}
              </Button>
            ))}
          </>
        )}
      </div>
      {steer.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(steer.error))} />}
    </div>
  )
}

function Reply({ thread: { conversation, messages }, isMine }: { thread: Thread; isMine: boolean }) {
  const { id, displayName } = conversation
  const seenSeq = messages.at(-1)?.seq ?? 0
  const operator = useSession().data?.displayName ?? ''
  const { t, ofProblem } = useWords()
  const reply = useReply(id)
  const [note, setNote] = useState(false)
  const problem = reply.isError ? codeOf(reply.error) : null
  return (
    <div className="grid gap-3">
      {problem && (
        <Notice
          tone={problem === 'inbox.replied-meanwhile' ? 'look' : 'wrong'}
          role="alert"
          title={ofProblem(problem)}
        />
      )}
      <Composer
        label={t(note || !isMine ? 'inbox.note' : 'inbox.reply')}
        action={t(note || !isMine ? 'inbox.keepNote' : 'inbox.send')}
        pending={reply.isPending}
        helper={(text, write) =>
          isMine && <CannedPicker text={text} names={{ name: displayName, operator }} onPick={write} />
        }
        onSend={(text, kept) =>
          reply.mutate(
            {
              ...{ clientId: crypto.randomUUID(), text, seenSeq, note: note || !isMine },
              anyway: problem === 'inbox.replied-meanwhile',
            },
            { onSuccess: kept },
          )
        }
      >
        {isMine && (
          <label className="flex items-center gap-2 text-small">
            <input type="checkbox" checked={note} onChange={(event) => setNote(event.target.checked)} />
            {t('inbox.asNote')}
          </label>
        )}
      </Composer>
    </div>
  )
}
