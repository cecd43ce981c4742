import type { Needs } from '../../platform/context.js'
import type { Database } from '../../platform/db/database.js'
import { type Correlation, correlated, correlationNow } from '../../platform/telemetry/correlation.js'
import type { Patience } from './open-due-turns.js'
import { type Recorded, recordInbound, recordUnknown } from './record-inbound.js'
import { isPlain, namesOf, recordKnown } from './record-known.js'
import type { Inbound } from './schema.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'> & Patience

type Waiting = {
  inbound: Inbound
  correlation: Correlation
  done(recorded: Recorded): void
  failed(error: unknown): void
}

/** Kept with one another at most. */
const TOGETHER = 32

/** What waits for its turn, for each database. */
const queues = new WeakMap<Database, Waiting[]>()

/**
 * Keeps what a channel brought, in the order in which it is called. What comes while others are being kept waits for them
 * and is kept together with what waits beside it, so that a burst costs fewer transactions. Ends when it is durable.
 * @throws AppError `inbox.account-unknown`
 */
export function recordInTurn(ctx: Ctx, inbound: Inbound): Promise<Recorded> {
  return new Promise((done, failed) => {
    const one: Waiting = { inbound, correlation: correlationNow(), done, failed }
    const queue = queues.get(ctx.db)
    if (queue) queue.push(one)
    else void drain(ctx, [one])
  })
}

async function drain(ctx: Ctx, queue: Waiting[]): Promise<void> {
  queues.set(ctx.db, queue)
  for (let group = takeGroup(queue); group.length > 0; group = takeGroup(queue)) await keepGroup(ctx, group)
  queues.delete(ctx.db)
}

/** What stands first and may be kept together: plain messages of one account, each of another person. */
function takeGroup(queue: Waiting[]): Waiting[] {
  const [head] = queue
  const seen = new Set<string>()
  const until = queue.findIndex(({ inbound }, index) => {
    const keys = [...namesOf(inbound).map(({ kind, value }) => `${kind} ${value}`), `id ${inbound.externalId}`]
    const isApart =
      !isPlain(inbound) || inbound.accountId !== head?.inbound.accountId || keys.some((key) => seen.has(key))
    for (const key of keys) seen.add(key)
    return index >= TOGETHER || (index > 0 && isApart) || (index === 0 && !isPlain(inbound))
  })
  return queue.splice(0, until === -1 ? queue.length : Math.max(1, until))
}

async function keepGroup(ctx: Ctx, group: Waiting[]): Promise<void> {
  // A fault of one must not be the others': then each is kept by itself.
  const known = await recordKnown(ctx, group).catch(() => null)
  const left = group.filter((one, place) => {
    const recorded = known?.[place]
    if (recorded) one.done(recorded)
    return !recorded
  })
  const keep = known ? recordUnknown : recordInbound
  await Promise.all(
    left.map((one) => correlated(one.correlation, () => keep(ctx, one.inbound)).then(one.done, one.failed)),
  )
}
