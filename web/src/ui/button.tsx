import clsx from 'clsx'
import type { ButtonHTMLAttributes } from 'react'

type Props = ButtonHTMLAttributes<HTMLButtonElement> & { weight?: 'main' | 'quiet' | 'plain' }

/** Main for the one thing this screen is for, quiet for the rest, plain within text. */
export function Button({ weight = 'quiet', className, type = 'button', ...rest }: Props) {
  return (
    <button
      type={type}
      className={clsx(
        'goes rounded-edge font-semibold disabled:opacity-50',
        weight === 'main' && 'bg-green px-4 py-2 text-on-green hover:opacity-90',
        weight === 'quiet' && 'border border-rule bg-surface px-3 py-1 text-ink hover:border-ink',
        weight === 'plain' && 'text-green underline underline-offset-4 hover:no-underline',
        className,
      )}
      {...rest}
    />
  )
}
