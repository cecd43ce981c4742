import { sql } from 'drizzle-orm'
import type { Needs } from '../context.js'

/** Where ids may stay, because nothing there says what they were: who did what, and that somebody was forgotten. */
const IDS_ONLY = ['platform.trail', 'platform.events', 'platform.pushes', 'inbox.erasures', 'inbox.privacy_requests']

export type ErasureProof = {
  tables: number
  /** How many marks of the person were looked for: ids and keyed hashes. */
  marks: number
  /** Rows that still hold one, by table: nothing, when the erasure is whole. */
  found: Record<string, number>
  /** Rows of tables that keep ids only. */
  idsOnly: Record<string, number>
  /** Files that are still there. */
  files: number
}

/**
 * Looks for what was a person's in every row of every table of ours, and for their files: not what the code believes it
 * deleted, but what is there.
 */
export async function proveErased(
  ctx: Needs<'db' | 'files'>,
  { marks, files }: { marks: string[]; files: string[] },
): Promise<ErasureProof> {
  const { rows: tables } = await ctx.db.orm.execute<{ name: string }>(sql`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'dbos')
    order by 1`)
  const proof: ErasureProof = { tables: tables.length, marks: marks.length, found: {}, idsOnly: {}, files: 0 }
  for (const { name } of tables) {
    const count = marks.length === 0 ? 0 : await countRows(ctx, name, marks)
    if (count > 0) (IDS_ONLY.includes(name) ? proof.idsOnly : proof.found)[name] = count
  }
  for (const address of files) if (isThere(ctx, address)) proof.files += 1
  return proof
}

async function countRows(ctx: Needs<'db'>, name: string, marks: string[]): Promise<number> {
  const [schema = '', table = ''] = name.split('.')
  const { rows } = await ctx.db.orm.execute<{ n: number }>(sql`
    select count(*)::int as n from ${sql.identifier(schema)}.${sql.identifier(table)} as kept
    where exists (select 1 from unnest(${sql.param(marks)}::text[]) as mark where strpos(kept::text, mark) > 0)`)
  return rows[0]?.n ?? 0
}

function isThere({ files }: Needs<'files'>, address: string): boolean {
  try {
    files.get(address)
    return true
  } catch {
    // Gone, or not to be opened any more: both are what was wanted.
    return false
  }
}
