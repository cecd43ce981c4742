import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { DocumentFiled, DocumentRefused } from './events.js'
import { changeDocument } from './store.js'

type Context = Needs<'db' | 'events' | 'clock' | 'actor'>

/** The document stands in a claim: its way is done. */
export async function fileDocument(ctx: Context, input: { documentId: string; claimId: string }): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await changeDocument(tx, input.documentId, {
      state: 'read',
      stage: 'filed',
      claimId: input.claimId,
      finishedAt: ctx.clock.now(),
    })
    await recordTrail(ctx, tx, { action: 'documents.file', resource: 'document', resourceId: input.documentId })
    await ctx.events.tell(tx, DocumentFiled(input))
  })
}

/** The document is kept, but starts no claim: `refused` is what it is not, `failed` what we could not read. */
export async function refuseDocument(
  ctx: Context,
  input: { documentId: string; state: 'refused' | 'failed'; problem: string },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { state, problem } = input
    await changeDocument(tx, input.documentId, { state, problem, finishedAt: ctx.clock.now() })
    await recordTrail(ctx, tx, {
      action: 'documents.refuse',
      resource: 'document',
      resourceId: input.documentId,
      reason: problem,
    })
    await ctx.events.tell(tx, DocumentRefused(input))
  })
}
