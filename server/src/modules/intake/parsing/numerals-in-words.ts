import type { Minor } from '../../../shared/money.js'
import { editDistance } from './fuzzy.js'

/** An amount written out in words, Indonesian (terbilang) or English with lakh and crore. */
export interface WordsReading {
  minor: Minor
  language: 'id' | 'en'
  /** 1 when every letter belongs to a numeral; falls with each letter that had to be mended or skipped. */
  confidence: number
}

type Meaning =
  | { unit: number }
  | { whole: number }
  | { times: number }
  | { scale: number }
  | { teens: true }
  | { tens: number }
  | { cents: true }
  | { filler: true }
type Lexicon = Record<string, Meaning>

const INDONESIAN: Lexicon = {
  nol: { unit: 0 },
  satu: { unit: 1 },
  dua: { unit: 2 },
  tiga: { unit: 3 },
  empat: { unit: 4 },
  lima: { unit: 5 },
  enam: { unit: 6 },
  tujuh: { unit: 7 },
  delapan: { unit: 8 },
  sembilan: { unit: 9 },
  sepuluh: { unit: 10 },
  sebelas: { unit: 11 },
  belas: { teens: true },
  puluh: { times: 10 },
  ratus: { times: 100 },
  seratus: { unit: 100 },
  seribu: { whole: 1000 },
  ribu: { scale: 1000 },
  juta: { scale: 1_000_000 },
  sejuta: { whole: 1_000_000 },
  miliar: { scale: 1_000_000_000 },
  milyar: { scale: 1_000_000_000 },
  triliun: { scale: 1_000_000_000_000 },
  rupiah: { filler: true },
  dan: { filler: true },
  sen: { cents: true },
  saja: { filler: true },
}
const ENGLISH: Lexicon = {
  zero: { unit: 0 },
  one: { unit: 1 },
  two: { unit: 2 },
  three: { unit: 3 },
  four: { unit: 4 },
  five: { unit: 5 },
  six: { unit: 6 },
  seven: { unit: 7 },
  eight: { unit: 8 },
  nine: { unit: 9 },
  ten: { unit: 10 },
  eleven: { unit: 11 },
  twelve: { unit: 12 },
  thirteen: { unit: 13 },
  fourteen: { unit: 14 },
  fifteen: { unit: 15 },
  sixteen: { unit: 16 },
  seventeen: { unit: 17 },
  eighteen: { unit: 18 },
  nineteen: { unit: 19 },
  twenty: { tens: 20 },
  thirty: { tens: 30 },
  forty: { tens: 40 },
  fourty: { tens: 40 },
  fifty: { tens: 50 },
  sixty: { tens: 60 },
  seventy: { tens: 70 },
  eighty: { tens: 80 },
  ninety: { tens: 90 },
  hundred: { times: 100 },
  thousand: { scale: 1000 },
  lakh: { scale: 100_000 },
  lakhs: { scale: 100_000 },
  lac: { scale: 100_000 },
  crore: { scale: 10_000_000 },
  crores: { scale: 10_000_000 },
  million: { scale: 1_000_000 },
  billion: { scale: 1_000_000_000 },
  and: { filler: true },
  only: { filler: true },
  rupees: { filler: true },
  rupee: { filler: true },
  ringgit: { filler: true },
  dollars: { filler: true },
  rupiah: { filler: true },
  inr: { filler: true },
  idr: { filler: true },
  paise: { cents: true },
  paisa: { cents: true },
  cents: { cents: true },
  sen: { cents: true },
}

/** Reads words even when spaces are lost or a letter is misread; null unless most of the text is numerals. */
export function readAmountInWords(text: string): WordsReading | null {
  const letters = text.toLowerCase().replace(/[^a-z0-9]/g, '')
  if (letters.length < 3 || letters.length > 260) return null
  const readings = [
    { language: 'id' as const, ...segment(letters, INDONESIAN) },
    { language: 'en' as const, ...segment(letters, ENGLISH) },
  ].sort((a, b) => a.cost - b.cost)
  const best = readings[0]!
  const minor = amountFrom(best.meanings)
  if (minor === null) return null
  const confidence = Math.max(0, 1 - (best.cost * 3) / letters.length)
  return confidence < 0.4 ? null : { minor, language: best.language, confidence }
}

interface Segmentation {
  cost: number
  meanings: Meaning[]
}

/** The cheapest way of cutting the letters into numerals; a skipped letter costs 1, a misread one 1. */
function segment(letters: string, lexicon: Lexicon): Segmentation {
  const words = Object.keys(lexicon)
  const best: { cost: number; from: number; word: string | null }[] = [{ cost: 0, from: 0, word: null }]
  for (let end = 1; end <= letters.length; end++) {
    let here = { cost: best[end - 1]!.cost + 1, from: end - 1, word: null as string | null }
    for (const word of words) {
      const slack = word.length >= 4 ? 1 : 0
      for (let length = word.length - slack; length <= word.length + slack; length++) {
        const from = end - length
        if (from < 0 || best[from]!.cost >= here.cost) continue
        const cost = best[from]!.cost + editDistance(letters.slice(from, end), word, 1)
        if (cost < here.cost && cost - best[from]!.cost <= slack) here = { cost, from, word }
      }
    }
    best.push(here)
  }
  const meanings: Meaning[] = []
  for (let at = letters.length; at > 0; at = best[at]!.from) {
    const word = best[at]!.word
    if (word !== null) meanings.unshift(lexicon[word]!)
  }
  return { cost: best[letters.length]!.cost, meanings }
}

/** The whole figure with its sen or paise; null when there is no numeral at all. */
function amountFrom(meanings: Meaning[]): Minor | null {
  const cents = meanings.findIndex((m) => 'cents' in m)
  if (cents < 0) return scaled(sum(meanings), 100)
  const after = sum(meanings.slice(cents + 1))
  if (after !== null) return (sum(meanings.slice(0, cents)) ?? 0) * 100 + after
  const before = meanings.slice(0, cents)
  const split = before.findLastIndex((m, i) => 'filler' in m && sum(before.slice(0, i)) !== null)
  if (split < 0) return sum(before)
  return (sum(before.slice(0, split)) ?? 0) * 100 + (sum(before.slice(split)) ?? 0)
}

function scaled(value: number | null, by: number): number | null {
  return value === null ? null : value * by
}

/** Adds numerals up: `below` gathers what stands before the next thousand, `last` the numeral being built. */
function sum(meanings: Meaning[]): number | null {
  let total = 0
  let below = 0
  let last = 0
  let seen = false
  for (const m of meanings) {
    if ('filler' in m || 'cents' in m) continue
    seen = true
    if ('teens' in m) last += 10
    else if ('times' in m && m.times === 100) {
      last = (last + (below % 100) || 1) * 100
      below -= below % 100
    } else if ('times' in m) last *= m.times
    else {
      below += last
      last = 0
      if ('unit' in m) last = m.unit
      else if ('tens' in m) last = m.tens
      else if ('whole' in m) total += m.whole
      else {
        total += Math.max(1, below) * m.scale
        below = 0
      }
    }
  }
  return seen ? total + below + last : null
}
