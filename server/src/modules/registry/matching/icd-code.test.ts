import { describe, expect, it } from 'vitest'
import { normaliseIcdCode } from './icd-code.js'

describe('normaliseIcdCode', () => {
  it.each([
    ['icd10', 'A01.0', 'A01.0'],
    ['icd10', 'a010', 'A01.0'],
    ['icd10', ' (A01.0)† ', 'A01.0'],
    ['icd10', 'J18', 'J18'],
    ['icd10', 'AO1.O', 'A01.0'],
    ['icd10', 'typhoid', null],
    ['icd10', '', null],
    ['icd9cm', '9904', '99.04'],
    ['icd9cm', '00', '00'],
    ['icd9cm', '99.0', '99.0'],
    ['icd9cm', 'A01', null],
  ] as const)('%s %s → %s', (system, written, code) => {
    expect(normaliseIcdCode(system, written)).toBe(code)
  })
})
