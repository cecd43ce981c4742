import type { AnalyserStanding, AnalyserTask, Considered, DocumentType, PassedOver } from '../schema.js'

/** What is asked of an analyser. */
export type Demand = { documentType: DocumentType; typeConfidence: number; language: string; tasks: AnalyserTask[] }

/** An analyser that may be asked, with the state of its breaker in this process. */
export type Candidate = AnalyserStanding & { breakerOpen: boolean }

/** Slower than this is as slow as can be. */
const SLOWEST_MILLISECONDS = 10_000

/**
 * One candidate against the demand. Suitability, 0 to 1: 0.4 × tasks covered + 0.2 × how special it is (one over the
 * document types it takes) + 0.2 × the mean of speed and success rate + 0.1 for the document type + 0.1 for the language.
 */
export function weighCandidate(demand: Demand, candidate: Candidate): Considered {
  const { capabilities } = candidate
  const covered = demand.tasks.filter((task) => capabilities.tasks.includes(task)).length / demand.tasks.length
  const speed = Math.max(0, 1 - (candidate.meanMilliseconds ?? 0) / SLOWEST_MILLISECONDS)
  const successRate = successRateOf(candidate)
  const suitability =
    0.4 * covered +
    0.2 / capabilities.documentTypes.length +
    0.1 * (speed + successRate) +
    (takesType(demand, candidate) ? 0.1 : 0) +
    (takesLanguage(demand, candidate) ? 0.1 : 0)
  return {
    name: candidate.name,
    passedOver: passedOver(demand, candidate, covered),
    suitability: rounded(suitability),
    load: rounded(loadOf(candidate)),
    cost: capabilities.cost,
    meanMilliseconds: candidate.meanMilliseconds === null ? null : rounded(candidate.meanMilliseconds),
    successRate: rounded(successRate),
  }
}

/** The first thing that speaks against it. */
function passedOver(demand: Demand, candidate: Candidate, covered: number): PassedOver | null {
  if (!takesType(demand, candidate)) return 'type'
  if (!takesLanguage(demand, candidate)) return 'language'
  if (demand.typeConfidence < candidate.capabilities.threshold) return 'threshold'
  if (candidate.status === 'offline' || candidate.workers === 0) return 'offline'
  if (candidate.breakerOpen) return 'breaker'
  if (loadOf(candidate) >= 1) return 'busy'
  if (covered < 1) return 'partial'
  return candidate.status === 'degraded' ? 'degraded' : null
}

function takesType(demand: Demand, { capabilities }: Candidate): boolean {
  return capabilities.documentTypes.includes(demand.documentType)
}

function takesLanguage(demand: Demand, { capabilities }: Candidate): boolean {
  return capabilities.languages.includes(demand.language)
}

function loadOf({ currentRequests, capabilities, workers }: Candidate): number {
  return currentRequests / (capabilities.concurrency * Math.max(1, workers))
}

/** One that was never asked has not failed yet. */
function successRateOf({ totalRequests, totalErrors }: Candidate): number {
  return totalRequests === 0 ? 1 : 1 - totalErrors / totalRequests
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}
