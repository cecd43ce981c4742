import { and, eq, gt, inArray, isNotNull, lt, or, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { LiveEntry, LiveRow } from './live/live-index.js'
import { liveScores } from './tables.js'

const RowShape = (row: unknown): LiveRow => {
  if (typeof row !== 'object' || row === null || !('claim_id' in row)) throw new Error('A live row has no claim id.')
  return { ...row, claim_id: String(row.claim_id) }
}

/** Changes become visible in the order of their numbers, so that a reader misses none. */
async function lockChanges(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(72003)`)
}

type NewLive = { row: LiveRow; simulated: boolean; serving: string; at: Date }

/** Keeps rows, in place of those of the same claims. */
export async function upsertLive(tx: Tx, rows: readonly NewLive[]): Promise<void> {
  await lockChanges(tx)
  for (const { row, simulated, serving, at } of rows) {
    const values = {
      claimId: row.claim_id,
      simulated,
      serving,
      at,
      row,
      patientKey: row.patient_key ? String(row.patient_key) : null,
      facilityKey: String(row.facility_key),
      admitDt: String(row.admit_dt),
    }
    await tx
      .insert(liveScores)
      .values(values)
      .onConflictDoUpdate({ target: liveScores.claimId, set: { ...values, seq: sql`nextval('risk.live_changes')` } })
  }
}

/** How far the live rows have come: the last change, and how many were ever taken away. */
export async function loadLiveStamp(db: Queryable): Promise<{ seq: number; removed: number }> {
  const { rows } = await db.execute<{ seq: string; removed: string }>(sql`
    select coalesce((select max(seq) from risk.live_scores), 0)::text as seq, (select removed from risk.live_removals)::text as removed`)
  return { seq: Number(rows[0]?.seq ?? 0), removed: Number(rows[0]?.removed ?? 0) }
}

/** Rows changed after a number, oldest change first. */
export async function loadLiveSince(db: Queryable, seq: number, limit = 1_000_000): Promise<LiveEntry[]> {
  const found = db.select().from(liveScores).where(gt(liveScores.seq, seq)).orderBy(liveScores.seq)
  const rows = await found.limit(limit)
  return rows.map((row) => ({
    row: RowShape(row.row),
    seq: row.seq,
    simulated: row.simulated,
    at: row.at.toISOString(),
  }))
}

type Story = { patientKeys: string[]; records: { facilityKey: string; admitDt: string }[] }

/** Live rows of the same members or of the same hospital and day. */
export async function loadNearby(db: Queryable, { patientKeys, records }: Story): Promise<LiveRow[]> {
  const sameDay = records.map((one) =>
    and(eq(liveScores.facilityKey, one.facilityKey), eq(liveScores.admitDt, one.admitDt)),
  )
  const samePerson =
    patientKeys.length === 0 ? [] : [and(isNotNull(liveScores.patientKey), inArray(liveScores.patientKey, patientKeys))]
  if (sameDay.length + samePerson.length === 0) return []
  const rows = await db
    .select({ row: liveScores.row })
    .from(liveScores)
    .where(or(...samePerson, ...sameDay))
    .limit(20_000)
  return rows.map(({ row }) => RowShape(row))
}

/** Live claims whose figures come from another list than this one. */
export async function loadLiveOfOtherLists(db: Queryable, serving: string, limit: number): Promise<string[]> {
  const rows = await db
    .select({ claimId: liveScores.claimId })
    .from(liveScores)
    .where(sql`${liveScores.serving} <> ${serving}`)
    .orderBy(liveScores.seq)
    .limit(limit)
  return rows.map(({ claimId }) => claimId)
}

/** Takes rows away and counts them, so that every reader notices. */
export async function removeLive(
  tx: Tx,
  which: { simulatedBefore: Date } | { claimIds: readonly string[] },
): Promise<number> {
  await lockChanges(tx)
  const condition =
    'claimIds' in which
      ? inArray(liveScores.claimId, [...which.claimIds])
      : and(eq(liveScores.simulated, true), lt(liveScores.at, which.simulatedBefore))
  if ('claimIds' in which && which.claimIds.length === 0) return 0
  const gone = await tx.delete(liveScores).where(condition).returning({ claimId: liveScores.claimId })
  if (gone.length > 0) await tx.execute(sql`update risk.live_removals set removed = removed + ${gone.length}`)
  return gone.length
}
