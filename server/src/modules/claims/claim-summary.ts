import type { Vault } from '../../platform/db/vault.js'
import { openIdentity } from './claim-cells.js'
import { ClaimSummary } from './schema.js'
import type { ClaimRow } from './tables.js'

/** One row as it is shown; whose it is stays unsaid under a pseudonym. */
export function summaryOf(vault: Vault, row: ClaimRow, asPseudonym: boolean): ClaimSummary {
  const identity = asPseudonym ? null : openIdentity(vault, row)
  return ClaimSummary.parse({
    id: row.id,
    number: row.number,
    status: row.status,
    memberName: identity?.memberName ?? null,
    cardNumberEnding: identity?.cardNumber.slice(-4) ?? '',
    facilityName: row.facilityName,
    serviceType: row.serviceType,
    serviceDate: row.serviceDate,
    currency: row.currency,
    total: row.total,
    score: row.score / 100,
    estimate: row.estimate,
    approvedAmount: row.approvedAmount,
    createdAt: row.createdAt.toISOString(),
  })
}
