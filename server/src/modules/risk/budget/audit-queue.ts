import { createRandom } from '../forest/random.js'

/** A claim that could be audited. */
export type Candidate = {
  id: string
  /** The chance that it is wrong, 0 to 1. */
  chance: number
  /** What would come back if it is, minor units. */
  recoverable: number
  /** What is billed, minor units: what sorting by amount sorts by. Left out: what could come back. */
  amount?: number
  /** Auditor minutes it takes, above 0. */
  minutes: number
}

export type QueuedClaim = Candidate & {
  /** Chance × recoverable, minor units. */
  expected: number
  /** `exploration` was drawn by lot, whatever its chance: only so is it learned what the models do not see. */
  because: 'expected-recovery' | 'exploration'
  /** The chance it had of standing here: 1 by its place in the order, else how many were drawn of how many left. */
  drawChance: number
}

export type QueueOptions = {
  /** Auditor minutes there are. */
  minutes: number
  /** Part of the minutes given to claims drawn by lot, 0 to 1. */
  exploration: number
  seed: number
  /** Most claims, of which the same part is left to the lot. */
  most?: number
}

/**
 * Fills the minutes: claims by expected recovered money per minute, the exploration share by lot among the rest.
 * Stops at the first claim that no longer fits, so that the order is honest. Equal rates keep the order of ids. Every claim
 * left has the same place in the lot, but for the last one drawn, which has to fit the minutes that are left: its chance is
 * taken to be that of the others.
 */
export function fillQueue(candidates: readonly Candidate[], options: QueueOptions): QueuedClaim[] {
  const ranked = sortByRate(candidates)
  const { minutes, exploration, most = Number.POSITIVE_INFINITY } = options
  const best = take(ranked, minutes * (1 - exploration)).slice(0, Math.floor(most * (1 - exploration)))
  const left = shuffle(ranked.slice(best.length), options.seed)
  const drawn = take(left, minutes * exploration).slice(0, most - best.length)
  const chance = drawn.length / left.length
  return [
    ...best.map(queueAs({ because: 'expected-recovery', drawChance: 1 })),
    ...drawn.map(queueAs({ because: 'exploration', drawChance: chance })),
  ]
}

/** Expected money per minute, highest first. */
export function sortByRate(candidates: readonly Candidate[]): Candidate[] {
  return [...candidates].sort((a, b) => rateOf(b) - rateOf(a) || (a.id < b.id ? -1 : 1))
}

/** From the front as long as the minutes last. */
export function take(candidates: readonly Candidate[], minutes: number): Candidate[] {
  let left = minutes
  const end = candidates.findIndex((candidate) => {
    left -= candidate.minutes
    return left < 0
  })
  return candidates.slice(0, end < 0 ? candidates.length : end)
}

function rateOf({ chance, recoverable, minutes }: Candidate): number {
  return (chance * recoverable) / minutes
}

function queueAs(how: Pick<QueuedClaim, 'because' | 'drawChance'>): (candidate: Candidate) => QueuedClaim {
  return (candidate) => ({ ...candidate, expected: Math.round(candidate.chance * candidate.recoverable), ...how })
}

function shuffle(candidates: readonly Candidate[], seed: number): Candidate[] {
  const random = createRandom(seed)
  const mixed = [...candidates]
  for (let i = mixed.length - 1; i > 0; i--) {
    const pick = Math.floor(random() * (i + 1))
    const held = mixed[i]!
    mixed[i] = mixed[pick]!
    mixed[pick] = held
  }
  return mixed
}
