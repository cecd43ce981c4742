import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { SUMMARY_PROMPT, summaryInstruction } from './asking/prompts.js'
import { composeSummary } from './composing/summary.js'
import { loadFacts } from './load-facts.js'
import type { ClaimSummary, CopilotLanguage } from './schema.js'
import { wordText } from './word-text.js'

type Ctx = Needs<'db' | 'config' | 'vault' | 'clock' | 'llm' | 'actor'>

/**
 * A claim in six sections, always composed from its facts; beside them a model's words where `reword` asks for them and
 * they pass every check. Nothing here decides or changes anything.
 * @throws AppError `risk.no-snapshot`, `risk.claim-not-found`
 */
export async function summariseClaim(
  ctx: Ctx,
  input: { claimId: string; language: CopilotLanguage; reword: boolean },
): Promise<ClaimSummary> {
  requireScope(ctx.actor, 'copilot.ask')
  const { claimId, language } = input
  const facts = await loadFacts(ctx, { claimId })
  const composed = composeSummary(facts, language)
  const evidence = composed.sections.map(({ title, content }) => `${title}: ${content}`).join('\n')
  const notAsked = { by: 'composed', model: null, prompt: null, refused: null, cached: false } as const
  const worded = input.reword
    ? await wordText(ctx, {
        prompt: SUMMARY_PROMPT,
        instruction: summaryInstruction(language),
        text: JSON.stringify({ sections: composed.sections }),
        evidence,
      })
    : { text: null, wording: notAsked }
  return { claimId, language, ...composed, reworded: worded.text, wording: worded.wording, facts }
}
