import type { Needs } from '../../platform/context.js'
import { remember } from '../../shared/remember.js'
import { type Chosen, choosePrice } from './matching/choose-price.js'
import type { AskedLine } from './matching/list-book.js'
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
  const priced = remember((line: AskedLine) => lists.flatMap((list) => priceOf(list, line, input)), {
    key: ({ description, section }) => `${section ?? ''}\n${description}`,
    most: Math.max(1, input.lines.length),
  })
  const matches: PriceMatch[] = []
  const unmatched: number[] = []
  input.lines.forEach((line, number) => {
    const found = priced(line)
    for (const match of found) matches.push({ ...match, line: number })
    if (found.length === 0) unmatched.push(number)
  })
  return { matches, unmatched }
}

/** What one list says a line may cost: one price, or none. */
function priceOf(list: OpenList, line: AskedLine, input: MatchPricesInput): UnplacedMatch[] {
  const match = list.book.match(line)
  const chosen = match ? choosePrice(list.book.prices.get(match.row.code) ?? [], input) : null
  const units = chosen ? unitsInOne(chosen.row.unit, line.description) : null
  return match && chosen && units !== null ? [toMatch({ list, match, chosen, units })] : []
}

/** A price that is the same on every line of the same words. */
type UnplacedMatch = Omit<PriceMatch, 'line'>
type Found = { list: OpenList; match: RowMatch; chosen: Chosen; units: number }

function toMatch({ list, match, chosen, units }: Found): UnplacedMatch {
  const { row, amount, assumed } = chosen
  const { version, asked } = list
  return {
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
