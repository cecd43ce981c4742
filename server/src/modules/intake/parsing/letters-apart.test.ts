import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editDistance, lettersApart, lettersOf } from './fuzzy.js'

describe('the letters of two keys', () => {
  it('never lie further apart than their edits', () => {
    const key = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'k', 'ñ', 'ட', 'म', '7'), maxLength: 8 })
    fc.assert(
      fc.property(key, key, (a, b) => lettersApart(lettersOf(a), lettersOf(b)) <= editDistance(a, b, 20)),
      { seed: 7, numRuns: 3000 },
    )
    expect(lettersApart(lettersOf('total'), lettersOf('tagihan'))).toBeGreaterThan(1)
  })
})
