import { type ReactNode, useId } from 'react'

/** The look of a small field in a row of filters. */
export const shapeOfField = 'min-h-8 rounded-edge border border-soft bg-surface px-2 text-small'

export function Labelled({ label, children }: { label: string; children(id: string): ReactNode }) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="block text-small text-soft">
        {label}
      </label>
      {children(id)}
    </div>
  )
}
