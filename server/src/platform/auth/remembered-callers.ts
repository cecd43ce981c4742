/** How long an answer of the database about a session or key is good; the security specification allows a second. */
const GOOD_MS = 1000
/** So many at most are remembered; then all are forgotten, and asked for again as they come. */
const MOST = 10_000

/**
 * Who was found behind a token or key a moment ago, in this process. An end of a session or key counts here at once
 * (`forget`), in other processes within a second, because nothing is remembered longer.
 */
export type RememberedCallers = {
  /** What `find` gives, or gave within the last second; callers at the same time share one asking. Nobody is not remembered. */
  ask<Found>(key: string, find: () => Promise<Found | null>): Promise<Found | null>
  /** One of them is asked for anew: what was found of it was changed just now. */
  drop(key: string): void
  /** All are asked for anew, those that are being asked for just now too. */
  forget(): void
}

/** `now` in milliseconds of a clock that only goes forward. */
export function rememberCallers(now: () => number = () => performance.now()): RememberedCallers {
  const known = new Map<string, { until: number; found: Promise<unknown> }>()
  return {
    ask<Found>(key: string, find: () => Promise<Found | null>): Promise<Found | null> {
      const before = known.get(key)
      if (before && before.until > now()) return before.found as Promise<Found | null>
      if (known.size >= MOST) known.clear()
      // The second begins with the asking: what the database says later is not older than that.
      const entry = { until: now() + GOOD_MS, found: find() }
      known.set(key, entry)
      const unlessReplaced = (): void => {
        if (known.get(key) === entry) known.delete(key)
      }
      entry.found.then((found) => found === null && unlessReplaced(), unlessReplaced)
      return entry.found
    },
    drop: (key) => void known.delete(key),
    forget: () => known.clear(),
  }
}

/** Asks every time. */
export const forgetful: RememberedCallers = {
  ask: (_key, find) => find(),
  drop: () => undefined,
  forget: () => undefined,
}
