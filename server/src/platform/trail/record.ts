import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Actor } from '../actor.js'
import type { Clock } from '../clock-and-ids.js'
import type { Tx } from '../db/database.js'
import { textOf } from './row-text.js'

export type TrailEntry = {
  /** What was done, `module.verb`: `claims.submit`, `documents.read`. */
  action: string
  resource: string
  resourceId: string
  /** Names of the fields changed; never their values. */
  fields?: string[]
  reason?: string
  /** Versions of rules, models and prompts that took part. */
  versions?: Record<string, string>
}

/**
 * Keeps who did what, in the transaction of the change itself: no trail, no change. The row carries a keyed mark, and
 * waits to be sealed (seal.ts) without holding anybody up.
 */
export async function recordTrail(ctx: { actor: Actor; clock: Clock }, tx: Tx, entry: TrailEntry): Promise<void> {
  const { action, resource, resourceId, reason = null, fields = [], versions = {} } = entry
  const { id: actor, kind: actorKind, requestId } = ctx.actor
  const row = {
    at: ctx.clock.now(),
    actor,
    actorKind,
    action,
    resource,
    resourceId,
    requestId,
    reason,
    fields,
    versions,
  }
  // Not of ctx.ids: the mark must tell two rows apart that say the same.
  const markId = randomUUID()
  const mark = tx.$mark(textOf({ ...row, markId }))
  await tx.execute(sql`
    with kept as (
      insert into platform.trail
        (at, actor, actor_kind, action, resource, resource_id, request_id, reason, fields, versions, mark_id, mark)
      values (${row.at.toISOString()}, ${actor}, ${actorKind}, ${action}, ${resource}, ${resourceId}, ${requestId},
        ${reason}, ${sql.param(fields)}::text[], ${JSON.stringify(versions)}::jsonb, ${markId}, ${mark})
      returning seq)
    insert into platform.trail_unsealed (seq) select seq from kept`)
}
