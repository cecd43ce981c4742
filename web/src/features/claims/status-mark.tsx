import type { ClaimStatus } from '@periksa/server/claims/schema'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'

const TONES: Record<ClaimStatus, string> = {
  DRAFT: 'border-soft text-soft',
  INCOMPLETE: 'border-saffron text-saffron',
  SUBMITTED: 'border-blue text-blue',
  IN_REVIEW: 'border-blue text-blue',
  APPROVED: 'border-green text-green',
  PARTIAL: 'border-saffron text-saffron',
  REJECTED: 'border-brick text-brick',
  PAID: 'border-green bg-green text-on-green',
  WITHDRAWN: 'border-soft text-soft line-through',
}

/** A claim's status as a stamp: the word always, the colour beside it. */
export function StatusMark({ status }: { status: ClaimStatus }) {
  const { t } = useWords()
  return (
    <span className={clsx('inline-block whitespace-nowrap border px-1.5 text-small font-semibold', TONES[status])}>
      {t(`claims.status.${status}`)}
    </span>
  )
}
