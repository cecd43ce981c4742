import { daysBetween } from '../../../../shared/dates.js'
import type { ClaimRecord, ExchangeLine } from '../../schema.js'
import type { Findings } from '../findings.js'

/**
 * What contradicts itself inside a claim that is well formed. A repeated sequence number makes lines impossible to tell
 * apart and refuses the claim; figures that do not fit are warned of and left as they stand.
 */
export function checkClaim(claim: ClaimRecord, path: string, to: Findings): void {
  repeated(claim.lines, `${path}.item`, to)
  repeated(claim.diagnoses, `${path}.diagnosis`, to)
  if (isBackwards(claim.period.start, claim.period.end))
    to.refuse({
      code: 'exchange.period-backwards',
      path: `${path}.billablePeriod`,
      reason: 'It ends before it starts.',
      facts: {},
    })
  for (const [at, line] of claim.lines.entries()) checkLine(claim, line, { path: `${path}.item[${at}]`, to })
  checkTotal(claim, path, to)
}

function repeated(list: readonly { sequence: number }[], path: string, to: Findings): void {
  const seen = new Set<number>()
  for (const [at, { sequence }] of list.entries()) {
    if (seen.has(sequence)) {
      const reason = 'The sequence number is used twice.'
      to.refuse({ code: 'exchange.sequence-repeated', path: `${path}[${at}].sequence`, reason, facts: { sequence } })
    }
    seen.add(sequence)
  }
}

function isBackwards(start: string | null, end: string | null): boolean {
  if (!start || !end || start.length < 10 || end.length < 10) return false
  return daysBetween(start.slice(0, 10), end.slice(0, 10)) < 0
}

function checkLine(claim: ClaimRecord, line: ExchangeLine, { path, to }: { path: string; to: Findings }): void {
  const known = new Set(claim.diagnoses.map((one) => one.sequence))
  const missing = line.diagnosisSequences.find((sequence) => !known.has(sequence))
  if (missing !== undefined) {
    const reason = 'The line names a diagnosis that the claim does not list.'
    to.warn({
      code: 'exchange.diagnosis-unknown',
      path: `${path}.diagnosisSequence`,
      reason,
      facts: { sequence: missing },
    })
  }
  const { unitPrice, net } = line
  if (!unitPrice || !net || unitPrice.currency !== net.currency) return
  const expected = Math.round(unitPrice.minor * (line.quantity ?? 1))
  if (expected === net.minor) return
  const reason =
    line.quantity === null
      ? 'Price and amount differ and no quantity is given.'
      : 'Quantity times price is not the amount.'
  to.warn({ code: 'exchange.line-arithmetic', path: `${path}.net`, reason, facts: { expected, net: net.minor } })
}

function checkTotal(claim: ClaimRecord, path: string, to: Findings): void {
  const { total } = claim
  const nets = claim.lines.map((line) => line.net)
  if (!total || nets.length === 0 || nets.some((net) => net?.currency !== total.currency)) return
  const sum = nets.reduce((all, net) => all + (net?.minor ?? 0), 0)
  if (sum === total.minor) return
  const reason = 'The lines do not add up to the total.'
  to.warn({ code: 'exchange.total-differs', path: `${path}.total`, reason, facts: { sum, total: total.minor } })
}
