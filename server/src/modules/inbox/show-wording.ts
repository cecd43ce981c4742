import { eq } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { Vault } from '../../platform/db/vault.js'
import { WordingChanged } from './events.js'
import { botMaySpeak } from './ownership/ownership.js'
import { type ConversationRow, lockConversation, ownershipOf } from './store.js'
import { wordings } from './tables.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'events'>

/** An answer is worded in seconds; what a process that died left behind is not shown longer than this. */
const SHOWN_MS = 30_000

const placeOf = (row: string) => ({ table: 'inbox.wordings', column: 'text', row })

/**
 * Shows what was checked of an answer while the rest is still being worded; an empty text takes it away. False when a
 * person took over meanwhile: then nothing is shown, and wording may stop.
 */
export async function showWording(
  ctx: Ctx,
  of: { conversationId: string; messageId: string; epoch: number; text: string },
): Promise<boolean> {
  const { conversationId, messageId, epoch } = of
  return ctx.db.transaction(async (tx) => {
    // The same lock that a takeover takes: whichever is first, the other sees it.
    const conversation = await lockConversation(tx, conversationId)
    if (!conversation || !botMaySpeak(ownershipOf(conversation), epoch)) return false
    if (of.text === '') await hideWording(tx, conversationId)
    else {
      const text = ctx.vault.seal(placeOf(conversationId), of.text)
      const row = { messageId, epoch, text, at: ctx.clock.now() }
      await tx
        .insert(wordings)
        .values({ conversationId, ...row })
        .onConflictDoUpdate({ target: wordings.conversationId, set: row })
    }
    await ctx.events.tell(tx, WordingChanged({ conversationId, messageId }))
    return true
  })
}

export async function hideWording(tx: Tx, conversationId: string): Promise<void> {
  await tx.delete(wordings).where(eq(wordings.conversationId, conversationId))
}

/** What is shown of an answer that is not there yet; null where none is being worded. */
export async function shownWording(
  { vault, clock }: { vault: Vault; clock: { now(): Date } },
  db: Queryable,
  conversation: ConversationRow,
): Promise<string | null> {
  const [row] = await db.select().from(wordings).where(eq(wordings.conversationId, conversation.id))
  if (!row || !botMaySpeak(ownershipOf(conversation), row.epoch)) return null
  if (clock.now().getTime() - row.at.getTime() > SHOWN_MS) return null
  return vault.open(placeOf(conversation.id), row.text)
}
