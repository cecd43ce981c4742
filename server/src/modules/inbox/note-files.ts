import { and, asc, eq, inArray, not } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import { contentOf } from './store.js'
import { conversations, messages } from './tables.js'

const AT_ONCE = 200
export const FILE_TYPES = ['image', 'document', 'audio', 'video', 'sticker']

/**
 * Writes beside messages of before which file they brought; what is written since has it. Asked before files are removed;
 * may be stopped and asked again.
 */
export async function noteOlderFiles(ctx: Needs<'db' | 'vault'>): Promise<void> {
  for (;;) {
    const noted = await ctx.db.transaction(async (tx) => {
      const rows = await tx
        .select({ message: messages, account: conversations.accountId })
        .from(messages)
        .innerJoin(conversations, eq(conversations.id, messages.conversationId))
        .where(and(not(messages.fileNoted), inArray(messages.contentType, FILE_TYPES)))
        .orderBy(asc(messages.id))
        .limit(AT_ONCE)
      for (const { message, account } of rows) {
        const { media } = contentOf(ctx.vault, message)
        const fileAddress = media?.address ?? (account === 'web' && media ? media.id : null)
        await tx.update(messages).set({ fileAddress, fileNoted: true }).where(eq(messages.id, message.id))
      }
      return rows.length
    })
    if (noted < AT_ONCE) return
  }
}
