import type { AuditSubject, Finding } from '../schema.js'

/** Findings that leave the line's price to no other: it is not paid at all, or by another rule. */
const WHOLE = /duplicate|nonpayable|bundled|unbundled|multiple-procedures|service-after|service-before/
/** Findings about the price of one unit. */
const PRICE = /above-tariff|above-ceiling|room-rent-limit/
/** A price of everything together: it has only what no other finding took. */
const WHOLE_CASE = 'audit.above-tariff-ina-cbg'
/** What is at stake there is no money that could be taken off. */
const TAKES_NOTHING = 'audit.words-mismatch'

/**
 * Sees to it that no amount is counted twice: each line has its amount to give once, in the order of the checks. A price
 * is not held against a line that is not paid at all. Returns the findings that are left and what they come to together.
 */
export function settleAmounts(subject: AuditSubject, findings: Finding[]): { findings: Finding[]; overcharge: number } {
  const left = new Map<number, number>()
  const whole = new Set<number>()
  const kept: Finding[] = []
  let sum = 0
  for (const one of findings) {
    const paying = payingLines(one)
    if (PRICE.test(one.code) && paying.some((line) => whole.has(line))) continue
    if (one.code === 'audit.tax' && findings.some((other) => other.code === 'audit.tax-on-exempt')) continue
    const asks = one.code === TAKES_NOTHING ? 0 : (one.overcharge ?? 0)
    const takes = one.code === WHOLE_CASE ? Math.max(0, asks - sum) : asks
    const given = paying.length === 0 ? takes : takeFrom(subject, { left, paying, takes })
    if (WHOLE.test(one.code)) for (const line of paying) whole.add(line)
    kept.push(given === asks ? one : { ...one, overcharge: given })
    sum += given
  }
  const billed = subject.bill.total
  return { findings: kept, overcharge: Math.max(0, billed === null ? sum : Math.min(sum, Math.max(0, billed))) }
}

/** The lines whose money is meant: of a duplicate all but the first, of a sum none. */
function payingLines({ code, lines }: Finding): number[] {
  if (code === 'audit.subtotal-mismatch') return []
  return code.startsWith('audit.duplicate-') ? lines.slice(1) : lines
}

function takeFrom(
  subject: AuditSubject,
  input: { left: Map<number, number>; paying: number[]; takes: number },
): number {
  const { left, paying } = input
  let wanted = input.takes
  for (const line of paying) {
    const has = left.get(line) ?? Math.max(0, subject.bill.lines[line]?.amount ?? 0)
    const taken = Math.min(has, wanted)
    left.set(line, has - taken)
    wanted -= taken
  }
  return input.takes - wanted
}
