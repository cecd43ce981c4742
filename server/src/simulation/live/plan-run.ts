import type { SimulationSettings } from '../../modules/risk/schema.js'
import { seededRandom } from '../national/random.js'

const SHORTEST_SECONDS = 0.1

/**
 * When each claim of a run is sent, in milliseconds from its start. Pauses are the interval give or take the jitter; the
 * run ends with its duration or its number of claims. The same settings and seed give the same plan.
 */
export function planRun(settings: SimulationSettings, seed: number): number[] {
  const random = seededRandom(seed)
  const { durationSeconds, intervalSeconds, maxClaims, jitter } = settings
  const times: number[] = []
  for (let at = 0; at < durationSeconds * 1000 && times.length < maxClaims; ) {
    times.push(at)
    at += Math.round(1000 * Math.max(SHORTEST_SECONDS, intervalSeconds * (1 - jitter + 2 * jitter * random.unit())))
  }
  return times
}
