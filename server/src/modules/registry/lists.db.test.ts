import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { editCoverage } from './edit-coverage.js'
import { findCode } from './find-code.js'
import { findCodes } from './find-codes.js'
import { findFacilities } from './find-facilities.js'
import { findShare } from './find-share.js'
import { matchFacility } from './match-facility.js'
import { matchListedItems } from './match-listed-items.js'
import { matchPrices } from './match-prices.js'
import { readCoverage } from './read-coverage.js'
import type { MatchPricesInput } from './schema.js'
import { seedReference } from './seed-reference.js'

describe('coverage', async () => {
  const ctx = await testContext({ today: '2026-06-15' })
  const shareOn = async (day: string) =>
    (await findShare(ctx, { careClass: 2, serviceType: 'IGD', day }))?.shareBasisPoints ?? null

  it('ships with 85 % in each of its twelve cells', async () => {
    const { cells } = await readCoverage(ctx, {})
    expect(cells).toHaveLength(12)
    expect(new Set(cells.map((cell) => cell.shareBasisPoints))).toEqual(new Set([8500]))
    expect(new Set(cells.map((cell) => cell.source))).toEqual(new Set(['document 000']))
  })

  it('pays by the newest row in force on the day, and keeps the old ones', async () => {
    const lead = ctx.as({ id: 'lead-1', roles: ['lead'] })
    const cell = { careClass: 2, serviceType: 'IGD', source: 'decision 12' } as const
    await editCoverage(lead, { ...cell, shareBasisPoints: 9000, effectiveFrom: '2026-06-01' })
    await editCoverage(lead, { ...cell, shareBasisPoints: 7000, effectiveFrom: '2026-07-01' })
    expect([await shareOn('2026-05-31'), await shareOn('2026-06-01')]).toEqual([8500, 9000])
    expect([await shareOn('2026-06-30'), await shareOn('2026-07-01')]).toEqual([9000, 7000])
    await editCoverage(lead, { ...cell, shareBasisPoints: 9100, effectiveFrom: '2026-06-01' })
    expect(await shareOn('2026-06-15')).toBe(9100)
    const trail = await ctx.db.orm.execute(sql`select actor from platform.trail where action = 'coverage.edit'`)
    expect(trail.rows).toHaveLength(3)
  })

  it('names no share where the plan has none', async () => {
    expect(await shareOn('2013-12-31')).toBeNull()
    expect(await findShare(ctx, { careClass: 2, serviceType: 'SPA', day: '2026-01-01' })).toBeNull()
  })

  it('is edited by lead and admin only, within the table', async () => {
    const edit = {
      careClass: 1,
      serviceType: 'IGD',
      shareBasisPoints: 1,
      source: 'test',
      effectiveFrom: '2026-01-01',
    } as const
    for (const role of ['member', 'operator', 'auditor', 'data-ops', 'facility'] as const) {
      await expect(editCoverage(ctx.as({ roles: [role] }), edit)).rejects.toMatchObject({ kind: 'forbidden' })
    }
    await expect(editCoverage(ctx, { ...edit, serviceType: 'SPA' })).rejects.toMatchObject({ kind: 'invalid' })
    await expect(editCoverage(ctx, { ...edit, shareBasisPoints: 10_001 })).rejects.toThrow()
  })
})

describe('reference lists', async () => {
  const ctx = await testContext()

  it('load once, fast, and not again', async () => {
    const begin = performance.now()
    expect((await seedReference(ctx)).loaded).toEqual(
      expect.arrayContaining(['hospitals', 'icd10', 'tariffs-cghs-2025']),
    )
    const first = performance.now() - begin
    const again = performance.now()
    expect((await seedReference(ctx)).loaded).toEqual([])
    console.info(`reference lists: first ${first.toFixed(0)} ms, again ${(performance.now() - again).toFixed(0)} ms`)
    expect((await findFacilities(ctx, {})).total).toBe(3155)
  })

  it('match a printed hospital in a few milliseconds', async () => {
    expect(await matchFacility(ctx, { name: 'RSUD Dr. Soetomo Surabaya' })).toMatchObject({
      by: 'fuzzy',
      partner: false,
    })
    const begin = performance.now()
    for (let round = 0; round < 50; round++) await matchFacility(ctx, { name: `RSU Meuraksa Banda Aceh ${round}` })
    expect((performance.now() - begin) / 50).toBeLessThan(50)
  })

  it('look up codes by their start; ICD-10 ships without descriptions', async () => {
    const codes = await findCodes(ctx, { system: 'icd10', q: 'a01' })
    expect(codes.map((one) => one.code)).toEqual(['A01', 'A01.0', 'A01.1', 'A01.2', 'A01.3', 'A01.4'])
    expect(codes.every((one) => one.description === null)).toBe(true)
    expect((await findCodes(ctx, { system: 'icd9cm', q: 'transfusion' })).length).toBeGreaterThan(3)
    expect((await findCodes(ctx, { system: 'icd9cm', q: '99.0' }))[0]).toMatchObject({ code: '99.0' })
    expect(await findCode(ctx, { system: 'icd10', written: 'a010' })).toMatchObject({ code: 'A01.0' })
    expect(await findCode(ctx, { system: 'icd10', written: 'Z99.99' })).toBeNull()
  })

  describe('prices of bill lines', () => {
    const cghs = {
      on: '2026-08-12',
      lists: ['cghs-2025'],
      tier: 'x',
      accreditation: 'non-nabh',
      ward: 'semi-private',
    } satisfies Omit<MatchPricesInput, 'lines'>
    const lines = (...descriptions: string[]) => descriptions.map((description) => ({ description }))

    it('come from the row, the tier and the accreditation that fit', async () => {
      const asked = lines(
        'MRI Knee (one joint) w/o contrast',
        'Echo 2D with report',
        '25-hydroxy Vit. D3 level',
        'Semi private bed',
      )
      const { matches, unmatched } = await matchPrices(ctx, { ...cghs, lines: asked })
      expect(matches.map(({ line, code, amount }) => [line, code, amount])).toEqual([
        [0, 'RI106', 255000],
        [1, 'RI001', 125400],
        [2, 'LB154', 85000],
      ])
      expect(unmatched).toEqual([3])
      expect(matches[0]).toMatchObject({ method: 'exact', effectiveFrom: '2025-10-13', currency: 'INR' })
      expect(matches[0]?.source).toContain('O.M.')
    })

    it('follow the ward for indoor packages only', async () => {
      const price = async (ward: 'general' | 'private', description: string) =>
        (await matchPrices(ctx, { ...cghs, accreditation: 'nabh', ward, lines: lines(description) })).matches[0]?.amount
      const surgery = 'Total Knee Joint Replacement (TKR) - Unilateral'
      const [general = 0, own = 0] = [await price('general', surgery), await price('private', surgery)]
      expect(own / general).toBeCloseTo(1.05 / 0.95, 4)
      expect(await price('general', 'MRI Head/Brain w/o contrast')).toBe(
        await price('private', 'MRI Head/Brain w/o contrast'),
      )
    })

    it('come from no other day: outside the days of a list nothing can be compared', async () => {
      const asked = {
        lists: ['nppa-2026', 'nppa-2025', 'esi'],
        lines: lines('Tab. Paracetamol 500 mg', 'Serum Creatinine'),
      }
      const on = async (day: string) =>
        (await matchPrices(ctx, { ...asked, on: day })).matches.map((one) => [one.list, one.amount])
      expect(await on('2026-06-01')).toEqual([
        ['nppa-2026', 93],
        ['esi', 10000],
      ])
      expect(await on('2025-06-01')).toEqual([
        ['nppa-2025', 92],
        ['esi', 5800],
      ])
      expect(await on('2024-01-01')).toEqual([])
      expect(await on('2027-06-01')).toEqual([['esi', 10000]])
    })

    it('say what was assumed in the bill’s favour, and which figures are invented', async () => {
      const { matches } = await matchPrices(ctx, {
        on: '2026-06-01',
        lists: ['cghs-2025'],
        state: 'Karnataka',
        lines: lines('Electrocardiogram (ECG)'),
      })
      expect(matches.map((one) => one.list)).toEqual(['cghs-2025', 'state-ka'])
      expect(matches[0]?.attributes.assumed).toBe('tier,accreditation')
      expect(matches[1]?.attributes.demonstration).toBe('yes')
    })

    it('know the items that are not charged on their own', async () => {
      const asked = lines(
        'Visitor meals (relatives)',
        'Thermometer (digital)',
        'Bottled mineral water',
        'Housekeeping charges',
        'Gauze (sterile)',
        'Infusion pump cost',
        'Examination gloves',
        'X-Ray Chest (PA)',
        'Cap. Doxycycline 100',
      )
      const { matches } = await matchListedItems(ctx, {
        lines: asked,
        on: '2026-06-01',
        lists: ['irdai-1', 'irdai-2', 'irdai-3', 'irdai-4'],
      })
      expect(matches.map(({ line, code, parent, tooBroad }) => [line, code, parent, tooBroad])).toEqual([
        [0, 'I-9', null, false],
        [1, 'I-41', null, false],
        [2, 'I-12', null, false],
        [3, 'II-22', 'room', false],
        [4, 'III-8', 'procedure', false],
        [5, 'IV-7', 'treatment', false],
        [6, 'I-56', null, true],
      ])
    })

    it('know what a scheme leaves out by its own list only, and say that the list is unverified', async () => {
      const asked = lines('Liposuction abdomen', 'Hair transplant', 'Knee replacement surgery')
      const of = async (list: string) =>
        (await matchListedItems(ctx, { lines: asked, on: '2026-06-01', lists: [list] })).matches
      expect(await of('exclusions-cghs')).toMatchObject([{ line: 0, code: 'X-5', parent: null, demonstration: true }])
      expect(await of('exclusions-esi')).toMatchObject([{ line: 1, code: 'X-2', parent: null, demonstration: true }])
    })
  })
})
