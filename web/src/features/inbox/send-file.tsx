import { Thread } from '@periksa/server/inbox/schema'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { send } from '../../lib/api.js'
import { codeOf } from '../../lib/problem.js'
import { Button } from '../../ui/button.js'
import { Notice } from '../../ui/notice.js'
import { TextField } from '../../ui/text-field.js'
import { AttachFile } from './attach-file.js'

const KINDS = 'image/jpeg,image/png,application/pdf'
/** Channels to which files can be sent. */
const TAKES_FILES = ['web', 'simulator', 'whatsapp-cloud', 'whatsapp-linked']
const CAPTION_LETTERS = 1024

export const takesFiles = (channel: string): boolean => TAKES_FILES.includes(channel)

/** A picture or PDF for the member, looked at once more before it goes. */
export function SendFile({ id }: { id: string }) {
  const { t, ofProblem } = useWords()
  const client = useQueryClient()
  const [chosen, setChosen] = useState<{ file: File; clientId: string } | null>(null)
  const [text, setText] = useState('')
  const reset = (): void => {
    setChosen(null)
    setText('')
  }
  const sending = useMutation({
    mutationFn: ({ file, clientId }: { file: File; clientId: string }) => {
      const parts = { fields: { clientId, text: text.trim() }, file, key: clientId, onProgress: () => undefined }
      return send(`/api/v1/conversations/${id}/files`, parts, Thread)
    },
    onSuccess: (thread) => {
      client.setQueryData(['conversation', id], thread)
      reset()
    },
  })
  const choose = (file: File): void => {
    sending.reset()
    setChosen({ file, clientId: crypto.randomUUID() })
  }
  if (!chosen) {
    return (
      <div className="justify-self-start">
        <AttachFile label={t('desk.sendFile')} accept={KINDS} pending={sending.isPending} onFile={choose} />
      </div>
    )
  }
  return (
    <section aria-label={t('desk.sendFile')} className="grid w-full gap-3 border-s-4 border-green ps-4">
      <p className="break-all font-semibold">{chosen.file.name}</p>
      <TextField
        label={t('desk.fileCaption')}
        maxLength={CAPTION_LETTERS}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {sending.isError && <Notice tone="wrong" role="alert" title={ofProblem(codeOf(sending.error))} />}
      <p className="flex flex-wrap gap-4">
        <Button weight="main" disabled={sending.isPending} onClick={() => sending.mutate(chosen)}>
          {t('desk.sendIt')}
        </Button>
        <Button disabled={sending.isPending} onClick={reset}>
          {t('desk.dropFile')}
        </Button>
      </p>
    </section>
  )
}
