import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeness, type Marks } from './find-matches.js'
import { hammingDistance, imageBands } from './image-hash.js'
import { receiptKey } from './receipt-key.js'

const none: Marks = { contentHash: null, imageHash: null, receiptBlind: null, receiptNumberBlind: null }
const picture = 'ffff0000ffff0000'
const flipped = (bits: number) => (BigInt(`0x${picture}`) ^ ((1n << BigInt(bits)) - 1n)).toString(16).padStart(16, '0')

describe('two claims look like one', () => {
  it.each([
    ['nothing known', none, none, null],
    ['equal bytes', { ...none, contentHash: 'a' }, { ...none, contentHash: 'a' }, 'content'],
    ['other bytes', { ...none, contentHash: 'a' }, { ...none, contentHash: 'b' }, null],
    ['equal receipt', { ...none, receiptBlind: 'r' }, { ...none, receiptBlind: 'r' }, 'receipt'],
    ['the same picture', { ...none, imageHash: picture }, { ...none, imageHash: picture }, 'image'],
    ['six bits off', { ...none, imageHash: picture }, { ...none, imageHash: flipped(6) }, 'image'],
    ['seven bits off', { ...none, imageHash: picture }, { ...none, imageHash: flipped(7) }, null],
    [
      'the same form, another receipt number',
      { ...none, imageHash: picture, receiptNumberBlind: 'one' },
      { ...none, imageHash: picture, receiptNumberBlind: 'two' },
      null,
    ],
    [
      'the same picture and number, another total',
      { ...none, imageHash: picture, receiptNumberBlind: 'one', receiptBlind: 'x' },
      { ...none, imageHash: picture, receiptNumberBlind: 'one', receiptBlind: 'y' },
      'image',
    ],
  ])('%s', (...[_name, a, b, expected]) => {
    expect(likeness(a, b)).toBe(expected)
    expect(likeness(b, a)).toBe(expected)
  })
})

it('near pictures always share a band, so an index over the bands finds them', () => {
  const hash = fc.bigInt({ min: 0n, max: (1n << 64n) - 1n })
  const bits = fc.uniqueArray(fc.integer({ min: 0, max: 63 }), { maxLength: 7 })
  fc.assert(
    fc.property(hash, bits, (value, flips) => {
      const other = flips.reduce((sum, bit) => sum ^ (1n << BigInt(bit)), value)
      const [a, b] = [value, other].map((one) => one.toString(16).padStart(16, '0')) as [string, string]
      expect(hammingDistance(a, b)).toBe(flips.length)
      expect(imageBands(a).some((band) => imageBands(b).includes(band))).toBe(true)
    }),
  )
})

describe('a receipt is named', () => {
  const facts = {
    facilityId: 'f',
    facilityName: 'X',
    receiptNumber: 'KW-001/2026',
    serviceDate: '2026-01-01',
    total: 5,
  }
  it.each([
    [facts, 'f|kw0012026|2026-01-01|5'],
    [{ ...facts, facilityId: null, facilityName: 'RS. Contoh' }, 'rscontoh|kw0012026|2026-01-01|5'],
    [{ ...facts, receiptNumber: ' - ' }, null],
    [{ ...facts, total: null }, null],
    [{ ...facts, serviceDate: null }, null],
    [{ ...facts, facilityId: null, facilityName: null }, null],
  ])('by facility, number, day and total', (given, expected) => {
    expect(receiptKey(given)).toBe(expected)
  })
})
