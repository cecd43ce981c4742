import { requireScope, scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { derivedLists } from './matching/derived-lists.js'
import { answeringVersion } from './price-book.js'
import { loadVersions } from './store-tariffs.js'
import type { TariffList, TariffVersion } from './tariffs/tariff-version.js'

/** Every price list with its versions, newest first: days, rows, source, real or demonstration. Drafts only to data staff. */
export async function listTariffLists(
  ctx: Needs<'db' | 'clock' | 'actor'>,
  input: { list?: string | undefined } = {},
): Promise<TariffList[]> {
  requireScope(ctx.actor, 'tariffs.read')
  const mayImport = scopeOf(ctx.actor, 'tariffs.import') !== null
  const all = (await loadVersions(ctx.db.orm)).filter((one) => mayImport || one.state !== 'draft')
  const today = ctx.clock.today()
  const own = [...new Set(all.map((one) => one.list))].map((list) => listOf(list, all, today))
  const ruled = derivedLists.map(({ list, title, basis }) => ({
    list,
    title,
    demonstration: false,
    answeredBy: basis,
    answersToday: basis.some((one) => answeringVersion(all, one, today) !== undefined),
    versions: [],
  }))
  return [...own, ...ruled].filter((one) => input.list === undefined || one.list === input.list)
}

function listOf(list: string, all: TariffVersion[], today: string): TariffList {
  const versions = all.filter((one) => one.list === list)
  const answering = answeringVersion(versions, list, today)
  const shown = answering ?? versions.find((one) => one.state === 'active') ?? versions[0]
  return {
    list,
    title: shown?.title || list,
    demonstration: shown?.demonstration ?? false,
    answeredBy: [],
    answersToday: answering !== undefined,
    versions,
  }
}
