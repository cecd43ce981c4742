import type { BillKind } from '../schema.js'
import { phraseKey } from './fuzzy.js'
import { mentioned, mentions } from './labels.js'
import { phrases } from './phrases.js'
import { CARE_WORDS, TITLES, TRADES } from './vocabulary/kinds.js'

/** What the classification rests on; plain counts and words for the check entry. */
export interface KindFindings {
  kind: BillKind
  isMedical: boolean
  facts: Record<string, string | number | boolean | null>
}

interface Signs {
  text: string
  head: string
  facilityName: string
  hasPatient: boolean
  hasDoctor: boolean
  hasRecordOrCard: boolean
  hasDiagnosis: boolean
  isInpatient: boolean
  /** Lines whose words name a treatment, test, medicine or consultation. */
  careLines: number
  /** Of these, the ones that are no medicines: consultations, tests, procedures. A shop sells none. */
  treatmentLines: number
  parts: { medicines: number; tests: number; all: number }
}

const ANIMAL_WORDS = phrases(
  'hewan, dokter hewan, klinik hewan, veterinary, vet, pet, pets, animal, petshop, kucing, anjing, puskeswan',
)

const REFUSED: Record<string, BillKind> = {
  hotel: 'hotel_invoice',
  fuel: 'fuel_receipt',
  shop: 'shop_receipt',
  marketplace: 'shop_receipt',
  food: 'shop_receipt',
  travel: 'other',
}

/**
 * Decides what a paper is. Care leaves several independent traces (a patient, a doctor, a record number,
 * a diagnosis, a facility's trade, words of care); a shop, hotel or pump leaves its own. A pharmacy's paper counts
 * as medical only with a patient or a prescriber on it: soap and sweets are sold there too.
 */
export function classify(signs: Signs): KindFindings {
  const trades = new Map(TRADES.map((t) => [t.trade, tradeWeight(signs, t)]))
  const tradeWords = TRADES.slice(0, 3).flatMap((t) => t.strong)
  const care = [
    ...mentioned(signs.text, CARE_WORDS).filter((w) => !tradeWords.includes(w)),
    ...Array<string>(signs.careLines).fill('line'),
  ].length
  const people = [signs.hasPatient, signs.hasDoctor, signs.hasRecordOrCard, signs.hasDiagnosis].filter(Boolean).length
  const medicalTrade = Math.max(trades.get('facility')!, trades.get('pharmacy')!, trades.get('laboratory')!)
  const [rival, rivalWeight] = [...trades].filter(([t]) => REFUSED[t]).sort((a, b) => b[1] - a[1])[0]!
  const medicalWeight = people * 2 + Math.min(6, care * 0.6) + medicalTrade
  const glued = phraseKey(signs.head)
  const title = TITLES.find(
    (t) => mentions(signs.head, t.words) ?? t.words.find((w) => w.length >= 12 && glued.includes(phraseKey(w))),
  )
  const titleWeight = title && title.kind !== 'payment_receipt' ? 3 : 0
  const forAnimals = mentions(`${signs.facilityName}\n${signs.head}`, ANIMAL_WORDS) !== null
  // A clinic's or laboratory's name together with words of care is enough on a bare receipt; a pharmacy's is not.
  const namedFacility =
    Math.max(trades.get('facility')!, trades.get('laboratory')!) >= 4 &&
    rivalWeight < 4 &&
    care >= (rivalWeight < 1 ? 1 : 2)
  const traced = (people >= 1 || signs.isInpatient || titleWeight > 0) && (people >= 1 || care >= 5)
  // Treatments line by line, and nothing of another trade, need no patient's name: an emergency case may have none.
  const evident = signs.treatmentLines >= 4 && care >= 10 && rivalWeight < 2
  const isMedical =
    !forAnimals && (evident || namedFacility || (traced && medicalWeight + titleWeight >= Math.max(5, rivalWeight + 1)))
  const kind = isMedical
    ? medicalKind(signs, title?.kind ?? null, trades)
    : rivalWeight >= 3
      ? REFUSED[rival]!
      : signs.text.length > 60
        ? 'shop_receipt'
        : 'other'
  return {
    kind,
    isMedical,
    facts: {
      people,
      careWords: care,
      medicalTrade: round(medicalTrade),
      medicalWeight: round(medicalWeight + titleWeight),
      rival,
      rivalWeight: round(rivalWeight),
      title: title?.kind ?? null,
    },
  }
}

function round(n: number): number {
  return Math.round(n * 10) / 10
}

/** The issuer's name counts twice what the same word says elsewhere on the paper. */
function tradeWeight(signs: Signs, trade: (typeof TRADES)[number]): number {
  const inName = mentions(signs.facilityName, trade.strong) ? 4 : 0
  const inHead = mentioned(signs.head, trade.strong).length
  const hints = mentioned(signs.text, trade.hints).length
  return inName + Math.min(3, inHead * 1.5) + Math.min(4, hints * 0.7)
}

function medicalKind(signs: Signs, title: BillKind | null, trades: Map<string, number>): BillKind {
  if (title && title !== 'outpatient_bill')
    return title === 'inpatient_bill' && !signs.isInpatient && trades.get('laboratory')! >= 4
      ? 'diagnostics_bill'
      : title
  if (mentions(signs.facilityName, TRADES.find((t) => t.trade === 'pharmacy')!.strong)) return 'pharmacy_bill'
  if (mentions(signs.facilityName, TRADES.find((t) => t.trade === 'laboratory')!.strong)) return 'diagnostics_bill'
  if (signs.isInpatient) return 'inpatient_bill'
  if (title) return title
  if (signs.parts.all > 0 && signs.parts.medicines / signs.parts.all > 0.9 && !signs.hasDiagnosis)
    return 'pharmacy_bill'
  if (signs.parts.all > 0 && signs.parts.tests / signs.parts.all > 0.9 && !signs.hasDiagnosis) return 'diagnostics_bill'
  return 'outpatient_bill'
}
