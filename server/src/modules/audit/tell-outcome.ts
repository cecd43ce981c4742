import type { Needs } from '../../platform/context.js'
import { loadOutcome } from './load-outcome.js'
import { counsel, disputed, explain, recommend, renderMarkdown, renderPlain, renderSsml } from './outcome/index.js'
import { OUTCOME_TEMPLATES, wordEscalation, wordFindings } from './outcome/word-parts.js'
import type { AuditOutcomeView, OutcomeLanguage } from './schema.js'

type Ctx = Needs<'db' | 'vault' | 'actor'>

/**
 * What was found on a bill, in words: explanation, what may be innocent, whom to ask.
 * @throws AppError `audit.not-found`, `audit.not-finished`
 */
export async function tellOutcome(
  ctx: Ctx,
  input: { id: string; language?: OutcomeLanguage | undefined },
): Promise<AuditOutcomeView> {
  const { explained, language } = await loadOutcome(ctx, input)
  const told = explain(explained, language)
  return {
    language,
    explanation: { markdown: renderMarkdown(told), plain: renderPlain(told), ssml: renderSsml(told) },
    counselling: counsel(explained, language),
    recommendations: recommend(explained, language),
    escalation: wordEscalation(explained, language),
    findings: wordFindings(explained, language),
    disputed: disputed(explained).length,
    wording: { by: 'template', version: OUTCOME_TEMPLATES, prompt: null, refused: null },
  }
}
