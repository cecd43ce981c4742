import { inArray } from 'drizzle-orm'
import type { Tx } from '../../platform/db/database.js'
import { audits } from './tables.js'

/** Deletes the audits of claims that are forgotten, with their findings. Gives how many. */
export async function forgetAudits(tx: Tx, { claimIds }: { claimIds: string[] }): Promise<number> {
  if (claimIds.length === 0) return 0
  return (await tx.delete(audits).where(inArray(audits.claimId, claimIds)).returning({ id: audits.id })).length
}
