/** What a number's word means: itself, tens after which a unit may stand, or what it multiplies. */
export type NumberWord = { unit: number } | { tens: number } | { hundred: true } | { scale: number }

const list = (words: string, from: number): [string, NumberWord][] =>
  words.split(' ').map((word, index) => [word, { unit: from + index }])

const ENGLISH: [string, NumberWord][] = [
  ...list('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen', 1),
  ...list('seventeen eighteen nineteen', 17),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, index): [string, NumberWord] => [word, { tens: 20 + 10 * index }]),
  ...[['hundred', { hundred: true }] as [string, NumberWord]],
  ...Object.entries({ thousand: 1e3, lakh: 1e5, lakhs: 1e5, lac: 1e5, crore: 1e7, crores: 1e7, million: 1e6 }).map(
    ([word, scale]): [string, NumberWord] => [word, { scale }],
  ),
]

/** Hindi has a word of its own for each number below a hundred. */
const HINDI: [string, NumberWord][] = [
  ...list(
    'एक दो तीन चार पांच छह सात आठ नौ दस ग्यारह बारह तेरह चौदह पंद्रह सोलह सत्रह अठारह उन्नीस बीस इक्कीस बाईस तेईस चौबीस पच्चीस छब्बीस सत्ताईस अट्ठाईस उनतीस तीस इकतीस बत्तीस तैंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस चालीस इकतालीस बयालीस तैंतालीस चौवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास पचास इक्यावन बावन तिरेपन चौवन पचपन छप्पन सत्तावन अट्ठावन उनसठ साठ इकसठ बासठ तिरसठ चौंसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उनासी अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी अट्ठासी नवासी नब्बे इक्यानवे बानवे तिरानवे चौरानवे पचानवे छियानवे सत्तानवे अट्ठानवे निन्यानवे',
    1,
  ),
  ...[
    ['पाँच', { unit: 5 }],
    ['छः', { unit: 6 }],
    ['सौ', { hundred: true }],
  ].map((entry) => entry as [string, NumberWord]),
  ...Object.entries({ हज़ार: 1e3, हजार: 1e3, लाख: 1e5, करोड़: 1e7 }).map(([word, scale]): [string, NumberWord] => [
    word,
    { scale },
  ]),
]

/** Words of one number each; those of two (dua puluh, lima belas) are put together by `belas` and `puluh`. */
const INDONESIAN: [string, NumberWord][] = [
  ...list('satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas', 1),
  ...[['seratus', { unit: 100 }] as [string, NumberWord], ['seribu', { unit: 1000 }] as [string, NumberWord]],
  ...[['sejuta', { unit: 1e6 }] as [string, NumberWord], ['ratus', { hundred: true }] as [string, NumberWord]],
  ...Object.entries({ ribu: 1e3, juta: 1e6, miliar: 1e9 }).map(([word, scale]): [string, NumberWord] => [
    word,
    { scale },
  ]),
]

/** One language's numbers, how money is named after them, and how its figures are printed. */
export type Numerals = {
  language: 'en' | 'hi' | 'id'
  words: ReadonlyMap<string, NumberWord>
  currency: ReadonlySet<string>
  sign: 'Rs.' | 'Rp'
}

export const NUMERALS: readonly Numerals[] = [
  {
    ...{ language: 'en', sign: 'Rs.' },
    words: new Map(ENGLISH),
    currency: new Set(['rupees', 'rupee', 'rs', 'inr', 'only', 'and']),
  },
  {
    ...{ language: 'hi', sign: 'Rs.' },
    words: new Map(HINDI),
    currency: new Set(['रुपये', 'रुपए', 'रूपये', 'रुपया', 'मात्र', 'केवल']),
  },
  { ...{ language: 'id', sign: 'Rp' }, words: new Map(INDONESIAN), currency: new Set(['rupiah', 'rp', 'saja']) },
]

/** Words that begin the sum of a bill; what stands before the name of a person. */
export const SUM_WORDS = /(?<![\p{L}\p{M}])(?:total|jumlah|grand|कुल)(?![\p{L}\p{M}])/iu
export const PERSON_WORDS = /^(?:patient|pasien|nama|name|मरीज|रोगी)$/iu
