import clsx from 'clsx'
import type { ReactNode } from 'react'

type Props = {
  tone: 'look' | 'wrong' | 'ours' | 'evidence'
  title?: string
  children?: ReactNode
  role?: 'alert' | 'status'
}

const TONES = {
  look: 'border-amber bg-saffron-wash text-ink',
  wrong: 'border-brick bg-brick-wash text-ink',
  ours: 'border-green bg-green-wash text-ink',
  evidence: 'border-blue bg-blue-wash text-ink',
}

/** A note in the margin: what happened, what was kept, what to do. */
export function Notice({ tone, title, children, role }: Props) {
  return (
    <div role={role} className={clsx('border-s-4 px-4 py-3', TONES[tone])}>
      {title && <p className="font-semibold first-letter:uppercase">{title}</p>}
      {children}
    </div>
  )
}
