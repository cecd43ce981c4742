import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { hasConsent, reachesConversation } from '../inbox/index.js'
import { ConversationAnalysed } from './events.js'
import { withoutSpecific } from './reading/read-messages.js'
import { type Analysis, type Correction, Reading } from './schema.js'
import { insertAnalysis, listAnalyses, lockAnalysis, markReplaced, toAnalysis } from './store.js'

type Ctx = Needs<'db' | 'clock' | 'ids' | 'events' | 'actor'>

/** What is known of a conversation, newest first; that staff looked is on the trail. @throws AppError `insights.analysis-not-found` */
export async function readAnalyses(
  ctx: Ctx,
  { conversationId, history }: { conversationId: string; history: boolean },
): Promise<Analysis[]> {
  const scope = requireScope(ctx.actor, 'conversations.read')
  if (!(await reachesConversation(ctx, { conversationId }))) throw notFound()
  if (scope !== 'own') {
    const entry = { action: 'insights.read', resource: 'conversation', resourceId: conversationId }
    await ctx.db.transaction((tx) => recordTrail(ctx, tx, entry))
  }
  return (await listAnalyses(ctx.db.orm, { conversationId, history })).map(toAnalysis)
}

/**
 * A person's correction becomes a version of its own; what the rules had read is kept beside it.
 * @throws AppError `insights.analysis-not-found`, `insights.corrected-meanwhile`, `insights.no-consent` for what needs the person's consent
 */
export async function correctAnalysis(
  ctx: Ctx,
  { id, conversationId, correction }: { id: string; conversationId: string; correction: Correction },
): Promise<Analysis> {
  requireScope(ctx.actor, 'insights.correct')
  if (!(await reachesConversation(ctx, { conversationId }))) throw notFound()
  return ctx.db.transaction(async (tx) => {
    const before = await lockAnalysis(tx, id)
    if (!before || before.conversationId !== conversationId) throw notFound()
    if (before.replacedAt) throw new AppError('conflict', 'insights.corrected-meanwhile')
    const consented = await hasConsent({ db: { orm: tx } }, { contactId: before.contactId, purpose: 'analysis' })
    const reading = Reading.parse({ ...toAnalysis(before), ...correction })
    const allowed = consented ? reading : withoutSpecific(reading)
    if (!consented && namesSpecific(correction)) throw new AppError('precondition', 'insights.no-consent')
    const at = ctx.clock.now()
    const { contactId, fromSeq, toSeq, evidence } = before
    const row = {
      ...{ ...allowed, id: ctx.ids.next(), conversationId, contactId, fromSeq, toSeq, evidence, consented, at },
      ...{ version: before.version + 1, madeBy: ctx.actor.id, kind: 'correction', replacedAt: null },
    }
    await markReplaced(tx, id, at)
    if (!(await insertAnalysis(tx, row))) throw new AppError('conflict', 'insights.corrected-meanwhile')
    const fields = Object.keys(correction)
    const entry = { action: 'insights.correct', resource: 'conversation', resourceId: conversationId, fields }
    await recordTrail(ctx, tx, entry)
    await ctx.events.tell(tx, ConversationAnalysed({ conversationId, analysisId: row.id }))
    return toAnalysis(row)
  })
}

const notFound = (): AppError => new AppError('not-found', 'insights.analysis-not-found')

/** Whether a correction tells of health or of who the person is. */
function namesSpecific(correction: Correction): boolean {
  const { symptoms = [], conditions = [], gender = null, age = null, province = null } = correction
  return symptoms.length + conditions.length > 0 || gender !== null || age !== null || province !== null
}
