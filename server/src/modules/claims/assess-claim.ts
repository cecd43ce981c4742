import { systemActor } from '../../platform/actor.js'
import type { Clock } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { assessable } from './claim-columns.js'
import { type Assessment, assess } from './completeness/assess.js'
import { loadDocuments, loadRuleSet } from './store.js'
import { loadLikenesses } from './store-duplicates.js'

type Assessed = Parameters<typeof assessable>[0] & Parameters<typeof loadLikenesses>[1]

/** Score and open points of a claim as its columns and documents stand in this transaction. */
export async function assessClaim(
  ctx: { clock: Clock },
  tx: Tx,
  claim: Assessed & { documents?: string[] },
): Promise<Assessment> {
  const rules = await loadRuleSet(tx, ctx.clock.now())
  const documents = claim.documents ?? (await loadDocuments(tx, claim.id)).map((one) => one.kind)
  const likenesses = await loadLikenesses(tx, claim, systemActor('claims'))
  return assess(assessable(claim, { documents, duplicates: likenesses.length }), rules)
}
