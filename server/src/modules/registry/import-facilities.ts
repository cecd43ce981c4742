import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { importRows } from './import-rows.js'
import { facilityColumns } from './mapping/columns.js'
import { readFacilityRow } from './mapping/facility-row.js'
import { readFacilityName } from './matching/facility-name.js'
import type { CsvSource } from './read-rows.js'
import type { FacilityInput, ImportReport } from './schema.js'
import { facilityKey, keepAlias, keepFacilities } from './store-facilities.js'

/** Reads a facilities' file; a facility is known by its code, else by name and region. */
export async function importFacilities(
  ctx: Needs<'db' | 'clock' | 'ids' | 'actor'>,
  input: { source: CsvSource; sourceName: string },
): Promise<ImportReport> {
  requireScope(ctx.actor, 'facilities.import')
  return importRows<FacilityInput & { aliases: string[] }>(ctx, input.source, {
    columns: facilityColumns,
    action: 'facilities.import',
    read: readFacilityRow,
    key: facilityKey,
    keep: async (tx, inputs) => {
      const kept = await keepFacilities(ctx, tx, { inputs, source: input.sourceName })
      for (const [index, { aliases }] of inputs.entries()) {
        const facilityId = kept[index]?.id ?? ''
        for (const alias of aliases) {
          await keepAlias(ctx, tx, { normalisedName: readFacilityName(alias).key, facilityId, source: 'import' })
        }
      }
      return kept.map(({ change }) => (change === 'unchanged' ? 'unchanged' : 'kept'))
    },
  })
}
