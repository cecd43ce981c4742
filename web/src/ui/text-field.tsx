import clsx from 'clsx'
import { type InputHTMLAttributes, useId } from 'react'

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'id'> & {
  label: string
  hint?: string | undefined
  problem?: string | null | undefined
  inputClassName?: string
}

/** A labelled line to write on; hint and problem are read out with it. */
export function TextField({ label, hint, problem, className, inputClassName, ...rest }: Props) {
  const id = useId()
  const note = problem ?? hint
  return (
    <div className={className}>
      <label htmlFor={id} className="block text-small font-semibold">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={problem ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        className={clsx(
          'mt-1 w-full rounded-edge border bg-surface px-3 py-2',
          problem ? 'border-brick' : 'border-soft',
          inputClassName,
        )}
        {...rest}
      />
      {note && (
        <p id={`${id}-note`} className={clsx('mt-1 text-small', problem ? 'text-brick' : 'text-soft')}>
          {note}
        </p>
      )}
    </div>
  )
}
