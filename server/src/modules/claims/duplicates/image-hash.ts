/** Up to this many of 64 bits may differ between two pictures of one paper. */
export const SAME_PICTURE_BITS = 6

const BAND = 256

/** How many of 64 bits differ between two perceptual hashes of 16 hexadecimal digits. */
export function hammingDistance(a: string, b: string): number {
  let different = BigInt(`0x${a}`) ^ BigInt(`0x${b}`)
  let count = 0
  while (different > 0n) {
    count += Number(different & 1n)
    different >>= 1n
  }
  return count
}

/**
 * The eight bytes of a hash, each told apart by its place. Two hashes that differ in at most seven bits share at least
 * one, so that an index over these finds every near picture without comparing all.
 */
export function imageBands(hash: string): number[] {
  return Array.from(
    { length: 8 },
    (_, place) => place * BAND + Number.parseInt(hash.slice(place * 2, place * 2 + 2), 16),
  )
}
