import clsx from 'clsx'
import type { ButtonHTMLAttributes } from 'react'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { weight?: 'main' | 'quiet' | 'plain' }

/** Main for the one thing this screen is for, quiet for the rest, plain within text. */
export function Button({ weight = 'quiet', className, type = 'button', ...rest }: Props) {
  return (
    <button
      type={type}
      className={clsx(
        'goes rounded-edge font-semibold disabled:cursor-not-allowed disabled:opacity-45',
        weight === 'main' && 'min-h-10 bg-green px-4 py-2 text-on-green enabled:hover:bg-green-deep',
        weight === 'quiet' && 'min-h-8 border border-soft bg-surface px-3 py-0.5 text-ink enabled:hover:border-ink',
        weight === 'plain' && 'text-green underline decoration-1 underline-offset-4 enabled:hover:decoration-2',
        className,
      )}
      {...rest}
    />
  )
}
