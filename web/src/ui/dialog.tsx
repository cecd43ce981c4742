import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../i18n/use-words.js'
import { Button } from './button.js'

type Props = { title: string; open: boolean; onClose(): void; children: ReactNode }

/**
 * A sheet laid over the desk; focus stays in it, escape puts it away. The browser's own dialog: it needs no style of a
 * library's, which the page's policy would refuse.
 */
export function Dialog({ title, open, onClose, children }: Props) {
  const { t } = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open) dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      onClose={onClose}
      className="appears m-auto max-h-[90dvh] w-[min(36rem,94vw)] overflow-auto border border-rule border-t-[3px] border-t-green bg-surface p-6 text-ink backdrop:bg-shade"
    >
      {open && (
        <>
          <div className="mb-5 flex items-baseline justify-between gap-4">
            <h2 id={heading} className="text-lead font-semibold">
              {title}
            </h2>
            <Button weight="plain" className="font-normal" onClick={onClose}>
              {t('common.close')}
            </Button>
          </div>
          {children}
        </>
      )}
    </dialog>
  )
}
