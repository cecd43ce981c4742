import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { editCoverage } from './edit-coverage.js'
import { findCode } from './find-code.js'
import { findCodes } from './find-codes.js'
import { findFacilities } from './find-facilities.js'
import { findShare } from './find-share.js'
import { findTariff } from './find-tariff.js'
import { findTariffs } from './find-tariffs.js'
import { importTariffs } from './import-tariffs.js'
import { matchFacility } from './match-facility.js'
import { readCoverage } from './read-coverage.js'
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

describe('tariffs', async () => {
  const ctx = await testContext({ today: '2026-06-15' })
  const header = 'list,version,code,description,amount,currency,effective_from,effective_to,source,attribute_region'
  const read = (...rows: string[]) => importTariffs(ctx, { source: [[header, ...rows].join('\n')] })
  const first = 'toy,2025,T1,Consultation,350,INR,2025-10-13,,toy list,1'

  it('keeps prices with their days and never overwrites one', async () => {
    expect(await read(first, 'toy,2025,T1,Consultation,300,INR,2025-10-13,,toy list,2')).toMatchObject({ kept: 2 })
    expect(await read(first)).toMatchObject({ kept: 0, unchanged: 1 })
    expect((await read(first.replace('350', '999'))).rejects).toEqual([
      { row: 1, code: 'registry.price-already-set', field: null },
    ])
    expect(await read('toy,2026,T1,Consultation,400.50,INR,2026-04-01,,toy list,1')).toMatchObject({ kept: 1 })
    const price = async (day: string) =>
      (await findTariff(ctx, { list: 'toy', code: 'T1', day, attributes: { region: '1' } }))?.amount ?? null
    expect([await price('2025-10-12'), await price('2026-03-31'), await price('2026-04-01')]).toEqual([
      null,
      35000,
      40050,
    ])
  })

  it('does not choose among variants when none is named', async () => {
    expect(await findTariff(ctx, { list: 'toy', code: 'T1', day: '2026-06-15' })).toBeNull()
  })

  it('ends a price after its last day', async () => {
    await read('toy,2025,T2,Ward,100,INR,2025-01-01,2025-12-31,toy list,')
    const on = (day: string) => findTariff(ctx, { list: 'toy', code: 'T2', day })
    expect((await on('2025-12-31'))?.amount).toBe(10000)
    expect(await on('2026-01-01')).toBeNull()
  })

  it('refuses rows with their number and field', async () => {
    const report = await read(
      'toy,1,T3,x,-5,INR,2025-01-01,,s,',
      'toy,1,T3,x,5,BTC,2025-01-01,,s,',
      'toy,1,,x,5,INR,2025-01-01,,s,',
    )
    expect(report.rejects.map(({ row, field }) => [row, field])).toEqual([
      [1, 'amount'],
      [2, 'currency'],
      [3, 'code'],
    ])
  })

  it('lists prices in force', async () => {
    expect((await findTariffs(ctx, { q: 'consult' })).total).toBe(3)
    expect((await findTariffs(ctx, { list: 'toy', day: '2025-11-01' })).total).toBe(3)
  })
})

describe('reference lists', async () => {
  const ctx = await testContext()

  it('load once, fast, and not again', async () => {
    const begin = performance.now()
    expect((await seedReference(ctx)).loaded).toEqual(['hospitals', 'icd10', 'icd9cm'])
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
})
