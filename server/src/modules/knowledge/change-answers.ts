import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { KnowledgeChanged } from './events.js'
import { raiseGeneration } from './store.js'

/** Marks, in the transaction of the change itself, that every process must index anew, and tells the screens. */
export async function changeAnswers(ctx: Needs<'events'>, tx: Tx, documentId: string | null): Promise<void> {
  await raiseGeneration(tx)
  await ctx.events.tell(tx, KnowledgeChanged({ documentId }))
}
