import type { Needs } from '../../platform/context.js'
import { openClickHouse } from './adapters/clickhouse.js'
import { currentServing, type Served } from './current-serving.js'
import type { CaseMixRow, DuplicatePair, SeverityMismatch, TariffInsight, TariffQuery } from './listing/reports.js'
import { openSnapshot } from './open-snapshot.js'
import { askCaseMix, askDuplicates, askSeverityMismatch, askTariffs } from './reports/ask-claims.js'
import type { ReportWarehouse, Warehouse } from './schema.js'
import { databaseOf } from './warehouse/database-of.js'

type Ctx = Needs<'db' | 'config'>

/** Finished reports of the served snapshot: they cannot change while it stands. */
const kept = new WeakMap<Served['serving'], Map<string, Promise<unknown>>>()

/** Stays recorded mild that cost more than nine in ten of their peers, the farthest above first. */
export async function reportSeverityMismatch(ctx: Ctx, input: { limit: number }): Promise<SeverityMismatch[]> {
  return report(ctx, { name: `mismatch:${input.limit}` }, (warehouse) => askSeverityMismatch(warehouse, input))
}

/** Pairs of claims for the same member, hospital, service, diagnosis and procedure within so many days; series left out. */
export async function reportDuplicates(ctx: Ctx, input: { limit: number; days: number }): Promise<DuplicatePair[]> {
  const name = `duplicates:${input.limit}:${input.days}`
  return report(ctx, { name }, (warehouse) => askDuplicates(warehouse, input))
}

/** Hospital by CBG group: what was billed and paid, and how it stands beside the same group elsewhere. */
export async function reportTariffs(ctx: Ctx, query: TariffQuery): Promise<TariffInsight[]> {
  return report(ctx, { name: `tariff:${JSON.stringify(query)}` }, (warehouse) => askTariffs(warehouse, query))
}

/** Province by province: claims, stays, the share with a flag, and severe stays observed. */
export async function reportCaseMix(ctx: Ctx, input: { limit?: number | undefined }): Promise<CaseMixRow[]> {
  const rows = await report(ctx, { name: 'casemix' }, askCaseMix)
  return rows.slice(0, input.limit)
}

/**
 * A report of the served snapshot, made once and kept while the snapshot stands. The warehouse that is set up is asked:
 * DuckDB here, or a ClickHouse server.
 * @throws AppError `risk.no-snapshot`, `risk.warehouse-unreachable`, `risk.warehouse-not-loaded`
 */
export async function report<T>(
  ctx: Ctx,
  { name }: { name: string },
  make: (warehouse: ReportWarehouse) => Promise<T>,
): Promise<T> {
  return keep(ctx, name, async ({ current, folder }) => {
    const { warehouseUrl } = ctx.config
    const warehouse =
      warehouseUrl === null
        ? await openSnapshot(folder)
        : openClickHouse({ url: warehouseUrl, database: databaseOf(current) })
    return closing(warehouse, make)
  })
}

/** The same for what lies in a file of the snapshot: asked of DuckDB, whatever warehouse is set up. */
export async function reportHere<T>(
  ctx: Ctx,
  { name }: { name: string },
  make: (warehouse: Warehouse, folder: string) => Promise<T>,
): Promise<T> {
  return keep(ctx, name, async ({ folder }) =>
    closing(await openSnapshot(folder), (warehouse) => make(warehouse, folder)),
  )
}

async function closing<T, W extends ReportWarehouse>(warehouse: W, make: (warehouse: W) => Promise<T>): Promise<T> {
  try {
    return await make(warehouse)
  } finally {
    warehouse.close()
  }
}

async function keep<T>(ctx: Ctx, name: string, make: (served: Served) => Promise<T>): Promise<T> {
  const served = await currentServing(ctx)
  const reports = kept.get(served.serving) ?? new Map<string, Promise<unknown>>()
  kept.set(served.serving, reports)
  if (reports.size > 200) reports.clear()
  const known = reports.get(name) as Promise<T> | undefined
  if (known) return known
  const made = make(served)
  reports.set(name, made)
  // A report that failed is made again when it is next asked for.
  made.catch(() => reports.delete(name))
  return made
}
