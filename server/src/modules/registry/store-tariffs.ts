import { and, asc, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { TariffRowInput } from './mapping/tariff-row.js'
import { Tariff } from './schema.js'
import { type TariffVersionRow, tariffAliases, tariffs, tariffVersions, versions } from './tables.js'
import { TariffVersion } from './tariffs/tariff-version.js'

function toVersion(row: TariffVersionRow): TariffVersion {
  return TariffVersion.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    activatedAt: row.activatedAt?.toISOString() ?? null,
  })
}

export async function loadVersions(db: Queryable, list?: string): Promise<TariffVersion[]> {
  const rows = await db
    .select()
    .from(tariffVersions)
    .where(list === undefined ? undefined : eq(tariffVersions.list, list))
    .orderBy(asc(tariffVersions.list), desc(tariffVersions.effectiveFrom), desc(tariffVersions.createdAt))
  return rows.map(toVersion)
}

export async function loadVersion(db: Queryable, id: string): Promise<TariffVersion | null> {
  const [row] = await db.select().from(tariffVersions).where(eq(tariffVersions.id, id))
  return row ? toVersion(row) : null
}

/** The version of each list that answers on a day: active, and of those the one with the newest effective day. */
function answering(day: string, list?: string): SQL {
  return sql`select distinct on (list) id from registry.tariff_versions
    where state = 'active' and effective_from <= ${day} and (effective_to is null or effective_to >= ${day})
    ${list === undefined ? sql`` : sql`and list = ${list}`}
    order by list, effective_from desc`
}

const inForce = (day: string): SQL =>
  sql`${tariffs.effectiveFrom} <= ${day} and (${tariffs.effectiveTo} is null or ${tariffs.effectiveTo} >= ${day})`

const shown = {
  list: tariffs.list,
  code: tariffs.code,
  variant: tariffs.variant,
  description: tariffs.description,
  unit: tariffs.unit,
  amount: tariffs.amount,
  currency: tariffs.currency,
  effectiveFrom: tariffs.effectiveFrom,
  effectiveTo: sql<string | null>`coalesce(${tariffs.effectiveTo}, ${tariffVersions.effectiveTo})::text`,
  attributes: tariffs.attributes,
  reference: tariffs.reference,
  source: tariffVersions.source,
  version: tariffVersions.edition,
  demonstration: tariffVersions.demonstration,
}

export type TariffKey = { list: string; code: string; day: string; variant?: string }

/** The prices of a code in force on a day: several where a list has variants. */
export async function loadTariffs(db: Queryable, key: TariffKey): Promise<Tariff[]> {
  const rows = await db
    .selectDistinctOn([tariffs.variant], shown)
    .from(tariffs)
    .innerJoin(tariffVersions, eq(tariffVersions.id, tariffs.versionId))
    .where(
      and(
        sql`${tariffs.versionId} in (${answering(key.day, key.list)})`,
        eq(tariffs.code, key.code),
        key.variant === undefined ? undefined : eq(tariffs.variant, key.variant),
        inForce(key.day),
      ),
    )
    .orderBy(asc(tariffs.variant), desc(tariffs.effectiveFrom))
  return rows.map((row) => Tariff.parse(row))
}

export type TariffFilter = { list?: string; code?: string; q?: string; day: string; page: number; pageSize: number }

export async function listTariffs(db: Queryable, filter: TariffFilter): Promise<{ items: Tariff[]; total: number }> {
  const where = and(
    sql`${tariffs.versionId} in (${answering(filter.day, filter.list)})`,
    inForce(filter.day),
    filter.code ? eq(tariffs.code, filter.code) : undefined,
    filter.q ? sql`position(lower(${filter.q}) in lower(${tariffs.description})) > 0` : undefined,
  )
  const rows = await db
    .select(shown)
    .from(tariffs)
    .innerJoin(tariffVersions, eq(tariffVersions.id, tariffs.versionId))
    .where(where)
    .orderBy(asc(tariffs.list), asc(tariffs.code), asc(tariffs.variant), desc(tariffs.effectiveFrom))
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
  const [counted] = await db.select({ total: count() }).from(tariffs).where(where)
  return { items: rows.map((row) => Tariff.parse(row)), total: counted?.total ?? 0 }
}

/** Every price of a version, as plain rows: what the price book is built from. */
export async function loadPrices(db: Queryable, versionId: string): Promise<TariffRowInput[]> {
  const rows = await db
    .select()
    .from(tariffs)
    .where(eq(tariffs.versionId, versionId))
    .orderBy(tariffs.code, tariffs.variant)
  return rows as unknown as TariffRowInput[]
}

export type NewVersion = Pick<
  TariffVersion,
  | 'list'
  | 'edition'
  | 'title'
  | 'effectiveFrom'
  | 'effectiveTo'
  | 'source'
  | 'licence'
  | 'note'
  | 'demonstration'
  | 'shipped'
  | 'sha256'
  | 'report'
>

const BATCH = 5000

/** Keeps a whole version as a draft, its prices in batches of one transaction. */
export async function addVersion(
  ctx: Needs<'clock' | 'ids' | 'actor'>,
  tx: Tx,
  input: { version: NewVersion; prices: TariffRowInput[] },
): Promise<string> {
  const id = ctx.ids.next()
  const { version, prices } = input
  await tx.insert(tariffVersions).values({
    ...version,
    id,
    state: 'draft',
    rows: new Set(prices.map((one) => one.code)).size,
    createdBy: ctx.actor.id,
    createdAt: ctx.clock.now(),
  })
  for (let at = 0; at < prices.length; at += BATCH)
    await addPrices(tx, { id, list: version.list }, prices.slice(at, at + BATCH))
  return id
}

async function addPrices(tx: Tx, version: { id: string; list: string }, prices: TariffRowInput[]): Promise<void> {
  await tx.execute(sql`
    insert into registry.tariffs (version_id, list, code, variant, description, unit, amount, currency,
      effective_from, effective_to, attributes, reference)
    select ${version.id}::uuid, ${version.list}, code, variant, description, unit, amount, currency, effective_from,
      effective_to, attributes, reference
    from unnest(
      ${sql.param(prices.map((one) => one.code))}::text[], ${sql.param(prices.map((one) => one.variant))}::text[],
      ${sql.param(prices.map((one) => one.description))}::text[], ${sql.param(prices.map((one) => one.unit))}::text[],
      ${sql.param(prices.map((one) => one.amount))}::bigint[], ${sql.param(prices.map((one) => one.currency))}::text[],
      ${sql.param(prices.map((one) => one.effectiveFrom))}::date[], ${sql.param(prices.map((one) => one.effectiveTo))}::date[],
      ${sql.param(prices.map((one) => JSON.stringify(one.attributes)))}::jsonb[], ${sql.param(prices.map((one) => one.reference))}::text[]
    ) as row (code, variant, description, unit, amount, currency, effective_from, effective_to, attributes, reference)`)
}

/** Puts a draft in force; an active version of the same first day becomes history. */
export async function activateVersion(ctx: Needs<'clock' | 'actor'>, tx: Tx, version: TariffVersion): Promise<void> {
  await tx
    .update(tariffVersions)
    .set({ state: 'replaced' })
    .where(
      and(
        eq(tariffVersions.list, version.list),
        eq(tariffVersions.state, 'active'),
        eq(tariffVersions.effectiveFrom, version.effectiveFrom),
      ),
    )
  await tx
    .update(tariffVersions)
    .set({ state: 'active', activatedBy: ctx.actor.id, activatedAt: ctx.clock.now() })
    .where(eq(tariffVersions.id, version.id))
  await bumpTariffs(tx)
}

/** Tells every process that its price book is old. */
export async function bumpTariffs(tx: Tx): Promise<void> {
  await tx
    .update(versions)
    .set({ version: sql`${versions.version} + 1` })
    .where(eq(versions.name, 'tariffs'))
}

export async function tariffsVersion(db: Queryable): Promise<number> {
  const [row] = await db.select({ version: versions.version }).from(versions).where(eq(versions.name, 'tariffs'))
  return row?.version ?? 0
}

export type TariffAlias = { list: string; words: string; code: string }

export async function loadTariffAliases(db: Queryable): Promise<TariffAlias[]> {
  return db
    .select({ list: tariffAliases.list, words: tariffAliases.words, code: tariffAliases.code })
    .from(tariffAliases)
}

export async function keepTariffAlias(ctx: Needs<'clock' | 'actor'>, tx: Tx, alias: TariffAlias): Promise<void> {
  const row = { ...alias, source: 'learned', createdBy: ctx.actor.id, createdAt: ctx.clock.now() }
  await tx
    .insert(tariffAliases)
    .values(row)
    .onConflictDoUpdate({ target: [tariffAliases.list, tariffAliases.words], set: row })
  await bumpTariffs(tx)
}
