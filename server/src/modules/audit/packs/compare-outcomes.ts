import type { PackPreview } from '../pack-version-schema.js'
import type { AuditOutcome } from '../schema.js'

export type Trial = { auditId: string; before: AuditOutcome; after: AuditOutcome }

const EXAMPLES = 20

/** What changes when the same bills are judged by another pack: verdicts, findings and amounts, and the bills that change most. */
export function compareOutcomes(
  trials: Trial[],
): Pick<PackPreview, 'bills' | 'changed' | 'verdicts' | 'findings' | 'atStake' | 'examples'> {
  const changed = trials.filter(hasChanged)
  return {
    bills: trials.length,
    changed: changed.length,
    verdicts: countVerdicts(changed),
    findings: countFindings(trials),
    atStake: sumStakes(trials),
    examples: [...changed]
      .sort((a, b) => difference(b) - difference(a))
      .slice(0, EXAMPLES)
      .map(({ auditId, before, after }) => ({
        auditId,
        currency: after.totals.currency,
        verdict: { before: before.verdict, after: after.verdict },
        overcharge: { before: before.totals.overcharge, after: after.totals.overcharge },
      })),
  }
}

const difference = ({ before, after }: Trial): number => Math.abs(after.totals.overcharge - before.totals.overcharge)
const kindsOf = ({ findings }: AuditOutcome): string => findings.map(({ code, lines }) => `${code} ${lines}`).join('|')

function hasChanged(trial: Trial): boolean {
  const { before, after } = trial
  return before.verdict !== after.verdict || difference(trial) > 0 || kindsOf(before) !== kindsOf(after)
}

function countVerdicts(changed: Trial[]): PackPreview['verdicts'] {
  const counts = new Map<string, PackPreview['verdicts'][number]>()
  for (const { before, after } of changed) {
    if (before.verdict === after.verdict) continue
    const key = `${before.verdict} ${after.verdict}`
    const { bills } = counts.get(key) ?? { bills: 0 }
    counts.set(key, { from: before.verdict, to: after.verdict, bills: bills + 1 })
  }
  return [...counts.values()].sort((a, b) => b.bills - a.bills)
}

function countFindings(trials: Trial[]): PackPreview['findings'] {
  const counts = new Map<string, { before: number; after: number }>()
  for (const trial of trials) {
    for (const side of ['before', 'after'] as const) {
      for (const { code } of trial[side].findings) {
        const known = counts.get(code) ?? { before: 0, after: 0 }
        counts.set(code, { ...known, [side]: known[side] + 1 })
      }
    }
  }
  return [...counts].map(([code, both]) => ({ code, ...both })).sort((a, b) => a.code.localeCompare(b.code))
}

function sumStakes(trials: Trial[]): PackPreview['atStake'] {
  const sums = new Map<string | null, { before: number; after: number }>()
  for (const { before, after } of trials) {
    const known = sums.get(after.totals.currency) ?? { before: 0, after: 0 }
    sums.set(after.totals.currency, {
      before: known.before + before.totals.overcharge,
      after: known.after + after.totals.overcharge,
    })
  }
  return [...sums].map(([currency, both]) => ({ currency, ...both }))
}
