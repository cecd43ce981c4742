const LAST = 20
const FEWEST = 6
const REST_MS = 30_000

/** Rests for half a minute when half of the last twenty calls failed, so that a sick server is not pressed further. */
export type Breaker = { isOpen(): boolean; note(worked: boolean): void }

/** `now` is monotonic milliseconds. */
export function createBreaker(now: () => number): Breaker {
  let last: boolean[] = []
  let restsUntil = Number.NEGATIVE_INFINITY
  return {
    isOpen: () => now() < restsUntil,
    note(worked) {
      last = [...last, worked].slice(-LAST)
      const failed = last.filter((one) => !one).length
      if (last.length < FEWEST || failed * 2 < last.length) return
      restsUntil = now() + REST_MS
      last = []
    },
  }
}
