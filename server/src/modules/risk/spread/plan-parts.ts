import type { ScoringPart } from './shared-scoring.js'

/**
 * Consecutive files put together until a part holds about `claimsInPart` claims: a small month joins its neighbour, a
 * large file stands alone. The same files give the same parts.
 */
export function planParts(
  files: readonly { file: string; claims: number }[],
  { claimsInPart }: { claimsInPart: number },
): ScoringPart[] {
  const parts: ScoringPart[] = []
  for (const { file, claims } of files) {
    const open = parts.at(-1)
    // Half a file too many is better than half a part too few.
    if (open && open.claims + claims / 2 <= claimsInPart) {
      open.files.push(file)
      open.claims += claims
    } else {
      parts.push({ part: parts.length + 1, files: [file], claims })
    }
  }
  return parts
}

/** Shares of the whole time that training and joining usually take; the parts take the rest. */
const TRAINING = 25
const JOINING = 25

/** About how much of a shared scoring is done, in hundredths of its usual time. */
export function shareDone(progress: { state: string; claims: number; claimsDone: number }): number {
  if (progress.state === 'training') return 0
  if (progress.state === 'joining') return 100 - JOINING
  if (progress.state === 'done') return 100
  const scored = progress.claims === 0 ? 0 : progress.claimsDone / progress.claims
  return Math.floor(TRAINING + (100 - TRAINING - JOINING) * scored)
}
