import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromWhole } from '../../../shared/money.js'
import { DEFAULT_RULE_SET, weighDraft } from '../../risk/index.js'
import { riskRowOf } from '../mapping/risk-row.js'
import { type DraftClaim, DraftClaim as DraftShape, Paper } from '../schema.js'
import type { Cause } from './cause.js'
import { monthsAfter } from './form.js'
import { previewDrafts } from './preview.js'
import { probabilityOf } from './reckon.js'
import { BASE } from './weights.js'

const whole: DraftClaim = DraftShape.parse({
  ...{ reference: 'R-1', service: 'inpatient', admittedOn: '2026-06-01', dischargedOn: '2026-06-04', sex: 'female' },
  ...{ ageDays: 12_000, gestationWeeks: null, diagnoses: ['A01.0'], procedures: [], cbgCode: 'A-4-14-I' },
  ...{ wardClass: 3, entitledClass: 3, billed: fromWhole(4_000_000), groupTariff: fromWhole(4_000_000) },
  ...{ specialTariff: 0, papers: ['sep', 'medical-summary', 'admission-indication'] },
})
const around = { today: '2026-06-15', unknownCodes: new Set<string>(), repeated: new Set<string>() }
const weighRules = () => []
const look = (draft: Partial<DraftClaim>, given: Partial<typeof around> = {}) =>
  previewDrafts([{ place: 1, draft: { ...whole, ...draft } }], { around: { ...around, ...given }, weighRules })[0]!
const codes = (draft: Partial<DraftClaim>, given: Partial<typeof around> = {}) =>
  look(draft, given).causes.map(({ code }) => code)

describe('a draft', () => {
  it('without a fault keeps only what no rule sees', () => {
    expect(look({})).toMatchObject({
      probability: BASE,
      causes: [],
      fixes: [],
      unchecked: [],
      atStake: fromWhole(200_000),
    })
  })

  it.each<[Partial<DraftClaim>, Partial<typeof around>, string[]]>([
    [{ papers: ['medical-summary', 'admission-indication'] }, {}, ['paper.sep']],
    [{ papers: ['sep', 'medical-summary'] }, {}, ['paper.admission-indication']],
    [{ papers: ['sep', 'medical-summary'], service: 'outpatient', cbgCode: 'Q-5-44-0' }, {}, []],
    [{ procedures: ['47.01'] }, {}, ['paper.procedure-report']],
    [{ diagnoses: ['Z50.1'] }, {}, ['paper.signed-proof', 'paper.therapy-schedule']],
    [{ diagnoses: ['A41.9', 'J18.9'] }, {}, ['paper.coding-note']],
    [{ diagnoses: ['A01.0', 'A09'] }, {}, ['agreement.case_0001']],
    [{ diagnoses: ['A01.0', 'A00.7'] }, { unknownCodes: new Set(['A00.7']) }, ['form.code-unknown']],
    [{ dischargedOn: '2026-05-31' }, {}, ['form.dates-reversed']],
    [{ dischargedOn: '2026-06-16' }, {}, ['form.future-date']],
    [{ dischargedOn: '2026-06-15' }, {}, []],
    [{ admittedOn: '2025-12-10', dischargedOn: '2025-12-14' }, {}, ['form.expired']],
    [{ admittedOn: '2025-12-10', dischargedOn: '2025-12-15' }, {}, []],
    [{ cbgCode: 'Q-5-44-0' }, {}, ['form.cbg-service']],
    [{}, { repeated: new Set(['R-1']) }, ['form.repeated-reference']],
  ])('%j is held for %j %j', (draft, given, expected) => expect(codes(draft, given).sort()).toEqual(expected))

  it('that lists no papers is asked for them and not blamed', () => {
    const { causes, unchecked } = look({ papers: null, diagnoses: ['A15.1'] })
    expect(causes).toEqual([])
    expect(unchecked).toEqual([
      {
        missing: 'papers',
        checks: ['paper.sep', 'paper.medical-summary', 'paper.admission-indication', 'agreement.case_0004b'],
      },
    ])
  })

  it('is held for one trouble once, however many cases speak of it', () => {
    const { probability, causes, fixes } = look({ diagnoses: ['N20.0', 'N39.0'] })
    expect(causes.map(({ code }) => code)).toEqual(['agreement.case_0112', 'agreement.case_0105a'])
    expect(probability).toBe(0.53)
    expect(fixes).toMatchObject([
      { causes: ['agreement.case_0105a', 'agreement.case_0112'], minutes: 5, probabilityAfter: BASE },
    ])
  })

  it('is mended by the cheapest first, each fix tried on it', () => {
    const { fixes } = look({ papers: ['medical-summary', 'admission-indication'], diagnoses: ['A01.0', 'A09'] })
    expect(fixes.map(({ remedy, minutes }) => [remedy.do, minutes])).toEqual([
      ['drop', 5],
      ['attach', 10],
    ])
    expect(fixes[0]!.probabilityAfter).toBeGreaterThan(fixes[1]!.probabilityAfter)
  })

  it('that is too late has no fix', () => {
    expect(look({ admittedOn: '2025-01-01', dischargedOn: '2025-01-02' }).fixes).toEqual([])
  })

  it('with most money at stake stands first, without an amount last', () => {
    const drafts = [null, fromWhole(100), fromWhole(9_000)].map((billed, place) => ({
      place,
      draft: { ...whole, billed },
    }))
    expect(previewDrafts(drafts, { around, weighRules }).map(({ place }) => place)).toEqual([2, 1, 0])
  })
})

describe('the rules over hospital claims on a draft', () => {
  const verdictsOf = (draft: Partial<DraftClaim>) => {
    const verdicts = weighDraft(DEFAULT_RULE_SET, riskRowOf({ ...whole, ...draft }))
    return new Map(verdicts.map((one) => [one.code, one.is]))
  }

  it.each<[string, Partial<DraftClaim>, Partial<DraftClaim>]>([
    ['severity_unsupported', { cbgCode: 'A-4-14-II' }, { cbgCode: 'A-4-14-II', diagnoses: ['A01.0', 'D64.9'] }],
    ['ward_class', { wardClass: 1, entitledClass: 2 }, { wardClass: 2, entitledClass: 2 }],
    ['cbg_form', { cbgCode: 'A4-14-I' }, { cbgCode: 'A-4-14-I' }],
    ['sex_age', { diagnoses: ['O80.0'], sex: 'male' }, { diagnoses: ['O80.0'] }],
    ['above_tariff', { billed: fromWhole(4_100_000) }, { billed: fromWhole(4_040_000) }],
  ])('%s hits and does not', (code, hit, quiet) => {
    expect(verdictsOf(hit).get(code)).toBe(true)
    expect(verdictsOf(quiet).get(code)).toBe(false)
  })

  it('stay open for what the draft does not say, and for what only the payer knows', () => {
    expect(verdictsOf({ wardClass: null }).get('ward_class')).toBeNull()
    expect(verdictsOf({ wardClass: null, service: 'outpatient' }).get('ward_class')).toBe(false)
    expect(verdictsOf({}).get('severity_mismatch')).toBeNull()
    expect(verdictsOf({}).get('overlapping_stay')).toBeNull()
  })
})

describe('the probability', () => {
  const causes = fc.array(
    fc.record({ code: fc.string(), source: fc.string(), weight: fc.double({ min: 0, max: 1, noNaN: true }) }),
    { maxLength: 12 },
  )
  const full = (all: { code: string; source: string; weight: number }[]): Cause[] =>
    all.map((one, at) => ({ ...one, code: `${one.code}${at}`, facts: {}, remedy: null }))

  it('lies between the base and one, and never falls with a cause more', () => {
    fc.assert(
      fc.property(causes, (all) => {
        const each = full(all).map((_, at) => probabilityOf(full(all).slice(0, at + 1)))
        expect(each.every((one) => one >= BASE && one <= 1)).toBe(true)
        expect(each).toEqual([...each].sort((a, b) => a - b))
      }),
    )
  })
})

it.each([
  ['2026-01-15', '2026-07-15'],
  ['2025-08-31', '2026-02-28'],
  ['2025-12-31', '2026-06-30'],
])('six months after %s is %s', (day, expected) => expect(monthsAfter(day, 6)).toBe(expected))

it('names each paper once', () => expect(new Set(Paper.options).size).toBe(Paper.options.length))
