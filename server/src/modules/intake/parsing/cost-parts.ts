import type { Bill, BillLine, CostParts } from '../schema.js'
import { tokens } from './fuzzy.js'
import { labelMatcher, mentioned, mentions } from './labels.js'
import { COST_WORDS } from './vocabulary/cost-words.js'

type NamedPart = (typeof COST_WORDS)[number]['part']

const matchItem = labelMatcher(
  Object.fromEntries(COST_WORDS.map((c) => [c.part, c.items])) as Record<NamedPart, string[]>,
)

/** The part of the cost a line belongs to: the heading it stands under decides, else its own words. */
export function partOfLine(line: Pick<BillLine, 'description' | 'section'>): keyof CostParts {
  const bySection = line.section ? longest(line.section, 'sections') : null
  if (bySection && bySection !== 'accommodation') return bySection
  // Wards bill registration and the like under the room's heading.
  if (bySection) return mentions(line.description, COST_WORDS[0]!.items) ? 'administration' : 'accommodation'
  return longest(line.description, 'items') ?? misread(line.description) ?? 'other'
}

/** The part with the longest of its words in the text: "kamar bedah" is surgery although "kamar" is a room. */
function longest(text: string, list: 'sections' | 'items'): NamedPart | null {
  const dosed = list === 'items' && /\d\s?(?:mg|ml|mcg|gr?|iu|%)\b/i.test(text)
  const ranked = COST_WORDS.map((c) => {
    const strength = Math.max(0, ...mentioned(text, c[list]).map((w) => w.length))
    return { part: c.part, strength: strength + (c.part === 'medicines' && dosed ? 6 : 0) }
  }).sort((a, b) => b.strength - a.strength)
  return ranked[0] && ranked[0].strength > 0 ? ranked[0].part : null
}

/** The same with OCR errors allowed in longer words. */
function misread(text: string): NamedPart | null {
  const list = tokens(text)
  const hits = list.flatMap((_, at) => matchItem(list, at) ?? []).filter((h) => h.length >= 6)
  return hits.sort((a, b) => b.length - a.length)[0]?.kind ?? null
}

/** Adds up a bill's lines by what was done; lines without a readable amount count as nothing. */
export function costParts(bill: Pick<Bill, 'lines'>): CostParts {
  const parts: CostParts = {
    consultation: 0,
    procedures: 0,
    medicines: 0,
    tests: 0,
    administration: 0,
    accommodation: 0,
    other: 0,
  }
  for (const line of bill.lines) parts[partOfLine(line)] += line.amount ?? 0
  return parts
}
