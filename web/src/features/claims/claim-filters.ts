import { ClaimStatus } from '@periksa/server/claims/schema'
import { z } from 'zod'

const word = z.coerce.string().max(200).optional().catch(undefined)
const dayText = z.iso.date().optional().catch(undefined)

/** The filters as they stand in the address; what is not understood there is left out. */
export const ClaimFilters = z.object({
  status: ClaimStatus.optional().catch(undefined),
  facility: word,
  serviceType: z.enum(['RAWAT JALAN', 'RAWAT INAP', 'IGD', 'OPERASI']).optional().catch(undefined),
  from: dayText,
  to: dayText,
  q: word,
  sort: z.enum(['newest', 'oldest', 'highest', 'lowest-score']).optional().catch(undefined),
  page: z.coerce.number().int().min(1).optional().catch(undefined),
})
export type ClaimFilters = z.infer<typeof ClaimFilters>

/** Which claims statistics are of. */
export const StatisticsFilters = ClaimFilters.pick({ from: true, to: true, facility: true, serviceType: true })

/** The filters as a request carries them: only what is set, and a page of 25 unless asked otherwise. */
export function asQuery(filters: ClaimFilters): Record<string, string> {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '')
  return Object.fromEntries(set.map(([name, value]) => [name, String(value)]))
}

/** Rows on a page of the list; 25 is what the server gives when it is not asked otherwise. */
export const PAGE_SIZE = 25
