/** Numbers by chance that come out the same for the same seed (mulberry32). */
export type Chance = { below(limit: number): number; happens(share: number): boolean; of<T>(list: readonly T[]): T }

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return { below, happens: (share) => next() < share, of: (list) => list[below(list.length)] as (typeof list)[number] }
}
