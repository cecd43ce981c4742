import { randomBytes } from 'node:crypto'
import { hostname } from 'node:os'
import pg from 'pg'
import type { Logger } from '../telemetry/log.js'

export type ServerWatch = {
  /** The name that this server's flows are kept under while it runs them. */
  executorId: string
  /** Gives the flows of servers that are gone back to their queues; now, and every few seconds until it is stopped. */
  start(): Promise<void>
  stop(): Promise<void>
}

const LOOK_EVERY_MS = 5_000

/**
 * Several servers on one database: each has a name of its own and holds a lock of that name for as long as its connection
 * lives. A flow under way whose server's lock is free has lost its server, so a living one puts it back into its queue: the
 * steps that are kept are not run again. The database lets go of the lock at once when a process dies, and within half a
 * minute when its machine does.
 */
export function createServerWatch(parts: { databaseUrl: string; log: Logger }): ServerWatch {
  const executorId = `${hostname()}-${process.pid}-${randomBytes(4).toString('hex')}`
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | null = null
  let looking = Promise.resolve()
  const look = async (): Promise<void> => {
    try {
      client ??= await hold(parts.databaseUrl, executorId, () => {
        client = null
      })
      const count = await takeUp(client, executorId)
      if (count > 0) parts.log.info({ count }, 'took up the flows of a server that is gone')
    } catch (error) {
      parts.log.warn({ err: error }, 'could not look after other servers; trying again')
    }
  }
  return {
    executorId,
    async start() {
      await look()
      timer = setInterval(() => {
        looking = looking.then(look)
      }, LOOK_EVERY_MS)
      timer.unref()
    },
    async stop() {
      if (timer) clearInterval(timer)
      await looking
      await client?.end()
    },
  }
}

/** A connection that holds this server's lock; `onLost` when it ends by itself. */
async function hold(connectionString: string, executorId: string, onLost: () => void): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 10_000 })
  // An error event always comes with the connection's end.
  client.on('error', () => undefined)
  client.on('end', onLost)
  await client.connect()
  await client.query('set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3')
  await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [lockOf(executorId)])
  return client
}

const lockOf = (executorId: string): string => `periksa-server:${executorId}`

/** Flows kept under the names of servers whose lock is free go back into their queues. Gives how many did. */
async function takeUp(client: pg.Client, executorId: string): Promise<number> {
  const { rows } = await client.query<{ executor_id: string }>(
    `select distinct executor_id from dbos.workflow_status where status = 'PENDING' and executor_id <> $1`,
    [executorId],
  )
  let count = 0
  for (const { executor_id: other } of rows) {
    const tried = await client.query<{ free: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as free',
      [lockOf(other)],
    )
    if (!tried.rows[0]?.free) continue
    try {
      count += await requeue(client, other)
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [lockOf(other)])
    }
  }
  return count
}

/** What the engine does for its own name at a start, for another's. */
async function requeue(client: pg.Client, executorId: string): Promise<number> {
  const { rowCount } = await client.query(
    `update dbos.workflow_status set status = 'ENQUEUED', started_at_epoch_ms = null, owner_xid = null,
       updated_at = (extract(epoch from now()) * 1000)::bigint
     where status = 'PENDING' and executor_id = $1 and queue_name is not null`,
    [executorId],
  )
  return rowCount ?? 0
}
