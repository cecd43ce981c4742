import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { type Explained, explainedAudit, outcomeLanguage } from './outcome/index.js'
import { readAudit } from './read-audit.js'
import type { AuditView, OutcomeLanguage } from './schema.js'

/**
 * An audited bill as its outcome is worded from.
 * @throws AppError `audit.not-found`, `audit.not-finished` while there is nothing to word yet
 */
export async function loadOutcome(
  ctx: Needs<'db' | 'vault' | 'actor'>,
  input: { id: string; language?: OutcomeLanguage | undefined },
): Promise<{ audit: AuditView; explained: Explained; language: OutcomeLanguage }> {
  const audit = await readAudit(ctx, { id: input.id })
  const explained = explainedAudit(audit)
  if (!explained) throw new AppError('precondition', 'audit.not-finished')
  return { audit, explained, language: input.language ?? outcomeLanguage(audit.terms.language) }
}
