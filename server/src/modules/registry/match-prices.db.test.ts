import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { matchListedItems } from './match-listed-items.js'
import { matchPrices } from './match-prices.js'
import type { MatchPricesInput } from './schema.js'
import { seedReference } from './seed-reference.js'

describe('prices of bill lines', async () => {
  const ctx = await testContext()
  await seedReference(ctx)
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
      state: 'KA',
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
})
