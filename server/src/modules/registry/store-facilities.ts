import { and, count, eq, inArray, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.js'
import type { Needs } from '../../platform/context.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { IndexedFacility } from './matching/facility-index.js'
import { readFacilityName } from './matching/facility-name.js'
import { Facility, type FacilityInput } from './schema.js'
import { type FacilityRow, facilities, facilityAliases, facilityCodes, versions } from './tables.js'

function toFacility(row: FacilityRow, codes: Facility['codes']): Facility {
  return Facility.parse({ ...row, codes })
}

export async function loadFacilities(db: Queryable, ids: string[]): Promise<Facility[]> {
  if (ids.length === 0) return []
  const rows = await db.select().from(facilities).where(inArray(facilities.id, ids))
  const codes = await db.select().from(facilityCodes).where(inArray(facilityCodes.facilityId, ids))
  const found = rows.map((row) => toFacility(row, codesOf(codes, row.id)))
  return ids.flatMap((id) => found.find((one) => one.id === id) ?? [])
}

function codesOf(codes: { system: string; code: string; facilityId: string }[], id: string): Facility['codes'] {
  return codes.filter((one) => one.facilityId === id).map(({ system, code }) => ({ system, code }))
}

export type FacilityFilter = { q?: string; kind?: string; partner?: boolean; page: number; pageSize: number }

/** A page of facilities whose name, region or code holds every word asked for. */
export async function listFacilities(
  db: Queryable,
  filter: FacilityFilter,
): Promise<{ items: Facility[]; total: number }> {
  const where = and(
    filter.kind ? eq(facilities.kind, filter.kind) : undefined,
    filter.partner === undefined ? undefined : eq(facilities.partner, filter.partner),
    ...wordsAsked(filter.q),
  )
  const ids = await db
    .select({ id: facilities.id })
    .from(facilities)
    .where(where)
    .orderBy(sql`${facilities.demonstration} desc, ${facilities.partner} desc, ${facilities.name}, ${facilities.id}`)
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
  const [counted] = await db.select({ total: count() }).from(facilities).where(where)
  const items = await loadFacilities(
    db,
    ids.map((row) => row.id),
  )
  return { items, total: counted?.total ?? 0 }
}

function wordsAsked(q: string | undefined): SQL[] {
  const asked = q?.trim()
  if (!asked) return []
  const byCode = sql`exists (select 1 from registry.facility_codes c where c.facility_id = ${facilities.id} and upper(c.code) = ${asked.toUpperCase()})`
  const { tokens } = readFacilityName(asked)
  const everyWord = tokens.map(
    (token) =>
      sql`(' ' || ${facilities.normalisedName} || ' ' || lower(coalesce(${facilities.regionName}, ''))) like ${`% ${likeSafe(token)}%`}`,
  )
  return [everyWord.length > 0 ? sql`(${byCode} or (${sql.join(everyWord, sql` and `)}))` : byCode]
}

function likeSafe(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}

export async function loadFacilityIdByCode(
  db: Queryable,
  at: { system: string; code: string },
): Promise<string | null> {
  const [row] = await db
    .select({ id: facilityCodes.facilityId })
    .from(facilityCodes)
    .where(and(eq(facilityCodes.system, at.system), eq(facilityCodes.code, at.code)))
  return row?.id ?? null
}

/** The number of the facility list's present state: it grows with every change that matching can see. */
export async function facilitiesVersion(db: Queryable): Promise<number> {
  const [row] = await db.select({ version: versions.version }).from(versions).where(eq(versions.name, 'facilities'))
  return row?.version ?? 0
}

export async function loadIndexedFacilities(db: Queryable): Promise<IndexedFacility[]> {
  const { rows } = await db.execute<IndexedFacility & Record<string, unknown>>(sql`
    select f.id, f.name, f.address, f.region_name as "regionName", f.partner,
      coalesce((select json_agg(json_build_object('system', c.system, 'code', c.code))
        from registry.facility_codes c where c.facility_id = f.id), '[]') as codes,
      array(select a.normalised_name from registry.facility_aliases a where a.facility_id = f.id) as aliases
    from registry.facilities f order by f.id`)
  return rows
}

async function bumpVersion(tx: Tx): Promise<void> {
  await tx
    .update(versions)
    .set({ version: sql`${versions.version} + 1` })
    .where(eq(versions.name, 'facilities'))
}

/** @returns the facility the name meant before, when it meant another. */
export async function keepAlias(
  ctx: Needs<'clock' | 'actor'>,
  tx: Tx,
  alias: { normalisedName: string; facilityId: string; source: 'learned' | 'import' },
): Promise<string | null> {
  const [before] = await tx
    .select()
    .from(facilityAliases)
    .where(eq(facilityAliases.normalisedName, alias.normalisedName))
  const row = { ...alias, createdBy: ctx.actor.id, createdAt: ctx.clock.now() }
  await tx.insert(facilityAliases).values(row).onConflictDoUpdate({ target: facilityAliases.normalisedName, set: row })
  await bumpVersion(tx)
  return before && before.facilityId !== alias.facilityId ? before.facilityId : null
}

export type FacilityKept = { id: string; change: 'created' | 'changed' | 'unchanged' }
type Writer = Needs<'clock' | 'ids'> & { actor: Actor }

/** Keeps facilities by their code, or by name and region where they have none; one writer at a time. */
export async function keepFacilities(
  ctx: Writer,
  tx: Tx,
  batch: { inputs: FacilityInput[]; source: string },
): Promise<FacilityKept[]> {
  await bumpVersion(tx)
  const known = await knownFacilities(tx, batch.inputs)
  const at = ctx.clock.now().toISOString()
  const kept: FacilityKept[] = []
  const rows: Record<string, unknown>[] = []
  const codes: Record<string, unknown>[] = []
  for (const input of batch.inputs) {
    const before = known.get(facilityKey(input))
    const row = rowOf(input, before)
    const change = !before ? 'created' : isSame(row, before) ? 'unchanged' : 'changed'
    const id = before?.id ?? ctx.ids.next()
    kept.push({ id, change })
    if (change !== 'unchanged') rows.push({ id, ...row, source: batch.source, created_at: at, changed_at: at })
    if (change === 'created' && input.code) codes.push({ ...input.code, facility_id: id })
  }
  if (rows.length > 0) await writeFacilities(tx, rows, codes)
  return kept
}

/** What makes a facility the same one in the next file: its code, else its name and region. */
export function facilityKey(input: Pick<FacilityInput, 'code' | 'name' | 'regencyCode' | 'regionName'>): string {
  return input.code
    ? `code\0${input.code.system}\0${input.code.code}`
    : `name\0${readFacilityName(input.name).key}\0${(input.regencyCode ?? input.regionName ?? '').toLowerCase()}`
}

async function knownFacilities(tx: Tx, inputs: FacilityInput[]): Promise<Map<string, FacilityRow>> {
  const known = new Map<string, FacilityRow>()
  const codes = inputs.flatMap((input) => input.code ?? [])
  if (codes.length > 0) {
    const found = await tx
      .select({ row: facilities, system: facilityCodes.system, code: facilityCodes.code })
      .from(facilityCodes)
      .innerJoin(facilities, eq(facilities.id, facilityCodes.facilityId))
      .where(
        inArray(
          facilityCodes.code,
          codes.map((one) => one.code),
        ),
      )
    for (const { row, system, code } of found) known.set(`code\0${system}\0${code}`, row)
  }
  const names = inputs.filter((input) => !input.code).map((input) => readFacilityName(input.name).key)
  if (names.length > 0) {
    const rows = await tx.select().from(facilities).where(inArray(facilities.normalisedName, names))
    for (const row of rows) known.set(facilityKey({ ...row, code: null }), row)
  }
  return known
}

function rowOf(input: FacilityInput, before: FacilityRow | undefined) {
  return {
    name: input.name,
    normalised_name: readFacilityName(input.name).key,
    kind: input.kind,
    class: input.class,
    ownership: input.ownership,
    address: input.address,
    province_code: input.provinceCode,
    regency_code: input.regencyCode,
    region_code_system: input.regionCodeSystem,
    region_name: input.regionName,
    partner: input.partner ?? before?.partner ?? false,
    demonstration: input.demonstration,
  }
}

function isSame(row: ReturnType<typeof rowOf>, before: FacilityRow): boolean {
  const asRow: Record<string, unknown> = rowOf({ ...(before as FacilityInput & FacilityRow), code: null }, before)
  return Object.entries(row).every(([column, value]) => asRow[column] === value)
}

async function writeFacilities(
  tx: Tx,
  rows: Record<string, unknown>[],
  codes: Record<string, unknown>[],
): Promise<void> {
  await tx.execute(sql`
    insert into registry.facilities
    select * from jsonb_populate_recordset(null::registry.facilities, ${JSON.stringify(rows)}::jsonb)
    on conflict (id) do update set
      name = excluded.name, normalised_name = excluded.normalised_name, kind = excluded.kind, class = excluded.class,
      ownership = excluded.ownership, address = excluded.address, province_code = excluded.province_code,
      regency_code = excluded.regency_code, region_code_system = excluded.region_code_system,
      region_name = excluded.region_name, partner = excluded.partner, demonstration = excluded.demonstration,
      source = excluded.source, changed_at = excluded.changed_at`)
  if (codes.length === 0) return
  await tx.execute(sql`
    insert into registry.facility_codes (system, code, facility_id)
    select system, code, facility_id from jsonb_populate_recordset(null::registry.facility_codes, ${JSON.stringify(codes)}::jsonb)`)
}
