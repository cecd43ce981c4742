import type { ReactNode } from 'react'
import { useWords } from '../i18n/use-words.js'
import { Button } from './button.js'

/** `where` is said between the buttons; `children` stand after them. Pages count from 1. */
type Props = { page: number; last: number; where?: ReactNode; onPage(page: number): void; children?: ReactNode }

/** To the page before and the page after. */
export function PageMoves({ page, last, where, onPage, children }: Props) {
  const { t } = useWords()
  return (
    <footer className="no-print flex flex-wrap items-center gap-3 text-small">
      <Button disabled={page <= 1} onClick={() => onPage(page - 1)}>
        {t('common.previous')}
      </Button>
      {where && <span aria-live="polite">{where}</span>}
      <Button disabled={page >= last} onClick={() => onPage(page + 1)}>
        {t('common.next')}
      </Button>
      {children}
    </footer>
  )
}
