import type { ClaimRuleSet } from '../schema.js'
import type { ClaimRow, Condition, Operand, Parameters } from './condition.js'
import { holds } from './condition.js'
import { rulesOf } from './rule-set.js'

/** One rule on a claim that is not sent yet: it hits, does not, or stays open for want of columns. */
export type DraftVerdict = { code: string; source: string; weight: number; evidence: readonly string[] } & (
  | { is: boolean }
  | { is: null; missing: readonly string[] }
)

/**
 * The rules of a set on a draft's row of claims_normalized. In a claim that was sent an empty cell means no; here it means
 * that nobody has said yet, so a rule that needs the cell stays open.
 */
export function weighDraft(set: ClaimRuleSet, row: ClaimRow): DraftVerdict[] {
  return rulesOf(set).map(({ rule: { code, source, condition, evidence }, weight, parameters }) => {
    const is = holdsAsFarAsKnown(condition, row, parameters)
    const about = { code, source, weight, evidence }
    if (is !== null) return { ...about, is }
    return { ...about, is, missing: columnsOf(condition).filter((column) => isEmpty(row, column)) }
  })
}

function holdsAsFarAsKnown(condition: Condition, row: ClaimRow, parameters: Parameters): boolean | null {
  if ('all' in condition || 'any' in condition) {
    const settling = 'any' in condition
    const parts = 'any' in condition ? condition.any : condition.all
    const seen = parts.map((one) => holdsAsFarAsKnown(one, row, parameters))
    if (seen.includes(settling)) return settling
    return seen.includes(null) ? null : !settling
  }
  return columnsOf(condition).some((column) => isEmpty(row, column)) ? null : holds(condition, row, parameters)
}

function columnsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(columnsOf)
  if ('any' in condition) return condition.any.flatMap(columnsOf)
  if ('missing' in condition) return [condition.missing]
  const of = (operand: Operand): string[] => ('column' in operand ? [operand.column] : [])
  return [...of(condition.left), ...of(condition.right)]
}

const isEmpty = (row: ClaimRow, column: string): boolean => (row[column] ?? null) === null
