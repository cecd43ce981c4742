import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { ModelMessage } from '../../platform/llm/port.js'
import { recordTrail } from '../../platform/trail/record.js'
import { readHistoricClaim } from '../risk/index.js'
import { composeAnswer, gather, toolsFor } from './asking/compose-answer.js'
import { ANSWER_PROMPT, answerInstruction, askText } from './asking/prompts.js'
import { composeSummary, nextStep } from './composing/summary.js'
import { toolText } from './composing/tool-texts.js'
import { loadFacts } from './load-facts.js'
import { type AskInput, type CopilotMessage, type Exchange, ToolName } from './schema.js'
import { keepMessages, loadMessages } from './store.js'
import { wordText } from './word-text.js'

type Ctx = Needs<'db' | 'config' | 'vault' | 'clock' | 'ids' | 'llm' | 'actor'>

/** So many earlier messages are shown to a model. */
const REMEMBERED = 12

/** What a reader hears while an answer is made: each tool as it was used, then the answer. */
export type Progress = (event: { kind: 'tool'; tool: ToolName }) => void

/**
 * Answers an auditor's question about one claim from the tools: peers, indications, tariff, similar cases, coded lines.
 * Without a model the answer is composed from them and says so; with one it is worded by it and shown only if every figure
 * stands in what the tools said. Question and answer are kept; nothing else changes.
 * @throws AppError `risk.no-snapshot`, `risk.claim-not-found`
 */
export async function answerAuditor(
  ctx: Ctx,
  input: AskInput & { claimId: string },
  tell: Progress = () => undefined,
): Promise<Exchange> {
  requireScope(ctx.actor, 'copilot.ask')
  const { claimId, message, language } = input
  const askedAt = ctx.clock.now().toISOString()
  const facts = await loadFacts(ctx, { claimId })
  const tools = toolsFor(message)
  for (const tool of tools) tell({ kind: 'tool', tool })
  const { versions } = composeSummary(facts, language)
  const evidence = gather(tools.length > 0 ? tools : ToolName.options, facts, language)
  const next = nextStep(facts, language)
  const worded = await wordText(ctx, {
    prompt: ANSWER_PROMPT,
    instruction: answerInstruction(language),
    text: askText({ question: message, evidence, next, language }),
    before: await remembered(ctx, claimId),
    evidence: [...evidence.map(({ text }) => text), next].join('\n'),
    tool: (name) => toolText(name, facts, language).join('\n'),
  })
  const said = { claimId, at: askedAt }
  const question: CopilotMessage = {
    ...{ ...said, id: ctx.ids.next(), role: 'user', sender: ctx.actor.id, content: message },
    meta: { tools: [], wording: null, versions: {} },
  }
  const answer: CopilotMessage = {
    ...{ ...said, id: ctx.ids.next(), role: 'assistant', sender: 'copilot' },
    content: worded.text ?? composeAnswer(tools, facts, language),
    meta: { tools, wording: worded.wording, versions },
    at: ctx.clock.now().toISOString(),
  }
  await ctx.db.transaction(async (tx) => {
    await keepMessages(ctx, tx, [question, answer])
    await recordTrail(ctx, tx, { action: 'copilot.ask', resource: 'historic-claim', resourceId: claimId, versions })
  })
  return { question, answer }
}

/** What was said about a claim of the list, oldest first. @throws AppError `risk.no-snapshot`, `risk.claim-not-found` */
export async function listMessages(ctx: Ctx, input: { claimId: string }): Promise<CopilotMessage[]> {
  requireScope(ctx.actor, 'copilot.ask')
  const said = await loadMessages(ctx, ctx.db.orm, input.claimId)
  if (said.length === 0) await readHistoricClaim(ctx, input)
  return said
}

async function remembered(ctx: Ctx, claimId: string): Promise<ModelMessage[]> {
  const all = await loadMessages(ctx, ctx.db.orm, claimId)
  return all.slice(-REMEMBERED).map(({ role, content }) => ({ role, text: content }))
}
