/**
 * Conditions of the made-up claims: ICD-10 code, our own plain words for it, the INA-CBG group it falls in and what a
 * class C hospital of region 1 is paid for it (rupiah). Groups and levels follow the shape of the tariff (letter, case
 * type, number, severity); the amounts are chosen so that the whole meets the published distribution, not copied.
 */
export type Condition = {
  icd: string
  text: string
  /** INA-CBG group without severity: letter, case type, number. */
  group: string
  groupText: string
  base: number
  /** ICD-9-CM procedure, `code - text`, or blank. */
  procedure: string
  clinic: number
  /** How often it is seen among the plans that can draw it. */
  weight: number
  sex?: 1 | 2
  age?: [number, number]
}

export type ConditionRow = [
  icd: string,
  text: string,
  group: string,
  groupText: string,
  base: number,
  procedure: string,
  clinic: number,
  weight: number,
  sex?: 1 | 2,
  age?: [number, number],
]

export const toCondition = ([
  icd,
  text,
  group,
  groupText,
  base,
  procedure,
  clinic,
  weight,
  sex,
  age,
]: ConditionRow): Condition => ({
  icd,
  text,
  group,
  groupText,
  base,
  procedure,
  clinic,
  weight,
  ...(sex ? { sex } : {}),
  ...(age ? { age } : {}),
})

const SMALL_CHRONIC = 'PENYAKIT KRONIS KECIL LAIN-LAIN'
const SMALL_ACUTE = 'PENYAKIT AKUT KECIL LAIN-LAIN'
const CONSULT = '89.07 - Comprehensive consultation'

/** Long-term illness, controlled at the outpatient clinic month by month. */
export const chronic: Condition[] = (
  [
    ['I10', 'Essential hypertension', 'Q-5-44', SMALL_CHRONIC, 181_600, CONSULT, 6, 18],
    ['E119', 'Type 2 diabetes without complication', 'Q-5-44', SMALL_CHRONIC, 181_600, CONSULT, 6, 16],
    ['I259', 'Chronic ischaemic heart disease', 'Q-5-44', SMALL_CHRONIC, 181_600, '89.52 - Electrocardiogram', 9, 12],
    ['I500', 'Congestive heart failure', 'Q-5-44', SMALL_CHRONIC, 181_600, '89.52 - Electrocardiogram', 9, 7],
    ['J449', 'Chronic obstructive lung disease', 'Q-5-44', SMALL_CHRONIC, 181_600, CONSULT, 11, 5],
    ['M545', 'Low back pain', 'Q-5-44', SMALL_CHRONIC, 181_600, CONSULT, 14, 7],
    ['F209', 'Schizophrenia', 'F-5-10', 'SKIZOFRENIA', 192_100, CONSULT, 21, 6],
    ['G409', 'Epilepsy', 'Q-5-44', SMALL_CHRONIC, 181_600, CONSULT, 10, 5],
    ['I694', 'Late effects of stroke', 'Q-5-44', SMALL_CHRONIC, 181_600, CONSULT, 10, 6],
    ['H409', 'Glaucoma', 'H-3-16', 'PROSEDUR KECIL PADA MATA', 380_500, '95.02 - Comprehensive eye examination', 4, 5],
    ['N40', 'Enlarged prostate', 'Q-5-44', SMALL_CHRONIC, 181_600, CONSULT, 12, 4, 1, [45, 99]],
    ['M069', 'Rheumatoid arthritis', 'Q-5-44', SMALL_CHRONIC, 181_600, CONSULT, 6, 3],
    ['A150', 'Tuberculosis of the lung', 'Q-5-44', SMALL_CHRONIC, 181_600, '87.44 - Routine chest x-ray', 11, 6],
  ] satisfies ConditionRow[]
).map(toCondition)

/** A passing illness seen once or twice at the outpatient clinic. */
export const passing: Condition[] = (
  [
    ['J069', 'Acute upper airway infection', 'Q-5-42', SMALL_ACUTE, 190_000, CONSULT, 7, 6],
    ['J459', 'Asthma', 'J-3-13', 'PROSEDUR TERAPI SALURAN NAFAS', 261_300, '93.94 - Nebulizer therapy', 11, 5],
    [
      'H251',
      'Age-related cataract',
      'H-3-13',
      'PEMERIKSAAN MATA SEDANG',
      380_500,
      '95.02 - Comprehensive eye examination',
      4,
      7,
      undefined,
      [45, 99],
    ],
    [
      'K021',
      'Caries of dentine',
      'U-3-15',
      'PROSEDUR GIGI KECIL',
      259_700,
      '23.2 - Restoration of tooth by filling',
      2,
      8,
    ],
    ['K041', 'Necrosis of dental pulp', 'U-3-15', 'PROSEDUR GIGI KECIL', 259_700, '23.70 - Root canal treatment', 2, 7],
    ['H612', 'Impacted ear wax', 'U-3-16', 'PROSEDUR KECIL TELINGA', 395_200, '96.52 - Irrigation of ear', 5, 5],
    ['L309', 'Dermatitis', 'Q-5-42', SMALL_ACUTE, 190_000, CONSULT, 20, 5],
    ['N200', 'Kidney stone', 'N-5-14', 'BATU SALURAN KEMIH', 402_700, '88.76 - Abdominal ultrasound', 12, 4],
    [
      'O800',
      'Supervision of normal pregnancy',
      'W-3-11',
      'PROSEDUR ULTRASOUND GINEKOLOGIK',
      420_300,
      '88.78 - Ultrasound of gravid uterus',
      3,
      8,
      2,
      [17, 45],
    ],
    [
      'Z098',
      'Follow-up after treatment',
      'Z-3-27',
      'PERAWATAN LUKA',
      384_100,
      '93.57 - Application of wound dressing',
      13,
      12,
    ],
    ['S610', 'Wound of finger', 'L-3-10', 'PROSEDUR KECIL KULIT', 310_400, '86.59 - Closure of skin', 13, 4],
    ['K30', 'Dyspepsia', 'Q-5-42', SMALL_ACUTE, 190_000, CONSULT, 6, 9],
    ['H903', 'Hearing loss', 'U-5-10', 'GANGGUAN TELINGA', 205_600, '95.41 - Audiometry', 5, 2],
  ] satisfies ConditionRow[]
).map(toCondition)

/** Treatments that come in series; the days between two visits stand in `series.ts`. */
export const series = {
  dialysis: toCondition([
    'N185',
    'End-stage kidney disease',
    'N-3-15',
    'PROSEDUR DIALISIS',
    879_100,
    '39.95 - Haemodialysis',
    17,
    1,
  ]),
  therapy: toCondition([
    'Z501',
    'Physical therapy',
    'M-3-16',
    'PROSEDUR TERAPI FISIK',
    236_400,
    '93.39 - Physical therapy',
    15,
    1,
  ]),
  chemotherapy: toCondition([
    'Z511',
    'Chemotherapy session',
    'C-3-10',
    'KEMOTERAPI RAWAT JALAN',
    1_412_700,
    '99.25 - Chemotherapy injection',
    18,
    1,
  ]),
  transfusion: toCondition([
    'D561',
    'Beta thalassaemia',
    'D-3-10',
    'TRANSFUSI DARAH',
    862_900,
    '99.04 - Transfusion of packed cells',
    7,
    1,
    undefined,
    [1, 40],
  ]),
}

/** Eye surgery of the day. */
export const cataract: Condition = toCondition([
  'H259',
  'Senile cataract (operated)',
  'H-2-36',
  'OPERASI KATARAK',
  5_412_300,
  '13.41 - Phacoemulsification of cataract',
  4,
  1,
])

/** Accompanying diagnoses that raise the severity level, heavier ones later: [ICD-10, our words]. */
export const accompanying: readonly (readonly [string, string])[] = [
  ['E785', 'Raised blood fats'],
  ['I10', 'Essential hypertension'],
  ['K297', 'Gastritis'],
  ['D649', 'Anaemia'],
  ['E876', 'Low potassium'],
  ['E871', 'Low sodium'],
  ['E119', 'Type 2 diabetes without complication'],
  ['E86', 'Loss of body fluid'],
  ['N390', 'Urinary tract infection'],
  ['I500', 'Congestive heart failure'],
  ['E46', 'Undernutrition'],
  ['N179', 'Acute kidney failure'],
  ['J960', 'Acute respiratory failure'],
  ['E162', 'Low blood sugar'],
  ['R572', 'Septic shock'],
  ['A419', 'Sepsis'],
]
