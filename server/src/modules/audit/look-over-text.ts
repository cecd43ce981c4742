import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { parseText } from '../intake/index.js'
import { judgePaper } from './judge-paper.js'
import { explain, explainedAudit, outcomeLanguage, renderPlain } from './outcome/index.js'
import { wordFindings } from './outcome/word-parts.js'
import type { AuditTerms } from './schema.js'

/**
 * Judges the text of a bill by price lists and checks, and keeps neither the text nor what was found.
 * @throws AppError `auth.forbidden`, and those of `parseText`
 */
export async function lookOverText(
  ctx: Needs<'db' | 'vault' | 'clock' | 'log' | 'ids' | 'actor'>,
  { text, terms }: { text: string; terms: AuditTerms },
) {
  requireScope(ctx.actor, 'audits.create')
  const bill = await parseText(text)
  const { result, classification } = await judgePaper(ctx, {
    ...{ bill, billId: ctx.ids.next(), terms, readingMilliseconds: 0 },
  })
  const { subject: _subject, ...outcome } = result
  const language = outcomeLanguage(terms.language)
  const explained = explainedAudit({ result: outcome, bill, terms })
  return {
    verdict: outcome.verdict,
    confidence: outcome.confidence,
    ruleSet: outcome.ruleSet,
    documentType: classification.type,
    currency: bill.currency,
    totals: outcome.totals,
    lines: bill.lines.map(({ description, quantity, amount }) => ({ description, quantity, amount })),
    findings: explained ? wordFindings(explained, language) : [],
    explanation: explained ? renderPlain(explain(explained, language)) : '',
  }
}
