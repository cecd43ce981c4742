import { and, asc, count, desc, eq, gte, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { TariffRowInput } from './mapping/tariff-row.js'
import { CoverageCell, type CoverageEdit, MedicalCode, Tariff } from './schema.js'
import { coverage, medicalCodes, referenceLists, type TariffRow, tariffs } from './tables.js'

/** The cells in force on a day, or one of them: of each cell the row with the newest effective day, the last kept. */
export async function loadCoverage(
  db: Queryable,
  asked: { day: string; careClass?: number; serviceType?: string },
): Promise<CoverageCell[]> {
  const rows = await db
    .selectDistinctOn([coverage.careClass, coverage.serviceType])
    .from(coverage)
    .where(
      and(
        lte(coverage.effectiveFrom, asked.day),
        asked.careClass === undefined ? undefined : eq(coverage.careClass, asked.careClass),
        asked.serviceType === undefined ? undefined : eq(coverage.serviceType, asked.serviceType),
      ),
    )
    .orderBy(asc(coverage.careClass), asc(coverage.serviceType), desc(coverage.effectiveFrom), desc(coverage.seq))
  return rows.map((row) => CoverageCell.parse(row))
}

export async function addCoverage(ctx: Needs<'clock' | 'actor'>, tx: Tx, edit: CoverageEdit): Promise<void> {
  await tx.insert(coverage).values({ ...edit, createdBy: ctx.actor.id, createdAt: ctx.clock.now() })
}

function toTariff(row: TariffRow): Tariff {
  return Tariff.parse(row)
}

function inForce(day: string): SQL | undefined {
  return and(lte(tariffs.effectiveFrom, day), or(isNull(tariffs.effectiveTo), gte(tariffs.effectiveTo, day)))
}

export type TariffKey = { list: string; code: string; day: string; variant?: string }

/** The prices of a code in force on a day, newest first: several where a list has variants. */
export async function loadTariffs(db: Queryable, key: TariffKey): Promise<Tariff[]> {
  const rows = await db
    .selectDistinctOn([tariffs.variant])
    .from(tariffs)
    .where(
      and(
        eq(tariffs.list, key.list),
        eq(tariffs.code, key.code),
        key.variant === undefined ? undefined : eq(tariffs.variant, key.variant),
        inForce(key.day),
      ),
    )
    .orderBy(asc(tariffs.variant), desc(tariffs.effectiveFrom))
  return rows.map(toTariff)
}

export type TariffFilter = { list?: string; code?: string; q?: string; day: string; page: number; pageSize: number }

export async function listTariffs(db: Queryable, filter: TariffFilter): Promise<{ items: Tariff[]; total: number }> {
  const where = and(
    inForce(filter.day),
    filter.list ? eq(tariffs.list, filter.list) : undefined,
    filter.code ? eq(tariffs.code, filter.code) : undefined,
    filter.q ? sql`position(lower(${filter.q}) in lower(${tariffs.description})) > 0` : undefined,
  )
  const rows = await db
    .select()
    .from(tariffs)
    .where(where)
    .orderBy(asc(tariffs.list), asc(tariffs.code), asc(tariffs.variant), desc(tariffs.effectiveFrom))
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
  const [counted] = await db.select({ total: count() }).from(tariffs).where(where)
  return { items: rows.map(toTariff), total: counted?.total ?? 0 }
}

export type TariffKept = 'created' | 'unchanged' | 'price-already-set'

/** Adds prices; one that is known stays as it is, and a different one for the same day is refused. */
export async function addTariffs(ctx: Needs<'clock' | 'ids'>, tx: Tx, inputs: TariffRowInput[]): Promise<TariffKept[]> {
  const created_at = ctx.clock.now().toISOString()
  const rows = inputs.map((input) => ({
    ...input,
    id: ctx.ids.next(),
    effective_from: input.effectiveFrom,
    effective_to: input.effectiveTo,
    created_at,
  }))
  const added = await tx.execute<{ id: string }>(sql`
    insert into registry.tariffs
    select * from jsonb_populate_recordset(null::registry.tariffs, ${JSON.stringify(rows)}::jsonb)
    on conflict (list, code, variant, effective_from) do nothing returning id`)
  const ids = new Set(added.rows.map((row) => row.id))
  const same = await tx.execute<{ id: string }>(sql`
    select n.id from jsonb_populate_recordset(null::registry.tariffs, ${JSON.stringify(rows)}::jsonb) n
    join registry.tariffs t using (list, code, variant, effective_from)
    where t.amount = n.amount and t.currency = n.currency`)
  const agreeing = new Set(same.rows.map((row) => row.id))
  return rows.map(({ id }) => (ids.has(id) ? 'created' : agreeing.has(id) ? 'unchanged' : 'price-already-set'))
}

export type CodeFilter = { system: MedicalCode['system']; bare: string; words: string; most: number }

/** Codes that start with what was asked, then those whose description holds the words. */
export async function loadCodes(db: Queryable, filter: CodeFilter): Promise<MedicalCode[]> {
  const starts = filter.bare ? sql`${medicalCodes.bare} like ${`${filter.bare}%`}` : sql`false`
  const says = filter.words
    ? sql`position(lower(${filter.words}) in lower(coalesce(${medicalCodes.description}, ''))) > 0`
    : sql`false`
  const rows = await db
    .select()
    .from(medicalCodes)
    .where(and(eq(medicalCodes.system, filter.system), sql`(${starts} or ${says})`))
    .orderBy(sql`(${starts})::int desc`, asc(medicalCodes.bare))
    .limit(filter.most)
  return rows.map((row) => MedicalCode.parse(row))
}

export type CodeRow = { system: MedicalCode['system']; bare: string; code: string; description: string | null }

export async function keepCodes(tx: Tx, rows: CodeRow[], source: string): Promise<void> {
  const column = (pick: (row: CodeRow) => string | null) => sql.param(rows.map(pick))
  await tx.execute(sql`
    insert into registry.medical_codes (system, bare, code, description, source)
    select system, bare, code, description, ${source} from unnest(
      ${column((row) => row.system)}::text[], ${column((row) => row.bare)}::text[],
      ${column((row) => row.code)}::text[], ${column((row) => row.description)}::text[]
    ) as row (system, bare, code, description)
    on conflict (system, bare) do update set code = excluded.code, source = excluded.source,
      description = coalesce(excluded.description, registry.medical_codes.description)`)
}

export type LoadedList = { name: string; sha256: string; rows: number }

export async function loadedLists(db: Queryable): Promise<Map<string, string>> {
  const rows = await db.select().from(referenceLists)
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

export async function rememberList(ctx: Needs<'clock'>, tx: Tx, list: LoadedList): Promise<void> {
  const row = { ...list, loadedAt: ctx.clock.now() }
  await tx.insert(referenceLists).values(row).onConflictDoUpdate({ target: referenceLists.name, set: row })
}
