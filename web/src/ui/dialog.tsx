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
        <Radix.Overlay className="fixed inset-0 bg-ink opacity-30" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed left-1/2 top-1/2 max-h-[90dvh] w-[min(34rem,92vw)] -translate-x-1/2 -translate-y-1/2 overflow-auto border border-rule border-t-4 border-t-green bg-surface p-6"
        >
          <div className="mb-4 flex items-baseline justify-between gap-4">
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
