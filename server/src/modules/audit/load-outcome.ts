import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { type Explained, explainedFinding, outcomeLanguage } from './outcome/index.js'
import { readAudit } from './read-audit.js'
import { type AuditView, type OutcomeLanguage, Scheme } from './schema.js'

/**
 * An audited bill as its outcome is worded from.
 * @throws AppError `audit.not-found`, `audit.not-finished` while there is nothing to word yet
 */
export async function loadOutcome(
  ctx: Needs<'db' | 'vault' | 'actor'>,
  input: { id: string; language?: OutcomeLanguage | undefined },
): Promise<{ audit: AuditView; explained: Explained; language: OutcomeLanguage }> {
  const audit = await readAudit(ctx, { id: input.id })
  const { result, bill, terms } = audit
  if (!result || !bill) throw new AppError('precondition', 'audit.not-finished')
  const { verdict, confidence, totals } = result
  const explained: Explained = {
    ...{ verdict, confidence, totals, bill },
    // The pack it was judged by, since a paper may tell its scheme where the sender did not.
    scheme: Scheme.safeParse(result.pack.split('/')[0]).data ?? terms.scheme ?? 'none',
    currency: bill.currency,
    findings: result.findings.map(explainedFinding),
    unmatched: result.unmatched,
  }
  return { audit, explained, language: input.language ?? outcomeLanguage(terms.language) }
}
