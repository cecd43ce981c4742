import { describe, expect, it } from 'vitest'
import { firstDifference } from './first-difference.js'

describe('the first difference', () => {
  it.each<[unknown, unknown, string | null]>([
    [[{ a: 1, b: 'x', c: null }], [{ c: null, b: 'x', a: 1 }], null],
    [[{ mean: 0.1 + 0.2 }], [{ mean: 0.3 }], null],
    [[{ mean: 0.3001 }], [{ mean: 0.3 }], '/0/mean'],
    [[{ total: 10_000_000_000 }], [{ total: 10_000_000_001 }], '/0/total'],
    [['a', 'b'], ['b', 'a'], '/0'],
    [['a'], ['a', 'b'], '/1'],
    [{ a: null }, { a: 0 }, '/a'],
    [{ a: null }, {}, '/a'],
    [[], {}, '/'],
    [null, null, null],
    [1, '1', '/'],
    [Number.NaN, 1, '/'],
  ])('of %j and %j is %s', (one, other, expected) => expect(firstDifference(one, other)).toBe(expected))
})
