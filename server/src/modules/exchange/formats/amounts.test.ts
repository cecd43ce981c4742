import { describe, expect, it } from 'vitest'
import { toDecimal, toMinor } from './amounts.js'

describe('a decimal in minor units', () => {
  it.each([
    ['1234.5', 'INR', 123450],
    ['20000', 'INR', 2000000],
    ['.5', 'USD', 50],
    ['-42.58', 'USD', -4258],
    ['0.1', 'USD', 10],
    ['1500', 'JPY', 1500],
    ['1.234', 'KWD', 1234],
    ['5.7500', 'USD', 575],
    ['1e3', 'USD', 100000],
    ['1.5e-1', 'USD', 15],
  ])('%s %s is %i', (decimal, currency, minor) => {
    expect(toMinor(decimal, currency)).toBe(minor)
  })

  it.each([
    ['1.005', 'USD'],
    ['0.5', 'JPY'],
    ['', 'USD'],
    ['1,234', 'USD'],
    ['12a', 'USD'],
    ['99999999999999999', 'USD'],
  ])('%s %s is never rounded or guessed', (decimal, currency) => {
    expect(toMinor(decimal, currency)).toBeNull()
  })

  it('is written as it was read', () => {
    for (const [minor, currency, text] of [
      [123450, 'INR', '1234.50'],
      [-5, 'USD', '-0.05'],
      [7, 'JPY', '7'],
    ] as const) {
      expect(toDecimal(minor, currency)).toBe(text)
      expect(toMinor(text, currency)).toBe(minor)
    }
  })
})
