import { describe, expect, it } from 'vitest'
import { aBill } from '../../../../test/factories/bill.js'
import { applyCorrections, isCorrection } from './apply-corrections.js'

describe('corrections of a bill', () => {
  it.each([
    ['total', 12_300, true],
    ['total', 12.5, false],
    ['total', '12300', false],
    ['serviceDate', '2026-02-29', false],
    ['serviceDate', '2028-02-29', true],
    ['serviceDate', '0001-01-01', false],
    ['serviceType', 'IGD', true],
    ['serviceType', 'SPA', false],
    ['patient.cardNumber', '0001234567890', false],
    ['isMedical', 'true', false],
    ['__proto__.polluted', 'x', false],
    ['constructor', 'x', false],
  ])('%s = %s is %s', (field, value, allowed) => {
    expect(isCorrection(field, value)).toBe(allowed)
  })

  it('puts the value in place, keeps what was read, and stops asking about the total', () => {
    const bill = aBill({ total: 100_000, totalNeedsCheck: true })
    const corrected = applyCorrections(bill, [{ field: 'total', becomes: 250_000 }])
    expect(corrected.total).toBe(250_000)
    expect(corrected.totalNeedsCheck).toBe(false)
    expect(corrected.fields.total).toMatchObject({ value: 250_000, confidence: 1, raw: bill.fields.total?.raw ?? '' })
    expect(bill.total).toBe(100_000)
  })
})
