const WORD = 32
/** Running counts are kept for every so many words, so that any page is found at once. */
const BLOCK = 32

/** A set of positions: one bit each, with running counts. */
export type PositionSet = { words: Uint32Array; blocks: Uint32Array; size: number }

export function setOf(count: number, has: (position: number) => boolean): PositionSet {
  const words = new Uint32Array(Math.ceil(count / WORD))
  for (let position = 0; position < count; position++) {
    if (has(position)) words[position >>> 5]! |= 1 << (position & 31)
  }
  return counted(words)
}

/** The set of these positions among `count`. */
export function setFrom(count: number, positions: ArrayLike<number>): PositionSet {
  const words = new Uint32Array(Math.ceil(count / WORD))
  for (let n = 0; n < positions.length; n++) words[positions[n]! >>> 5]! |= 1 << (positions[n]! & 31)
  return counted(words)
}

/** What is in every one of the sets. */
export function intersect(sets: readonly PositionSet[]): PositionSet {
  const words = sets[0]!.words.slice()
  for (const { words: other } of sets.slice(1)) {
    for (let n = 0; n < words.length; n++) words[n]! &= other[n]!
  }
  return counted(words)
}

export function without(all: PositionSet, taken: PositionSet): PositionSet {
  return counted(all.words.map((word, n) => word & ~taken.words[n]!))
}

function counted(words: Uint32Array): PositionSet {
  const blocks = new Uint32Array(Math.ceil(words.length / BLOCK) + 1)
  let size = 0
  for (let n = 0; n < words.length; n++) {
    if (n % BLOCK === 0) blocks[n / BLOCK] = size
    size += bitsOf(words[n]!)
  }
  blocks[blocks.length - 1] = size
  return { words, blocks, size }
}

function bitsOf(word: number): number {
  let left = word - ((word >>> 1) & 0x55555555)
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333)
  return Math.imul((left + (left >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** How many positions before `position` are in the set. */
export function rankOf({ words, blocks }: PositionSet, position: number): number {
  const word = position >>> 5
  const block = Math.floor(word / BLOCK)
  let rank = blocks[block]!
  for (let n = block * BLOCK; n < word; n++) rank += bitsOf(words[n]!)
  return (position & 31) === 0 ? rank : rank + bitsOf(words[word]! & ((1 << (position & 31)) - 1))
}

/** `limit` positions of the set, leaving out the first `skip`. */
export function slice(set: PositionSet, skip: number, limit: number): number[] {
  const found: number[] = []
  if (skip >= set.size) return found
  let low = 0
  let high = set.blocks.length - 1
  while (low + 1 < high) {
    const middle = (low + high) >> 1
    if (set.blocks[middle]! <= skip) low = middle
    else high = middle
  }
  let before = set.blocks[low]!
  for (let n = low * BLOCK; n < set.words.length && found.length < limit; n++) {
    const word = set.words[n]!
    const bits = bitsOf(word)
    if (before + bits <= skip) {
      before += bits
      continue
    }
    for (let bit = 0; bit < WORD && found.length < limit; bit++) {
      if ((word >>> bit) & 1 && before++ >= skip) found.push(n * WORD + bit)
    }
  }
  return found
}

/** Calls for every position in the set, in order. */
export function forEachIn({ words }: PositionSet, call: (position: number) => void): void {
  for (let n = 0; n < words.length; n++) {
    for (let word = words[n]!; word !== 0; word &= word - 1) call(n * WORD + 31 - Math.clz32(word & -word))
  }
}
