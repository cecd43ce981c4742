import { type RefObject, useRef, useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { CannedPicker } from './canned-picker.js'
import { Composer } from './composer.js'
import { mentionedIn } from './mentions.js'
import { SendFile, takesFiles } from './send-file.js'
import { TemplateSender } from './template-sender.js'
import { type Beside, usePresence, useTyping } from './use-beside.js'
import { type Thread, useReply } from './use-inbox.js'
import { useKeys } from './use-keys.js'

/** Who writes. */
export type Me = { id: string; name: string }

type Props = { thread: Thread; beside: Beside; isMine: boolean; me: Me }

/** Where one of our people writes: a reply or a note, kept as a draft while it is written. r replies, n notes. */
export function ReplyBox({ thread: { conversation, messages }, beside, isMine, me }: Props) {
  const { t, ofProblem } = useWords()
  const reply = useReply(conversation.id)
  const tell = usePresence(conversation.id)
  const [asNote, setAsNote] = useState(beside.draft?.note ?? false)
  const line = useRef<HTMLTextAreaElement>(null)
  // Free text would be stopped on its way; a note stays with us.
  const isClosed = beside.window !== null && !beside.window.isOpen
  const note = asNote || !isMine || isClosed
  const problem = reply.isError ? codeOf(reply.error) : null
  const write = (isNote: boolean) => (): void => {
    setAsNote(isNote)
    line.current?.focus()
  }
  useKeys({ r: isMine ? write(false) : undefined, n: write(true) })
  const isTyping = useTyping(conversation.id, 'member')
  const names = { name: conversation.displayName, operator: me.name }
  return (
    <div className="grid gap-3">
      <p role="status" className="min-h-5 text-small text-blue">
        {isTyping && t('desk.writes', { name: conversation.displayName ?? t('inbox.author.contact') })}
      </p>
      {problem && (
        <Notice
          tone={problem === 'inbox.replied-meanwhile' ? 'look' : 'wrong'}
          role="alert"
          title={ofProblem(problem)}
        />
      )}
      {isMine && !isClosed && takesFiles(conversation.channel) && <SendFile id={conversation.id} />}
      {isMine && isClosed && <TemplateSender id={conversation.id} />}
      <Composer
        label={t(note ? 'inbox.note' : 'inbox.reply')}
        action={t(note ? 'inbox.keepNote' : 'inbox.send')}
        pending={reply.isPending}
        initial={beside.draft?.text ?? ''}
        inner={line}
        onText={(text) => tell(text, note)}
        helper={(text, put) => (
          <Helpers
            {...{ text, put, note, names, line }}
            colleagues={beside.colleagues.filter((one) => one.id !== me.id)}
          />
        )}
        onSend={(text, kept) =>
          reply.mutate(
            {
              ...{ clientId: crypto.randomUUID(), text, seenSeq: messages.at(-1)?.seq ?? 0, note },
              anyway: problem === 'inbox.replied-meanwhile',
              mentions: note ? mentionedIn(text, beside.colleagues) : [],
            },
            { onSuccess: kept },
          )
        }
      >
        {isMine && !isClosed && (
          <label className="flex items-center gap-2 text-small">
            <input type="checkbox" checked={asNote} onChange={(event) => setAsNote(event.target.checked)} />
            {t('inbox.asNote')}
          </label>
        )}
        <p className="ms-auto hidden text-small text-soft lg:block">{t('desk.keysShort')}</p>
      </Composer>
    </div>
  )
}

type HelperProps = {
  text: string
  put(text: string): void
  note: boolean
  names: { name: string | null; operator: string }
  line: RefObject<HTMLTextAreaElement | null>
  colleagues: Beside['colleagues']
}

/** Under the line: replies kept ready, or in a note the colleagues to ask. */
function Helpers({ text, put, note, names, line, colleagues }: HelperProps) {
  const { t } = useWords()
  if (!note) return <CannedPicker text={text} names={names} onPick={put} />
  if (colleagues.length === 0) return null
  return (
    <p className="flex flex-wrap items-baseline gap-2 text-small">
      <span className="text-soft">{t('desk.mention')}</span>
      {colleagues.slice(0, 8).map(({ id, name }) => (
        <Button
          key={id}
          className="text-small"
          onClick={() => {
            put(`${text}${text === '' || text.endsWith(' ') ? '' : ' '}@${name} `)
            line.current?.focus()
          }}
        >
          @{name}
        </Button>
      ))}
    </p>
  )
}
