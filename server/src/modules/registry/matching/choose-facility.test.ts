import { describe, expect, it } from 'vitest'
import { chooseFacility, LEAST_CERTAINTY } from './choose-facility.js'
import { buildFacilityIndex, type IndexedFacility } from './facility-index.js'

const named = (name: string, rest: Partial<IndexedFacility> = {}): IndexedFacility => ({
  id: name,
  name,
  address: null,
  regionName: null,
  partner: true,
  codes: [],
  aliases: [],
  ...rest,
})

const index = buildFacilityIndex([
  named('RSUD Contoh A', { regionName: 'Kota Umpama', codes: [{ system: 'periksa-demo', code: 'RS001' }] }),
  named('RS Swasta Contoh A'),
  named('Puskesmas Contoh C'),
  named('Klinik Contoh B'),
  named('RSU Menara Gula', { address: 'Jalan Tembaga 40, Kota Umpama' }),
  named('RS Kapal Kaca', { aliases: ['rs kaca indah'] }),
  named('Klinik Utama Sepeda Langit'),
  named('RS Umum Daerah Banyubiru', { regionName: 'Banyubiru' }),
  named('RS Umum Daerah Banyumerah', { regionName: 'Banyumerah' }),
  named('RSUD dr. Rekaan Kota Andai', { regionName: 'Kota Andai' }),
  named('RSIA Bunda Khayal', { id: 'bunda-umpama', regionName: 'Kota Umpama' }),
  named('RSIA Bunda Khayal', { id: 'bunda-andai', regionName: 'Kota Andai' }),
])

describe('chooseFacility', () => {
  const matches: [printed: string, facility: string, by: string][] = [
    ['RSUD Contoh A', 'RSUD Contoh A', 'exact'],
    ['rsud contoh a', 'RSUD Contoh A', 'exact'],
    ['R.S.U.D. Contoh A', 'RSUD Contoh A', 'exact'],
    ['Rumah Sakit Umum Daerah Contoh A', 'RSUD Contoh A', 'exact'],
    ['RUMAH SAKIT UMUM DAERAH  "CONTOH A"', 'RSUD Contoh A', 'exact'],
    ['RSUDContoh A', 'RSUD Contoh A', 'exact'],
    ['RSUD C0NTOH A', 'RSUD Contoh A', 'exact'],
    ['RSUD Contoh A Kota Umpama', 'RSUD Contoh A', 'fuzzy'],
    ['RSUD Contoh A - Instalasi Rawat Jalan', 'RSUD Contoh A', 'fuzzy'],
    ['KLINIK CONTOH B CABANG', 'Klinik Contoh B', 'fuzzy'],
    ['RSU Menara Gula Kota Umpama', 'RSU Menara Gula', 'fuzzy'],
    ['RS Menara Gula', 'RSU Menara Gula', 'fuzzy'],
    ['RSU Menara Gu1a', 'RSU Menara Gula', 'exact'],
    ['RSU Menaro Gula', 'RSU Menara Gula', 'fuzzy'],
    ['RSU Menara Guia', 'RSU Menara Gula', 'fuzzy'],
    ['RSU rnenara gula', 'RSU Menara Gula', 'fuzzy'],
    ['RSUMENARAGULA', 'RSU Menara Gula', 'fuzzy'],
    ['RS Kaca Indah', 'RS Kapal Kaca', 'alias'],
    ['Klinik Utama Sepeda Iangit', 'Klinik Utama Sepeda Langit', 'fuzzy'],
    ['RSUD dr. Rekaan', 'RSUD dr. Rekaan Kota Andai', 'fuzzy'],
  ]
  it.each(matches)('reads %s as %s (%s)', (printed, facility, by) => {
    const match = chooseFacility(index, { name: printed })
    expect(match).toMatchObject({ name: facility, by })
    expect(match.certainty).toBeGreaterThanOrEqual(LEAST_CERTAINTY)
  })

  const refusals = [
    'a',
    'A',
    'RS',
    'RSUD',
    'Rumah Sakit',
    'Klinik',
    'Contoh',
    'RSUD Contoh',
    'RSUD Contoh B',
    'Puskesmas Contoh A',
    'Klinik Menara Gula',
    'RS Kapal',
    'RSUD Banyuhijau',
    'RSUD Sungai Rekaan Besar',
    'Hotel Perahu Kertas',
    'Toko Serba Ada',
    '%',
    '"; drop table',
    '__proto__',
    'constructor',
    '🏥🏥🏥🏥',
    'x'.repeat(10_000),
  ]
  it.each(refusals)('does not match %s', (printed) => {
    expect(chooseFacility(index, { name: printed })).toMatchObject({ facilityId: null, by: 'none', partner: false })
  })

  it('prefers a code to any name, and says so', () => {
    const match = chooseFacility(index, { name: 'Klinik Contoh B', code: 'rs001' })
    expect(match).toMatchObject({ name: 'RSUD Contoh A', by: 'code', certainty: 1 })
  })

  it('tells namesakes apart by the printed address, and else leaves the choice to a person', () => {
    const name = 'RSIA Bunda Khayal'
    expect(chooseFacility(index, { name }).facilityId).toBeNull()
    expect(chooseFacility(index, { name, address: 'Jl. Cermin 7, Kota Andai' }).facilityId).toBe('bunda-andai')
  })

  it('is less certain of a name whose printed address lies elsewhere', () => {
    expect(chooseFacility(index, { name: 'RSUD Contoh A', address: 'Jl. Lain, Desa Jauh' }).certainty).toBe(0.9)
  })
})
