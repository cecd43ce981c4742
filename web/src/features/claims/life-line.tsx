import type { ClaimDetail, ClaimStatus } from '@periksa/server/claims/schema'
import clsx from 'clsx'
import { useWords } from '../../i18n/use-words.js'
import { shortDay } from '../../lib/formats.js'

const WAY: ClaimStatus[] = ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'APPROVED', 'PAID']
const DECIDED: ClaimStatus[] = ['APPROVED', 'PARTIAL', 'REJECTED']
const ENDS: ClaimStatus[] = ['REJECTED', 'WITHDRAWN']

type Step = { key: string; words: string; at: string | null; state: 'done' | 'here' | 'ahead' }

/** Where the claim is on its way: draft, submitted, in review, decided, paid. */
export function LifeLine({ claim }: { claim: ClaimDetail }) {
  const { t, language } = useWords()
  const steps = stepsOf(claim, (status) => t(`claims.status.${status}`), t('claims.decided'))
  return (
    <ol aria-label={t('claims.life')} className="flex text-small">
      {steps.map((step) => (
        <li
          key={step.key}
          aria-current={step.state === 'here' ? 'step' : undefined}
          className={clsx(
            'min-w-0 flex-auto border-t-2 pe-1 pt-1 sm:flex-1',
            step.state === 'ahead' ? 'border-rule text-soft' : 'border-green',
          )}
        >
          <span className={clsx('block leading-4', step.state === 'here' && 'font-semibold')}>{step.words}</span>
          {step.at && <span className="figures block text-soft">{shortDay(step.at, language)}</span>}
        </li>
      ))}
    </ol>
  )
}

function stepsOf(claim: ClaimDetail, nameOf: (status: ClaimStatus) => string, decided: string): Step[] {
  const { status } = claim
  const reached = (one: ClaimStatus): string | null => claim.history.findLast((event) => event.to === one)?.at ?? null
  if (ENDS.includes(status)) {
    const been = WAY.filter((one) => reached(one) !== null)
    const before = been.map((one): Step => ({ key: one, words: nameOf(one), at: reached(one), state: 'done' }))
    return [...before, { key: status, words: nameOf(status), at: reached(status), state: 'here' }]
  }
  const start: ClaimStatus = status === 'INCOMPLETE' ? 'INCOMPLETE' : 'DRAFT'
  const now = DECIDED.includes(status) ? 'APPROVED' : status
  const way = [start, ...WAY.slice(1)]
  const here = way.indexOf(now)
  return way.map((one, index) => {
    const isDecision = one === 'APPROVED'
    const shown = isDecision && DECIDED.includes(status) ? status : one
    const words = isDecision && here < index ? decided : nameOf(shown)
    const state = index < here ? 'done' : index === here ? 'here' : 'ahead'
    return { key: one, words, at: state === 'ahead' ? null : reached(shown), state }
  })
}
