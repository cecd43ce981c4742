import { eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { Vault } from '../../platform/db/vault.js'
import { DialogueState, Effect, FRESH_DIALOGUE, Reply } from './schema.js'
import { dialogues, turns } from './tables.js'

const stateCell = (row: string) => ({ table: 'assistant.dialogues', column: 'state', row })
const turnCell = (column: 'replies' | 'effects', row: string) => ({ table: 'assistant.turns', column, row })

/** Where a conversation stands, held until the transaction ends, so that its turns are made one after another. */
export async function lockDialogue(
  vault: Vault,
  tx: Tx,
  { conversationId, now }: { conversationId: string; now: Date },
): Promise<DialogueState> {
  const fresh = vault.seal(stateCell(conversationId), JSON.stringify({ ...FRESH_DIALOGUE, at: now.toISOString() }))
  // A change that changes nothing holds the row and gives it.
  const [row] = await tx
    .insert(dialogues)
    .values({ conversationId, state: fresh, changedAt: now })
    .onConflictDoUpdate({ target: dialogues.conversationId, set: { conversationId } })
    .returning()
  return DialogueState.parse(JSON.parse(vault.open(stateCell(conversationId), row?.state ?? fresh)))
}

/** Where a conversation stands; at the very beginning when nothing is kept. */
export async function loadDialogue(
  vault: Vault,
  db: Queryable,
  { conversationId, now }: { conversationId: string; now: Date },
): Promise<DialogueState> {
  const [row] = await db.select().from(dialogues).where(eq(dialogues.conversationId, conversationId))
  if (!row) return { ...FRESH_DIALOGUE, at: now.toISOString() }
  return DialogueState.parse(JSON.parse(vault.open(stateCell(conversationId), row.state)))
}

export async function loadLanguage(vault: Vault, db: Queryable, conversationId: string) {
  return (await loadDialogue(vault, db, { conversationId, now: new Date(0) })).language
}

export async function saveDialogue(
  vault: Vault,
  tx: Tx,
  { conversationId, state, now }: { conversationId: string; state: DialogueState; now: Date },
): Promise<void> {
  const cell = vault.seal(stateCell(conversationId), JSON.stringify(state))
  await tx.update(dialogues).set({ state: cell, changedAt: now }).where(eq(dialogues.conversationId, conversationId))
}

export type KeptTurn = {
  turnId: string
  conversationId: string
  epoch: number
  replies: Reply[]
  effects: Effect[]
  isEmergency: boolean
}

type NewTurn = Omit<typeof turns.$inferInsert, 'replies' | 'effects'> & { replies: Reply[]; effects: Effect[] }

export async function insertTurn(vault: Vault, tx: Tx, { replies, effects, ...row }: NewTurn): Promise<void> {
  await tx.insert(turns).values({
    ...row,
    replies: vault.seal(turnCell('replies', row.id), JSON.stringify(replies)),
    effects: vault.seal(turnCell('effects', row.id), JSON.stringify(effects)),
  })
}

type TurnRow = typeof turns.$inferSelect

function opened(vault: Vault, row: TurnRow): KeptTurn {
  const { id: turnId, conversationId, epoch } = row
  return {
    ...{ turnId, conversationId, epoch, isEmergency: row.emergencyGroup !== null },
    replies: z.array(Reply).parse(JSON.parse(vault.open(turnCell('replies', row.id), row.replies))),
    effects: z.array(Effect).parse(JSON.parse(vault.open(turnCell('effects', row.id), row.effects))),
  }
}

export async function findTurnOfMessage(vault: Vault, db: Queryable, messageId: string): Promise<KeptTurn | null> {
  const [row] = await db.select().from(turns).where(eq(turns.messageId, messageId))
  return row ? opened(vault, row) : null
}

export async function loadTurn(vault: Vault, db: Queryable, id: string): Promise<KeptTurn | null> {
  const [row] = await db.select().from(turns).where(eq(turns.id, id))
  return row ? opened(vault, row) : null
}

/** Which of these messages a turn has dealt with already, by answering or by watching. */
export async function findTurned(db: Queryable, messageIds: string[]): Promise<Set<string>> {
  if (messageIds.length === 0) return new Set()
  const rows = await db.select({ id: turns.messageId }).from(turns).where(inArray(turns.messageId, messageIds))
  return new Set(rows.map(({ id }) => id))
}
