import { describe, expect, it } from 'vitest'
import { compareDoctors, type NamedClaim } from './compare-doctors.js'

const claims = (doctor: string, group: string, [all, flagged]: [number, number]): NamedClaim[] =>
  Array.from({ length: all }, (_, n) => ({ doctor, group, isFlagged: n < flagged }))
const others = (group: string, doctors: number, each: [number, number]): NamedClaim[] =>
  Array.from({ length: doctors }, (_, n) => claims(`other ${n}`, group, each)).flat()

describe('a doctor beside others', () => {
  it('is expected to have the others’ share in each group, the own claims not counted', () => {
    const own = [...claims('me', 'stays', [40, 30]), ...claims('me', 'visits', [20, 0])]
    const found = compareDoctors(
      [...own, ...others('stays', 5, [10, 2]), ...others('visits', 6, [10, 1]), ...others('births', 9, [10, 10])],
      'me',
    )
    // A fifth of 40 stays and a tenth of 20 visits.
    expect(found).toMatchObject({ compared: 60, doctors: 6, flagged: { observed: 30, verdict: 'higher' } })
    expect(found.flagged.expected).toBeCloseTo(10)
    expect(found.flagged.low).toBeGreaterThan(1)
  })

  it.each([
    ['four others', others('stays', 4, [20, 5])],
    ['too few claims', others('stays', 5, [5, 1])],
    ['others elsewhere', others('visits', 9, [20, 5])],
  ])('is not compared with %s', (_name, rest) => {
    expect(compareDoctors([...claims('me', 'stays', [40, 30]), ...rest], 'me')).toMatchObject({
      ...{ compared: 0, doctors: 0, flagged: { observed: 0, ratio: null, verdict: 'too-few' } },
    })
  })
})
