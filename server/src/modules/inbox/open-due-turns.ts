import { asc, eq, inArray, lte } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { type Burst, dueAt, isWhole } from './delivery/burst.js'
import { TurnDue } from './events.js'
import type { Content } from './schema.js'
import { turnsDue } from './tables.js'

type Ctx = Needs<'db' | 'clock' | 'events'>
/** How bursts are awaited, and what must not wait. Without both every message is answered by itself. */
export type Patience = { burst?: Burst | null; isUrgent?: (text: string) => boolean }

const AT_ONCE = 100

/** Sets when a message that came in is to be answered: at once where it is whole or urgent, else when its burst pauses. */
export async function awaitBurst(
  ctx: Needs<'clock' | 'events'> & Patience,
  tx: Tx,
  of: { conversationId: string; messageId: string; seq: number; content: Content },
): Promise<void> {
  const { conversationId, messageId, seq, content } = of
  const atOnce = !ctx.burst || isWhole(content) || (ctx.isUrgent?.(content.text ?? '') ?? false)
  if (!ctx.burst || atOnce) {
    await tx.delete(turnsDue).where(eq(turnsDue.conversationId, conversationId))
    await ctx.events.tell(tx, TurnDue({ conversationId, messageId, seq }))
    return
  }
  const now = ctx.clock.now()
  const [before] = await tx.select().from(turnsDue).where(eq(turnsDue.conversationId, conversationId))
  const firstAt = before?.firstAt ?? now
  const row = { conversationId, messageId, seq, firstAt, dueAt: dueAt(ctx.burst, firstAt, now) }
  await tx.insert(turnsDue).values(row).onConflictDoUpdate({ target: turnsDue.conversationId, set: row })
}

/** Announces bursts that paused, each once, whichever server looks first. Gives how many. */
export async function openDueTurns(ctx: Ctx): Promise<number> {
  return ctx.db.transaction(async (tx) => {
    const due = await tx
      .select()
      .from(turnsDue)
      .where(lte(turnsDue.dueAt, ctx.clock.now()))
      .orderBy(asc(turnsDue.dueAt))
      .limit(AT_ONCE)
      .for('update', { skipLocked: true })
    if (due.length === 0) return 0
    const ids = due.map(({ conversationId }) => conversationId)
    await tx.delete(turnsDue).where(inArray(turnsDue.conversationId, ids))
    for (const { conversationId, messageId, seq } of due) {
      await ctx.events.tell(tx, TurnDue({ conversationId, messageId, seq }))
    }
    return due.length
  })
}
