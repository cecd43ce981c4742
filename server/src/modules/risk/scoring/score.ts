import type { Reason, Severity } from '../../../shared/reason.js'
import { type RiskFacts, rules } from '../rules/index.js'
import type { Band } from '../schema.js'

const MOST = 100
const MEDIUM = 30
const HIGH = 60

/** Points of every rule that hits, at most 100, and the reasons, heaviest first. */
export function scoreFacts(facts: RiskFacts): { score: number; band: Band; reasons: Reason[] } {
  const hits = rules
    .flatMap((rule) => {
      const hit = rule.hit(facts)
      return hit ? [{ ...hit, code: rule.name }] : []
    })
    .sort((a, b) => b.points - a.points)
  const points = hits.reduce((sum, hit) => sum + hit.points, 0)
  const score = Math.min(MOST, points)
  const reasons = hits.map((hit) => ({
    code: hit.code,
    severity: severityOf(hit.points),
    facts: { ...hit.facts, points: hit.points },
  }))
  return { score, band: bandOf(score), reasons }
}

export function bandOf(score: number): Band {
  if (score >= HIGH) return 'high'
  return score >= MEDIUM ? 'medium' : 'low'
}

function severityOf(points: number): Severity {
  if (points >= 40) return 'high'
  return points >= 20 ? 'medium' : 'low'
}
