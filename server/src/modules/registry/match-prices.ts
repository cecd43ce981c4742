import type { Needs } from '../../platform/context.js'
import { type Chosen, choosePrice } from './matching/choose-price.js'
import { matchLine } from './matching/list-book.js'
import type { RowMatch } from './matching/match-service.js'
import { stateList } from './matching/state-codes.js'
import { unitsInOne } from './matching/units-in-one.js'
import { type OpenList, openLists } from './price-book.js'
import type { MatchPricesInput, PriceMatch, PriceMatches } from './schema.js'

/**
 * What the lists say each line of a bill may cost on the day of service: the best row per line and list, or nothing. A
 * list that does not answer for that day gives nothing, never another year's price.
 */
export async function matchPrices(ctx: Needs<'db'>, input: MatchPricesInput): Promise<PriceMatches> {
  const names = new Set(input.lists)
  const ofState = input.state ? stateList(input.state) : null
  if (ofState) names.add(ofState)
  const lists = await openLists(ctx, [...names], input.on)
  const matches: PriceMatch[] = []
  const unmatched: number[] = []
  input.lines.forEach((line, number) => {
    const before = matches.length
    for (const list of lists) {
      const match = matchLine(list.book, line)
      const chosen = match ? choosePrice(list.book.prices.get(match.row.code) ?? [], input) : null
      const units = chosen ? unitsInOne(chosen.row.unit, line.description) : null
      if (match && chosen && units !== null) matches.push(toMatch({ number, list, match, chosen, units }))
    }
    if (matches.length === before) unmatched.push(number)
  })
  return { matches, unmatched }
}

type Found = { number: number; list: OpenList; match: RowMatch; chosen: Chosen; units: number }

function toMatch({ number, list, match, chosen, units }: Found): PriceMatch {
  const { row, amount, assumed } = chosen
  const { version, asked } = list
  return {
    line: number,
    list: asked,
    code: row.code,
    description: row.description,
    unit: units === 1 ? row.unit : `${units} ${row.unit}`,
    amount: Math.round(amount * units),
    currency: row.currency,
    certainty: match.certainty,
    method: match.method,
    effectiveFrom: row.effectiveFrom,
    effectiveTo: row.effectiveTo ?? version.effectiveTo,
    source: asked === version.list ? version.source : `${asked}: ${version.source}`,
    reference: row.reference ? `${row.code}, ${row.reference}` : row.code,
    attributes: {
      ...row.attributes,
      ...(units === 1 ? {} : { units: String(units), unit_amount: String(amount) }),
      ...(assumed.length > 0 ? { assumed: assumed.join(',') } : {}),
      ...(version.demonstration ? { demonstration: 'yes' } : {}),
    },
  }
}
