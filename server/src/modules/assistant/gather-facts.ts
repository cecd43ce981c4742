import type { Actor } from '../../platform/actor.js'
import type { Needs } from '../../platform/context.js'
import { findClaims } from '../claims/index.js'
import { followTicket, proveMember } from '../inbox/index.js'
import { composeAnswer, searchKnowledge } from '../knowledge/index.js'
import { type Facility, findNearby } from '../registry/index.js'
import { type Facts, type Need, NO_FACTS } from './graph/turn.js'
import { budgetSince } from './read-model-use.js'
import type { AssistantSettings, ReplyLanguage } from './schema.js'
import { addModelUse, tokensSince } from './store-model-uses.js'
import { type Show, WORDING_PURPOSE, type Wording, wordAnswer } from './word-answer.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor' | 'llm' | 'log'>

const PASSAGES = 3
const CLAIMS = 5
const SHORT = 8
const FACILITIES = 5

/**
 * Looks up what a reply needs, with no more rights than the member has: claims are read as the member, never as the
 * system. This is the one place where an answer gets its words; a language model, where one is set up and the settings ask
 * for it, words `answer` here from the same passages and is checked against them before anything is sent.
 */
export async function gatherFacts(
  ctx: Ctx,
  of: {
    need: Need | null
    language: ReplyLanguage
    memberId: string | null
    conversationId: string
    messageId?: string
    /** How answers are worded; without them by the passages' own sentences. */
    settings?: AssistantSettings
    /** Where the member watches: shows what is checked of an answer while it is worded. */
    show?: Show | undefined
  },
): Promise<Facts> {
  const { need } = of
  const { language, settings } = of
  // A trial of settings is in nobody's conversation.
  const conversationId = of.messageId === undefined ? null : of.conversationId
  switch (need?.kind) {
    case 'answer':
      return {
        ...NO_FACTS,
        answer: await answerWithContext(ctx, need, { language, settings, conversationId, show: of.show }),
      }
    case 'claims':
      return { ...NO_FACTS, claims: of.memberId ? await claimsOf(ctx, of.memberId) : [] }
    case 'facilities':
      return { ...NO_FACTS, ...(await facilitiesFor(ctx, need.query)) }
    case 'ticket':
      return {
        ...NO_FACTS,
        ticket: await followTicket(ctx, { conversationId: of.conversationId, number: need.number }),
      }
    case 'code':
      return factsOfCode(ctx, { conversationId: of.conversationId, messageId: of.messageId ?? '', code: need.code })
    default:
      return NO_FACTS
  }
}

/** A short question may lean on the one before it. */
async function answerWithContext(
  ctx: Ctx,
  { question, before }: { question: string; before: string },
  how: How,
): Promise<Facts['answer']> {
  const answer = await answerTo(ctx, question, how)
  const leans = before !== '' && question.split(/\s+/).length <= SHORT
  return answer ?? (leans ? answerTo(ctx, `${before} ${question}`, how) : null)
}

type How = {
  language: ReplyLanguage
  settings: AssistantSettings | undefined
  conversationId: string | null
  show: Show | undefined
}

async function answerTo(ctx: Ctx, question: string, how: How): Promise<Facts['answer']> {
  const { language, settings, conversationId, show } = how
  const found = await searchKnowledge(ctx, { question, language, limit: PASSAGES })
  if (!found.supported) return null
  const { text, sources } = await composeAnswer(ctx, { question, passages: found.passages })
  if (text === '') return null
  const worded =
    settings?.wording === 'model'
      ? await wordWithin(
          ctx,
          { settings, question, language, passages: found.passages, ...(show ? { show } : {}) },
          conversationId,
        )
      : { text: null, wordedBy: null, problem: null }
  return {
    text: worded.text ?? text,
    wordedBy: worded.wordedBy,
    modelProblem: worded.problem,
    sources: [...new Set(sources.map(({ title, source }) => `${title} (${source})`))],
    passageIds: found.passages.map(({ passageId }) => passageId),
  }
}

/** Words an answer within the conversation's budget, and books what it took. */
async function wordWithin(
  ctx: Ctx,
  of: Parameters<typeof wordAnswer>[1],
  conversationId: string | null,
): Promise<Pick<Wording, 'text' | 'wordedBy' | 'problem'>> {
  if (conversationId === null) return wordAnswer(ctx, of)
  const spent = await tokensSince(ctx.db.orm, { conversationId, since: budgetSince(ctx) })
  if (spent >= of.settings.conversationTokens) {
    return { text: null, wordedBy: null, problem: 'assistant.conversation-budget-spent' }
  }
  const { answer, ...wording } = await wordAnswer(ctx, of)
  if (answer) {
    await addModelUse(ctx, { conversationId, purpose: WORDING_PURPOSE, taken: wording.text !== null, answer })
  }
  return wording
}

/** A right code shows the claims at once; what the code proves holds from then on. */
async function factsOfCode(
  ctx: Ctx,
  input: { conversationId: string; messageId: string; code: string },
): Promise<Facts> {
  const proof = await proveMember(ctx, input)
  const claims = proof.outcome === 'right' ? await claimsOf(ctx, proof.memberId) : []
  return { ...NO_FACTS, code: proof.outcome, claims }
}

/** The same use case as the member's own page, as the member: it reaches their claims and nobody else's. */
async function claimsOf(ctx: Ctx, memberId: string): Promise<Facts['claims']> {
  const actor: Actor = { ...ctx.actor, kind: 'assistant', roles: ['member'], memberId }
  const page = await findClaims({ ...ctx, actor }, { sort: 'newest', page: 1, pageSize: CLAIMS })
  return page.items.map(({ number, status, createdAt }) => ({
    ...{ number, status, day: createdAt.slice(0, 10) },
  }))
}

async function facilitiesFor(ctx: Ctx, query: string): Promise<Pick<Facts, 'facilities' | 'facilitiesAround'>> {
  if (query === '') return { facilities: [], facilitiesAround: null }
  const { here, around } = await findNearby(ctx, { q: query, limit: FACILITIES })
  const facilitiesAround = around && { province: around.province, lines: around.items.map(lineOf) }
  return { facilities: here.map(lineOf), facilitiesAround }
}

const lineOf = ({ name, kind, regionName, partner }: Facility): string =>
  [`• ${name}`, kind, regionName, partner ? '✓ JKN' : '✗ JKN'].filter(Boolean).join(' · ')
