import { sql } from 'drizzle-orm'
import type { Needs } from '../context.js'

/** Where the addresses of sealed files stand, and until when each counts. */
export const fileNames: { table: string; column: string; while?: string }[] = [
  { table: 'intake.documents', column: 'address' },
  { table: 'intake.page_images', column: 'address' },
  { table: 'inbox.messages', column: 'file_address' },
  { table: 'knowledge.versions', column: 'address' },
  // Afterwards the bill's own document names it.
  { table: 'audit.batch_items', column: 'address', while: `state = 'queued'` },
]

/**
 * Removes those of these files that no row names any more: the same bytes, sent by two people, are one file, and what one
 * of them loses the other keeps. Called after the rows that named them are gone. Gives the files removed.
 */
export async function removeUnnamed(ctx: Needs<'db' | 'files'>, addresses: string[]): Promise<string[]> {
  const asked = [...new Set(addresses)].filter((address) => /^[0-9a-f]{64}$/.test(address))
  if (asked.length === 0) return []
  const isNamed = fileNames.map(({ table, column, while: until = 'true' }) => {
    const [schema = '', name = ''] = table.split('.')
    return sql`exists (select 1 from ${sql.identifier(schema)}.${sql.identifier(name)} as n
      where n.${sql.identifier(column)} = asked.address and ${sql.raw(until)})`
  })
  const { rows } = await ctx.db.orm.execute<{ address: string }>(sql`
    select address from unnest(${sql.param(asked)}::text[]) as asked (address) where not (${sql.join(isNamed, sql` or `)})`)
  for (const { address } of rows) ctx.files.remove(address)
  return rows.map(({ address }) => address)
}
