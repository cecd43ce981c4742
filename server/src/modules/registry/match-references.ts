import type { Needs } from '../../platform/context.js'
import { matchPrices } from './match-prices.js'
import type { PriceMatch } from './schema.js'

/** Lists of products whose prices are told beside a line and never held against it: KFA. No rule may judge by them. */
export const REFERENCE_LISTS: readonly string[] = ['kfa']

/** A reference is shown where the product itself is named; anything less sure is left out. */
const SURE = 0.95

/** The products that lines of a bill name, with their reference price on the day of service; for the others nothing. */
export async function matchReferences(
  ctx: Needs<'db'>,
  input: { lines: { description: string; section?: string | null }[]; on: string },
): Promise<PriceMatch[]> {
  const { matches } = await matchPrices(ctx, { ...input, lists: [...REFERENCE_LISTS] })
  return matches.filter(({ certainty }) => certainty >= SURE)
}
