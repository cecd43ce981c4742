import { sql } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import { ConversationRested } from './events.js'
import { lockCursor, moveCursor } from './store.js'

type Ctx = Needs<'db' | 'clock' | 'events'>

/** So long nothing happens in a conversation before it is read as a whole. */
const REST_MS = 2 * 60_000
/** So far the first look goes back. */
const FIRST_LOOK_MS = 7 * 24 * 3_600_000
const AT_ONCE = 500

/** Announces conversations that came to rest since the last look, each once for every rest. Gives how many. */
export async function noticeRested(ctx: Ctx): Promise<number> {
  const now = ctx.clock.now()
  return ctx.db.transaction(async (tx) => {
    const after = await lockCursor(tx, 'rested', new Date(now.getTime() - FIRST_LOOK_MS))
    const until = new Date(now.getTime() - REST_MS)
    const { rows } = await tx.execute<{ id: string; changed_at: string }>(sql`
      select id, changed_at::text from inbox.conversations
      where changed_at > ${after.toISOString()} and changed_at <= ${until.toISOString()} and last_inbound_at is not null
      order by changed_at, id limit ${AT_ONCE + 1}`)
    // Rows of one moment stay together: a page that would part them takes the rest of that moment too.
    const whole = rows.length > AT_ONCE ? rows.filter(({ changed_at }) => changed_at !== rows.at(-1)?.changed_at) : rows
    const taken = whole.length > 0 ? whole : rows
    for (const { id } of taken) await ctx.events.tell(tx, ConversationRested({ conversationId: id }))
    const last = taken.at(-1)
    if (last)
      await tx.execute(sql`update insights.cursors set at = ${last.changed_at}::timestamptz where name = 'rested'`)
    else await moveCursor(tx, 'rested', until)
    return taken.length
  })
}
