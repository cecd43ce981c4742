import type { Needs } from '../../platform/context.js'
import { variantOf } from './mapping/tariff-row.js'
import type { Tariff } from './schema.js'
import { loadTariffs } from './store-tariffs.js'

export type FindTariffInput = { list: string; code: string; day: string; attributes?: Record<string, string> }

/** The price of a code in force on a day; with attributes that exact variant, without them only where there is one. */
export async function findTariff(ctx: Needs<'db'>, input: FindTariffInput): Promise<Tariff | null> {
  const { attributes, ...key } = input
  const found = await loadTariffs(ctx.db.orm, attributes ? { ...key, variant: variantOf(attributes) } : key)
  return found.length === 1 ? (found[0] ?? null) : null
}
