import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { blindOf } from './store-contacts.js'
import { channelAccounts, conversations, identities } from './tables.js'

/** The newest conversation with a telephone number that wrote to us on WhatsApp. @throws AppError `inbox.conversation-not-found` */
export async function findThreadByPhone(
  ctx: Needs<'db' | 'vault'>,
  { phone }: { phone: string },
): Promise<{ conversationId: string }> {
  const accounts = await ctx.db.orm
    .select()
    .from(channelAccounts)
    .where(inArray(channelAccounts.channel, ['whatsapp-cloud', 'whatsapp-linked']))
  const digits = phone.replace(/@.*$/, '').replace(/\D/g, '')
  for (const { id: accountId } of accounts) {
    const [row] = await ctx.db.orm
      .select({ id: conversations.id })
      .from(identities)
      .innerJoin(conversations, eq(conversations.contactId, identities.contactId))
      .where(
        and(
          ...[eq(identities.accountId, accountId), eq(identities.kind, 'phone')],
          eq(identities.valueBlind, blindOf(ctx.vault, accountId, { kind: 'phone', value: digits })),
        ),
      )
      .orderBy(desc(conversations.changedAt))
      .limit(1)
    if (row) return { conversationId: row.id }
  }
  throw new AppError('not-found', 'inbox.conversation-not-found')
}
