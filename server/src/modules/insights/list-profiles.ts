import { type SQL, sql } from 'drizzle-orm'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { nameOfContact, nameTokens, reachOfConversations } from '../inbox/index.js'
import { Profile, type ProfileQuery } from './schema.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

type Row = Record<string, unknown> & { contactId: string; displayName: string | null; total: number }

/** People who wrote, newest first, with what their analyses say; only those whose conversations the actor reaches. */
export async function listProfiles(ctx: Ctx, query: ProfileQuery): Promise<{ items: Profile[]; total: number }> {
  requireScope(ctx.actor, 'conversations.read')
  const { page, pageSize } = query
  const { rows } = await ctx.db.orm.execute<Row>(sql`
    select p.*, count(*) over ()::int as total from (${people(ctx, query)}) p
    where ${conditions(query)} order by p."lastAt" desc, p."contactId" limit ${pageSize} offset ${(page - 1) * pageSize}`)
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, { action: 'insights.profiles', resource: 'contacts', resourceId: 'list' }),
  )
  return { items: rows.map((row) => toProfile(ctx, row)), total: rows[0]?.total ?? 0 }
}

/** One row a person, over contacts that were joined: of single facts the newest known, lists united. */
function people(ctx: Ctx, { q }: ProfileQuery): SQL {
  const tokens = nameTokens(ctx, q)
  const named = tokens.length > 0 ? sql`and k.name_words @> ${sql.param(tokens)}::text[]` : sql``
  const newest = (column: string): SQL =>
    sql.raw(`(array_agg(a.${column} order by a.at desc) filter (where a.${column} is not null))[1]`)
  const united = (column: string): SQL =>
    sql.raw(`coalesce((select array_agg(distinct v) from insights.analyses u, unnest(u.${column}) v
      where u.contact_id in (select o.id from inbox.contacts o where o.person = k.person) and u.replaced_at is null), '{}')`)
  /** Of a person's conversations the one that was written in last. */
  const first = (column: string): SQL =>
    sql.raw(`(array_agg(${column} order by coalesce(c.last_inbound_at, c.opened_at) desc, c.id))[1]`)
  // Analyses multiply the rows, so that each conversation is counted apart.
  const threads = sql`(select sum(t.unanswered)::int from inbox.conversations t where t.id = any(array_agg(distinct c.id)))`
  return sql`
    select ${first('k.id')} as "contactId", ${first('c.id')} as "conversationId",
      ${first('k.display_name')} as "displayName", ${first('h.channel')} as channel,
      array_agg(distinct h.channel) as channels, ${threads} as unanswered, min(k.created_at) as "firstAt",
      max(coalesce(c.last_inbound_at, c.opened_at)) as "lastAt",
      coalesce(max(a.urgency), 0) as urgency, coalesce(${newest('emotion')}, 'neutral') as emotion,
      ${newest('interest')} as interest, ${newest('awareness')} as awareness, ${newest('gender')} as gender,
      ${newest('age')} as age, ${newest('province')} as province, bool_or(coalesce(a.consented, false)) as consented,
      coalesce(array_agg(distinct a.complaint_class) filter (where a.complaint_class <> 'none'), '{}') as "complaintClasses",
      ${united('barriers')} as barriers, ${united('symptoms')} as symptoms, ${united('conditions')} as conditions
    from inbox.contacts k
    join inbox.conversations c on c.contact_id = k.id
    join inbox.channel_accounts h on h.id = c.account_id
    left join insights.analyses a on a.contact_id = k.id and a.replaced_at is null
    where ${reachOfConversations(ctx.actor)} ${named}
    group by k.person`
}

function conditions(query: ProfileQuery): SQL {
  const parts: SQL[] = [sql`true`]
  const { gender, complaintClass, barrier, urgency, province, ageFrom, ageTo } = query
  if (gender) parts.push(sql`p.gender = ${gender}`)
  if (complaintClass) parts.push(sql`${complaintClass} = any (p."complaintClasses")`)
  if (barrier) parts.push(sql`${barrier} = any (p.barriers)`)
  if (urgency !== undefined) parts.push(sql`p.urgency >= ${urgency}`)
  if (province) parts.push(sql`lower(p.province) = lower(${province})`)
  if (ageFrom !== undefined) parts.push(sql`p.age >= ${ageFrom}`)
  if (ageTo !== undefined) parts.push(sql`p.age <= ${ageTo}`)
  return sql.join(parts, sql` and `)
}

const instant = (value: unknown): string => new Date(value as string | Date).toISOString()

function toProfile(ctx: Ctx, row: Row): Profile {
  const displayName = nameOfContact(ctx, { contactId: row.contactId, displayName: row.displayName })
  return Profile.parse({ ...row, displayName, firstAt: instant(row.firstAt), lastAt: instant(row.lastAt) })
}
