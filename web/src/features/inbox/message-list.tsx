import clsx from 'clsx'
import { useEffect, useRef } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import type { Message } from './use-inbox.js'

type Props = {
  messages: Message[]
  /** Which direction is the reader's own: what stands at the right. */
  own: 'in' | 'out'
}

/** The lines of a conversation, read out as they come; each says who wrote it and how far it got. */
export function MessageList({ messages, own }: Props) {
  const { t } = useWords()
  const end = useRef<HTMLDivElement>(null)
  const newest = messages.at(-1)?.id
  useEffect(() => {
    if (newest) end.current?.scrollIntoView({ block: 'nearest' })
  }, [newest])
  return (
    <div role="log" aria-live="polite" aria-label={t('inbox.messages')} className="grid content-start gap-3">
      {messages.map((message) => (
        <Line key={message.id} message={message} isOwn={message.direction === own} />
      ))}
      <div ref={end} />
    </div>
  )
}

function Line({ message, isOwn }: { message: Message; isOwn: boolean }) {
  const { t, language } = useWords()
  const isNote = message.direction === 'note'
  return (
    <article className={clsx('grid max-w-[44rem] gap-0.5', isOwn && !isNote && 'justify-self-end text-end')}>
      <p className="text-small text-soft">
        {t(`inbox.author.${isNote ? 'note' : message.authorKind}`)} ·{' '}
        <time dateTime={message.sentAt} className="figures">
          {moment(message.sentAt, language)}
        </time>
        {message.delayed && ` · ${t('inbox.delayed')}`}
      </p>
      <div
        className={clsx(
          'whitespace-pre-wrap break-words border-s-4 px-3 py-2 text-start',
          isNote ? 'border-amber bg-saffron-wash' : isOwn ? 'border-green bg-green-wash' : 'border-soft bg-surface',
        )}
      >
        <Body message={message} />
      </div>
      {message.delivery && <Delivery delivery={message.delivery} />}
    </article>
  )
}

function Body({ message: { content, revoked } }: { message: Message }) {
  const { t } = useWords()
  if (revoked) return <em className="text-soft">{t('inbox.revoked')}</em>
  if (content.text) return content.text
  return <em className="text-soft">{t(`inbox.content.${content.type}`)}</em>
}

function Delivery({ delivery }: { delivery: NonNullable<Message['delivery']> }) {
  const { t, tell } = useWords()
  const isStuck = ['failed', 'blocked', 'unknown', 'cancelled'].includes(delivery.state)
  return (
    <p className={clsx('text-small', isStuck ? 'text-brick' : 'text-soft')}>
      {t(`inbox.delivery.${delivery.state}`)}
      {isStuck && delivery.reason && `: ${tell(delivery.reason).sentence}`}
    </p>
  )
}
