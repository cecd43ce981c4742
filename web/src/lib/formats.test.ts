import { describe, expect, it } from 'vitest'
import { bytes, day, figures, money, parseAmount, percent } from './formats.js'

describe('amounts', () => {
  it.each([
    [123_456_700, 'IDR', 'Rp\u00a01.234.567'],
    [50, 'IDR', 'Rp\u00a00,50'],
    [12_345_600, 'INR', '₹1,23,456.00'],
    [-12_345, 'INR', '−₹123.45'],
    [null, 'IDR', '–'],
  ])('%s minor units of %s read %s', (minor, currency, text) => {
    expect(money(minor, currency)).toBe(text)
  })

  it('leave the currency out of a column', () => {
    expect(figures(123_456_700)).toBe('1.234.567')
    expect(figures(-12_345, 'INR')).toBe('−123.45')
  })

  it.each([
    ['Rp 1.234.567', 'IDR', 123_456_700],
    ['1.234.567,50', 'IDR', 123_456_750],
    ['1,23,456.00', 'INR', 12_345_600],
    ['abc', 'IDR', null],
    ['', 'IDR', null],
  ])('typed %s of %s is %s', (text, currency, minor) => {
    expect(parseAmount(text, currency)).toBe(minor)
  })
})

describe('days and shares', () => {
  it('speak the reader’s language', () => {
    expect(day('2026-08-05', 'id')).toBe('5 Agu 2026')
    expect(day('2026-08-05', 'en')).toBe('5 Aug 2026')
    expect(day(null, 'en')).toBe('–')
    expect(percent(0.65, 'en')).toBe('65%')
  })
})

describe('sizes of files', () => {
  it('are said in the unit that fits', () => {
    expect(bytes(840_123, 'en')).toBe('840\u00a0kB')
    expect(bytes(2_430_000, 'id')).toBe('2,4\u00a0MB')
  })
})
