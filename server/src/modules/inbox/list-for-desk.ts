import { nameUsers } from '../../platform/auth/name-users.js'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { clocksOf } from './desk/owed.js'
import { previewOf } from './desk/preview.js'
import { ListedConversation } from './desk/schema.js'
import { rulesInForce } from './desk-rules.js'
import { toConversation } from './read-conversations.js'
import type { ConversationQuery } from './schema.js'
import { contentOf } from './store.js'
import { listWhole, loadLastMessages } from './store-conversations.js'
import { loadLabels, loadOwed } from './store-desk.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

/** A page of the conversations the actor may see, with what the desk knows of each; members see none of that. */
export async function listForDesk(
  ctx: Ctx,
  query: ConversationQuery,
): Promise<{ items: ListedConversation[]; total: number }> {
  const isStaff = requireScope(ctx.actor, 'conversations.read') !== 'own'
  const db = ctx.db.orm
  const { rows, total } = await listWhole(db, { actor: ctx.actor, query })
  const ids = isStaff ? rows.map(({ conversation }) => conversation.id) : []
  const owners = rows.flatMap(({ conversation }) => conversation.owner ?? [])
  const [labels, owed, last, rules, names] = await Promise.all([
    ...([loadLabels(db, ids), loadOwed(db, ids), loadLastMessages(db, ids)] as const),
    ...([rulesInForce(db), nameUsers(ctx, owners)] as const),
  ])
  const items = rows.map((row) => {
    const { id, owner } = row.conversation
    const own = owed.find(({ conversationId }) => conversationId === id)
    const message = last.find(({ conversationId }) => conversationId === id)
    const shown = message && !message.revokedAt ? contentOf(ctx.vault, message) : null
    return ListedConversation.parse({
      ...toConversation(ctx, row),
      labels: labels.get(id) ?? [],
      clock: own ? (clocksOf(rules, own)[0] ?? null) : null,
      preview: message ? { text: previewOf(shown?.text ?? ''), authorKind: message.authorKind } : null,
      ownerName: isStaff && owner ? (names[owner] ?? null) : null,
    })
  })
  return { items, total }
}
