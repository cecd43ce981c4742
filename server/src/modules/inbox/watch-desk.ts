import type { Needs } from '../../platform/context.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { applyMove } from './apply-move.js'
import { isDeskOpen } from './desk/service-clock.js'
import { rulesInForce } from './desk-rules.js'
import { ConversationChanged } from './events.js'
import { raiseNotice, settleNotice } from './notices.js'
import type { Move } from './ownership/ownership.js'
import { lockConversation } from './store.js'
import { listUnmailed, markMailed } from './store-notices.js'
import { findLost, findNeglected, findQuiet, findSleepers, listOpenSubjects } from './store-watch.js'

type Ctx = Needs<'db' | 'clock' | 'ids' | 'events' | 'actor' | 'mail' | 'config'>

const MINUTE = 60_000

/**
 * What time alone brings about, looked at every minute: who slept long enough wakes, who was answered long ago goes back
 * to the assistant, and staff are told of those that wait, of emergencies and of lost channels.
 */
export async function watchDesk(ctx: Ctx): Promise<void> {
  const now = ctx.clock.now()
  const rules = await rulesInForce(ctx.db.orm)
  for (const id of await findSleepers(ctx.db.orm, now)) {
    await moveByTime(ctx, id, { kind: 'inbound', at: now.toISOString() })
  }
  if (rules.returnMinutes !== null) {
    const since = new Date(now.getTime() - rules.returnMinutes * MINUTE)
    for (const id of await findQuiet(ctx.db.orm, since)) await moveByTime(ctx, id, { kind: 'return' })
  }
  const waitingSince = new Date(now.getTime() - rules.noticeMinutes * MINUTE)
  const neglected = isDeskOpen(rules.hours, now) ? await findNeglected(ctx.db.orm, waitingSince) : null
  await ctx.db.transaction(async (tx) => {
    const found = await findLost(tx)
    await matchNotices(ctx, tx, { kind: 'emergency', subjects: found.emergencies })
    await matchNotices(ctx, tx, { kind: 'disconnected', subjects: found.channels })
    // While we are closed nobody is late, and what was told stays told.
    if (neglected) await matchNotices(ctx, tx, { kind: 'unanswered', subjects: neglected })
  })
  await mailNotices(ctx, rules.mailTo)
}

async function moveByTime(ctx: Ctx, id: string, move: Move): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const conversation = await lockConversation(tx, id)
    if (!conversation) return
    const after = await applyMove(ctx, { tx, conversation }, move)
    if (after === conversation) return
    const { state, owner, epoch, unanswered } = after
    await ctx.events.tell(tx, ConversationChanged({ conversationId: id, state, owner, epoch, unanswered }))
  })
}

type Matter = { kind: 'emergency' | 'disconnected' | 'unanswered'; subjects: string[] }

/** One open notice for each subject, and none for what is settled. */
async function matchNotices(ctx: Ctx, tx: Tx, { kind, subjects }: Matter): Promise<void> {
  for (const subject of subjects) {
    const conversationId = kind === 'disconnected' ? null : subject
    await raiseNotice(ctx, tx, { kind, subject, conversationId, userId: null })
  }
  for (const open of await listOpenSubjects(tx, kind)) {
    if (!subjects.includes(open)) await settleNotice(ctx, tx, { kind, subject: open })
  }
}

const SUBJECTS: Record<string, string> = {
  emergency: 'Periksa: kemungkinan keadaan darurat / possible emergency',
  unanswered: 'Periksa: percakapan menunggu / a conversation waits',
  disconnected: 'Periksa: kanal terputus / a channel is disconnected',
}

/** One letter for each new notice, with where to look and nothing of what was said. */
async function mailNotices(ctx: Ctx, to: string[]): Promise<void> {
  if (to.length === 0) return
  const rows = await listUnmailed(ctx.db.orm as Queryable, Object.keys(SUBJECTS))
  const base = ctx.config.publicUrl ?? `http://localhost:${ctx.config.port}`
  for (const row of rows) {
    const path = row.conversationId ? `/console/conversations/${row.conversationId}` : '/console/whatsapp'
    const text = `${SUBJECTS[row.kind]}\n\n${new URL(path, base).href}\n${row.at.toISOString()}\n`
    for (const one of to) await ctx.mail.send({ to: one, subject: SUBJECTS[row.kind] ?? 'Periksa', text })
    await markMailed(ctx.db.orm, [row.id], ctx.clock.now())
  }
}
