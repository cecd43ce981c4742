import { sql } from 'drizzle-orm'
import type { Clock, Ids } from '../clock-and-ids.js'
import type { Tx } from '../db/database.js'
import { correlationNow } from '../telemetry/correlation.js'
import type { Announcement } from './event.js'

/** What listens to an event: the flows it starts and the screens it is pushed to. One table, in app/subscriptions.ts. */
export type Subscription = {
  event: string
  flows?: string[]
  push?: (payload: Record<string, unknown>) => { room: string; kind: string; payload: Record<string, unknown> }[]
}

export type Events = {
  /** Announces inside the transaction of the change: it is told if, and only if, the change is kept. */
  tell(tx: Tx, announcement: Announcement): Promise<void>
}

/** Puts a flow on its queue within a transaction; the workflow's id makes a second start harmless. */
export type EnqueueFlow = (tx: Tx, flow: string, start: { workflowId: string; payload: unknown }) => Promise<void>

export function createEvents(parts: {
  clock: Clock
  ids: Ids
  subscriptions: Subscription[]
  enqueue: EnqueueFlow
  wake: () => void
  /** Counts what was told; a change that is rolled back afterwards stays counted. */
  count?: (name: string, payload: Record<string, unknown>) => void
}): Events {
  return {
    async tell(tx, { kind, payload }) {
      const id = parts.ids.next()
      const at = parts.clock.now().toISOString()
      const { requestId = null, traceparent = null } = correlationNow()
      await tx.execute(sql`
        insert into platform.events (id, name, payload, at, request_id, traceparent)
        values (${id}, ${kind.name}, ${JSON.stringify(payload)}::jsonb, ${at}, ${requestId}, ${traceparent})`)
      for (const subscription of parts.subscriptions.filter((one) => one.event === kind.name)) {
        for (const flow of subscription.flows ?? []) {
          await parts.enqueue(tx, flow, { workflowId: `${flow}:${id}`, payload })
        }
        await keepPushes(tx, subscription.push?.(payload) ?? [], at)
      }
      parts.count?.(kind.name, payload)
      parts.wake()
    },
  }
}

type Push = { room: string; kind: string; payload: Record<string, unknown> }

/** Transactions that hold the lock of the log's numbers already. */
const numbering = new WeakSet<Tx>()

/**
 * One transaction at a time gets numbers, so that they become visible in order and a reader misses none. Others wait until
 * it ends: what else a change needs is better done before it tells.
 */
export async function keepPushes(tx: Tx, pushes: Push[], at: string): Promise<void> {
  if (pushes.length === 0) return
  if (!numbering.has(tx)) await tx.execute(sql`select pg_advisory_xact_lock(72002)`)
  numbering.add(tx)
  const rows = pushes.map(
    ({ room, kind, payload }) => sql`(${room}, ${kind}, ${JSON.stringify(payload)}::jsonb, ${at}::timestamptz)`,
  )
  await tx.execute(sql`insert into platform.pushes (room, kind, payload, at) values ${sql.join(rows, sql`, `)}`)
}
