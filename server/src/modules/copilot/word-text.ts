import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import type { ModelMessage } from '../../platform/llm/port.js'
import { checkAnswer } from './checking/check-answer.js'
import { ToolName, type Wording } from './schema.js'
import { findWording, keepWording } from './store.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'llm'>

export type ToWord = {
  prompt: string
  instruction: string
  /** What the model is asked with. */
  text: string
  /** What was said before, oldest first. */
  before?: ModelMessage[]
  /** All that the answer may take figures from. */
  evidence: string
  /** What a tool says that the model asks for besides; null where it has nothing more. */
  tool?: (name: ToolName) => string
}

const MOST_TOKENS = 500
const NoInput = z.strictObject({})

/**
 * A text in a model's words, where one is set up and every figure and word passes; null with the reason otherwise. Asked
 * once for the same facts, question, model and prompt. A model may ask for tools once; they read what the asker may.
 */
export async function wordText(ctx: Ctx, given: ToWord): Promise<{ text: string | null; wording: Wording }> {
  const model = ctx.llm?.textModel
  if (!ctx.llm || !model) return composed('copilot.no-model')
  const key = JSON.stringify([given.prompt, given.instruction, given.text, given.evidence, given.before ?? [], model])
  const content = ctx.vault.blind('copilot.wording', key)
  const known = await findWording(ctx, ctx.db.orm, content)
  if (known)
    return {
      text: known.text,
      wording: { by: 'model', model: known.model, prompt: known.prompt, refused: null, cached: true },
    }
  try {
    const said = await askModel(ctx.llm, given)
    const refused = checkAnswer(said.text, said.evidence)
    if (refused) return composed(refused)
    const kept = { text: said.text.trim(), model: said.model, prompt: given.prompt }
    await keepWording(ctx, ctx.db.orm, { content, ...kept })
    return {
      text: kept.text,
      wording: { by: 'model', model: kept.model, prompt: kept.prompt, refused: null, cached: false },
    }
  } catch (error) {
    if (error instanceof AppError) return composed(error.code)
    throw error
  }
}

const composed = (refused: string): { text: null; wording: Wording } => ({
  text: null,
  wording: { by: 'composed', model: null, prompt: null, refused, cached: false },
})

async function askModel(llm: NonNullable<Ctx['llm']>, given: ToWord) {
  const messages: ModelMessage[] = [
    { role: 'system', text: given.instruction },
    ...(given.before ?? []),
    { role: 'user', text: given.text },
  ]
  const { tool } = given
  const tools = tool
    ? ToolName.options.map((name) => ({ name, description: `Facts of this claim: ${name}`, input: NoInput }))
    : undefined
  const request = { purpose: 'copilot', prompt: given.prompt, maxTokens: MOST_TOKENS, temperature: 0.2 }
  const first = await llm.complete({ ...request, messages, ...(tools ? { tools } : {}) })
  if (first.toolCalls.length === 0 || !tool) return { text: first.text, model: first.model, evidence: given.evidence }
  const results = first.toolCalls.map(({ id, name }) => ({ id, text: tool(ToolName.parse(name)) }))
  const second = await llm.complete({
    ...request,
    messages: [
      ...messages,
      { role: 'assistant', text: first.text, toolCalls: first.toolCalls },
      ...results.map(({ id, text }): ModelMessage => ({ role: 'tool', callId: id, text })),
    ],
  })
  const evidence = [given.evidence, ...results.map(({ text }) => text)].join('\n')
  return { text: second.text, model: second.model, evidence }
}
