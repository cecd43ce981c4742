import { useState } from 'react'
import { useWords } from '../../i18n/use-words.js'
import { Button } from '../../ui/button.js'
import { Dialog } from '../../ui/dialog.js'
import type { Message } from './use-inbox.js'

/** Whether a message came with a file that can be looked at here. */
export const hasFile = ({ content, revoked }: Message): boolean =>
  !revoked && content.media !== undefined && ['image', 'document', 'sticker'].includes(content.type)

/** The picture or PDF of a message: a small view that opens large. What cannot be shown is said. */
export function MediaView({ message }: { message: Message }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [failed, setFailed] = useState(false)
  const src = `/api/v1/conversations/${message.conversationId}/messages/${message.id}/file`
  const name = message.content.media?.fileName ?? t(`inbox.content.${message.content.type}`)
  if (failed) return <p className="text-small text-brick">{t('desk.fileGone', { name })}</p>
  if (message.content.type === 'document') {
    return (
      <a href={src} target="_blank" rel="noreferrer" className="text-green underline underline-offset-4">
        {name}
      </a>
    )
  }
  return (
    <>
      <button type="button" onClick={() => setOpen(true)} aria-label={t('desk.enlarge', { name })}>
        <img src={src} alt={name} loading="lazy" onError={() => setFailed(true)} className="max-h-56 max-w-full" />
      </button>
      <Dialog title={name} open={open} onClose={() => setOpen(false)}>
        <img src={src} alt={name} className="mx-auto max-h-[70dvh] max-w-full" />
        <p className="mt-3 text-small">
          <a href={src} target="_blank" rel="noreferrer" className="text-green underline underline-offset-4">
            {t('desk.openFile')}
          </a>
          <Button weight="plain" className="ms-6" onClick={() => setOpen(false)}>
            {t('common.close')}
          </Button>
        </p>
      </Dialog>
    </>
  )
}
