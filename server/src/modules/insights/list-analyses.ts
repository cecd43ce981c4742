import { type SQL, sql } from 'drizzle-orm'
import { nameUsers } from '../../platform/auth/name-users.js'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import { nameOfContact, reachOfConversations } from '../inbox/index.js'
import { type AnalysisQuery, ListedAnalysis } from './schema.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

type Row = Record<string, unknown> & {
  contactId: string
  displayName: string | null
  madeBy: string
  at: string | Date
  total: number
}

/** The analyses that count now, newest first, of the conversations one may read; that our people looked is on the trail. */
export async function listAnalysesForDesk(
  ctx: Ctx,
  query: AnalysisQuery,
): Promise<{ items: ListedAnalysis[]; total: number }> {
  const isOwn = requireScope(ctx.actor, 'conversations.read') === 'own'
  const { page, pageSize } = query
  const { rows } = await ctx.db.orm.execute<Row>(sql`
    select a.id, a.conversation_id as "conversationId", a.contact_id as "contactId", a.from_seq as "fromSeq",
      a.to_seq as "toSeq", a.version, a.made_by as "madeBy", a.kind, a.complaint_class as "complaintClass", a.urgency,
      a.emotion, a.barriers, a.interest, a.awareness, a.evidence, a.consented, a.symptoms, a.conditions, a.gender, a.age,
      a.province, a.at, k.display_name as "displayName", count(*) over ()::int as total
    from insights.analyses a
    join inbox.conversations c on c.id = a.conversation_id
    join inbox.contacts k on k.id = a.contact_id
    where a.replaced_at is null and ${reachOfConversations(ctx.actor)} and ${conditions(query)}
    order by a.at desc, a.id limit ${pageSize} offset ${(page - 1) * pageSize}`)
  const entry = { action: 'insights.analyses', resource: 'contacts', resourceId: 'list' }
  if (!isOwn) await ctx.db.transaction((tx) => recordTrail(ctx, tx, entry))
  const names = await nameUsers(
    ctx,
    // Members are not told who of our people corrected.
    isOwn ? [] : rows.filter(({ kind }) => kind === 'correction').map(({ madeBy }) => madeBy),
  )
  const items = rows.map((row) =>
    ListedAnalysis.parse({
      ...row,
      at: new Date(row.at).toISOString(),
      displayName: nameOfContact(ctx, row),
      madeByName: names[row.madeBy] ?? null,
    }),
  )
  return { items, total: rows[0]?.total ?? 0 }
}

function conditions({ complaintClass, urgency, kind }: AnalysisQuery): SQL {
  const parts: SQL[] = [sql`true`]
  if (complaintClass) parts.push(sql`a.complaint_class = ${complaintClass}`)
  if (urgency !== undefined) parts.push(sql`a.urgency >= ${urgency}`)
  if (kind) parts.push(sql`a.kind = ${kind}`)
  return sql.join(parts, sql` and `)
}
