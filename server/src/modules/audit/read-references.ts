import type { Needs } from '../../platform/context.js'
import { matchReferences } from '../registry/index.js'
import type { PriceMatch } from '../registry/schema.js'
import { withoutRowNumber } from './checks/line-words.js'
import { readAudit } from './read-audit.js'

/** Reference lists are of Indonesian products, in rupiah. */
const CURRENCY = 'IDR'

/**
 * The products that lines of an audited bill name, each with its code and reference price on the day of service. Looked up
 * when it is asked for and no part of the audit: a reference price is no ceiling, and nothing is found by it.
 * @throws AppError `audit.not-found`
 */
export async function readReferences(
  ctx: Needs<'db' | 'vault' | 'actor'>,
  input: { id: string },
): Promise<PriceMatch[]> {
  const { bill, terms, requestedAt } = await readAudit(ctx, input)
  if (bill?.currency !== CURRENCY) return []
  const on = bill.admissionDate ?? bill.serviceDate ?? terms.serviceOn ?? terms.receivedOn ?? requestedAt.slice(0, 10)
  const lines = bill.lines.map(({ description, section }) => ({ description: withoutRowNumber(description), section }))
  return matchReferences(ctx, { lines, on })
}
