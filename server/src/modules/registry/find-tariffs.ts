import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { type TariffPage, TariffQuery } from './schema.js'
import { listTariffs } from './store-tariffs.js'

/** Prices in force on a day (today when none is given), by list, code or words. */
export async function findTariffs(ctx: Needs<'db' | 'clock' | 'actor'>, input: TariffQuery): Promise<TariffPage> {
  requireScope(ctx.actor, 'tariffs.read')
  const query = TariffQuery.parse(input)
  const found = await listTariffs(ctx.db.orm, { ...query, day: query.on ?? query.day ?? ctx.clock.today() })
  return { ...found, page: query.page, pageSize: query.pageSize }
}
