import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '../../platform/db/database.js'
import type { Counts, Interval } from './schema.js'

/** A stretch of time: from the first moment on, up to but without the second. */
export type Window = { from: Date; until: Date }

/** Jakarta has no daylight saving: its wall clock is UTC and seven hours, on every database alike. */
const inJakarta = (column: SQL): SQL => sql`((${column}) at time zone 'UTC' + interval '7 hours')`

/** The start of the stretch that a moment falls into, as `stretchesOf` names it. */
function stretchOf(column: SQL, interval: Interval): SQL {
  const local = inJakarta(column)
  switch (interval) {
    case 'hour':
      return sql`to_char(${local}, 'YYYY-MM-DD"T"HH24')`
    case 'day':
      return sql`to_char(${local}, 'YYYY-MM-DD')`
    case 'week':
      return sql`to_char(date_trunc('week', ${local}), 'YYYY-MM-DD')`
    case 'month':
      return sql`to_char(date_trunc('month', ${local}), 'YYYY-MM-DD')`
  }
}

const within = (column: SQL, { from, until }: Window): SQL =>
  sql`${column} >= ${from.toISOString()} and ${column} < ${until.toISOString()}`

/** Questions with what became of them: the first message after something of ours, and the first reply that went out. */
const questions = (window: Window): SQL => sql`
  select m.received_at as at, r.author_kind, extract(epoch from r.at - m.received_at)::float8 as seconds
  from inbox.messages m
  left join lateral (
    select x.direction from inbox.messages x
    where x.conversation_id = m.conversation_id and x.seq < m.seq and x.direction <> 'note'
    order by x.seq desc limit 1) before on true
  left join lateral (
    select x.author_kind, coalesce(o.accepted_at, x.sent_at) as at from inbox.messages x
    left join inbox.outbox o on o.message_id = x.id
    where x.conversation_id = m.conversation_id and x.seq > m.seq and x.direction = 'out'
      and (o.message_id is null or (o.accepted_at is not null and o.state <> 'failed'))
    order by x.seq limit 1) r on true
  where m.direction = 'in' and ${within(sql`m.received_at`, window)} and before.direction is distinct from 'in'`

export type CountRow = Counts & { start: string | null }

const NOTHING: Counts = {
  ...{ received: 0, sent: 0, answeredByAssistant: 0, answeredByStaff: 0, notAnswered: 0, failed: 0 },
  ...{
    turns: 0,
    abstained: 0,
    emergencies: 0,
    handedOver: 0,
    ...{ modelCalls: 0, modelConversations: 0, modelTokens: 0, modelCents: 0 },
    averageSeconds: null,
    p50Seconds: null,
    p95Seconds: null,
  },
}

export const noCounts = (): Counts => ({ ...NOTHING })

/** Everything that is counted of conversations, stretch by stretch; without an interval once for the whole window. */
export async function countStretches(
  db: Queryable,
  { window, interval }: { window: Window; interval: Interval | null },
): Promise<Map<string, Counts>> {
  const by = (column: SQL): SQL => (interval ? stretchOf(column, interval) : sql`'all'`)
  const parts: SQL[] = [
    sql`select ${by(sql`m.received_at`)} as start, count(*)::int as received from inbox.messages m
      where m.direction = 'in' and ${within(sql`m.received_at`, window)} group by 1`,
    sql`select ${by(sql`o.changed_at`)} as start,
        count(*) filter (where o.accepted_at is not null and o.state <> 'failed')::int as sent,
        count(*) filter (where o.state in ('failed', 'unknown'))::int as failed
      from inbox.outbox o where ${within(sql`o.changed_at`, window)} group by 1`,
    sql`select ${by(sql`q.at`)} as start,
        count(*) filter (where q.author_kind in ('assistant', 'system'))::int as "answeredByAssistant",
        count(*) filter (where q.author_kind in ('staff', 'unknown-staff'))::int as "answeredByStaff",
        count(*) filter (where q.author_kind is null)::int as "notAnswered",
        avg(q.seconds) as "averageSeconds",
        percentile_cont(0.5) within group (order by q.seconds) as "p50Seconds",
        percentile_cont(0.95) within group (order by q.seconds) as "p95Seconds"
      from (${questions(window)}) q group by 1`,
    sql`select ${by(sql`t.at`)} as start, count(*) filter (where t.intent <> 'watched')::int as turns,
        count(*) filter (where t.abstained)::int as abstained,
        count(*) filter (where t.emergency_group is not null)::int as emergencies
      from assistant.turns t where ${within(sql`t.at`, window)} group by 1`,
    sql`select ${by(sql`c.at`)} as start, count(*)::int as "handedOver" from inbox.ownership_changes c
      where c.move in ('escalate', 'take') and c.from_state = 'bot' and ${within(sql`c.at`, window)} group by 1`,
    sql`select ${by(sql`u.at`)} as start, count(*)::int as "modelCalls",
        count(distinct u.conversation_id)::int as "modelConversations",
        sum(u.tokens)::float8 as "modelTokens", sum(u.cost)::float8 / 1e6 as "modelCents"
      from assistant.model_uses u where ${within(sql`u.at`, window)} group by 1`,
  ]
  const counts = new Map<string, Counts>()
  for (const part of parts) {
    const { rows } = await db.execute<Partial<Counts> & { start: string }>(part)
    for (const { start, ...found } of rows) counts.set(start, { ...(counts.get(start) ?? noCounts()), ...found })
  }
  return counts
}

/** What stands now, and since a moment. */
export async function countCards(
  db: Queryable,
  of: { today: Date; monday: Date; week: Window },
): Promise<{ today: number; week: number; active: number; average: number | null; messages: number; users: number }> {
  const { rows } = await db.execute<{
    today: number
    week: number
    active: number
    average: number | null
    messages: number
    users: number
  }>(sql`
    select
      (select count(*)::int from inbox.messages where direction = 'in' and received_at >= ${of.today.toISOString()}) as today,
      (select count(*)::int from inbox.messages where direction = 'in' and received_at >= ${of.monday.toISOString()}) as week,
      (select count(*)::int from inbox.conversations where last_inbound_at >= ${of.week.from.toISOString()}) as active,
      (select avg(q.seconds) from (${questions(of.week)}) q) as average,
      (select count(*)::int from inbox.messages where direction <> 'note') as messages,
      (select count(*)::int from inbox.contacts) as users`)
  return rows[0] ?? { today: 0, week: 0, active: 0, average: null, messages: 0, users: 0 }
}

/** What needs somebody now. */
export async function countOpen(db: Queryable): Promise<{ unanswered: number; emergencies: number }> {
  const { rows } = await db.execute<{ unanswered: number; emergencies: number }>(sql`
    select count(*) filter (where unanswered > 0)::int as unanswered, count(*) filter (where emergency)::int as emergencies
    from inbox.conversations where (unanswered > 0 or emergency) and state <> 'resolved'`)
  return rows[0] ?? { unanswered: 0, emergencies: 0 }
}

/** How many wrote, and how many for the first time, stretch by stretch or in the whole window. */
export async function countPeople(
  db: Queryable,
  { window, interval }: { window: Window; interval: Interval | null },
): Promise<Map<string, { active: number; fresh: number }>> {
  const by = (column: SQL): SQL => (interval ? stretchOf(column, interval) : sql`'all'`)
  const { rows } = await db.execute<{ start: string; active: number; fresh: number }>(sql`
    select coalesce(a.start, f.start) as start, coalesce(a.n, 0) as active, coalesce(f.n, 0) as fresh
    from (
      select ${by(sql`m.received_at`)} as start, count(distinct k.person)::int as n
      from inbox.messages m join inbox.conversations c on c.id = m.conversation_id
      join inbox.contacts k on k.id = c.contact_id
      where m.direction = 'in' and ${within(sql`m.received_at`, window)} group by 1) a
    full join (
      select ${by(sql`created_at`)} as start, count(*)::int as n from (
        select min(created_at) as created_at from inbox.contacts group by person) fresh
      where ${within(sql`created_at`, window)} group by 1) f on f.start = a.start`)
  return new Map(rows.map(({ start, active, fresh }) => [start, { active, fresh }]))
}

const LISTS = { barrier: 'barriers', symptom: 'symptoms', condition: 'conditions' } as const
const NEWEST = {
  ...{ complaintClass: 'complaint_class', urgency: 'urgency', emotion: 'emotion', interest: 'interest' },
  ...{ awareness: 'awareness', gender: 'gender', province: 'province' },
} as const
export type Dimension = keyof typeof LISTS | keyof typeof NEWEST | 'age'

/** People by one thing that analyses of a window say of them: of single facts the newest known, of lists each one. */
export async function countBy(
  db: Queryable,
  { window, dimension }: { window: Window; dimension: Dimension },
): Promise<{ key: string; people: number }[]> {
  const where = sql`replaced_at is null and ${within(sql`at`, window)}`
  if (dimension in LISTS) {
    const column = sql.raw(LISTS[dimension as keyof typeof LISTS])
    const { rows } = await db.execute<{ key: string; people: number }>(sql`
      select value as key, count(distinct k.person)::int as people
      from insights.analyses join inbox.contacts k on k.id = contact_id, unnest(${column}) as value where ${where} group by 1`)
    return rows
  }
  const column = dimension === 'age' ? sql`age` : sql.raw(NEWEST[dimension as keyof typeof NEWEST])
  const key = dimension === 'age' ? AGE_BANDS : sql`value::text`
  const { rows } = await db.execute<{ key: string; people: number }>(sql`
    select ${key} as key, count(*)::int as people from (
      select distinct on (k.person) k.person, ${column} as value
      from insights.analyses join inbox.contacts k on k.id = contact_id
      where ${where} and ${column} is not null order by k.person, at desc) newest group by 1`)
  return rows
}

const AGE_BANDS = sql`case when value < 18 then '0-17' when value < 26 then '18-25' when value < 36 then '26-35'
  when value < 46 then '36-45' when value < 56 then '46-55' when value < 66 then '56-65' else '66+' end`

export async function countAnalysed(db: Queryable, window: Window): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(sql`
    select count(distinct k.person)::int as n from insights.analyses join inbox.contacts k on k.id = contact_id where replaced_at is null and ${within(sql`at`, window)}`)
  return rows[0]?.n ?? 0
}
