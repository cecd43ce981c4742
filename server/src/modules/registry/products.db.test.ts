import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { activateTariff } from './activate-tariff.js'
import { importTariffs } from './import-tariffs.js'
import { matchReferences } from './match-references.js'

/** The columns of the KFA's products, with products of our own making. */
const HEADER = 'id,kfa_code,name,type,dosage_form,uom,fix_price_idr,atc_code,manufacturer,active_ingredients,state'
const ROWS = [
  '1,93900001,Acarbose 50 mg Tablet (CONTOBAY 50),medicine,Tablet,Tablet,3970,A10BF01,BAYANGAN,ACARBOSE 50 mg,valid',
  '2,93900002,Acarbose 100 mg Tablet (CONTOBAY 100),medicine,Tablet,Tablet,5100.50,A10BF01,BAYANGAN,ACARBOSE 100 mg,valid',
  '3,93900003,Acarbose 50 mg Tablet (CONTO MEDIKA),medicine,Tablet,Tablet,900,A10BF01,CONTO MEDIKA,ACARBOSE 50 mg,valid',
  '4,93900004,Acetylcysteine 200 mg Kapsul (CONTO MEDIKA),medicine,Kapsul,Kapsul,688,R05CB01,CONTO MEDIKA,ACETYLCYSTEINE 200 mg,valid',
  '5,93900005,Acetylcysteine 200 mg Kapsul (Umum),medicine,Kapsul,Kapsul,1,R05CB01,,ACETYLCYSTEINE 200 mg,valid',
  '6,,Abemaciclib 50 mg Tablet (Umum),medicine,Tablet,Tablet,1,L01EF03,,ABEMACICLIB 50 mg,draft',
  '7,93900007,Abacavir 300 mg Tablet (CONTOVIR),medicine,Tablet,Tablet,66.36666666666666,J05AF06,CONTO MEDIKA,Abacavir 300 mg,valid',
  '8,93900008,Acetylcysteine 200 mg/mL Infus (RESCONTO 25 mL),medicine,Infus,Vial,280192,R05CB01,BAYANGAN,ACETYLCYSTEINE 200 mg,valid',
  '9,93900009,Acetylcysteine 200 mg/mL Infus (RESCONTO 30 mL),medicine,Infus,Vial,290000,R05CB01,BAYANGAN,ACETYLCYSTEINE 200 mg,valid',
  '10,93900010,Acetylcysteine 100 mg Granule (CONTOMUCIL),medicine,Granula,Sachet,1200,R05CB01,BAYANGAN,ACETYLCYSTEINE 100 mg,valid',
  '11,93900011,Acetylcysteine 100 mg Granule (CONTOMUCIL PEDIATRIK),medicine,Granula,Sachet,1300,R05CB01,BAYANGAN,ACETYLCYSTEINE 100 mg,valid',
  '12,93900012,Acetylcysteine 100 mg Granule (CONTODRAF),medicine,Granula,Sachet,1300,R05CB01,BAYANGAN,ACETYLCYSTEINE 100 mg,draft',
]
const about = {
  list: 'kfa',
  effectiveFrom: '2026-01-01',
  currency: 'IDR' as const,
  source: 'KFA, products of 2026-01-01',
}

describe('a list of KFA products', async () => {
  const world = await testContext({ today: '2026-06-15' })
  const ctx = world.as({ id: 'data-1', roles: ['data-ops'] })
  const find = async (description: string, on = '2026-06-01') =>
    (await matchReferences(ctx, { lines: [{ description }], on })).map(({ code }) => code)

  it('comes in by its own headings; what has no code, no price or no validity is left out and told, and is no error', async () => {
    const bytes = new TextEncoder().encode([HEADER, ...ROWS].join('\n'))
    const version = await importTariffs(ctx, { bytes, fileName: 'kfa.csv', about })
    expect(version).toMatchObject({ rows: 8, report: { read: 12, errors: 0, warnings: 4 } })
    expect(version.report.problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '5 registry.product-without-price',
      '6 registry.product-without-code',
      '7 registry.product-without-price',
      '12 registry.product-not-valid',
    ])
    await activateTariff(ctx, { versionId: version.id })
    const [match] = await matchReferences(ctx, { lines: [{ description: 'CONTOBAY 100 MG TAB' }], on: '2026-06-01' })
    expect(match).toMatchObject({
      ...{ line: 0, code: '93900002', amount: 510050, currency: 'IDR', unit: 'tablet', list: 'kfa' },
      ...{ source: 'KFA, products of 2026-01-01', effectiveFrom: '2026-01-01' },
    })
    expect(match?.attributes).toMatchObject({ manufacturer: 'BAYANGAN', atc: 'A10BF01', product: '93900002' })
  })

  it.each([
    ['Acarbose 50 mg Tablet (CONTOBAY 50)', ['93900001']],
    ['Contobay 50 mg tab', ['93900001']],
    ['Obat 93900001 x 10', ['93900001']],
    ['Acarbose Conto Medika 50mg tablet', ['93900003']],
    ['Acetylcysteine 200 mg kapsul Conto Medika', ['93900004']],
    ['Resconto inj 200 mg/ml 25 ml', ['93900008']],
    ['Contomucil granule 100 mg', ['93900010']],
    ['Contomucil pediatrik granule 100 mg', ['93900011']],
    // Whose product it is, which strength, form or pack: not told, so nothing is said.
    ['Acarbose 50 mg tablet', []],
    ['Conto Medika 50 mg tablet', []],
    ['Contobay tablet', []],
    ['Contobay 25 mg tab', []],
    ['Contobay 50 mg kapsul', []],
    ['Contobay Forte 50 mg tab', []],
    ['Resconto inj 200 mg/ml', []],
    ['Kamar kelas 2', []],
  ])('names for %j %j', async (description, codes) => {
    expect(await find(description)).toEqual(codes)
  })

  it('says nothing of a day before it', async () => {
    expect(await find('Contobay 50 mg tab', '2025-12-31')).toEqual([])
  })
})

const sample = join(process.env.PERIKSA_SHARED_DATA ?? '../shared/data', 'reference/kfa_products_sample.csv')

describe.skipIf(!existsSync(sample))('the KFA sample itself (skipped without PERIKSA_SHARED_DATA)', async () => {
  const ctx = (await testContext({ today: '2026-06-15' })).as({ id: 'data-1', roles: ['data-ops'] })

  it('comes in without an error, and each product is found by its own name and by no other', async () => {
    const bytes = readFileSync(sample)
    const version = await importTariffs(ctx, { bytes, fileName: 'kfa.csv', about })
    expect(version.report).toMatchObject({ read: 100, errors: 0 })
    expect(version.rows).toBe(100 - (version.report.warnings ?? 0))
    await activateTariff(ctx, { versionId: version.id })
    const lines = new TextDecoder().decode(bytes).trim().split('\n').slice(1)
    const names = lines.map((line) => /^\d+,(\d*),(?:"([^"]*)"|([^,]*)),/.exec(line)!)
    const asked = names.map(([, , quoted, plain]) => ({ description: quoted ?? plain ?? '' }))
    const matches = await matchReferences(ctx, { lines: asked, on: '2026-06-01' })
    for (const { line, code } of matches) expect(code).toBe(names[line]?.[1])
    expect(matches.length).toBeGreaterThan(version.rows * 0.8)
  })
})
