import type { Considered, Routing } from '../schema.js'
import { explainRouting } from './explain-routing.js'
import { type Candidate, type Demand, weighCandidate } from './weigh-candidate.js'

/** How many others stand ready when the chosen one fails. */
const FALLBACKS = 2
/** The order in which those with something against them are asked after all; the rest are never asked. */
const STAND_INS = ['degraded', 'partial'] as const

export type Chosen = Omit<Routing, 'analyser' | 'tries' | 'checks'>
type Wish = Demand & Pick<Routing, 'strategy' | 'strategyBecause'>

/**
 * The analyser for a demand by a strategy, its fallbacks in order, and why. Those that do all that is needed come first;
 * degraded ones and such that do only a part stand in. Null when nobody can be asked.
 */
export function chooseAnalyser(wish: Wish, candidates: Candidate[]): Chosen | null {
  const considered = candidates.map((candidate) => weighCandidate(wish, candidate)).sort(compareBy(wish.strategy))
  const ready = considered.filter((one) => one.passedOver === null)
  const standIns = STAND_INS.flatMap((reason) => considered.filter((one) => one.passedOver === reason))
  const [first, ...rest] = [...ready, ...standIns]
  if (!first) return null
  const { documentType, typeConfidence, language, tasks, strategy, strategyBecause } = wish
  const chosen = {
    ...{ strategy, strategyBecause, documentType, typeConfidence, language, tasks, considered },
    chosen: first.name,
    fallbacks: rest.slice(0, FALLBACKS).map((one) => one.name),
    confidence: Math.round((0.7 * first.successRate + 0.3 * Math.max(0, 1 - first.load)) * 1000) / 1000,
    cost: first.cost,
  }
  return { ...chosen, explanation: explainRouting(chosen) }
}

/** The better one first; equals by suitability, then by name, so that the same figures always choose the same. */
function compareBy(strategy: Routing['strategy']): (a: Considered, b: Considered) => number {
  const measure = MEASURES[strategy]
  return (a, b) => measure(a) - measure(b) || b.suitability - a.suitability || (a.name < b.name ? -1 : 1)
}

/** What each strategy wants small. An analyser without a time yet is taken for an instant one, so that it gets one. */
const MEASURES: Record<Routing['strategy'], (one: Considered) => number> = {
  capability_based: (one) => -one.suitability,
  load_balanced: (one) => one.load,
  cost_optimized: (one) => one.cost,
  performance_optimized: (one) => one.meanMilliseconds ?? 0,
  reliability_optimized: (one) => -one.successRate,
}
