import { and, desc, eq, getTableColumns, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { RequestReach } from './request-reach.js'
import { AuditStage, AuditSummary, AuditTerms, Classification, Routing } from './schema.js'
import { requestNames, requests } from './tables-doors.js'

export type RequestRow = typeof requests.$inferSelect
export type NewRequest = typeof requests.$inferInsert

const { terms, routing, stages, question, answer, callbackUrl, ...summaryColumns } = getTableColumns(requests)
/** A request as lists show it: without what is large or sealed. */
type SummaryRow = Pick<RequestRow, keyof typeof summaryColumns>
export type SealedText = 'question' | 'answer' | 'callback_url'
/** Who sent a document under which name. */
export type NamePlace = { owner: string; userRef: string; docId: string }

const placeOf = (row: string, column: SealedText) => ({ table: 'audit.requests', column, row })

export function sealText(ctx: Needs<'vault'>, at: { id: string; column: SealedText }, text: string | null) {
  return text === null ? null : ctx.vault.seal(placeOf(at.id, at.column), text)
}

export function openText(ctx: Needs<'vault'>, row: RequestRow, column: SealedText): string | null {
  const cell = { question: row.question, answer: row.answer, callback_url: row.callbackUrl }[column]
  return cell === null ? null : ctx.vault.open(placeOf(row.id, column), cell)
}

/** Keeps a new request; false when its sender already sent the same file to be judged by the same. */
export async function insertRequest(tx: Tx, row: NewRequest): Promise<boolean> {
  const kept = await tx.insert(requests).values(row).onConflictDoNothing().returning({ id: requests.id })
  return kept.length > 0
}

/** Notes a sender's name for a request, and gives the request that the name stands for. */
export async function nameRequest(tx: Tx, name: NamePlace, requestId: string): Promise<string> {
  const noted = await tx
    .insert(requestNames)
    .values({ ...name, requestId })
    .onConflictDoNothing()
    .returning({ requestId: requestNames.requestId })
  if (noted.length > 0) return requestId
  const [row] = await tx.select().from(requestNames).where(sameName(name))
  return row?.requestId ?? requestId
}

/**
 * The request that a sender's name stands for, and the one with the same file and terms: often the same, often neither.
 * Each is found by an index of its own, however many the sender has.
 */
export async function findSame(
  db: Queryable,
  by: { owner: string; userRef: string; docId: string | null; fingerprint: string },
): Promise<{ named: RequestRow | null; same: RequestRow | null }> {
  const { owner, userRef, docId, fingerprint } = by
  const named =
    docId === null
      ? sql<null>`null::uuid`
      : sql<string | null>`(${db
          .select({ id: requestNames.requestId })
          .from(requestNames)
          .where(sameName({ owner, userRef, docId }))})`
  const sameFile = and(eq(requests.owner, owner), eq(requests.userRef, userRef), eq(requests.fingerprint, fingerprint))
  const rows = await db
    .select({ row: requests, isNamed: sql<boolean | null>`${requests.id} = ${named}` })
    .from(requests)
    .where(docId === null ? sameFile : or(sameFile, eq(requests.id, named)))
  return {
    named: rows.find((one) => one.isNamed === true)?.row ?? null,
    same: rows.find(({ row }) => row.fingerprint === fingerprint && row.userRef === userRef)?.row ?? null,
  }
}

export async function findRequest(db: Queryable, id: string, reach: RequestReach): Promise<RequestRow | null> {
  const [row] = await db
    .select()
    .from(requests)
    .where(and(eq(requests.id, id), ...within(reach)))
  return row ?? null
}

export async function listRequests(
  db: Queryable,
  wish: { reach: RequestReach; userRef?: string; verdict?: string; limit: number; offset: number },
): Promise<{ rows: SummaryRow[]; total: number }> {
  const conditions = within(wish.reach)
  if (wish.userRef !== undefined) conditions.push(eq(requests.userRef, wish.userRef))
  if (wish.verdict !== undefined) conditions.push(eq(requests.verdict, wish.verdict))
  const where = and(...conditions)
  const rows = await db
    .select(summaryColumns)
    .from(requests)
    .where(where)
    .orderBy(desc(requests.requestedAt), desc(requests.id))
    .limit(wish.limit)
    .offset(wish.offset)
  return { rows, total: await db.$count(requests, where) }
}

/** The senders' names of each request. */
export async function namesOf(db: Queryable, ids: string[]): Promise<Map<string, string[]>> {
  const names = new Map<string, string[]>(ids.map((id) => [id, []]))
  if (ids.length === 0) return names
  const rows = await db
    .select()
    .from(requestNames)
    .where(inArray(requestNames.requestId, ids))
    .orderBy(requestNames.docId)
  for (const { requestId, docId } of rows) names.get(requestId)?.push(docId)
  return names
}

/** The requests that one sender's name stands for, with each whom it spoke of. */
export async function findNamed(
  db: Queryable,
  by: { owner: string; docId: string; userRef?: string | undefined },
): Promise<string[]> {
  const conditions = [eq(requestNames.owner, by.owner), eq(requestNames.docId, by.docId)]
  if (by.userRef !== undefined) conditions.push(eq(requestNames.userRef, by.userRef))
  const rows = await db
    .select()
    .from(requestNames)
    .where(and(...conditions))
  return rows.map((row) => row.requestId)
}

/** Holds a request for this transaction. */
export async function holdRequest(tx: Tx, id: string): Promise<RequestRow | null> {
  const [row] = await tx.select().from(requests).where(eq(requests.id, id)).for('update')
  return row ?? null
}

export async function findRequests(db: Queryable, ids: string[]): Promise<RequestRow[]> {
  return ids.length === 0 ? [] : db.select().from(requests).where(inArray(requests.id, ids))
}

export async function changeRequest(tx: Tx, id: string, change: Partial<NewRequest>): Promise<void> {
  await tx.update(requests).set(change).where(eq(requests.id, id))
}

export async function deleteRequest(tx: Tx, id: string): Promise<void> {
  await tx.delete(requests).where(eq(requests.id, id))
}

export function toSummary(row: SummaryRow, docIds: string[]): AuditSummary {
  return AuditSummary.parse({
    ...row,
    docIds,
    documentType: row.classification ? Classification.parse(row.classification).type : null,
    requestedAt: row.requestedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  })
}

export function detailsOf(row: RequestRow) {
  return {
    terms: AuditTerms.parse(row.terms),
    classification: Classification.nullable().parse(row.classification),
    routing: Routing.nullable().parse(row.routing),
    stages: AuditStage.array().parse(row.stages),
  }
}

function sameName({ owner, userRef, docId }: NamePlace): SQL | undefined {
  return and(eq(requestNames.owner, owner), eq(requestNames.userRef, userRef), eq(requestNames.docId, docId))
}

function within(reach: RequestReach): SQL[] {
  return [
    ...(reach.owner === undefined ? [] : [eq(requests.owner, reach.owner)]),
    ...(reach.facilityId === undefined ? [] : [eq(requests.facilityId, reach.facilityId)]),
  ]
}

/** How many bills were audited, and their mean confidence. */
export async function countRequests(db: Queryable): Promise<{ audited: number; meanConfidence: number | null }> {
  const [row] = await db
    .select({ audited: sql<number>`count(*)::int`, meanConfidence: sql<number | null>`avg(${requests.confidence})` })
    .from(requests)
    .where(eq(requests.state, 'done'))
  return row ?? { audited: 0, meanConfidence: null }
}
