import { and, desc, eq, gte, ilike, inArray, isNotNull, isNull, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { OPEN } from './cases/moves.js'
import { Case, type CaseQuery, type CaseView } from './schema.js'
import { cases } from './tables-cases.js'

type Row = typeof cases.$inferSelect

const text = (moment: Date | null): string | null => moment?.toISOString() ?? null

export function toCase(row: Row): Case {
  return Case.parse({
    ...row,
    heldUntil: text(row.heldUntil),
    dueAt: text(row.dueAt),
    openedAt: text(row.openedAt),
    decidedAt: text(row.decidedAt),
    appealUntil: text(row.appealUntil),
  })
}

export type NewCase = Omit<
  Row,
  'heldBy' | 'heldUntil' | 'outcome' | 'correctionRatio' | 'decidedAt' | 'appealUntil' | 'revision'
>

/** Keeps new cases; claims that have one already are left as they are. Gives what was kept. */
export async function insertCases(tx: Tx, rows: readonly NewCase[]): Promise<Case[]> {
  if (rows.length === 0) return []
  const kept = await tx
    .insert(cases)
    .values(rows.map((row) => ({ ...row, revision: 1 })))
    .onConflictDoNothing({ target: cases.claimId })
    .returning()
  return kept.map(toCase)
}

export async function loadCase(db: Queryable, id: string): Promise<Case | null> {
  const [row] = await db.select().from(cases).where(eq(cases.id, id))
  return row ? toCase(row) : null
}

export async function loadCaseOfClaim(db: Queryable, claimId: string): Promise<Case | null> {
  const [row] = await db.select().from(cases).where(eq(cases.claimId, claimId))
  return row ? toCase(row) : null
}

/** The case, held against other changes until the transaction ends. */
export async function lockCase(tx: Tx, id: string): Promise<Case | null> {
  const [row] = await tx.select().from(cases).where(eq(cases.id, id)).for('update')
  return row ? toCase(row) : null
}

export async function lockCases(tx: Tx, ids: readonly string[]): Promise<Case[]> {
  const rows = await tx
    .select()
    .from(cases)
    .where(inArray(cases.id, [...ids]))
    .orderBy(cases.id)
    .for('update')
  return rows.map(toCase)
}

/** The first case nobody has, passing over those that somebody else is taking at this moment. */
export async function lockNextCase(tx: Tx, without: readonly string[]): Promise<Case | null> {
  const [row] = await tx
    .select()
    .from(cases)
    .where(
      and(
        isNull(cases.assignee),
        eq(cases.status, 'open'),
        without.length > 0 ? sql`${cases.id} <> all(${sql.param([...without])}::uuid[])` : undefined,
      ),
    )
    .orderBy(desc(cases.priority), cases.id)
    .limit(1)
    .for('update', { skipLocked: true })
  return row ? toCase(row) : null
}

type Change = Partial<
  Pick<
    Row,
    | 'status'
    | 'assignee'
    | 'dueAt'
    | 'outcome'
    | 'correctionRatio'
    | 'decidedAt'
    | 'appealUntil'
    | 'heldBy'
    | 'heldUntil'
  >
>

/** Changes the case and lets its revision grow, so that who decided on an older one is told. */
export async function changeCase(tx: Tx, id: string, change: Change): Promise<Case> {
  const [row] = await tx
    .update(cases)
    .set({ ...change, revision: sql`${cases.revision} + 1` })
    .where(eq(cases.id, id))
    .returning()
  if (!row) throw new Error('A case that is locked is there.')
  return toCase(row)
}

/** Notes who has the case open; what was decided on does not change by it. */
export async function holdRow(tx: Tx, id: string, hold: { by: string | null; until: Date | null }): Promise<void> {
  await tx.update(cases).set({ heldBy: hold.by, heldUntil: hold.until }).where(eq(cases.id, id))
}

type Asking = { me: string; now: Date }

function whereView(view: CaseView, { me, now }: Asking): SQL | undefined {
  const isOpen = inArray(cases.status, [...OPEN])
  const views: Record<CaseView, SQL | undefined> = {
    team: isOpen,
    mine: and(isOpen, eq(cases.assignee, me)),
    unassigned: and(isOpen, isNull(cases.assignee)),
    overdue: and(isOpen, lt(cases.dueAt, now)),
    'second-look': eq(cases.status, 'second-look'),
    appealed: eq(cases.status, 'appealed'),
    decided: inArray(cases.status, ['decided', 'closed']),
  }
  return views[view]
}

function whereQuery(query: CaseQuery, asking: Asking): SQL | undefined {
  const { view, status, province, facility, flag, diagnosis, q, minAmount } = query
  return and(
    whereView(view, asking),
    status ? eq(cases.status, status) : undefined,
    province ? eq(sql`upper(${cases.province})`, province.toUpperCase()) : undefined,
    facility ? eq(cases.facilityKey, facility) : undefined,
    flag ? sql`${flag} = any(${cases.flags})` : undefined,
    diagnosis ? ilike(cases.diagnosis, `${escaped(diagnosis)}%`) : undefined,
    q ? or(ilike(cases.claimId, `%${escaped(q)}%`), ilike(cases.facilityKey, `%${escaped(q)}%`)) : undefined,
    minAmount === undefined ? undefined : gte(cases.amount, minAmount),
  )
}

const escaped = (pattern: string): string => pattern.replace(/[\\%_]/g, '\\$&')

/** One page in budget order; what is settled, the latest first. */
export async function findCases(
  db: Queryable,
  query: CaseQuery,
  asking: Asking,
): Promise<{ items: Case[]; total: number }> {
  const where = whereQuery(query, asking)
  const order = query.view === 'decided' ? [desc(cases.decidedAt), cases.id] : [desc(cases.priority), cases.id]
  const rows = await db
    .select()
    .from(cases)
    .where(where)
    .orderBy(...order)
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
  const [counted] = await db.select({ n: sql<number>`count(*)::int` }).from(cases).where(where)
  return { items: rows.map(toCase), total: counted?.n ?? 0 }
}

/** How many cases stand behind each view. */
export async function countViews(db: Queryable, asking: Asking): Promise<Record<CaseView, number>> {
  const of = (view: CaseView) => sql<number>`count(*) filter (where ${whereView(view, asking)})::int`
  const [row] = await db
    .select({
      team: of('team'),
      mine: of('mine'),
      unassigned: of('unassigned'),
      overdue: of('overdue'),
      'second-look': of('second-look'),
      appealed: of('appealed'),
      decided: of('decided'),
    })
    .from(cases)
  if (!row) throw new Error('A count gives one row.')
  return row
}

/** Settled cases like this one: the same CBG first, then the same diagnosis, the latest first. */
export async function loadSimilar(
  db: Queryable,
  like: { claimId: string; cbgCode: string; diagnosis: string; flags: readonly string[] },
): Promise<Case[]> {
  const same = sql<number>`(${cases.cbgCode} = ${like.cbgCode})::int * 2 + (${cases.diagnosis} = ${like.diagnosis})::int`
  const shared = sql<number>`cardinality(array(select unnest(${cases.flags}) intersect select unnest(${sql.param([...like.flags])}::text[])))`
  const rows = await db
    .select()
    .from(cases)
    .where(
      and(
        isNotNull(cases.outcome),
        sql`${cases.claimId} <> ${like.claimId}`,
        or(eq(cases.cbgCode, like.cbgCode), eq(cases.diagnosis, like.diagnosis)),
      ),
    )
    .orderBy(desc(same), desc(shared), desc(cases.decidedAt), cases.id)
    .limit(6)
  return rows.map(toCase)
}

/** Settled cases of facilities, by their keys in the list. */
export async function loadSettledOf(db: Queryable, facilityKeys: readonly string[]): Promise<Case[]> {
  if (facilityKeys.length === 0) return []
  const rows = await db
    .select()
    .from(cases)
    .where(and(isNotNull(cases.outcome), inArray(cases.facilityKey, [...facilityKeys])))
    .orderBy(desc(cases.decidedAt), cases.id)
    .limit(200)
  return rows.map(toCase)
}

/** Ids of claims that have a case already, of those given. */
export async function claimsWithCase(db: Queryable, claimIds: readonly string[]): Promise<Set<string>> {
  if (claimIds.length === 0) return new Set()
  const rows = await db
    .select({ id: cases.claimId })
    .from(cases)
    .where(inArray(cases.claimId, [...claimIds]))
  return new Set(rows.map(({ id }) => id))
}
