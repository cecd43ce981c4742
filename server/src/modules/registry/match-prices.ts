import type { Needs } from '../../platform/context.js'
import { type Chosen, choosePrice } from './matching/choose-price.js'
import { matchLine } from './matching/list-book.js'
import type { RowMatch } from './matching/match-service.js'
import { type OpenList, openLists } from './price-book.js'
import type { MatchPricesInput, PriceMatch, PriceMatches } from './schema.js'

/**
 * What the lists say each line of a bill may cost on the day of service: the best row per line and list, or nothing. A
 * list that does not answer for that day gives nothing, never another year's price.
 */
export async function matchPrices(ctx: Needs<'db'>, input: MatchPricesInput): Promise<PriceMatches> {
  const names = new Set(input.lists)
  if (input.state) names.add(`state-${input.state.toLowerCase()}`)
  const lists = await openLists(ctx, [...names], input.on)
  const matches: PriceMatch[] = []
  const unmatched: number[] = []
  input.lines.forEach((line, number) => {
    const before = matches.length
    for (const list of lists) {
      const match = matchLine(list.book, line)
      const chosen = match ? choosePrice(list.book.prices.get(match.row.code) ?? [], input) : null
      if (match && chosen) matches.push(toMatch({ number, list, match, chosen }))
    }
    if (matches.length === before) unmatched.push(number)
  })
  return { matches, unmatched }
}

function toMatch(found: { number: number; list: OpenList; match: RowMatch; chosen: Chosen }): PriceMatch {
  const { number, list, match, chosen } = found
  const { row, amount, assumed } = chosen
  const { version, asked } = list
  return {
    line: number,
    list: asked,
    code: row.code,
    description: row.description,
    unit: row.unit,
    amount,
    currency: row.currency,
    certainty: match.certainty,
    method: match.method,
    effectiveFrom: row.effectiveFrom,
    effectiveTo: row.effectiveTo ?? version.effectiveTo,
    source: asked === version.list ? version.source : `${asked}: ${version.source}`,
    reference: row.reference ? `${row.code}, ${row.reference}` : row.code,
    attributes: {
      ...row.attributes,
      ...(assumed.length > 0 ? { assumed: assumed.join(',') } : {}),
      ...(version.demonstration ? { demonstration: 'yes' } : {}),
    },
  }
}
