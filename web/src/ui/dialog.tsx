import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/use-words.js'
import { Button } from './button.js'

type Props = { title: string; open: boolean; onClose(): void; children: ReactNode }

/** A sheet laid over the desk; focus stays in it, escape puts it away. */
export function Dialog({ title, open, onClose, children }: Props) {
  const { t } = useWords()
  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        {/* Radix's own overlay writes a style element, which the page's policy forbids; a plain one does the same. */}
        <div className="fixed inset-0 z-20 bg-shade" />
        <Radix.Content
          aria-describedby={undefined}
          className="appears fixed left-1/2 top-1/2 z-20 max-h-[90dvh] w-[min(36rem,94vw)] -translate-x-1/2 -translate-y-1/2 overflow-auto border border-rule border-t-[3px] border-t-green bg-surface p-6"
        >
          <div className="mb-5 flex items-baseline justify-between gap-4">
            <Radix.Title className="text-lead font-semibold">{title}</Radix.Title>
            <Button weight="plain" className="font-normal" onClick={onClose}>
              {t('common.close')}
            </Button>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
