import type { Needs } from '../../platform/context.js'
import { looksLikeDrug } from './matching/drug-text.js'
import { matchListed } from './matching/match-listed.js'
import { type OpenList, openLists } from './price-book.js'
import type { ListedMatch, MatchListedInput } from './schema.js'

/** Which lines of a bill are items that a list says belong to no bill of their own; the surest item per line. */
export async function matchListedItems(ctx: Needs<'db'>, input: MatchListedInput): Promise<{ matches: ListedMatch[] }> {
  const lists = await openLists(ctx, input.lists, input.on)
  const matches = input.lines.flatMap((line, number) => {
    if (looksLikeDrug(line.description, line.section ?? null)) return []
    const found = lists.flatMap((list) => itemOf(list, number, line.description) ?? [])
    return found.sort((a, b) => b.match.certainty - a.match.certainty || b.words - a.words).slice(0, 1)
  })
  return { matches: matches.map((one) => one.match) }
}

function itemOf(list: OpenList, line: number, description: string): { match: ListedMatch; words: number } | null {
  const found = list.book.listed ? matchListed(list.book.listed, description) : null
  const row = found ? list.book.prices.get(found.item.code)?.[0] : undefined
  if (!found || !row) return null
  const treatment = row.attributes.treatment ?? ''
  const match: ListedMatch = {
    line,
    list: list.asked,
    code: row.code,
    item: row.description,
    treatment,
    parent: parentOf(treatment),
    certainty: found.certainty,
    source: list.version.source,
    effectiveFrom: row.effectiveFrom,
    tooBroad: row.attributes.too_broad === 'yes',
  }
  return { match, words: found.words }
}

function parentOf(treatment: string): ListedMatch['parent'] {
  const parent = treatment.replace('subsume-', '')
  return parent === 'room' || parent === 'procedure' || parent === 'treatment' ? parent : null
}
