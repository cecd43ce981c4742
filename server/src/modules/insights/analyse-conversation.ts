import type { Needs } from '../../platform/context.js'
import { hasConsent, hearPerson } from '../inbox/index.js'
import { readMember } from '../registry/index.js'
import { ConversationAnalysed } from './events.js'
import { RULES, readTexts } from './read-text.js'
import { withoutSpecific } from './reading/read-messages.js'
import type { Analysis, Reading } from './schema.js'
import { analysesOfContact, forgetSpecific, insertAnalysis, lastRead, toAnalysis } from './store.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

/**
 * Reads by rules what a person wrote since the last analysis and keeps it as a version. The same messages twice are
 * analysed once. Health and who they are is kept only for who agreed.
 */
export async function analyseConversation(
  ctx: Ctx,
  { conversationId }: { conversationId: string },
): Promise<{ analysisId: string | null }> {
  const after = await lastRead(ctx.db.orm, conversationId)
  const heard = await hearPerson(ctx, { conversationId, after })
  const [first, last] = [heard?.messages[0], heard?.messages.at(-1)]
  if (!heard || !first || !last) return { analysisId: null }
  const { contactId, memberId } = heard
  const consented = await hasConsent(ctx, { contactId, purpose: 'analysis' })
  const { reading, evidence } = readTexts(heard.messages)
  const kept = consented ? await withRecord(ctx, reading, memberId) : withoutSpecific(reading)
  const id = ctx.ids.next()
  const isNew = await ctx.db.transaction(async (tx) => {
    const isKept = await insertAnalysis(tx, {
      ...{ ...kept, id, conversationId, contactId, fromSeq: first.seq, toSeq: last.seq, version: 1, evidence },
      ...{ madeBy: RULES, kind: 'rules', consented, at: ctx.clock.now() },
    })
    if (isKept) await ctx.events.tell(tx, ConversationAnalysed({ conversationId, analysisId: id }))
    return isKept
  })
  return { analysisId: isNew ? id : null }
}

/** What the register knows of a member is surer than what they happened to say. */
async function withRecord(ctx: Ctx, reading: Reading, memberId: string | null): Promise<Reading> {
  if (!memberId) return reading
  const { sex, birthDate } = await readMember(ctx, { id: memberId })
  const today = ctx.clock.today()
  const years = birthDate ? Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) : null
  const age = years !== null && birthDate && today.slice(5) < birthDate.slice(5) ? years - 1 : years
  return { ...reading, gender: sex ?? reading.gender, age: age ?? reading.age }
}

/** Takes out of a person's analyses what may stand there only with their consent. */
export async function forgetSpecifics(ctx: Ctx, { contactId }: { contactId: string }): Promise<{ changed: number }> {
  return ctx.db.transaction(async (tx) => ({ changed: await forgetSpecific(tx, contactId) }))
}

/** Every analysis of these contacts, for a person's own copy. */
export async function analysesOfPeople(ctx: Ctx, { contactIds }: { contactIds: string[] }): Promise<Analysis[]> {
  const found = []
  for (const contactId of contactIds) found.push(...(await analysesOfContact(ctx.db.orm, contactId)))
  return found.map(toAnalysis)
}
