import clsx from 'clsx'
import { useEffect, useRef } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { moment } from '../../lib/formats.js'
import { Button } from '../../ui/button.js'
import { LinkedText } from './linked-text.js'
import { hasFile, MediaView } from './media-view.js'
import { Thumbs } from './thumbs.js'
import type { Message } from './use-inbox.js'

type Props = {
  messages: Message[]
  /** Which direction is the reader's own: what stands at the right. */
  own: 'in' | 'out'
  /** Taps one of the choices of the newest message; without it they are only shown. */
  onChoose?: (choice: { id: string; title: string }) => void
  /** Names of our people, by id, where the reader may know them. */
  people?: Record<string, string>
  /** What the member thought of our messages. */
  feedback?: Record<string, 'up' | 'down'>
  /** True where the reader may say whether an answer helped. */
  rates?: boolean
  /** Puts the words of a message that did not go out back into the line. */
  onAgain?: (text: string) => void
  /** What is checked so far of an answer that is still being worded. */
  wording?: string | null
}

/** The lines of a conversation, read out as they come; each says who wrote it and how far it got. */
export function MessageList({ messages, own, onChoose, people, feedback, rates, onAgain, wording }: Props) {
  const { t } = useWords()
  const end = useRef<HTMLDivElement>(null)
  const newest = messages.at(-1)?.id
  const upTo = wording?.length ?? 0
  useEffect(() => {
    if (newest || upTo > 0) end.current?.scrollIntoView({ block: 'nearest' })
  }, [newest, upTo])
  return (
    <div role="log" aria-live="polite" aria-label={t('inbox.messages')} className="grid content-start gap-3">
      {messages.map((message) => (
        <Line
          key={message.id}
          message={message}
          isOwn={message.direction === own}
          name={message.author ? people?.[message.author] : undefined}
        >
          {onChoose && message.id === newest && <Choices message={message} onChoose={onChoose} />}
          {rates && message.authorKind === 'assistant' && <Thumbs messageId={message.id} />}
          {feedback?.[message.id] && (
            <p className="text-small text-soft">{t(`desk.memberRated.${feedback[message.id]}`)}</p>
          )}
          {onAgain && message.authorKind === 'staff' && STUCK.includes(message.delivery?.state ?? '') && (
            <Button weight="plain" className="text-small" onClick={() => onAgain(message.content.text ?? '')}>
              {t('desk.writeAgain')}
            </Button>
          )}
        </Line>
      ))}
      {wording && <Worded text={wording} isOwn={own === 'out'} />}
      <div ref={end} />
    </div>
  )
}

/** What may be answered with one tap; the same words typed mean the same. */
function Choices({ message, onChoose }: { message: Message; onChoose: NonNullable<Props['onChoose']> }) {
  const choices = message.content.choices ?? []
  if (choices.length === 0) return null
  return (
    <div className="flex flex-wrap gap-2 pt-2">
      {choices.map((choice) => (
        <Button key={choice.id} onClick={() => onChoose(choice)}>
          {choice.title}
        </Button>
      ))}
    </div>
  )
}

const STUCK = ['failed', 'blocked', 'unknown']

type LineProps = { message: Message; isOwn: boolean; name?: string | undefined; children?: React.ReactNode }

function Line({ message, isOwn, name, children }: LineProps) {
  const { t, language } = useWords()
  const isNote = message.direction === 'note'
  return (
    <article className={clsx('grid max-w-[44rem] gap-0.5', isOwn && !isNote && 'justify-self-end text-end')}>
      <p className="text-small text-soft">
        {t(`inbox.author.${isNote ? 'note' : message.authorKind}`)}
        {name && ` (${name})`} ·{' '}
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
      {children}
      {message.delivery && <Delivery delivery={message.delivery} />}
    </article>
  )
}

/** An answer as it is worded: only what is checked already. The whole is read out when it is there. */
function Worded({ text, isOwn }: { text: string; isOwn: boolean }) {
  const { t } = useWords()
  return (
    <article aria-live="off" className={clsx('grid max-w-[44rem] gap-0.5', isOwn && 'justify-self-end text-end')}>
      <p className="text-small text-soft">
        {t('inbox.author.assistant')} · {t('inbox.wording')}
      </p>
      <div
        className={clsx(
          'whitespace-pre-wrap break-words border-s-4 border-dashed px-3 py-2 text-start',
          isOwn ? 'border-green bg-green-wash' : 'border-soft bg-surface',
        )}
      >
        <LinkedText text={text} />
      </div>
    </article>
  )
}

function Body({ message }: { message: Message }) {
  const { content, revoked } = message
  const { t } = useWords()
  if (revoked) return <em className="text-soft">{t('inbox.revoked')}</em>
  if (hasFile(message)) {
    return (
      <>
        <MediaView message={message} />
        {content.text && (
          <p>
            <LinkedText text={content.text} />
          </p>
        )}
      </>
    )
  }
  if (content.text) return <LinkedText text={content.text} />
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
