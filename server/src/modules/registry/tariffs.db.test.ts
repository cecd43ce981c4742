import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { activateTariff } from './activate-tariff.js'
import { diffTariff } from './diff-tariff.js'
import { findTariff } from './find-tariff.js'
import { findTariffs } from './find-tariffs.js'
import { importTariffs } from './import-tariffs.js'
import { learnTariffAlias } from './learn-tariff-alias.js'
import { listTariffLists } from './list-tariff-lists.js'
import { matchPrices } from './match-prices.js'

describe('price lists', async () => {
  const world = await testContext({ today: '2026-06-15' })
  const ctx = world.as({ id: 'data-1', roles: ['data-ops'] })
  const header = 'code,description,amount,currency,effective_from,effective_to,attribute_region'
  const send = (text: string | Uint8Array, about: { list?: string; effectiveFrom?: string } = {}) =>
    importTariffs(ctx, {
      bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
      fileName: 'prices.csv',
      about: { list: 'toy', ...about },
    })
  const file = (...rows: string[]) => [header, ...rows].join('\n')
  const price = async (day: string, region = '1') =>
    (await findTariff(ctx, { list: 'toy', code: 'T1', day, attributes: { region } }))?.amount ?? null

  it('are drafts until activated; the day of service then picks the version', async () => {
    const first = await send(
      file('T1,Dressing of wound,350,INR,2025-10-13,,1', 'T1,Dressing of wound,300,INR,2025-10-13,,2'),
    )
    expect(first).toMatchObject({ state: 'draft', rows: 1, report: { read: 2, errors: 0, encoding: 'utf-8' } })
    expect(await price('2026-01-01')).toBeNull()
    await activateTariff(ctx, { versionId: first.id })
    const second = await send(file('T1,Dressing of wound,400.50,INR,2026-04-01,,1', 'T2,Suture,10,INR,2026-04-01,,'))
    const diff = await diffTariff(ctx, { versionId: second.id })
    expect(diff).toMatchObject({ added: 1, removed: 1, changed: 1, same: 0, against: { id: first.id } })
    expect(diff.changes[0]).toMatchObject({ code: 'T1', before: 35000, after: 40050, percent: 14.43 })
    await activateTariff(ctx, { versionId: second.id })
    expect([await price('2025-10-12'), await price('2026-03-31'), await price('2026-04-01')]).toEqual([
      null,
      35000,
      40050,
    ])
    expect(await findTariff(ctx, { list: 'toy', code: 'T1', day: '2026-01-01' })).toBeNull()
    expect((await findTariffs(ctx, { q: 'dress', on: '2026-01-01' })).total).toBe(2)
    const trail = await ctx.db.orm.execute(sql`select 1 from platform.trail where action like 'tariffs.%'`)
    expect(trail.rows).toHaveLength(4)
  })

  it('keep what a correction of the same day replaces, and can go back to it', async () => {
    const [before] = (await listTariffLists(ctx, { list: 'toy' }))[0]?.versions ?? []
    const right = await send(file('T1,Dressing of wound,410,INR,2026-04-01,,1'))
    await activateTariff(ctx, { versionId: right.id })
    expect(await price('2026-05-01')).toBe(41000)
    expect(await send(file('T1,Dressing of wound,410,INR,2026-04-01,,1'))).toMatchObject({
      id: right.id,
      state: 'active',
    })
    await activateTariff(ctx, { versionId: before?.id as string })
    expect(await price('2026-05-01')).toBe(40050)
    const [list] = await listTariffLists(ctx, { list: 'toy' })
    expect(list?.versions.map((one) => one.state).sort()).toEqual(['active', 'active', 'replaced'])
    expect(list).toMatchObject({ answersToday: true, demonstration: false })
  })

  it('name each wrong row with its reason and cannot be activated while one is wrong', async () => {
    const bad = await send(
      file(
        'A,Fine,5,INR,2025-01-01,,',
        'B,Negative,-5,INR,2025-01-01,,',
        'C,Coin,5,BTC,2025-01-01,,',
        ',No code,5,INR,2025-01-01,,',
        'E,"=HYPERLINK(""x"")",5,INR,2025-01-01,,',
        'F,Backwards,5,INR,2025-02-01,2025-01-01,',
        'A,Fine again,6,INR,2025-01-01,,',
        'G,Early,6,INR,2025-01-01,2025-06-30,',
        'G,Late,7,INR,2025-06-01,,',
        'H,Too much,999999999999,INR,2025-01-01,,',
        'I,Words,about 5,INR,2025-01-01,,',
        'J,short row',
      ),
    )
    expect(bad.report.problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 registry.amount-negative',
      '3 registry.currency-unknown',
      '4 registry.field-invalid',
      '5 registry.formula-cell',
      '6 registry.field-invalid',
      '7 registry.duplicate-in-file',
      '9 registry.days-overlap',
      '10 registry.amount-absurd',
      '11 registry.amount-unreadable',
      '12 registry.row-unreadable',
    ])
    await expect(activateTariff(ctx, { versionId: bad.id })).rejects.toMatchObject({
      code: 'registry.tariff-has-errors',
    })
    expect(await price('2026-05-01')).toBe(40050)
  })

  it('come in UTF-8 or UTF-16; other encodings and sheets are refused by name', async () => {
    const text = file('T1,Dressing of wound – große,350,INR,2025-10-13,,9')
    const wide = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))
    expect((await send(wide)).report).toMatchObject({ encoding: 'utf-16le', errors: 0 })
    const refused = (bytes: Uint8Array) => send(bytes).catch((error: { code: string }) => error.code)
    expect(await refused(new Uint8Array(Buffer.from(text, 'latin1')))).toBe('registry.encoding-unknown')
    expect(await refused(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8]))).toBe('registry.file-is-spreadsheet')
    expect(await refused(new TextEncoder().encode('code,description\nA,b'))).toBe('registry.header-missing')
    expect(await refused(new TextEncoder().encode('code,description,amount,currency\nA,b,1,INR'))).toBe(
      'registry.effective-day-missing',
    )
  })

  it('take the official INA-CBG table and point at a row whose classes do not fit', async () => {
    const head =
      'cbg_code,description,regional,hospital_class,ownership,service,tariff_class3,tariff_class2,tariff_class1'
    const rows = [
      'A-4-10-I,X,1,A,government,RITL,3702300,4313200,4924100',
      'A-4-10-II,X,1,A,government,RITL,6323900,7967300,8410800',
    ]
    const about = { list: 'ina-cbg', effectiveFrom: '2023-01-09', currency: 'IDR' as const }
    const bytes = new TextEncoder().encode([head, ...rows].join('\n'))
    const draft = await importTariffs(ctx, { bytes, fileName: 'table.csv', about })
    expect(draft.report.problems).toEqual([
      { row: 2, code: 'registry.class-ratio', severity: 'warning', field: 'amount' },
    ])
    await activateTariff(ctx, { versionId: draft.id })
    const attributes = { regional: '1', hospital_class: 'A', ownership: 'government', service: 'RITL', care_class: '2' }
    const found = await findTariff(ctx, { list: 'ina-cbg', code: 'A-4-10-I', day: '2026-01-01', attributes })
    expect(found).toMatchObject({ amount: 431320000, currency: 'IDR' })
  })

  it('learn what staff confirm', async () => {
    const ask = () =>
      matchPrices(ctx, { lines: [{ description: 'Luka besar, perban' }], on: '2026-05-01', lists: ['toy'] })
    expect((await ask()).unmatched).toEqual([0])
    await learnTariffAlias(ctx, { list: 'toy', code: 'T1', description: 'LUKA BESAR - perban' })
    expect((await ask()).matches[0]).toMatchObject({ code: 'T1', method: 'alias', amount: 40050 })
    await expect(learnTariffAlias(ctx, { list: 'toy', code: 'Z9', description: 'perban' })).rejects.toMatchObject({
      kind: 'not-found',
    })
  })

  it('are imported and activated by data staff alone', async () => {
    for (const role of ['member', 'facility', 'operator', 'auditor', 'lead', 'admin'] as const) {
      const other = world.as({ roles: [role] })
      const about = { list: 'toy' }
      await expect(importTariffs(other, { bytes: new Uint8Array(), fileName: 'x', about })).rejects.toMatchObject({
        kind: 'forbidden',
      })
      await expect(activateTariff(other, { versionId: 'x' })).rejects.toMatchObject({ kind: 'forbidden' })
      const seen = (await listTariffLists(other)).flatMap((one) => one.versions.map((version) => version.state))
      expect(seen).not.toContain('draft')
    }
  })
})
