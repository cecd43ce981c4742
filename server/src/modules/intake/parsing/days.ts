import { type Day, isRealDay } from '../../../shared/dates.js'

/** A day found inside a longer text. */
export interface DayReading {
  day: Day
  confidence: number
  /** Character range in the searched text. */
  start: number
  end: number
}

const MONTHS: Record<string, number> = {
  januari: 1,
  january: 1,
  jan: 1,
  februari: 2,
  february: 2,
  pebruari: 2,
  feb: 2,
  peb: 2,
  maret: 3,
  march: 3,
  mar: 3,
  mrt: 3,
  april: 4,
  apr: 4,
  mei: 5,
  may: 5,
  juni: 6,
  june: 6,
  jun: 6,
  juli: 7,
  july: 7,
  jul: 7,
  ju1: 7,
  jui: 7,
  agustus: 8,
  august: 8,
  agu: 8,
  agt: 8,
  ags: 8,
  agst: 8,
  aug: 8,
  september: 9,
  sept: 9,
  sep: 9,
  oktober: 10,
  october: 10,
  okt: 10,
  oct: 10,
  '0ct': 10,
  '0kt': 10,
  november: 11,
  nopember: 11,
  nov: 11,
  nop: 11,
  desember: 12,
  december: 12,
  des: 12,
  dec: 12,
}
const MONTH_NAMES = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|')

const D = '[0-9OoIl]'
const SIGN = String.raw`\s?[-/.–]\s?`
const YEAR = '(?:19|20)'
/** A time of day may follow without a space: `19/10/201820:49`. */
const END = String.raw`(?!\d(?!\d?[:.]\d))`
const MONTH = `[-/., ]*[a-z]?(${MONTH_NAMES})[a-z]{0,2}[-/., ']*`
/** Each shape with the order of its parts; an unlabelled date must have a separator or a month name. */
const SHAPES: { pattern: RegExp; order: 'ymd' | 'dmy' | 'mdy'; confidence: number }[] = [
  {
    pattern: new RegExp(`(?<!\\d)(${YEAR}${D}{2})${SIGN}(${D}{1,2})${SIGN}(${D}{1,2})${END}`, 'g'),
    order: 'ymd',
    confidence: 1,
  },
  {
    pattern: new RegExp(`(?<!\\d)(${D}{1,2})${SIGN}(${D}{1,2})${SIGN}(${YEAR}${D}{2})${END}`, 'g'),
    order: 'dmy',
    confidence: 1,
  },
  {
    pattern: new RegExp(`(?<!\\d)(${D}{1,2})(?:\\s?(?:st|nd|rd|th))?${MONTH}(${YEAR}\\d{2})${END}`, 'gi'),
    order: 'dmy',
    confidence: 1,
  },
  {
    pattern: new RegExp(`\\b(${MONTH_NAMES})[-/., ]*(\\d{1,2})(?:st|nd|rd|th)?[-/., ]+(${YEAR}\\d{2})(?!\\d)`, 'gi'),
    order: 'mdy',
    confidence: 1,
  },
  { pattern: new RegExp(`(?<!\\d)(${D}{1,2})${MONTH}(\\d{2})${END}`, 'gi'), order: 'dmy', confidence: 0.85 },
  {
    pattern: new RegExp(`(?<![\\d.,])(${D}{1,2})${SIGN}(${D}{1,2})${SIGN}(\\d{2})${END}(?![.,]\\d{3})`, 'g'),
    order: 'dmy',
    confidence: 0.8,
  },
]
/** Separators lost in reading; trusted only beside a date label. */
const GLUED: typeof SHAPES = [
  { pattern: /(?<!\d)(20\d{2})[-/. ]?(\d{2})[-/. ]?(\d{2})(?!\d(?!\d:))/g, order: 'ymd', confidence: 0.7 },
  { pattern: /(?<!\d)(\d{2})[-/. ]?(\d{2})[-/. ]?(20\d{2})(?!\d(?!\d:))/g, order: 'dmy', confidence: 0.7 },
  { pattern: /(?<!\d)(\d{2})[-/. ](\d{2})[-/. ](\d{2})(?!\d)/g, order: 'dmy', confidence: 0.5 },
]

/** All days written in a text, in order of appearance; day before month unless only the other way makes a real day. */
export function findDays(text: string, beside: 'label' | 'nothing' = 'nothing'): DayReading[] {
  if (!/\d/.test(text)) return []
  const found: DayReading[] = []
  for (const shape of beside === 'label' ? [...SHAPES, ...GLUED] : SHAPES) {
    for (const match of text.matchAll(shape.pattern)) {
      const reading = toDay(match, shape)
      if (reading && !found.some((f) => f.start < reading.end && reading.start < f.end)) found.push(reading)
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Days of a text in which OCR may have put spaces into the figures (`26/02/1 8`); the tight reading wins where it finds any. */
export function findSpacedDays(text: string, beside: 'label' | 'nothing' = 'nothing'): DayReading[] {
  if (!/\d \d|\d [-/.]|[-/.] \d/.test(text)) return findDays(text, beside)
  const tighter = [text.replace(/\s+/g, ''), text.replace(/(?<=\d\s?[-/.]\s?\d*) (?=\d)/g, ''), text]
  return tighter.map((t) => findDays(t, beside)).find((days) => days.length > 0) ?? []
}

/** The first day in a text, or null. */
export function readDay(text: string, beside: 'label' | 'nothing' = 'nothing'): DayReading | null {
  return findSpacedDays(text, beside)[0] ?? null
}

function toDay(match: RegExpMatchArray, shape: (typeof SHAPES)[number]): DayReading | null {
  const parts = [match[1]!, match[2]!, match[3]!]
  const [yearText, monthText, dayText] =
    shape.order === 'ymd'
      ? parts
      : shape.order === 'dmy'
        ? [parts[2], parts[1], parts[0]]
        : [parts[2], parts[0], parts[1]]
  let year = digits(yearText!)
  if (yearText!.length === 2) year += 2000
  let month = MONTHS[monthText!.toLowerCase()] ?? digits(monthText!)
  let day = digits(dayText!)
  let confidence = shape.confidence
  if (month > 12 && day <= 12 && shape.order === 'dmy') {
    ;[month, day] = [day, month]
    confidence *= 0.8
  }
  if (!isRealDay(year, month, day) || year < 1900 || year > 2099) return null
  const start = match.index ?? 0
  return { day: isoDay(year, month, day), confidence, start, end: start + match[0].length }
}

function digits(text: string): number {
  return Number(text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1'))
}

function isoDay(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
