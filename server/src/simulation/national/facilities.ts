import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Random } from './random.js'

/** A made-up hospital: it stands in a real district and has a real mix of class and owner, and no name. */
export type MadeUpFacility = {
  serial: number
  province: number
  district: number
  owner: number
  kind: number
  /** Facility class as FKL09. */
  class: number
  /** A to D as 0 to 3, for the tariff. */
  level: number
  tariffRegion: number
  /** Schemes it is made to run, with the share of fitting claims each touches. Empty for an honest one. */
  schemes: { name: string; rate: number }[]
  /** Claims numbered so far, by month of discharge. */
  counters: number[]
}

export type District = { province: number; district: number; name: string; facilities: number[] }

const OWNERS: Record<string, number> = {
  central_moh: 1,
  central_other_ministry: 1,
  province: 2,
  regency: 3,
  city: 3,
  police: 4,
  army: 5,
  navy: 6,
  air_force: 7,
  state_enterprise: 8,
}
const PRIVATE = 9
const LEVELS: Record<string, number> = { A: 0, B: 1, C: 2, D: 3, 'D PRATAMA': 3 }

/** Where hospitals stand comes from the shipped register; which of them does what is made up. */
export function makeFacilities(random: Random): { facilities: MadeUpFacility[]; districts: District[] } {
  const file = new URL('../../../reference/hospitals.csv', import.meta.url)
  const rows = parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[]
  const districts = new Map<number, District>()
  const facilities = rows.map((row, index) => {
    const province = Number(row.province_code)
    const district = Number(row.regency_code)
    const level = LEVELS[row.class ?? ''] ?? 2
    const owner = OWNERS[row.ownership ?? ''] ?? PRIVATE
    const isClinic = random.chance(0.03)
    const known = districts.get(district)
    if (known) known.facilities.push(index)
    else districts.set(district, { province, district, name: districtName(row.region_name ?? ''), facilities: [index] })
    return {
      serial: 10_000 + index * 7 + random.whole(0, 6),
      province,
      district,
      owner,
      kind: isClinic ? 2 : 1,
      class: isClinic ? 99 : classOf({ level, owner }, random),
      level,
      tariffRegion: tariffRegionOf(province),
      schemes: [],
      counters: new Array<number>(14).fill(0),
    }
  })
  return { facilities, districts: [...districts.values()].sort((a, b) => a.district - b.district) }
}

/** "Kota Sabang, Aceh" as the region list writes it: no word for regencies, cities keep theirs. */
function districtName(region: string): string {
  return region.slice(0, region.lastIndexOf(',')).replaceAll(',', ' ').toUpperCase().trim()
}

/** Special hospitals that the published 2022 files know; classes 15, 20, 23 and 25 never occur there. */
const SPECIAL = [13, 14, 16, 16, 16, 17, 18, 19, 21, 21, 22, 24, 26]

function classOf(facility: { level: number; owner: number }, random: Random): number {
  if (random.chance(0.07)) return random.pick(SPECIAL)
  if (facility.owner >= 4 && facility.owner <= 7) return 9 + facility.level
  return (facility.owner === PRIVATE ? 5 : 1) + facility.level
}

/** INA-CBG tariff regions, roughly: Java 1, Sumatra 2, Kalimantan and Sulawesi 3, islands of the east 4, Papua 5. */
function tariffRegionOf(province: number): number {
  if (province >= 90) return 5
  if (province >= 81 || province === 53) return 4
  if (province >= 61) return 3
  return province >= 31 && province <= 51 ? 1 : 2
}
