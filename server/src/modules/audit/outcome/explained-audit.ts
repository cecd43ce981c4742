import { type AuditView, Scheme } from '../schema.js'
import { type Explained, explainedFinding } from './explained.js'

/** An audited bill as its outcome is worded from; null while there is nothing to word. */
export function explainedAudit(audit: Pick<AuditView, 'result' | 'bill' | 'terms'>): Explained | null {
  const { result, bill, terms } = audit
  if (!result || !bill) return null
  const { verdict, confidence, totals } = result
  return {
    ...{ verdict, confidence, totals, bill },
    // The pack it was judged by, since a paper may tell its scheme where the sender did not.
    scheme: Scheme.safeParse(result.pack.split('/')[0]).data ?? terms.scheme ?? 'none',
    currency: bill.currency,
    findings: result.findings.map(explainedFinding),
    unmatched: result.unmatched,
  }
}
