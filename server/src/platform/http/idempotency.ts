import { createHash, randomBytes } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import type { FastifyRequest } from 'fastify'
import { idempotency } from '../auth/tables.js'
import type { Needs } from '../context.js'
import type { CellPlace } from '../db/vault.js'
import { AppError } from '../errors.js'
import { HttpError, type Problem, toProblem } from './problem.js'

const LEASE_MS = 60_000
const KEPT_MS = 8 * 86_400_000

/** Answers that are kept beside successes: the request was carried out, and its outcome was no. */
const KEPT_REFUSALS = new Set([409, 422])

type IdempotencyNeeds = Needs<'db' | 'vault' | 'clock' | 'log'>
type Row = typeof idempotency.$inferSelect
type Place = { actor: string; route: string; key: string }

export type Keyed = Place & { bodySha256: string | null; requestId: string }
export type Served = { status: number; body: unknown }

/**
 * The request's `Idempotency-Key` with what it is bound to: caller, route, and a digest of address and body.
 * An upload's body is compared by its `X-Content-SHA256` header; without one it is not compared.
 * @throws AppError `request.invalid-idempotency-key`
 */
export function keyOf(request: FastifyRequest): Keyed | null {
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key)) {
    throw new AppError('invalid', 'request.invalid-idempotency-key')
  }
  const declared = request.headers['x-content-sha256']
  const isUpload = request.isMultipart()
  const content = isUpload ? (typeof declared === 'string' ? declared.toLowerCase() : null) : (request.bodyDigest ?? '')
  const route = `${request.method} ${request.routeOptions.url}`
  const bodySha256 = content === null ? null : sha256(`${request.url}\n${content}`)
  return { actor: request.actor.id, route, key, bodySha256, requestId: request.id }
}

/**
 * Does the work once for a key and gives the same answer to every repetition for eight days.
 * Successes are kept, and refusals after the work began (409, 422); validation failures and faults are not.
 * A process that dies in the work leaves a lease of a minute; after it the next repetition does the work again, so
 * what it calls must also stand on keys of its own.
 * @throws AppError `request.in-flight` · HttpError `request.idempotency-mismatch`
 */
export async function serveOnce(
  ctx: IdempotencyNeeds,
  keyed: Keyed,
  work: () => Promise<Served>,
): Promise<Served & { replayed: boolean }> {
  const lease = randomBytes(12).toString('hex')
  const earlier = await begin(ctx, keyed, lease)
  if (earlier) return { ...earlier, replayed: true }
  try {
    const served = await work()
    await finish(ctx, { ...keyed, lease }, served)
    return { ...served, replayed: false }
  } catch (thrown) {
    const refusal: Problem = toProblem(thrown, keyed.requestId)
    if (KEPT_REFUSALS.has(refusal.status))
      await finish(ctx, { ...keyed, lease }, { status: refusal.status, body: refusal })
    else await release(ctx, { ...keyed, lease })
    throw thrown
  }
}

/** Takes the key for this request, or gives what an earlier one answered. */
async function begin(ctx: IdempotencyNeeds, keyed: Keyed, lease: string): Promise<Served | null> {
  const at = ctx.clock.now()
  const { actor, route, key, bodySha256 } = keyed
  const fresh = { bodySha256, state: 'running' as const, status: null, response: null, lease, at }
  const mine = await ctx.db.orm
    .insert(idempotency)
    .values({ actor, route, key, ...fresh })
    .onConflictDoNothing()
    .returning({ lease: idempotency.lease })
  if (mine.length > 0) return null
  const [row] = await ctx.db.orm.select().from(idempotency).where(sameKey(keyed))
  if (!row) throw inFlight()
  const age = at.getTime() - row.at.getTime()
  if (age <= KEPT_MS) {
    const compared = row.bodySha256 !== null && bodySha256 !== null
    if (compared && row.bodySha256 !== bodySha256) throw new HttpError(422, 'request.idempotency-mismatch')
    if (row.state === 'done') return openAnswer(ctx, row)
    if (age <= LEASE_MS) throw inFlight()
  }
  const taken = await ctx.db.orm
    .update(idempotency)
    .set(fresh)
    .where(and(sameKey(keyed), eq(idempotency.lease, row.lease)))
    .returning({ lease: idempotency.lease })
  if (taken.length === 0) throw inFlight()
  return null
}

async function finish(ctx: IdempotencyNeeds, held: Place & { lease: string }, served: Served): Promise<void> {
  const response = ctx.vault.seal(cellOf(held), JSON.stringify({ body: served.body }))
  try {
    await ctx.db.orm
      .update(idempotency)
      .set({ state: 'done', status: served.status, response })
      .where(and(sameKey(held), eq(idempotency.lease, held.lease)))
  } catch (err) {
    // The effect is kept and the caller gets its answer; a repetition within the minute is told to wait.
    ctx.log.warn({ err }, 'an answer could not be kept for repetition')
  }
}

async function release(ctx: IdempotencyNeeds, held: Place & { lease: string }): Promise<void> {
  try {
    await ctx.db.orm.delete(idempotency).where(and(sameKey(held), eq(idempotency.lease, held.lease)))
  } catch (err) {
    ctx.log.warn({ err }, 'an idempotency key stays taken for a minute')
  }
}

function openAnswer(ctx: IdempotencyNeeds, row: Row): Served {
  if (!row.response || row.status === null) throw inFlight()
  const kept = JSON.parse(ctx.vault.open(cellOf(row), row.response)) as { body?: unknown }
  return { status: row.status, body: kept.body }
}

function inFlight(): AppError {
  return new AppError('conflict', 'request.in-flight', { details: { retryAfterSeconds: 1 } })
}

function sameKey({ actor, route, key }: Place) {
  return and(eq(idempotency.actor, actor), eq(idempotency.route, route), eq(idempotency.key, key))
}

function cellOf({ actor, route, key }: Place): CellPlace {
  return { table: 'platform.idempotency', column: 'response', row: sha256(JSON.stringify([actor, route, key])) }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
