import type { ClaimStatus } from '@periksa/server/claims/schema'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'

const TONES: Record<ClaimStatus, string> = {
  DRAFT: 'border-dashed border-soft text-soft',
  INCOMPLETE: 'border-amber bg-saffron-wash text-saffron',
  SUBMITTED: 'border-soft text-ink',
  IN_REVIEW: 'border-ink text-ink',
  APPROVED: 'border-green text-green',
  PARTIAL: 'border-green text-green border-s-[3px] border-s-amber',
  REJECTED: 'border-brick text-brick',
  PAID: 'border-green bg-green text-on-green',
  WITHDRAWN: 'border-transparent text-soft line-through',
}

/** A claim's status as a stamp: the word always, the colour beside it. */
export function StatusMark({ status, className }: { status: ClaimStatus; className?: string }) {
  const { t } = useWords()
  return (
    <span
      className={clsx(
        'inline-block whitespace-nowrap rounded-edge border px-1.5 text-small font-semibold leading-5',
        TONES[status],
        className,
      )}
    >
      {t(`claims.status.${status}`)}
    </span>
  )
}
