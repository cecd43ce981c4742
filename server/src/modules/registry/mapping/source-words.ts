import { isRealDay } from '../../../shared/dates.js'

const STATUS = new Map([
  ['aktif', 'active'],
  ['active', 'active'],
  ['nonaktif', 'inactive'],
  ['tidakaktif', 'inactive'],
  ['inactive', 'inactive'],
])
const SEX = new Map([
  ['l', 'male'],
  ['lakilaki', 'male'],
  ['pria', 'male'],
  ['m', 'male'],
  ['male', 'male'],
  ['p', 'female'],
  ['perempuan', 'female'],
  ['wanita', 'female'],
  ['f', 'female'],
  ['female', 'female'],
])
const CLASS = new Map([
  ['1', 1],
  ['2', 2],
  ['3', 3],
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
])
const KIND = new Map([
  ['hospital', 'hospital'],
  ['rumahsakit', 'hospital'],
  ['rs', 'hospital'],
  ['puskesmas', 'puskesmas'],
  ['clinic', 'clinic'],
  ['klinik', 'clinic'],
  ['pharmacy', 'pharmacy'],
  ['apotek', 'pharmacy'],
  ['laboratory', 'laboratory'],
  ['laboratorium', 'laboratory'],
])
const YES = new Map([
  ['true', true],
  ['1', true],
  ['ya', true],
  ['yes', true],
  ['y', true],
  ['false', false],
  ['0', false],
  ['tidak', false],
  ['no', false],
  ['n', false],
])

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** Each gives undefined for a word it does not know. */
export const statusOf = (text: string) => STATUS.get(plain(text)) as 'active' | 'inactive' | undefined
export const sexOf = (text: string) => SEX.get(plain(text)) as 'male' | 'female' | undefined
export const careClassOf = (text: string) => CLASS.get(plain(text).replace(/^kelas/, '')) as 1 | 2 | 3 | undefined
export const facilityKindOf = (text: string) =>
  KIND.get(plain(text)) as 'hospital' | 'puskesmas' | 'clinic' | 'pharmacy' | 'laboratory' | undefined
export const yesOf = (text: string) => YES.get(plain(text))

/** 2001-02-03, 3/2/2001 or 03-02-2001 (day first, as Indonesia writes); undefined when it is no real day. */
export function dayOf(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text)
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const parts = iso ? iso.slice(1, 4) : local ? [local[3], local[2], local[1]] : null
  if (!parts) return undefined
  const [year, month, day] = parts.map(Number) as [number, number, number]
  if (!isRealDay(year, month, day)) return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The digits of a number cell; undefined for anything that is not digits with separators (such as 1.2E+12). */
export function numberOf(text: string): string | undefined {
  return /^['\d\s.-]+$/.test(text) ? text.replace(/\D/g, '') : undefined
}

/** A price in major units with at most two decimals, point or no point: minor units. */
export function priceOf(text: string): number | undefined {
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text)
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : undefined
}

/** Service types of the plan, as claims name them. */
export const serviceTypes = ['RAWAT JALAN', 'RAWAT INAP', 'IGD', 'OPERASI']
