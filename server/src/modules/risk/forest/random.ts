/** A stream of numbers in [0, 1) that a seed fixes for ever. */
export type Random = () => number

/**
 * Our own generator, so that a model can be rebuilt years later: a Weyl sequence of step 0x9e3779b9 whose states are
 * mixed by the 32-bit finaliser of MurmurHash3. Each (seed, stream) pair is a stream of its own, so that trees may be
 * grown in any order and on any number of threads.
 */
export function createRandom(seed: number, stream = 0): Random {
  let state = mix(mix(seed | 0) ^ Math.imul(stream + 1, 0x85ebca6b))
  return () => {
    state = (state + 0x9e3779b9) | 0
    return (mix(state) >>> 0) / 4294967296
  }
}

function mix(word: number): number {
  let h = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
