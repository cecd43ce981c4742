import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { gatherFacts } from './gather-facts.js'
import { decide } from './graph/decide.js'
import { NO_FACTS, type TurnInput } from './graph/turn.js'
import { type AssistantSettings, FRESH_DIALOGUE, type Trial } from './schema.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor' | 'llm' | 'log'>

/** Nobody's conversation: what is looked up for it finds nothing of any member. */
const NOBODY = '00000000-0000-4000-8000-000000000000'

/** What the assistant would answer to a first message under these settings. Nothing is kept, sent or done. */
export async function trySettings(ctx: Ctx, input: { text: string; settings: AssistantSettings }): Promise<Trial> {
  requireScope(ctx.actor, 'assistant.read')
  const { text, settings } = input
  const at = ctx.clock.now().toISOString()
  const turn: TurnInput = {
    ...{ text, choice: null, attachments: [], at, country: 'ID' },
    ...{ isVerified: false, hasCard: false, secureLink: null },
  }
  const before = { ...FRESH_DIALOGUE, language: settings.language, greeted: true, at }
  const { need, state } = decide(before, turn, NO_FACTS)
  const isAnswer = need?.kind === 'answer' || need?.kind === 'facilities'
  const facts = isAnswer
    ? await gatherFacts(ctx, { need, language: state.language, memberId: null, conversationId: NOBODY, settings })
    : NO_FACTS
  const decided = decide(before, turn, facts)
  return {
    ...{ language: decided.state.language, intent: decided.intent, abstained: decided.abstained },
    emergency: decided.verdict.emergency,
    replies: decided.replies,
    effects: decided.effects.map(({ kind }) => kind),
    sources: facts.answer?.sources ?? [],
    wordedBy: facts.answer?.wordedBy ?? null,
    modelProblem: facts.answer?.modelProblem ?? null,
  }
}
