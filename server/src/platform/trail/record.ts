import { sql } from 'drizzle-orm'
import type { Actor } from '../actor.js'
import type { Clock } from '../clock-and-ids.js'
import type { Tx } from '../db/database.js'

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

/** Keeps who did what, in the transaction of the change itself: no trail, no change. */
export async function recordTrail(ctx: { actor: Actor; clock: Clock }, tx: Tx, entry: TrailEntry): Promise<void> {
  const fields = sql.param(entry.fields ?? [])
  await tx.execute(sql`
    insert into platform.trail (at, actor, actor_kind, action, resource, resource_id, request_id, reason, fields, versions)
    values (${ctx.clock.now().toISOString()}, ${ctx.actor.id}, ${ctx.actor.kind}, ${entry.action}, ${entry.resource},
      ${entry.resourceId}, ${ctx.actor.requestId}, ${entry.reason ?? null}, ${fields}::text[],
      ${JSON.stringify(entry.versions ?? {})}::jsonb)`)
}
