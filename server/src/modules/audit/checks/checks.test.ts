import { describe, expect, it } from 'vitest'
import { aSubject } from '../../../../test/factories/audit.js'
import { aBill, aLine } from '../../../../test/factories/claim.js'
import { fromWhole } from '../../../shared/money.js'
import type { Bill, BillLine } from '../../intake/schema.js'
import { shippedPack } from '../packs/packs.js'
import { checkNames, checks, runChecks, worstOf } from './index.js'

const audit = (change: Partial<Bill> = {}, accommodationLines: number[] = []) =>
  runChecks(aSubject({ bill: aBill(change), accommodationLines }), shippedPack('none'), checkNames)
const found = (change: Partial<Bill> = {}) =>
  audit(change).map((one) => [one.code.replace('audit.', ''), one.line ?? null])
const lines = (...changes: Partial<BillLine>[]) => {
  const made = changes.map((change, index) => aLine({ description: `Tindakan ${index}`, ...change }))
  return { lines: made, total: made.reduce((sum, line) => sum + (line.amount ?? 0), 0) }
}
const Rp = fromWhole

describe('the checks', () => {
  it('find nothing on a clean bill', () => {
    expect(audit()).toEqual([])
  })

  it('have names of their own', () => {
    expect(new Set(checks.map((check) => check.name)).size).toBe(checks.length)
  })

  it.each([
    ['right', { quantity: 3, unitPrice: Rp(50_000), amount: Rp(150_000) }, []],
    ['one rupiah over', { quantity: 1, unitPrice: Rp(50_000), amount: Rp(50_001) }, []],
    ['two rupiah over', { quantity: 1, unitPrice: Rp(50_000), amount: Rp(50_002) }, [['line-arithmetic', 0]]],
    ['a unit price rounded to rupiah', { quantity: 30, unitPrice: Rp(333), amount: Rp(10_000) }, []],
    ['too little', { quantity: 3, unitPrice: Rp(50_000), amount: Rp(100_000) }, [['line-arithmetic', 0]]],
    ['no quantity', { quantity: null, unitPrice: Rp(1), amount: Rp(100_000) }, []],
  ])('line arithmetic: %s', (_name, line, expected) => {
    expect(found(lines(line))).toEqual(expected)
  })

  it.each([
    ['a quantity', { quantity: 1, unitPrice: Rp(657), amount: Rp(1_314) }],
    ['the first digit of an amount', { quantity: 6, unitPrice: Rp(190_000), amount: Rp(140_000) }],
  ])('doubt the reading of a photograph before the bill: %s', (_name, line) => {
    const twice = (confidence: number) => found(lines({ ...line, confidence }))
    expect(twice(0.95)).toEqual([])
    expect(twice(1)).toEqual([['line-arithmetic', 0]])
  })

  it('says how much a wrong line costs', () => {
    const bill = lines({ quantity: 2, unitPrice: Rp(100_000), amount: Rp(250_000) })
    expect(audit(bill)).toMatchObject([{ severity: 'high', facts: { expected: Rp(200_000), impact: Rp(50_000) } }])
  })

  const drug = { description: 'Paracetamol 500 mg', quantity: 1, unitPrice: Rp(5_000), amount: Rp(5_000) }
  it.each([
    ['twice', [drug, drug], [['duplicate-exact', 1]]],
    ['thrice', [drug, drug, drug], [['duplicate-exact', 2]]],
    ['misread', [drug, { ...drug, description: 'Paracetarnol 500 mg' }], [['duplicate-reworded', 1]]],
    ['another strength', [drug, { ...drug, description: 'Paracetamol 650 mg' }], []],
    ['another amount', [drug, { ...drug, quantity: 2, amount: Rp(10_000) }], []],
    [
      'other days',
      [
        { ...drug, date: '2026-06-01' },
        { ...drug, date: '2026-06-02' },
      ],
      [],
    ],
    [
      'one day',
      [
        { ...drug, date: '2026-06-01' },
        { ...drug, date: '2026-06-01' },
      ],
      [['duplicate-exact', 1]],
    ],
    [
      'for nothing',
      [
        { ...drug, unitPrice: 0, amount: 0 },
        { ...drug, unitPrice: 0, amount: 0 },
      ],
      [],
    ],
  ])('the same line %s', (_name, changes, expected) => {
    expect(found(lines(...changes))).toEqual(expected)
  })

  it('is no duplicate of daily things within a stay that prints no days, unless right below its like', () => {
    const stay = { admissionDate: '2026-06-01', dischargeDate: '2026-06-05', serviceType: 'RAWAT INAP' } as const
    const medicines = (...all: Partial<BillLine>[]) =>
      runChecks(
        aSubject({ bill: aBill({ ...lines(...all), ...stay }), parts: all.map(() => 'medicines') }),
        shippedPack('none'),
        checkNames,
      ).map((one) => [one.code.replace('audit.', ''), one.line ?? null])
    expect(medicines(drug, {}, drug)).toEqual([])
    expect(found({ ...lines(drug, {}, drug), ...stay })).toEqual([['duplicate-exact', 2]])
    expect(medicines(drug, drug)).toEqual([['duplicate-exact', 1]])
    expect(found({ ...lines(drug, {}, drug), ...stay, dischargeDate: '2026-06-01' })).toEqual([['duplicate-exact', 2]])
  })

  it.each([
    ['equal', {}, []],
    ['one rupiah off', { total: Rp(850_001) }, []],
    ['more', { total: Rp(850_002) }, [['total-mismatch', null]]],
    ['less a discount', { total: Rp(800_000), discount: Rp(50_000) }, []],
    ['with tax on top', { total: Rp(943_500), tax: Rp(93_500) }, [['tax-on-exempt', null]]],
    ['with tax inside', { total: Rp(850_000), tax: Rp(93_500) }, [['tax-on-exempt', null]]],
    ['rounded', { total: Rp(850_500), rounding: Rp(500) }, []],
    ['not known', { total: null }, []],
    ['the reader says equal', { total: Rp(1), checks: [{ code: 'lines-total', ok: true, facts: {} }] }, []],
    [
      'the reader says not',
      { checks: [{ code: 'lines-total', ok: false, facts: { printed: 3, computed: 1 } }] },
      [['total-mismatch', null]],
    ],
  ] as [string, Partial<Bill>, unknown[]][])('lines and total: %s', (_name, change, expected) => {
    expect(found(change)).toEqual(expected)
  })

  it.each([
    ['section-subtotal', 'subtotal-mismatch'],
    ['total-in-words', 'words-mismatch'],
    ['tax', 'tax'],
  ])('%s as the reader compared it', (code, finding) => {
    const facts = { printed: 2, computed: 1, words: 1 }
    expect(found({ checks: [{ code, ok: false, facts }] })).toEqual([[finding, null]])
    expect(found({ checks: [{ code, ok: true, facts: {} }] })).toEqual([])
  })

  it("says what a wrong subtotal costs, once, and none of the paper's words", () => {
    const printed = { section: 'Farmasi', printed: 500, computed: 300 }
    const subtotal = { code: 'section-subtotal', ok: false, facts: printed }
    const total = { code: 'lines-total', ok: false, facts: { printed: 1200, computed: 1000 } }
    const facts = { printed: 500, computed: 300, impact: 200 }
    expect(audit({ checks: [subtotal, total] })).toMatchObject([
      { code: 'audit.subtotal-mismatch', severity: 'high', facts, overcharge: 200 },
    ])
    expect(found({ checks: [subtotal, { ...total, facts: { printed: 1201, computed: 1000 } }] })).toHaveLength(2)
    const sums = { subtotal: Rp(800_000), checks: [{ ...total, code: 'total-arithmetic' }] }
    expect(found(sums)).toEqual([['total-mismatch', null]])
  })

  it.each([
    [0.79, 'low'],
    [0.8, 'medium'],
  ])('weighs words read with certainty %d as %s', (certainty, severity) => {
    const check = { code: 'total-in-words', ok: false, facts: { printed: 2, words: 1, certainty } }
    expect(audit({ checks: [check] })).toMatchObject([{ code: 'audit.words-mismatch', severity }])
  })

  it.each([
    ['30 days', { serviceDate: '2026-05-16' }, []],
    ['31 days', { serviceDate: '2026-05-15' }, [['late-submission', null]]],
    ['30 days from discharge', { serviceDate: '2026-05-01', dischargeDate: '2026-05-16' }, []],
    ['31 days from discharge', { serviceDate: '2026-05-01', dischargeDate: '2026-05-15' }, [['late-submission', null]]],
    ['today', { serviceDate: '2026-06-15' }, []],
    ['tomorrow', { serviceDate: '2026-06-16' }, [['future-date', null]]],
    ['discharged tomorrow', { dischargeDate: '2026-06-16' }, [['future-date', null]]],
    ['no date', { serviceDate: null }, []],
  ] as [string, Partial<Bill>, unknown[]][])('care %s', (_name, change, expected) => {
    expect(found(change)).toEqual(expected)
  })

  it.each([
    ['on the day', '2026-06-12', []],
    ['a day after', '2026-06-13', [['service-after-discharge', 0]]],
    [
      'in the future',
      '2026-06-16',
      [
        ['service-after-discharge', 0],
        ['future-date', 0],
      ],
    ],
  ])('a line %s of discharge', (_name, date, expected) => {
    expect(found({ lines: [aLine({ date })], dischargeDate: '2026-06-12' })).toEqual(expected)
  })

  it.each([
    ['nights', 4, []],
    ['days, first and last counted', 5, []],
    ['a day too many', 6, [['audit.quantity-days-mismatch', 0, Rp(200_000)]]],
  ])('a room for as many %s', (_name, quantity, expected) => {
    const room = lines({ quantity, unitPrice: Rp(100_000), amount: quantity * Rp(100_000) })
    const stay = { admissionDate: '2026-06-01', dischargeDate: '2026-06-05' }
    const findings = audit({ ...room, ...stay }, [0])
    expect(findings.map((one) => [one.code, one.line, one.facts.impact])).toEqual(expected)
    expect(audit({ ...room, ...stay })).toEqual([])
  })

  it('say of what is no bill only that', () => {
    expect(found({ isMedical: false, kind: 'fuel_receipt', total: 1, serviceDate: '2001-01-01' })).toEqual([
      ['not-medical', null],
    ])
  })

  it('rank the worst', () => {
    const reason = (severity: 'info' | 'low' | 'medium' | 'high') => ({ code: 'x', severity, facts: {} })
    expect(worstOf([])).toBeNull()
    expect(worstOf([reason('low'), reason('high'), reason('medium')])).toBe('high')
  })
})
