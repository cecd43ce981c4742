import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Queryable } from '../../platform/db/database.js'
import { ClaimRecord, type ExchangeRecord, ImportSummary } from './schema.js'
import { numberOf } from './summing/summary.js'
import { imports, records } from './tables.js'

export type KnownImport = { id: string; summary: ImportSummary | null }

export async function findImport(db: Queryable, sha256: string): Promise<KnownImport | null> {
  const [row] = await db.select().from(imports).where(eq(imports.sha256, sha256))
  return row ? { id: row.id, summary: row.finishedAt ? ImportSummary.parse(row.summary) : null } : null
}

/** Opens an import, or finds the one that another run of the same file opened. */
export async function openImport(
  ctx: Needs<'clock' | 'ids' | 'actor'>,
  db: Queryable,
  file: { sha256: string; format: string | null },
): Promise<string> {
  const row = { id: ctx.ids.next(), ...file, actor: ctx.actor.id, at: ctx.clock.now() }
  await db.insert(imports).values(row).onConflictDoNothing({ target: imports.sha256 })
  return (await findImport(db, file.sha256))?.id ?? row.id
}

/** Keeps records; those that came before are left out. @returns how many were new */
export async function keepRecords(
  ctx: Needs<'vault' | 'ids'>,
  db: Queryable,
  { importId, batch }: { importId: string; batch: ExchangeRecord[] },
): Promise<number> {
  const rows = batch.map((record) => {
    const id = ctx.ids.next()
    const body = JSON.stringify(record)
    const number = numberOf(record)
    const total = record.kind === 'claim' ? record.total : null
    return {
      id,
      importId,
      kind: record.kind,
      contentBlind: ctx.vault.blind('exchange.record', record.kind === 'row' ? `${importId} ${body}` : body),
      numberBlind: number === null ? null : ctx.vault.blind('exchange.number', number),
      body: ctx.vault.seal({ table: 'exchange.records', column: 'body', row: id }, body),
      currency: total?.currency ?? null,
      totalMinor: total?.minor ?? null,
    }
  })
  if (rows.length === 0) return 0
  const kept = await db
    .insert(records)
    .values(rows)
    .onConflictDoNothing({ target: records.contentBlind })
    .returning({ id: records.id })
  return kept.length
}

export async function finishImport(
  ctx: Needs<'clock'>,
  db: Queryable,
  { importId, summary }: { importId: string; summary: ImportSummary },
): Promise<void> {
  await db.update(imports).set({ finishedAt: ctx.clock.now(), summary }).where(eq(imports.id, importId))
}

/** Kept claims of some imports, a page at a time in the order of their ids; `last` is null when there are no more. */
export async function loadClaimRecords(
  ctx: Needs<'db' | 'vault'>,
  { importIds, after, limit }: { importIds: readonly string[]; after: string; limit: number },
): Promise<{ records: ClaimRecord[]; last: string | null }> {
  if (importIds.length === 0) return { records: [], last: null }
  const ofImports = and(inArray(records.importId, [...importIds]), eq(records.kind, 'claim'))
  const rows = await ctx.db.orm
    .select({ id: records.id, body: records.body })
    .from(records)
    .where(after === '' ? ofImports : and(ofImports, gt(records.id, after)))
    .orderBy(records.id)
    .limit(limit)
  return {
    records: rows.map(({ id, body }) =>
      ClaimRecord.parse(JSON.parse(ctx.vault.open({ table: 'exchange.records', column: 'body', row: id }, body))),
    ),
    last: rows.length < limit ? null : (rows.at(-1)?.id ?? null),
  }
}
