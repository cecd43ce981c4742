import { type Source, tidy } from './source.js'

const TIERS = ['x', 'y', 'z']
const COLUMNS = [
  ['non-nabh', 'non_nabh'],
  ['nabh', 'nabh'],
  ['super-speciality', 'super_speciality'],
] as const

/**
 * Specialities whose packages depend on the ward (general 0.95, private 1.05 of the semi-private price). Consultations,
 * investigations, radiotherapy and what is usually day care (endoscopy, eyes, teeth, dialysis, dressings) do not.
 */
const INDOOR =
  /^(abdomen|burns and plastic|cardiology procedure|cardiovascular|ent procedure|general surgery|head and neck|nephrology and urology procedure|neuro-surgery procedure|obstetrics and gynaecology procedure|orthopaedics procedure|paediatric surgery)/i
const DAY_CARE = /dialysis|dressing|per session|per sitting|cystoscopy|lithotripsy|angiograph|plaster|strapping|(removal|change) of (catheter|k.?wire)/i

/** What one price is for, where the name says so; most are for the whole procedure. */
function unitOf(name: string): string {
  return /\(?per (day|hour|session|sitting|eye|unit|tooth|arch)\b/i.exec(name)?.[1]?.toLowerCase().replace('sitting', 'session') ?? ''
}

export const cghs2025: Source = {
  list: 'cghs-2025',
  title: 'CGHS package rates (India), all tiers and accreditations',
  edition: '2025-10-13',
  currency: 'INR',
  effectiveFrom: '2025-10-13',
  effectiveTo: null,
  source: 'MoHFW O.M. F.No.5-16/CGHS(HQ)/HEC/2024(PartI) of 2025-10-03, Annexure I',
  licence: 'government rates (facts); obtained through a public repository without a licence file',
  demonstration: false,
  note: 'Prices are for the semi-private ward. Which packages depend on the ward is our reading of the speciality.',
  columns: [
    'code',
    'description',
    'unit',
    'about_speciality',
    'about_ward',
    ...COLUMNS.flatMap(([name]) => TIERS.map((tier) => `amount:accreditation=${name};tier=${tier}`)),
  ],
  rows: (read) =>
    read.table('cghs_rates_2025.csv').map((row) => {
      // One row of the table has no name: it is found by its code alone.
      const name = tidy(row.procedure) || (row.cghs_code ?? '')
      const speciality = tidy(row.speciality)
      const ward = INDOOR.test(speciality) && !DAY_CARE.test(name) ? 'by-ward' : 'uniform'
      const prices = COLUMNS.flatMap(([, column]) => TIERS.map((tier) => row[`${column}_${tier}`] ?? ''))
      return [row.cghs_code ?? '', name, unitOf(name), speciality, ward, ...prices]
    }),
}

export const cghs2024: Source = {
  list: 'cghs-2024',
  title: 'CGHS rates (India) before 2025-10-13, as listed for Thiruvananthapuram',
  edition: '2024-07-08',
  currency: 'INR',
  effectiveFrom: '2024-07-08',
  effectiveTo: '2025-10-12',
  source: 'CGHS rate list, Thiruvananthapuram, updated 2024-07-08',
  licence: 'government rates (facts); obtained through a public repository without a licence file',
  demonstration: false,
  note: 'One city, no tiers; read from PDF text by that repository: rows without both prices are left out.',
  columns: ['code', 'description', 'unit', 'about_ward', 'amount:accreditation=non-nabh', 'amount:accreditation=nabh'],
  rows: (read, leaveOut) => {
    const seen = new Set<string>()
    return read.table('cghs_rates_2024_tvm.csv').flatMap((row) => {
      const name = tidy(`${row.procedure_name} ${/^(per|both)/.test(row.notes ?? '') ? row.notes : ''}`)
      const key = `${row.sr_no}`
      const [plain, nabh] = [Number(row.non_nabh_rate), Number(row.nabh_rate)]
      if (!plain || !nabh) return leaveOut(key, 'no price'), []
      if (plain > nabh) return leaveOut(key, 'accredited below unaccredited'), []
      if (name.length < 4 || name.length > 220 || /Sr\. ?N|NAME OF|^firtst/.test(name)) {
        return leaveOut(key, `broken name ${name.slice(0, 60)}`), []
      }
      if (seen.has(key)) return leaveOut(key, 'number used twice'), []
      seen.add(key)
      return [[`T${key}`, name, unitOf(name), 'uniform', plain.toFixed(2), nabh.toFixed(2)]]
    })
  },
}
