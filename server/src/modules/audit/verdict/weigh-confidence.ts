import type { AuditSubject, ConfidenceFactor, Finding } from '../schema.js'

const TOTAL_UNCONFIRMED = 0.75
const LINES_UNKNOWN = 0.5
const FROM_PAPER = 0.95
const SCHEME_UNKNOWN_PRICES = 0.9
const IMPLAUSIBLE = 0.55

/** How sure the audit is of its outcome, 0 to 1: the product of the listed factors. */
export function weighConfidence(
  subject: AuditSubject,
  findings: Finding[],
): { confidence: number; factors: ConfidenceFactor[] } {
  const factors = [reading(subject), ...paper(subject), ...circumstances(subject), ...certainty(findings)]
  const product = factors.reduce((all, one) => all * one.times, 1)
  return { confidence: Math.round(product * 100) / 100, factors }
}

function factor(code: string, times: number, facts: ConfidenceFactor['facts'] = {}): ConfidenceFactor {
  return { code: `audit.confidence.${code}`, times: Math.round(times * 100) / 100, facts }
}

function reading({ bill }: AuditSubject): ConfidenceFactor {
  const { lines } = bill
  const mean = lines.length === 0 ? 1 : lines.reduce((sum, line) => sum + line.confidence, 0) / lines.length
  return factor('reading', 0.5 + 0.5 * mean, { mean: Math.round(mean * 100) / 100 })
}

function paper({ bill }: AuditSubject): ConfidenceFactor[] {
  const unknown = bill.lines.filter((line) => line.amount === null).length
  return [
    ...(bill.totalNeedsCheck ? [factor('total-unconfirmed', TOTAL_UNCONFIRMED)] : []),
    ...(bill.isMedical && bill.lines.length === 0 ? [factor('no-lines', LINES_UNKNOWN)] : []),
    ...(unknown > 0 ? [factor('amounts-missing', 1 - 0.5 * (unknown / bill.lines.length), { lines: unknown })] : []),
  ]
}

function circumstances({ fromPaper, prices }: AuditSubject): ConfidenceFactor[] {
  const assumed = new Set(prices.flatMap((price) => (price.attributes.assumed ?? '').split(',').filter(Boolean)))
  return [
    ...(fromPaper.length > 0 ? [factor('terms-from-paper', FROM_PAPER, { terms: fromPaper.join(' ') })] : []),
    ...(assumed.size > 0 ? [factor('terms-assumed', SCHEME_UNKNOWN_PRICES, { terms: [...assumed].join(' ') })] : []),
  ]
}

/** How sure the findings are, those with more at stake weighing more. */
function certainty(findings: Finding[]): ConfidenceFactor[] {
  const odd = findings.some((one) => one.code === 'audit.implausible-amount' || one.code === 'audit.mixed-currency')
  if (findings.length === 0) return []
  const weightOf = (one: Finding) => Math.max(1, one.overcharge ?? 0)
  const weights = findings.reduce((sum, one) => sum + weightOf(one), 0)
  const mean = findings.reduce((sum, one) => sum + one.confidence * weightOf(one), 0) / weights
  return [factor('findings', mean, { findings: findings.length }), ...(odd ? [factor('implausible', IMPLAUSIBLE)] : [])]
}
