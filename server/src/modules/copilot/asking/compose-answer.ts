import { nextStep } from '../composing/summary.js'
import { toolText } from '../composing/tool-texts.js'
import { copilotWords, TOPIC_WORDS } from '../mapping/copilot-words.js'
import type { CopilotFacts, CopilotLanguage, ToolName } from '../schema.js'

/** Most sentences of an answer besides the next step. */
const MOST_SENTENCES = 3

/** Which tools a question asks for; none where it is about something else. The question is data: it is only looked through. */
export function toolsFor(question: string): ToolName[] {
  return TOPIC_WORDS.filter(([, pattern]) => pattern.test(question)).map(([tool]) => tool)
}

export type Evidence = { tool: ToolName; text: string }

/** What the tools say: everything an answer may rest on. */
export function gather(tools: readonly ToolName[], facts: CopilotFacts, language: CopilotLanguage): Evidence[] {
  return tools.map((tool) => ({ tool, text: toolText(tool, facts, language).join('\n') }))
}

/** An answer put together from the tools, without a model: what they say, that it is an indication, and what to do next. */
export function composeAnswer(tools: readonly ToolName[], facts: CopilotFacts, language: CopilotLanguage): string {
  const words = copilotWords[language]
  if (tools.length === 0) return `${words.offTopic} ${nextStep(facts, language)}`
  const each = Math.max(1, Math.floor(MOST_SENTENCES / tools.length))
  const sentences = tools.flatMap((tool) => toolText(tool, facts, language).slice(0, each)).slice(0, MOST_SENTENCES)
  const said = tools.includes('flag-explainer') && facts.claim.flags.length > 0 ? [words.indication] : []
  return [...sentences, ...said, nextStep(facts, language)].join(' ')
}
