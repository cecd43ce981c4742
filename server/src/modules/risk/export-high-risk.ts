import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { MOST_ROWS, writeXlsx } from '../../platform/exports/write-xlsx.js'
import { recordTrail } from '../../platform/trail/record.js'
import { toCsv } from '../claims/index.js'
import { type Found, findClaims, showPlaces } from './find-high-risk.js'
import { exportColumns } from './listing/export-columns.js'
import { mergePage } from './listing/merge-pages.js'
import type { HighRiskFilter } from './schema.js'

type Ctx = Needs<'db' | 'config' | 'clock' | 'actor'>

const AT_ONCE = 500

/**
 * All claims of a filter as CSV in order of risk, piece by piece; who took how many is kept before the first is sent.
 * The list is that of the moment of asking, whatever is served afterwards.
 * @throws AppError `risk.no-snapshot`, `risk.no-such-flag`
 */
export async function exportHighRisk(ctx: Ctx, filter: HighRiskFilter): Promise<AsyncGenerator<string>> {
  const lists = await findClaims(ctx, filter)
  const among = amongOf(lists)
  const { total } = mergePage(among, { skip: 0, limit: 1 })
  const release = lists.served.serving.hold()
  await keepTrail(ctx, { total, filter, lists })
  async function* pieces(): AsyncGenerator<string> {
    try {
      yield toCsv(
        exportColumns.map(([name]) => name),
        [],
      )
      for (let skip = 0; skip < total; skip += AT_ONCE) {
        const { items } = mergePage(among, { skip, limit: AT_ONCE })
        const claims = await showPlaces(ctx, lists, items)
        // The first line is the header, which stands already.
        const rows = toCsv(
          [],
          claims.map((claim) => exportColumns.map(([, , cell]) => cell(claim))),
        )
        yield rows.slice(rows.indexOf('\n') + 1)
      }
    } finally {
      release()
    }
  }
  return pieces()
}

/**
 * The claims of a filter as a spreadsheet with real amounts and days, in order of risk.
 * @throws AppError `risk.no-snapshot`, `risk.no-such-flag`, `export.too-large` for more than fit: the CSV takes any number
 */
export async function exportHighRiskSheet(ctx: Ctx, filter: HighRiskFilter): Promise<Buffer> {
  const lists = await findClaims(ctx, filter)
  const { items, total } = mergePage(amongOf(lists), { skip: 0, limit: MOST_ROWS })
  if (total > MOST_ROWS)
    throw new AppError('precondition', 'export.too-large', { details: { rows: total, most: MOST_ROWS } })
  const claims = await showPlaces(ctx, lists, items)
  await keepTrail(ctx, { total, filter, lists })
  return writeXlsx({
    sheet: 'Claims in order of risk',
    columns: exportColumns.map(([name, kind]) => ({ name, kind })),
    rows: claims.map((claim) => exportColumns.map(([, , cell]) => cell(claim))),
  })
}

const amongOf = ({ found, foundLive, live }: Found) => ({ found, foundLive, before: live.before })

type Export = { total: number; filter: HighRiskFilter; lists: Found }

async function keepTrail(ctx: Ctx, { total, filter, lists }: Export): Promise<void> {
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, {
      action: 'risk.export',
      resource: 'historic-claim',
      resourceId: `${total} claims`,
      fields: Object.keys(filter),
      versions: { snapshot: lists.served.current.runId },
    }),
  )
}
