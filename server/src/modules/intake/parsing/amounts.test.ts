import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AmountStyle, decideStyle, readAmount, writeAmount } from './amounts.js'

const RUPIAH: AmountStyle = { decimal: ',', withDecimals: false, certainty: 1 }
const RUPEES: AmountStyle = { decimal: '.', withDecimals: true, certainty: 1 }

describe('readAmount', () => {
  const cases: [string, AmountStyle, number | null][] = [
    ['Rp 1.234.567,-', RUPIAH, 123_456_700],
    ['Rp. 698.050,-', RUPIAH, 69_805_000],
    ['1.234.567,00', RUPIAH, 123_456_700],
    ['Rp60.000', RUPIAH, 6_000_000],
    ['-Rp10.300', RUPIAH, -1_030_000],
    ['Rp.64.000-', RUPIAH, 6_400_000],
    ['Rp20.000,.', RUPIAH, 2_000_000],
    ['60:000', RUPIAH, 6_000_000],
    ['@19.500', RUPIAH, 1_950_000],
    ['₹1,23,456.00', RUPEES, 12_345_600],
    ['INR 12,770.03', RUPEES, 1_277_003],
    ['(50.00)', RUPEES, -5_000],
    ['RM 1,007.50', RUPEES, 100_750],
    ['S8.20', RUPEES, 820],
    ['.02', RUPEES, 2],
    ['90,00', RUPEES, 9_000],
    ['4,200.001', RUPEES, 420_000],
    ['l20.50', RUPEES, 12_050],
    ['43.7', RUPEES, 4_370],
    ['60.00', RUPIAH, null],
    ['0800-000-165', RUPIAH, null],
    ['12:30', RUPEES, null],
    ['1.23.4', RUPIAH, null],
    ['Paracetamol', RUPIAH, null],
    ['A12', RUPEES, null],
  ]
  it.each(cases)('%s', (text, style, minor) => {
    expect(readAmount(text, style)?.minor ?? null).toBe(minor)
  })

  it('trusts regular figures fully and mended ones less', () => {
    expect(readAmount('1.250.000', RUPIAH)!.confidence).toBe(1)
    expect(readAmount('60:000', RUPIAH)!.confidence).toBeLessThan(1)
    expect(readAmount('4,200.001', RUPEES)!.confidence).toBeLessThan(0.7)
  })

  it('reads back every amount it writes, in both styles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000 }), (whole) => {
        expect(readAmount(writeAmount(whole * 100, RUPIAH), RUPIAH)?.minor).toBe(whole * 100)
      }),
    )
    fc.assert(
      fc.property(fc.integer({ min: -900_000_000_000, max: 900_000_000_000 }), (minor) => {
        expect(readAmount(writeAmount(minor, RUPEES), RUPEES)?.minor).toBe(minor)
      }),
    )
  })
})

describe('decideStyle', () => {
  it('follows the figures, not the currency', () => {
    expect(decideStyle(['1.234.567', '65.000'], true)).toMatchObject({ decimal: ',', withDecimals: false })
    expect(decideStyle(['1,234,567.00', '65,000.00', '12,000.00'], true)).toMatchObject({
      decimal: '.',
      withDecimals: true,
    })
    expect(decideStyle(['2,800.00', '14,000.00', '350.00'], false)).toMatchObject({ decimal: '.', withDecimals: true })
  })
})
