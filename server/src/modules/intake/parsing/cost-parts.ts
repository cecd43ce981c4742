import type { Bill, BillLine, CostParts } from '../schema.js'
import { mentions } from './labels.js'
import { COST_WORDS } from './vocabulary/cost-words.js'

/** The part of the cost a line belongs to: the heading it stands under decides, else its own words. */
export function partOfLine(line: Pick<BillLine, 'description' | 'section'>): keyof CostParts {
  if (line.section) {
    const bySection = COST_WORDS.find((c) => mentions(line.section!, c.sections))
    if (bySection && bySection.part !== 'accommodation') return bySection.part
    if (bySection) return mentions(line.description, COST_WORDS[0]!.items) ? 'administration' : 'accommodation'
  }
  const strength = (items: string[]) =>
    Math.max(0, ...items.filter((i) => mentions(line.description, [i])).map((i) => i.length))
  const dosed = /\d\s?(?:mg|ml|mcg|gr?|iu|%)\b/i.test(line.description)
  const ranked = COST_WORDS.map((c) => ({
    part: c.part,
    strength: strength(c.items) + (c.part === 'medicines' && dosed ? 6 : 0),
  })).sort((a, b) => b.strength - a.strength)
  return ranked[0] && ranked[0].strength > 0 ? ranked[0].part : 'other'
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
