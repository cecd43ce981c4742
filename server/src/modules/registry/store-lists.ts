import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { CoverageCell, type CoverageEdit, MedicalCode } from './schema.js'
import { coverage, medicalCodes, referenceLists } from './tables.js'

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

/** Of the codes asked for, without their dots, those that exist. */
export async function loadKnownCodes(
  db: Queryable,
  asked: { system: MedicalCode['system']; bare: readonly string[] },
): Promise<Set<string>> {
  const rows = await db
    .select({ bare: medicalCodes.bare })
    .from(medicalCodes)
    .where(and(eq(medicalCodes.system, asked.system), inArray(medicalCodes.bare, [...asked.bare])))
  return new Set(rows.map(({ bare }) => bare))
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
