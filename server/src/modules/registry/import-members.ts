import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { importRows } from './import-rows.js'
import { memberColumns } from './mapping/columns.js'
import { readMemberRow } from './mapping/member-row.js'
import type { CsvSource } from './read-rows.js'
import type { ImportReport } from './schema.js'
import { keepMembers } from './store-members.js'

/** Reads a members' file (ours or a JKN extract's headings) into sealed rows, by card number. */
export async function importMembers(
  ctx: Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>,
  input: { source: CsvSource; sourceName: string },
): Promise<ImportReport> {
  requireScope(ctx.actor, 'members.import')
  return importRows(ctx, input.source, {
    columns: memberColumns,
    action: 'members.import',
    read: readMemberRow,
    key: (member) => member.cardNumber,
    keep: async (tx, inputs) => {
      const kept = await keepMembers(ctx, tx, { inputs, source: input.sourceName })
      return kept.map(({ change }) => (change === 'unchanged' ? 'unchanged' : 'kept'))
    },
  })
}
