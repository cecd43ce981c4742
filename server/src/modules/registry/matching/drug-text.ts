import { remember } from '../../../shared/remember.js'
import { drugSpellings, forms, plainDrugWords, saltWords, slowWords } from '../mapping/drug-words.js'

/** A strength in one base: milligrams, units (IU) or percent, in so many millilitres where it is a concentration. */
export type Strength = { value: number; of: 'mg' | 'iu' | '%'; perMillilitres: number | null }

/** A medicine as written: its words, form and strengths, whatever the order. */
export type WrittenDrug = {
  words: string[]
  form: string | null
  slow: boolean
  strengths: Strength[]
  /** A number without a unit, as in "Cefixime 200 Tab": milligrams, if anything. */
  bare: number | null
  /** True when the text joins substances: "A + B", "A with B". */
  joined: boolean
  /** Millilitres of the pack, as in "(100 ml)". */
  packMillilitres: number | null
  /** Grams of the pack, as in "2 % 15 g". */
  packGrams: number | null
}

const UNIT_VALUE: Record<string, { of: Strength['of']; times: number }> = {
  mg: { of: 'mg', times: 1 },
  mcg: { of: 'mg', times: 0.001 },
  µg: { of: 'mg', times: 0.001 },
  ug: { of: 'mg', times: 0.001 },
  g: { of: 'mg', times: 1000 },
  gm: { of: 'mg', times: 1000 },
  gram: { of: 'mg', times: 1000 },
  iu: { of: 'iu', times: 1 },
  unit: { of: 'iu', times: 1 },
  units: { of: 'iu', times: 1 },
  '%': { of: '%', times: 1 },
}
const STRENGTH =
  /(\d+(?:[.,]\d+)*)\s*(lac|lakh|million)?\s*(mg|mcg|µg|ug|gram|gms?|g|iu|units?|%)(?![a-z])(?:\s*(?:\([a-z]\))?\s*\/\s*(?:(\d+(?:\.\d+)?)\s*)?(ml|actuation|dose|vial)(?![a-z]))?/g
const PACK = /(\d+(?:\.\d+)?)\s*ml(?![a-z])/g
const SHARED = /(\d+(?:\.\d+)?)\s*\+\s*(\d+(?:\.\d+)?)\s*(mg|mcg)(?![a-z])/g

/** Reads name, form, strength and pack out of one line of a bill or a list. */
export const readDrug = remember(readNewDrug, { key: (text) => text, most: 4000 })

function readNewDrug(text: string): WrittenDrug {
  let left = drugSpellings.reduce((one, [pattern, name]) => one.replace(pattern, name), plain(text))
  const strengths: Strength[] = []
  left = left.replace(SHARED, '$1$3 + $2$3').replace(STRENGTH, (...match) => {
    strengths.push(strengthOf(match as unknown as string[]))
    return ' '
  })
  let packMillilitres: number | null = null
  left = left.replace(PACK, (_all, millilitres) => {
    packMillilitres = Number(millilitres)
    return ' '
  })
  const tokens = left.match(/[a-z]+|\d+(?:\.\d+)?/g) ?? []
  const numbers = tokens.filter((one) => /^\d/.test(one)).map(Number)
  const found = tokens.filter((one) => forms.has(one)).map((one) => forms.get(one) as string)
  const pack = hasShare(strengths) ? strengths.findIndex((one) => one.of === 'mg' && one.value >= 1000) : -1
  const [grams] = pack >= 0 ? strengths.splice(pack, 1) : []
  return {
    words: tokens.filter((one) => /^[a-z]/.test(one) && one.length > 1 && !forms.has(one) && !slowWords.has(one)),
    form: found.find((one) => one !== 'powder') ?? found[0] ?? null,
    slow: tokens.some((one) => slowWords.has(one)),
    strengths,
    bare: strengths.length === 0 && numbers.length > 0 ? (numbers[0] as number) : null,
    joined: /\+|&|\bwith\b|\band\b/.test(left),
    packMillilitres,
    packGrams: grams ? grams.value / 1000 : null,
  }
}

const hasShare = (strengths: Strength[]): boolean => strengths.some((one) => one.of === '%')

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/(\d),(\d{3})\b/g, '$1$2')
    .replace(/(\d),(\d)/g, '$1.$2')
}

function strengthOf(match: string[]): Strength {
  const [, number = '0', many, unit = 'mg', per, perUnit] = match
  const { of, times } = UNIT_VALUE[unit === 'gms' ? 'g' : unit] ?? { of: 'mg' as const, times: 1 }
  const value = Number(number.replace(/,/g, '')) * times * (many === 'million' ? 1e6 : many ? 1e5 : 1)
  return { value, of, perMillilitres: perUnit === 'ml' ? Number(per ?? 1) : null }
}

/** The substance's own words, without salts where something is left. */
export function substanceOf(words: string[]): string[] {
  const telling = words.filter((word) => !plainDrugWords.has(word))
  const bare = telling.filter((word) => !saltWords.has(word))
  return bare.length > 0 ? bare : telling
}

/** True when a line speaks of a medicine: a strength with a form, or a strength in a pharmacy's section. */
export function looksLikeDrug(text: string, section: string | null): boolean {
  const drug = readDrug(text)
  const strong =
    drug.strengths.some((one) => one.of !== '%' || drug.form !== null) || (drug.bare !== null && drug.form !== null)
  if (!strong) return false
  return drug.form !== null || /pharmac|medic|drug|farmasi|obat/i.test(section ?? '')
}
