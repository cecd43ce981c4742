import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { listTariffLists } from './list-tariff-lists.js'
import { answeringVersion } from './price-book.js'
import { loadPrices, loadVersions } from './store-tariffs.js'

/** What a state's own price list covers today; everything else of that state falls back to the central lists. */
export type StateCoverage = {
  /** As in the name of its list: `DL` of `state-dl`. */
  state: string
  list: string
  demonstration: boolean
  effectiveFrom: string
  effectiveTo: string | null
  rows: number
  /** Rows by kind of service. */
  categories: Record<string, number>
}

const STATE_LIST = /^state-(.+)$/

/** The states with a price list of their own that answers today, and the central lists that stand behind them. */
export async function tariffCoverage(
  ctx: Needs<'db' | 'clock' | 'actor'>,
): Promise<{ states: StateCoverage[]; central: string[] }> {
  requireScope(ctx.actor, 'tariffs.read')
  const today = ctx.clock.today()
  const versions = await loadVersions(ctx.db.orm)
  const lists = (await listTariffLists(ctx)).filter((one) => one.answersToday)
  const states: StateCoverage[] = []
  for (const { list, demonstration } of lists) {
    const state = STATE_LIST.exec(list)?.[1]
    const version = answeringVersion(versions, list, today)
    if (state === undefined || !version) continue
    const rows = await loadPrices(ctx.db.orm, version.id)
    const { effectiveFrom, effectiveTo } = version
    const about = { state: state.toUpperCase(), list, demonstration, effectiveFrom, effectiveTo }
    states.push({ ...about, rows: rows.length, categories: countCategories(rows) })
  }
  return { states, central: lists.map(({ list }) => list).filter((list) => !STATE_LIST.test(list)) }
}

function countCategories(rows: Awaited<ReturnType<typeof loadPrices>>): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { attributes } of rows) {
    const category = String(attributes.category ?? 'other')
    counts[category] = (counts[category] ?? 0) + 1
  }
  return counts
}
