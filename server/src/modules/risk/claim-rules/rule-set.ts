import type { ClaimRuleSet } from '../schema.js'
import { type ClaimRow, holds, type Parameters, toSql } from './condition.js'
import { type ClaimRule, claimRules } from './index.js'

/** The set that is published when none has been: every rule with its own weight and thresholds. */
export const DEFAULT_RULE_SET: ClaimRuleSet = { version: 'claim-rules/1', changes: [] }

/** A rule as a set uses it. */
export type RuleInUse = { rule: ClaimRule; bit: number; weight: number; parameters: Parameters }

/** The rules of a set with its changes applied; a rule switched off keeps its bit and never hits. */
export function rulesOf(set: ClaimRuleSet): RuleInUse[] {
  const changes = new Map(set.changes.map((change) => [change.code, change]))
  return claimRules.flatMap((rule, bit) => {
    const change = changes.get(rule.code)
    if (change?.enabled === false) return []
    const parameters = { ...rule.parameters, ...change?.parameters }
    return [{ rule, bit, weight: change?.weight ?? rule.weight, parameters }]
  })
}

/** Names of rules or parameters that a set changes and that do not exist. */
export function unknownNames(set: ClaimRuleSet): string[] {
  const rules = new Map(claimRules.map((rule) => [rule.code, rule]))
  return set.changes.flatMap(({ code, parameters }) => {
    const rule = rules.get(code)
    if (!rule) return [code]
    return Object.keys(parameters ?? {})
      .filter((name) => !(name in rule.parameters))
      .map((name) => `${code}.${name}`)
  })
}

/** The stakes of a claim in rupiah, as SQL and for one claim. */
const stakes: Record<ClaimRule['stake'], { sql: string; of(row: ClaimRow): number }> = {
  claim: { sql: 'amount_claimed', of: (row) => Number(row.amount_claimed) },
  'above-peers': {
    sql: 'greatest(amount_claimed - coalesce(least(peer_median, diagnosis_peer_median), amount_claimed), 0)',
    of(row) {
      const peers = [row.peer_median, row.diagnosis_peer_median].filter((one) => one !== null && one !== undefined)
      return peers.length === 0 ? 0 : Math.max(0, Number(row.amount_claimed) - Math.min(...peers.map(Number)))
    },
  },
  'above-tariff': {
    sql: 'greatest(amount_without_special - tariff_group, 0)',
    of: (row) => Math.max(0, Number(row.amount_without_special) - Number(row.tariff_group)),
  },
}

/**
 * Columns a set adds to claims_normalized: `flag_bits` (one bit a rule), `rule_score` (largest weight of a hit, 0 to 1),
 * `rule_agreement` (one less the product of what each hit leaves open: agreeing rules add up) and `stake`, the largest
 * sum in rupiah that a hit calls in question.
 */
export function ruleColumnsSql(set: ClaimRuleSet): string {
  const rules = rulesOf(set)
  if (rules.length === 0) return '0 AS flag_bits, 0.0 AS rule_score, 0.0 AS rule_agreement, 0 AS stake'
  const hit = rules.map(({ rule, parameters }) => toSql(rule.condition, parameters))
  const each = (text: (index: number) => string): string[] => rules.map((_, index) => text(index))
  const bits = each((n) => `CASE WHEN ${hit[n]} THEN ${2 ** rules[n]!.bit} ELSE 0 END`).join(' + ')
  const weights = each((n) => `CASE WHEN ${hit[n]} THEN ${rules[n]!.weight} ELSE 0 END`).join(', ')
  const open = each(
    (n) => `CASE WHEN ${hit[n]} THEN ${(1 - rules[n]!.weight).toFixed(6)}::DOUBLE ELSE 1::DOUBLE END`,
  ).join(' * ')
  const stake = each((n) => `CASE WHEN ${hit[n]} THEN ${stakes[rules[n]!.rule.stake].sql} ELSE 0 END`).join(', ')
  return `(${bits})::INTEGER AS flag_bits, greatest(${weights})::DOUBLE AS rule_score, (1 - ${open})::DOUBLE AS rule_agreement, greatest(${stake})::BIGINT AS stake`
}

/** The same for one claim. */
export function scoreRow(
  set: ClaimRuleSet,
  row: ClaimRow,
): { codes: string[]; ruleScore: number; agreement: number; stake: number } {
  const hits = rulesOf(set).filter(({ rule, parameters }) => holds(rule.condition, row, parameters))
  return {
    codes: hits.map(({ rule }) => rule.code),
    ruleScore: Math.max(0, ...hits.map(({ weight }) => weight)),
    agreement: 1 - hits.reduce((left, { weight }) => left * (1 - weight), 1),
    stake: Math.max(0, ...hits.map(({ rule }) => stakes[rule.stake].of(row))),
  }
}

/** The codes behind stored bits, in the fixed order. */
export function codesOfBits(bits: number): string[] {
  return claimRules.filter((_, bit) => Math.floor(bits / 2 ** bit) % 2 === 1).map(({ code }) => code)
}
