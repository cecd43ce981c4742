import { z } from 'zod'
import { ClaimProgress, ToCheck } from './schema.js'
import type { ClaimRow } from './tables.js'

/** What a flow is told of a claim: its id, where it stands, and codes of what is open. */
export function progressOf(row: Pick<ClaimRow, 'id' | 'status' | 'toCheck' | 'missingDocuments'>): ClaimProgress {
  return ClaimProgress.parse({
    claimId: row.id,
    status: row.status,
    toCheck: z
      .array(ToCheck)
      .parse(row.toCheck)
      .map((one) => one.code),
    missing: row.missingDocuments,
  })
}
