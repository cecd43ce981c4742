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
  tell(tx: Tx, ...announcements: Announcement[]): Promise<void>
  /**
   * The rows of announcements, for a statement that keeps them with its change by `platform.tell`; null where one of them
   * begins a flow, which only `tell` does. `kept` is to be called once they are kept.
   */
  prepare(...announcements: Announcement[]): Prepared | null
}

export type Prepared = { told: unknown[]; shown: unknown[]; kept(): void }

/** Puts a flow on its queue within a transaction; the workflow's id makes a second start harmless. */
export type EnqueueFlow = (tx: Tx, flow: string, start: { workflowId: string; payload: unknown }) => Promise<void>

type Push = { room: string; kind: string; payload: Record<string, unknown> }
type Row = Announcement & { id: string; flows: string[]; pushes: Push[] }

export function createEvents(parts: {
  clock: Clock
  ids: Ids
  subscriptions: Subscription[]
  enqueue: EnqueueFlow
  wake: () => void
  /** Counts what was told; a change that is rolled back afterwards stays counted. */
  count?: (name: string, payload: Record<string, unknown>) => void
}): Events {
  const rowOf = ({ kind, payload }: Announcement): Row => {
    const heard = parts.subscriptions.filter((one) => one.event === kind.name)
    return {
      ...{ kind, payload, id: parts.ids.next() },
      flows: heard.flatMap(({ flows = [] }) => flows),
      pushes: heard.flatMap(({ push }) => push?.(payload) ?? []),
    }
  }
  const prepared = (rows: Row[]): Prepared => {
    const at = parts.clock.now().toISOString()
    const { requestId = null, traceparent = null } = correlationNow()
    const of = { at, request_id: requestId, traceparent }
    return {
      told: rows.map(({ id, kind, payload }) => ({ id, name: kind.name, payload, ...of })),
      shown: rows.flatMap(({ pushes }) => pushes.map((push) => ({ ...push, at }))),
      kept() {
        for (const { kind, payload } of rows) parts.count?.(kind.name, payload)
        parts.wake()
      },
    }
  }
  return {
    async tell(tx, ...announcements) {
      const rows = announcements.map(rowOf)
      for (const { id, flows, payload } of rows) {
        for (const flow of flows) await parts.enqueue(tx, flow, { workflowId: `${flow}:${id}`, payload })
      }
      const { told, shown, kept } = prepared(rows)
      await keep(tx, told, shown)
      kept()
    },
    prepare(...announcements) {
      const rows = announcements.map(rowOf)
      return rows.some(({ flows }) => flows.length > 0) ? null : prepared(rows)
    },
  }
}

/**
 * Pushes without an event. One transaction at a time gets numbers, so that they become visible in order and a reader misses
 * none. Others wait until it ends: what else a change needs is better done before it tells.
 */
export async function keepPushes(tx: Tx, pushes: Push[], at: string): Promise<void> {
  const shown = pushes.map((push) => ({ ...push, at }))
  await keep(tx, [], shown)
}

async function keep(tx: Tx, told: unknown[], shown: unknown[]): Promise<void> {
  await tx.execute(sql`select platform.tell(${JSON.stringify(told)}::jsonb, ${JSON.stringify(shown)}::jsonb)`)
}
