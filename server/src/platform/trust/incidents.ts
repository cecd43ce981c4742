import { desc, eq, isNull, sql } from 'drizzle-orm'
import { nameUsers } from '../auth/name-users.js'
import { requireScope } from '../auth/permissions.js'
import type { Needs } from '../context.js'
import { AppError } from '../errors.js'
import { recordTrail } from '../trail/record.js'
import type { Incident, IncidentInput, Reached } from './schema.js'
import { incidents } from './tables.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>
type Row = typeof incidents.$inferSelect

/** UU PDP 27/2022, article 46: the people and the authority are told in writing within three times twenty-four hours. */
const DUE_MS = 72 * 3_600_000

/** What the trail calls looking at people's data. Its other rows are changes, which leave their own. */
const LOOKS = [
  ...['claims.read', 'claims.find', 'claims.export', 'documents.read', 'documents.second-reading', 'exchange.export'],
  ...['inbox.read', 'inbox.read-file', 'inbox.search', 'inbox.export', 'inbox.export-person', 'insights.read'],
  ...['members.read', 'members.find', 'privacy.export'],
]

/** Opens an incident: from now on its deadlines run, counted from when it was found. */
export async function openIncident(ctx: Ctx, input: IncidentInput): Promise<Incident> {
  requireScope(ctx.actor, 'incidents.manage')
  const id = ctx.ids.next()
  const row: Row = {
    id,
    title: ctx.vault.seal(cell(id, 'title'), input.title),
    note: input.note === null ? null : ctx.vault.seal(cell(id, 'note'), input.note),
    ...{ foundAt: new Date(input.foundAt), reachedFrom: new Date(input.from), reachedUntil: new Date(input.until) },
    ...{ actors: input.actors, openedBy: ctx.actor.id, openedAt: ctx.clock.now() },
    ...{ authorityToldAt: null, peopleToldAt: null, closedAt: null },
  }
  await ctx.db.transaction(async (tx) => {
    await tx.insert(incidents).values(row)
    await recordTrail(ctx, tx, { action: 'incidents.open', resource: 'incident', resourceId: id })
  })
  return toIncident(ctx, row)
}

/** Every incident: open ones first, the newest first. */
export async function listIncidents(ctx: Ctx): Promise<Incident[]> {
  requireScope(ctx.actor, 'incidents.manage')
  const rows = await ctx.db.orm
    .select()
    .from(incidents)
    .orderBy(desc(isNull(incidents.closedAt)), desc(incidents.foundAt))
    .limit(100)
  return rows.map((row) => toIncident(ctx, row))
}

/** @throws AppError `incident.not-found` */
export async function readIncident(ctx: Ctx, { id }: { id: string }): Promise<Incident> {
  requireScope(ctx.actor, 'incidents.manage')
  const [row] = await ctx.db.orm.select().from(incidents).where(eq(incidents.id, id))
  if (!row) throw new AppError('not-found', 'incident.not-found')
  return toIncident(ctx, row)
}

export type IncidentMove = 'authority-told' | 'people-told' | 'close'

/**
 * Notes that the authority or the people were told, or closes the incident, which needs both.
 * @throws AppError `incident.not-found`, `incident.done`, `incident.untold`
 */
export async function moveIncident(ctx: Ctx, { id, move }: { id: string; move: IncidentMove }): Promise<Incident> {
  requireScope(ctx.actor, 'incidents.manage')
  const at = ctx.clock.now()
  const row = await ctx.db.transaction(async (tx) => {
    const [found] = await tx.select().from(incidents).where(eq(incidents.id, id)).for('update')
    if (!found) throw new AppError('not-found', 'incident.not-found')
    const isDone = { 'authority-told': found.authorityToldAt, 'people-told': found.peopleToldAt, close: found.closedAt }
    if (isDone[move]) throw new AppError('conflict', 'incident.done')
    if (move === 'close' && !(found.authorityToldAt && found.peopleToldAt)) {
      throw new AppError('precondition', 'incident.untold')
    }
    const change = {
      'authority-told': { authorityToldAt: at },
      'people-told': { peopleToldAt: at },
      close: { closedAt: at },
    }
    const [kept] = await tx.update(incidents).set(change[move]).where(eq(incidents.id, id)).returning()
    await recordTrail(ctx, tx, { action: `incidents.${move}`, resource: 'incident', resourceId: id })
    return kept as Row
  })
  return toIncident(ctx, row)
}

type Look = {
  actor: string
  action: string
  resource: string
  ids: string[]
  times: number
  first: string
  last: string
}

/** What was looked at in an incident's time, by whom: from the trail, so that nobody needs to remember. */
export async function looksOf(
  ctx: Needs<'db'>,
  { from, until, actors }: Pick<Incident, 'from' | 'until' | 'actors'>,
): Promise<{ rows: Reached['rows']; things: Map<string, Set<string>>; listReads: number }> {
  const { rows } = await ctx.db.orm.execute<Look>(sql`
    select actor, action, resource, array_agg(distinct resource_id) as ids, count(*)::int as times,
      min(at)::text as first, max(at)::text as last
    from platform.trail
    where at between ${from}::timestamptz and ${until}::timestamptz
      and action = any(${sql.param(LOOKS)}::text[]) and actor_kind <> 'system'
      and (${actors.length === 0} or actor = any(${sql.param(actors)}::text[]))
    group by actor, action, resource order by count(*) desc limit 1000`)
  const names = await nameUsers(
    ctx,
    rows.map(({ actor }) => actor),
  )
  const things = new Map<string, Set<string>>()
  let listReads = 0
  for (const { resource, ids, times } of rows) {
    const known = things.get(resource) ?? new Set()
    for (const id of ids) if (UUID.test(id)) known.add(id)
    things.set(resource, known)
    if (ids.some((id) => !UUID.test(id))) listReads += times
  }
  return {
    rows: rows.map(({ actor, action, resource, ids, times, first, last }) => ({
      ...{ actor, name: names[actor] ?? null, action, resource, times },
      things: ids.filter((id) => UUID.test(id)).length,
      ...{ firstAt: new Date(first).toISOString(), lastAt: new Date(last).toISOString() },
    })),
    things,
    listReads,
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function toIncident(ctx: Needs<'vault'>, row: Row): Incident {
  const iso = (at: Date | null): string | null => at?.toISOString() ?? null
  return {
    id: row.id,
    title: ctx.vault.open(cell(row.id, 'title'), row.title),
    note: row.note === null ? null : ctx.vault.open(cell(row.id, 'note'), row.note),
    ...{ foundAt: row.foundAt.toISOString(), from: row.reachedFrom.toISOString() },
    ...{ until: row.reachedUntil.toISOString(), actors: row.actors, openedBy: row.openedBy },
    dueAt: new Date(row.foundAt.getTime() + DUE_MS).toISOString(),
    ...{ authorityToldAt: iso(row.authorityToldAt), peopleToldAt: iso(row.peopleToldAt), closedAt: iso(row.closedAt) },
  }
}

function cell(id: string, column: 'title' | 'note') {
  return { table: 'platform.incidents', column, row: id }
}
