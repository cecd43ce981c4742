import type { Needs } from '../../platform/context.js'
import { remember } from '../../shared/remember.js'
import { looksLikeDrug } from './matching/drug-text.js'
import type { AskedLine } from './matching/list-book.js'
import { matchListed } from './matching/match-listed.js'
import { type OpenList, openLists } from './price-book.js'
import type { ListedMatch, MatchListedInput } from './schema.js'

/** Which lines of a bill are items that a list says belong to no bill of their own; the surest item per line. */
export async function matchListedItems(ctx: Needs<'db'>, input: MatchListedInput): Promise<{ matches: ListedMatch[] }> {
  const lists = await openLists(ctx, input.lists, input.on)
  if (lists.length === 0) return { matches: [] }
  const listed = remember((line: AskedLine) => surestItem(lists, line), {
    key: ({ description, section }) => `${section ?? ''}\n${description}`,
    most: Math.max(1, input.lines.length),
  })
  return { matches: input.lines.flatMap((line, number) => listed(line).map((match) => ({ ...match, line: number }))) }
}

/** What an item is on every line of the same words. */
type UnplacedItem = Omit<ListedMatch, 'line'>

function surestItem(lists: OpenList[], line: AskedLine): UnplacedItem[] {
  if (looksLikeDrug(line.description, line.section ?? null)) return []
  const found = lists.flatMap((list) => itemOf(list, line.description) ?? [])
  const ranked = found.sort((a, b) => b.match.certainty - a.match.certainty || b.words - a.words)
  return ranked.slice(0, 1).map(({ match }) => match)
}

function itemOf(list: OpenList, description: string): { match: UnplacedItem; words: number } | null {
  const found = list.book.listed ? matchListed(list.book.listed, description) : null
  const row = found ? list.book.prices.get(found.item.code)?.[0] : undefined
  if (!found || !row) return null
  const treatment = row.attributes.treatment ?? ''
  const match: UnplacedItem = {
    list: list.asked,
    code: row.code,
    item: row.description,
    treatment,
    parent: parentOf(treatment),
    certainty: found.certainty,
    source: list.version.source,
    effectiveFrom: row.effectiveFrom,
    tooBroad: row.attributes.too_broad === 'yes',
    demonstration: list.version.demonstration,
  }
  return { match, words: found.words }
}

function parentOf(treatment: string): ListedMatch['parent'] {
  const parent = treatment.replace('subsume-', '')
  return parent === 'room' || parent === 'procedure' || parent === 'treatment' ? parent : null
}
