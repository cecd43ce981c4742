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
}

export type QueueOptions = {
  /** Auditor minutes there are. */
  minutes: number
  /** Part of the minutes given to claims drawn by lot, 0 to 1. */
  exploration: number
  seed: number
}

/**
 * Fills the minutes: claims by expected recovered money per minute, the exploration share by lot among the rest.
 * Stops at the first claim that no longer fits, so that the order is honest. Equal rates keep the order of ids.
 */
export function fillQueue(candidates: readonly Candidate[], options: QueueOptions): QueuedClaim[] {
  const ranked = sortByRate(candidates)
  const best = take(ranked, options.minutes * (1 - options.exploration))
  const left = shuffle(ranked.slice(best.length), options.seed)
  const drawn = take(left, options.minutes * options.exploration)
  return [...best.map(queueAs('expected-recovery')), ...drawn.map(queueAs('exploration'))]
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

function queueAs(because: QueuedClaim['because']): (candidate: Candidate) => QueuedClaim {
  return (candidate) => ({ ...candidate, expected: Math.round(candidate.chance * candidate.recoverable), because })
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
