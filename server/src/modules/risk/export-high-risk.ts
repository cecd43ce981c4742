import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { toCsv } from '../claims/index.js'
import { findClaims, showPlaces } from './find-high-risk.js'
import { exportColumns } from './listing/export-columns.js'
import { mergePage } from './listing/merge-pages.js'
import type { HighRiskFilter } from './schema.js'

const AT_ONCE = 500

/**
 * All claims of a filter as CSV in order of risk, piece by piece; who took how many is kept before the first is sent.
 * The list is that of the moment of asking, whatever is served afterwards.
 * @throws AppError `risk.no-snapshot`, `risk.no-such-flag`
 */
export async function exportHighRisk(
  ctx: Needs<'db' | 'config' | 'clock' | 'actor'>,
  filter: HighRiskFilter,
): Promise<AsyncGenerator<string>> {
  const lists = await findClaims(ctx, filter)
  const among = { found: lists.found, foundLive: lists.foundLive, before: lists.live.before }
  const { total } = mergePage(among, { skip: 0, limit: 1 })
  const release = lists.served.serving.hold()
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, {
      action: 'risk.export',
      resource: 'historic-claim',
      resourceId: `${total} claims`,
      fields: Object.keys(filter),
      versions: { snapshot: lists.served.current.runId },
    }),
  )
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
          claims.map((claim) => exportColumns.map(([, cell]) => cell(claim))),
        )
        yield rows.slice(rows.indexOf('\n') + 1)
      }
    } finally {
      release()
    }
  }
  return pieces()
}
