import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { importRows } from './import-rows.js'
import { tariffColumns } from './mapping/columns.js'
import { readTariffRow } from './mapping/tariff-row.js'
import type { CsvSource } from './read-rows.js'
import type { ImportReport } from './schema.js'
import { addTariffs } from './store-lists.js'

/** Reads a price list into dated prices. A price once set for a day is never overwritten; a new one has a new day. */
export async function importTariffs(
  ctx: Needs<'db' | 'clock' | 'ids' | 'actor'>,
  input: { source: CsvSource },
): Promise<ImportReport> {
  requireScope(ctx.actor, 'tariffs.import')
  return importRows(ctx, input.source, {
    columns: tariffColumns,
    action: 'tariffs.import',
    read: readTariffRow,
    key: (row) => [row.list, row.code, row.variant, row.effectiveFrom].join('\0'),
    keep: async (tx, inputs) => {
      const kept = await addTariffs(ctx, tx, inputs)
      return kept.map((one) =>
        one === 'created' ? 'kept' : one === 'unchanged' ? 'unchanged' : { refused: 'registry.price-already-set' },
      )
    },
  })
}
