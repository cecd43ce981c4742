import { DraftField, Paper, type Remedy, Remedy as RemedyShape } from '@periksa/server/presubmission/schema'
import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import en from '../../i18n/en.json'
import id from '../../i18n/id.json'
import { csvOf } from '../../lib/save-csv.js'
import { causeWords, checkWords, remedyWords, rowsOf } from './preview-words.js'

const nothing: Remedy = { do: 'stand', codes: [], use: [], papers: [], field: null }
const claim = {
  ...{ place: 2, reference: '=1+1', diagnoses: ['A01.0', 'A09'], billed: 420_000_000, probability: 0.53 },
  ...{
    atStake: 222_600_000,
    unchecked: [],
    fixes: [],
    causes: [{ code: 'agreement.case_0001', source: '', weight: 0.5, facts: { case: 1 } }],
  },
  cases: [
    {
      ...{ rule: 'case_0001', case: 1, effect: 'change' as const, confidence: 'firm' as const, codes: ['A09'] },
      remedy: { ...nothing, do: 'drop' as const, codes: ['A09'] },
    },
  ],
}
const t = (key: string, facts?: Record<string, string | number>): string => i18next.t(key, facts ?? {})

beforeAll(async () => {
  const resources = { en: { translation: en }, id: { translation: id } }
  await i18next.init({ lng: 'en', resources, interpolation: { escapeValue: false } })
})

describe('the words of a preview', () => {
  it('are there for every remedy, field and paper', () => {
    const said = [
      ...RemedyShape.shape.do.options.map((kind) => remedyWords(t, { ...nothing, do: kind, use: ['X'] })),
      ...DraftField.options.map((field) => remedyWords(t, { ...nothing, do: 'correct', field })),
      ...Paper.options.map((paper) => remedyWords(t, { ...nothing, do: 'attach', papers: [paper] })),
      ...Paper.options.map((paper) => checkWords(t, `paper.${paper}`)),
    ]
    expect(said.filter((one) => one.includes('presubmission.'))).toEqual([])
  })

  it('say what a case asks for, and which disease comes first', () => {
    expect(causeWords(t, claim.causes[0]!, claim)).toBe('Coding agreement, case 1: Leave out A09')
    expect(checkWords(t, 'agreement.case_0004b')).toBe('Coding agreement, case 4')
    expect(remedyWords(t, { ...nothing, do: 'principal', codes: ['I43.8'] })).toContain('underlying disease first')
  })

  it('say how far a claim stands from its peers', () => {
    const facts = { amount_claimed: 8_847_000, peer_p90: 5_780_900, peer_n: 39, severity_code: 1 }
    const said = causeWords(t, { code: 'risk.severity_mismatch', facts }, claim)
    expect(said.replaceAll('\u00a0', ' ')).toContain('Rp 8.847.000 against Rp 5.780.900, below which nine in ten of 39')
  })

  it('become a table that no spreadsheet runs', () => {
    const text = csvOf(rowsOf(t, [claim]))
    expect(text.split('\r\n')[1]).toBe(
      `"'=1+1","A01.0 A09","0.53","4200000","2226000","Coding agreement, case 1: Leave out A09","","1 (change the coding)"`,
    )
  })
})
