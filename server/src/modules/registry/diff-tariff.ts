import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { answeringVersion } from './price-book.js'
import { loadPrices, loadVersion, loadVersions } from './store-tariffs.js'
import { comparePrices } from './tariffs/compare-prices.js'
import type { TariffDiff, TariffVersion } from './tariffs/tariff-version.js'

/**
 * A version against the one that answers on its first day, or else the newest active one: what it adds, removes, changes.
 * @throws AppError `registry.tariff-version-not-found`
 */
export async function diffTariff(ctx: Needs<'db' | 'actor'>, input: { versionId: string }): Promise<TariffDiff> {
  requireScope(ctx.actor, 'tariffs.import')
  const version = await loadVersion(ctx.db.orm, input.versionId)
  if (!version) throw new AppError('not-found', 'registry.tariff-version-not-found')
  const others = (await loadVersions(ctx.db.orm, version.list)).filter((one) => one.id !== version.id)
  const against =
    answeringVersion(others, version.list, version.effectiveFrom) ?? others.find((one) => one.state === 'active')
  const before = against ? await loadPrices(ctx.db.orm, against.id) : []
  const after = await loadPrices(ctx.db.orm, version.id)
  return { version, against: nameOf(against), ...comparePrices(before, after) }
}

function nameOf(version: TariffVersion | undefined): TariffDiff['against'] {
  return version ? { id: version.id, edition: version.edition } : null
}
