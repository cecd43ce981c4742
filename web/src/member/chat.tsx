import { AttachFile } from '../features/inbox/attach-file.js'
import { Composer } from '../features/inbox/composer.js'
import { MessageList } from '../features/inbox/message-list.js'
import { useTellTyping, useTyping } from '../features/inbox/use-beside.js'
import { useOwnChat, useSendFile, useWriteToUs } from '../features/inbox/use-inbox.js'
import { useWords } from '../i18n/use-words.js'
import { codeOf } from '../lib/problem.js'
import { Notice } from '../ui/notice.js'
import { useTitle } from '../ui/use-title.js'
import { Waiting } from '../ui/waiting.js'

/** Where a member asks; answers come live. */
export function Chat() {
  const { t, ofProblem } = useWords()
  useTitle(t('inbox.ask'))
  const chat = useOwnChat()
  const write = useWriteToUs()
  const file = useSendFile()
  const problem = write.error ?? file.error
  const isTyping = useTyping(chat.data?.conversation.id, 'staff')
  const tell = useTellTyping()
  const choose = (choice: { id: string; title: string }): void =>
    write.mutate({ clientId: crypto.randomUUID(), text: choice.title, choice })
  if (chat.isPending || chat.isError) return <Waiting error={chat.error} onRetry={() => void chat.refetch()} />
  const messages = chat.data?.messages ?? []
  return (
    <div className="grid gap-6">
      <div>
        <h1 className="text-lead font-semibold">{t('inbox.ask')}</h1>
        <p className="text-soft">{t('inbox.notForEmergencies')}</p>
      </div>
      {messages.length === 0 ? (
        <p>{t('inbox.emptyOwn')}</p>
      ) : (
        <MessageList messages={messages} own="in" onChoose={choose} rates wording={chat.data?.wording ?? null} />
      )}
      <p role="status" className="min-h-5 text-small text-soft">
        {isTyping && t('desk.staffWrites')}
      </p>
      {problem && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(problem))} />}
      <Composer
        label={t('inbox.yourMessage')}
        action={t('inbox.send')}
        pending={write.isPending}
        onText={tell}
        onSend={(text, kept) => write.mutate({ clientId: crypto.randomUUID(), text }, { onSuccess: kept })}
      >
        <AttachFile label={t('inbox.sendFile')} pending={file.isPending} onFile={(one) => file.mutate(one)} />
      </Composer>
    </div>
  )
}
