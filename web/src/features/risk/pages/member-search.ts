import { z } from 'zod'
import type { MemberClaim } from './profile-shapes.js'

/** Which of the member's claims are shown; stands in the address. */
export const MemberSearch = z.object({
  only: z.enum(['stays', 'repeat', 'above']).optional().catch(undefined),
  month: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .optional()
    .catch(undefined),
})
export type MemberOnly = z.infer<typeof MemberSearch>

/** Whether a claim is among those a figure of the page counts. */
export function onlyOf(one: MemberClaim, { only, month }: MemberOnly): boolean {
  if (month !== undefined && !one.admit_dt.startsWith(month)) return false
  if (only === 'stays') return one.service_type === 'RITL'
  if (only === 'repeat') return one.marks.some(({ kind }) => kind === 'repeat')
  return only !== 'above' || (one.peer_median !== null && one.amount_claimed > one.peer_median)
}
