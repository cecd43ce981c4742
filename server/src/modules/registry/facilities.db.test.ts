import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { findFacilities } from './find-facilities.js'
import { findFacilityByCode } from './find-facility-by-code.js'
import { findNearby } from './find-nearby.js'
import { importFacilities } from './import-facilities.js'
import { learnAlias } from './learn-alias.js'
import { matchFacility } from './match-facility.js'
import { readFacility } from './read-facility.js'

describe('facilities', async () => {
  const ctx = await testContext()
  const read = (text: string) => importFacilities(ctx, { source: [text], sourceName: 'test.csv' })
  const file = [
    'kode_faskes,nama_faskes,jenis_faskes,kelas,kabupaten,kerjasama_bpjs,alias',
    'X1,RSUD Rekaan Timur,Rumah Sakit,B,Kota Umpama,true,RS Timur Jaya|Rekaan Hospital',
    'X2,Puskesmas Khayal,Puskesmas,,Kota Andai,ya,',
    'X3,Toko Obat,warung,,,,',
    'X4,ab,Klinik,,,,',
    'X1,RSUD Rekaan Timur,Rumah Sakit,B,Kota Umpama,true,',
    ',Klinik Tanpa Kode,Klinik,,Kota Andai,,',
  ].join('\n')

  it('imports with row numbers for refusals, and again without change', async () => {
    const report = await read(file)
    expect(report).toMatchObject({ read: 6, kept: 3, unchanged: 0 })
    expect(report.rejects).toEqual([
      { row: 3, code: 'registry.field-invalid', field: 'kind' },
      { row: 4, code: 'registry.field-invalid', field: 'name' },
      { row: 5, code: 'registry.duplicate-in-file', field: null },
    ])
    expect(await read(file)).toMatchObject({ kept: 0, unchanged: 3 })
  })

  it('leaves the partnership as it is where a file does not speak of it', async () => {
    await read('kode,nama,jenis,kabupaten,kelas\nX1,RSUD Rekaan Timur,rs,Kota Umpama,A\n')
    const id = await findFacilityByCode(ctx, { system: 'periksa', code: 'X1' })
    expect(await readFacility(ctx, { id: id ?? '' })).toMatchObject({ class: 'A', partner: true })
    expect(await findFacilityByCode(ctx, { system: 'kemenkes', code: 'X1' })).toBeNull()
  })

  it('adds to a known facility by name and region when a file has no code', async () => {
    expect(await read('nama,jenis,kota,kerjasama\nR.S.U.D. Rekaan Timur,rs,KOTA UMPAMA,tidak\n')).toMatchObject({
      kept: 1,
    })
    expect((await findFacilities(ctx, { q: 'rekaan timur' })).items).toMatchObject([
      { partner: false, codes: [{ system: 'periksa', code: 'X1' }] },
    ])
  })

  it('matches what was just imported: the index follows the list', async () => {
    expect(await matchFacility(ctx, { name: 'Klinik Awan Baru' })).toMatchObject({ by: 'none' })
    await read('nama,jenis\nKlinik Awan Baru,klinik\n')
    expect(await matchFacility(ctx, { name: 'Klinik Awan Baru' })).toMatchObject({ by: 'exact', certainty: 1 })
    expect(await matchFacility(ctx, { name: 'RS Timur Jaya' })).toMatchObject({ by: 'alias' })
    expect(await matchFacility(ctx, { name: 'x', code: 'x2' })).toMatchObject({ by: 'code', name: 'Puskesmas Khayal' })
  })

  it('learns a name from those who may teach, with a trail', async () => {
    const facilityId = (await findFacilityByCode(ctx, { system: 'periksa', code: 'X2' })) ?? ''
    const name = 'Balai Pengobatan Pelangi'
    await expect(learnAlias(ctx.as({ roles: ['member'] }), { facilityId, name })).rejects.toMatchObject({
      kind: 'forbidden',
    })
    const auditor = ctx.as({ id: 'auditor-1', roles: ['auditor'] })
    await expect(learnAlias(auditor, { facilityId, name: 'ab' })).rejects.toMatchObject({
      code: 'registry.alias-too-short',
    })
    await learnAlias(auditor, { facilityId, name })
    expect(await matchFacility(ctx, { name: 'BALAI PENGOBATAN PELANGI' })).toMatchObject({ facilityId, by: 'alias' })
    const trail = await ctx.db.orm.execute(
      sql`select actor from platform.trail where action = 'facilities.learn-alias'`,
    )
    expect(trail.rows).toEqual([{ actor: 'auditor-1' }])
  })

  it('finds by words, region, kind and partnership; pattern signs mean nothing', async () => {
    expect((await findFacilities(ctx, { q: 'khayal andai' })).items.map((one) => one.name)).toEqual([
      'Puskesmas Khayal',
    ])
    expect((await findFacilities(ctx, { kind: 'clinic' })).total).toBe(2)
    expect((await findFacilities(ctx, { partner: true })).total).toBe(1)
    expect((await findFacilities(ctx, { q: '%' })).total).toBe(0)
    expect(await findFacilities(ctx, { page: 2, pageSize: 3 })).toMatchObject({ page: 2, total: 4, items: [{}] })
  })

  it('offers others of the province behind those of a district, and only where a place was asked for', async () => {
    await read(
      [
        'kode_faskes,nama_faskes,jenis_faskes,kelas,kabupaten,kerjasama_bpjs,alias',
        'Y1,RS Satu Bukit,Rumah Sakit,B,"Kota Bukit, Rekaan",true,',
        'Y2,RS Dua Bukit,Rumah Sakit,B,"Kota Bukit, Rekaan",true,',
        'Y3,RS Lembah,Rumah Sakit,B,"Lembah, Rekaan",true,',
        'Y4,RS Pantai,Rumah Sakit,B,"Pantai, Rekaan",,',
        'Y5,RS Jauh,Rumah Sakit,B,"Pantai, Lain",true,',
      ].join('\n'),
    )
    const names = (items: { name: string }[] = []) => items.map(({ name }) => name)
    const near = async (q: string, limit = 5) => {
      const { here, around } = await findNearby(ctx, { q, limit })
      return [names(here), around && [around.province, ...names(around.items)]]
    }
    // Partners first; of the province, never of another one.
    expect(await near('kota bukit')).toEqual([
      ['RS Dua Bukit', 'RS Satu Bukit'],
      ['Rekaan', 'RS Lembah', 'RS Pantai'],
    ])
    expect(await near('kota bukit', 2)).toEqual([['RS Dua Bukit', 'RS Satu Bukit'], null])
    expect(await near('satu bukit')).toEqual([['RS Satu Bukit'], null])
    expect(await near('pantai')).toEqual([['RS Jauh', 'RS Pantai'], null])
    expect(await near('di mana pun')).toEqual([[], null])
  })

  it('does not say why a facility is missing', async () => {
    const work = readFacility(ctx, { id: '00000000-0000-7000-8000-ffffffffffff' })
    await expect(work).rejects.toMatchObject({ code: 'registry.facility-not-found' })
  })
})
