/** What is left of a right to send: refills by time, never beyond its size. */
export type Bucket = { tokens: number; at: number }
export type BucketSize = { size: number; perSecond: number }

/** Takes one token; `waitMs` is 0 when there was one, else how long until there is. Milliseconds since 1970. */
export function takeToken(bucket: Bucket | null, of: BucketSize, now: number): { bucket: Bucket; waitMs: number } {
  const filled = bucket ? Math.min(of.size, bucket.tokens + ((now - bucket.at) / 1000) * of.perSecond) : of.size
  if (filled >= 1) return { bucket: { tokens: filled - 1, at: now }, waitMs: 0 }
  return { bucket: { tokens: filled, at: now }, waitMs: Math.ceil(((1 - filled) / of.perSecond) * 1000) }
}

const CAP_MS = 5 * 60_000

/** How long to wait before try number `attempts + 1`: up to 2^n seconds, at most five minutes, spread by `random` (0 to 1). */
export function backoffMs(attempts: number, random: number): number {
  const most = Math.min(CAP_MS, 1000 * 2 ** Math.min(attempts, 20))
  return Math.max(250, Math.round(most * random))
}
