import { type TextareaHTMLAttributes, useId } from 'react'

type Props = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'> & { label: string; hint?: string }

/** Several labelled lines to write on. */
export function TextArea({ label, hint, ...rest }: Props) {
  const id = useId()
  return (
    <div>
      <label htmlFor={id} className="block text-small font-semibold">
        {label}
      </label>
      <textarea
        id={id}
        aria-describedby={hint ? `${id}-note` : undefined}
        className="mt-1 block w-full rounded-edge border border-soft bg-surface px-3 py-2"
        {...rest}
      />
      {hint && (
        <p id={`${id}-note`} className="mt-1 text-small text-soft">
          {hint}
        </p>
      )}
    </div>
  )
}
