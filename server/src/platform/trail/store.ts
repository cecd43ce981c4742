import { sql } from 'drizzle-orm'
import type { Queryable, Tx } from '../db/database.js'
import type { TrailRow } from './row-text.js'

export type Seal = {
  batch: number
  seqs: number[]
  digests: string[]
  unmarkedUpto: number
  head: string
  signature: string
  at: Date
}

const ROW = sql`seq::float8 as seq, at, actor, actor_kind as "actorKind", action, resource, resource_id as "resourceId",
  request_id as "requestId", reason, fields, versions, mark_id as "markId", mark`

type Read<Row> = Omit<Row, 'at'> & { at: string | Date }

const dated = <Row>(row: Read<Row>): Row => ({ ...row, at: new Date(row.at) }) as Row

/** Committed rows without a seal, oldest first. A row whose transaction is still open comes with a later batch. */
export async function loadUnsealed(tx: Tx, most: number): Promise<TrailRow[]> {
  const { rows } = await tx.execute<Read<TrailRow>>(sql`
    select ${ROW} from platform.trail where seq in (select seq from platform.trail_unsealed order by seq limit ${most})
    order by seq`)
  return rows.map((row) => dated<TrailRow>(row))
}

/** The newest row that was written before rows had marks; 0 when all have one. */
export async function lastUnmarked(db: Queryable): Promise<number> {
  const { rows } = await db.execute<{ seq: number }>(
    sql`select coalesce(max(seq), 0)::float8 as seq from platform.trail where mark is null`,
  )
  return rows[0]?.seq ?? 0
}

export async function loadRows(db: Queryable, seqs: number[]): Promise<Map<number, TrailRow>> {
  const { rows } = await db.execute<Read<TrailRow>>(
    sql`select ${ROW} from platform.trail where seq = any(${sql.param(seqs)}::bigint[])`,
  )
  return new Map(rows.map((row) => [row.seq, dated<TrailRow>(row)]))
}

export async function lastSeal(db: Queryable): Promise<Seal | null> {
  const { rows } = await db.execute<Read<Seal>>(
    sql`select ${SEAL} from platform.trail_seals order by batch desc limit 1`,
  )
  return rows[0] ? dated<Seal>(rows[0]) : null
}

const SEAL = sql`batch::float8 as batch, seqs::float8[] as seqs, digests, unmarked_upto::float8 as "unmarkedUpto",
  head, signature, at`

export async function loadSealAfter(db: Queryable, batch: number): Promise<Seal | null> {
  const { rows } = await db.execute<Read<Seal>>(
    sql`select ${SEAL} from platform.trail_seals where batch > ${batch} order by batch limit 1`,
  )
  return rows[0] ? dated<Seal>(rows[0]) : null
}

export async function insertSeal(tx: Tx, seal: Seal): Promise<void> {
  const { batch, seqs, digests, unmarkedUpto, head, signature, at } = seal
  await tx.execute(sql`
    insert into platform.trail_seals (batch, seqs, digests, unmarked_upto, head, signature, at)
    values (${batch}, ${sql.param(seqs)}::bigint[], ${sql.param(digests)}::text[], ${unmarkedUpto}, ${head}, ${signature},
      ${at.toISOString()})`)
  await tx.execute(sql`delete from platform.trail_unsealed where seq = any(${sql.param(seqs)}::bigint[])`)
}

/** Rows that no seal covers and that do not wait for one, and rows that wait. */
export async function loadOutside(
  db: Queryable,
): Promise<{ strangers: number[]; waiting: number[]; vanished: number[] }> {
  const strangers = await db.execute<{ seq: number }>(sql`
    select t.seq::float8 as seq from platform.trail t
    where (not exists (select 1 from platform.trail_unsealed u where u.seq = t.seq)
        and not exists (select 1 from (select unnest(seqs) as seq from platform.trail_seals) s where s.seq = t.seq))
      or exists (select 1 from platform.trail twin where twin.mark_id = t.mark_id and twin.seq < t.seq)
    order by t.seq limit 100`)
  const waiting = await db.execute<{ seq: number; there: boolean }>(sql`
    select u.seq::float8 as seq, t.seq is not null as there from platform.trail_unsealed u
    left join platform.trail t on t.seq = u.seq order by u.seq limit 10000`)
  return {
    strangers: strangers.rows.map(({ seq }) => seq),
    waiting: waiting.rows.filter(({ there }) => there).map(({ seq }) => seq),
    vanished: waiting.rows.filter(({ there }) => !there).map(({ seq }) => seq),
  }
}

/** How many rows wait to be sealed, and the number of the last sealed one. */
export async function trailStanding(db: Queryable): Promise<{ unsealed: number; sealedSeq: number }> {
  const { rows } = await db.execute<{ unsealed: number; sealed: number }>(sql`
    select (select count(*) from platform.trail_unsealed)::int as unsealed,
      coalesce((select max(s) from platform.trail_seals, unnest(seqs) s
        where batch = (select max(batch) from platform.trail_seals)), 0)::float8 as sealed`)
  return { unsealed: rows[0]?.unsealed ?? 0, sealedSeq: rows[0]?.sealed ?? 0 }
}
