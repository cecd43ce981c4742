import type { ReactNode } from 'react'

type Props = { title: string; aside?: ReactNode; className?: string; children: ReactNode }

/** A part of a page: its name on a ruled line, and what belongs to it at the line's end. */
export function Part({ title, aside, className, children }: Props) {
  return (
    <section className={className}>
      <div className="mb-2 flex items-baseline justify-between gap-4 border-b border-ink pb-1">
        <h2 className="font-semibold">{title}</h2>
        {aside !== undefined && <div className="text-small text-soft">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
