import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { freshOwnership } from './ownership/ownership.js'
import { insertMessage, keepReceived, lockThread, ownershipColumns, updateConversation } from './store.js'
import { insertAccount, keepContact } from './store-contacts.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>

export type OlderTurn = { id: string; text: string; fromPerson: boolean; at: Date }

const LONGEST = 65_536
const ACCOUNT = 'older-store'

/**
 * A chat of the older chatbot becomes a conversation that is resolved: it is read, searched, exported and forgotten like
 * any other, and answers nothing. Messages that were taken before are left out.
 */
export async function importOlderChat(
  ctx: Ctx,
  { phone, name, turns }: { phone: string; name: string | null; turns: OlderTurn[] },
): Promise<{ messages: number; repeated: number }> {
  const now = ctx.clock.now()
  await insertAccount(ctx.db.orm, {
    ...{ id: ACCOUNT, channel: 'older-service', name: 'Older chatbot', botEnabled: false, createdAt: now },
  })
  return ctx.db.transaction(async (tx) => {
    const fresh = []
    for (const turn of turns) {
      const key = {
        accountId: ACCOUNT,
        externalId: `${phone}:${turn.id}`,
        kind: 'message',
        target: '',
        rawHash: '',
        at: now,
      }
      if (await keepReceived(ctx.vault, tx, key)) fresh.push(turn)
    }
    const repeated = turns.length - fresh.length
    if (fresh.length === 0) return { messages: 0, repeated }
    const from = { kind: 'phone' as const, value: phone, aliases: [], ...(name ? { displayName: name } : {}) }
    const contactId = await keepContact(ctx, tx, { accountId: ACCOUNT, from })
    const id = ctx.ids.next()
    const first = fresh[0]?.at ?? now
    const thread = await lockThread(tx, {
      ...ownershipColumns({
        ...freshOwnership(false),
        state: 'resolved',
        resolvedBy: 'import',
        resolvedAt: now.toISOString(),
      }),
      ...{
        id,
        state: 'resolved',
        accountId: ACCOUNT,
        contactId,
        replyKind: 'phone',
        openedAt: first,
        changedAt: fresh.at(-1)?.at ?? now,
      },
      replyValue: ctx.vault.seal({ table: 'inbox.conversations', column: 'reply_value', row: id }, phone),
    })
    let seq = thread.lastSeq
    for (const { text, fromPerson, at } of fresh) {
      seq += 1
      await insertMessage(ctx.vault, tx, {
        ...{ id: ctx.ids.next(), conversationId: thread.id, seq, sentAt: at, receivedAt: at, author: null },
        direction: fromPerson ? 'in' : 'out',
        authorKind: fromPerson ? 'contact' : 'assistant',
        content: { type: 'text', text: text.slice(0, LONGEST) },
      })
    }
    const lastInboundAt = fresh.findLast(({ fromPerson }) => fromPerson)?.at ?? thread.lastInboundAt
    await updateConversation(tx, thread.id, { lastSeq: seq, answeredSeq: seq, unanswered: 0, lastInboundAt })
    await recordTrail(ctx, tx, { action: 'inbox.import-older', resource: 'conversation', resourceId: thread.id })
    return { messages: fresh.length, repeated }
  })
}
