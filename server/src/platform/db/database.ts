import { AsyncLocalStorage } from 'node:async_hooks'
import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { openEmbedded } from './embedded.js'

export type Orm = NodePgDatabase
/** The keyed mark of a trail row's text; null where no key was given. */
export type Mark = (text: string) => string | null
/** A Drizzle handle bound to one open transaction; `$client` is its connection, `$mark` marks its trail rows. */
export type Tx = NodePgDatabase & { $client: pg.PoolClient; $mark: Mark }
/** Whatever can run a query: the pool, or an open transaction. */
export type Queryable = Orm | Tx

export type Database = {
  orm: Orm
  pool: pg.Pool
  embedded: boolean
  /** Runs `work` in one transaction; rolls back when it throws. `afterCommit` callbacks run once it is durable. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** From now on trail rows carry this mark, so that a row put in by another hand is known. */
  markTrailWith(mark: Mark): void
  /** A copy of the whole embedded database as a tar.gz blob; null on an external server. */
  dump(): Promise<Blob | null>
  close(): Promise<void>
}

const openTransaction = new AsyncLocalStorage<boolean>()

/** The embedded database in `directory`, or in memory when null. The caller holds the directory's lock. */
export async function openEmbeddedDatabase(directory: string | null, snapshot?: Blob): Promise<Database> {
  const { lite, pool } = await openEmbedded(directory, snapshot)
  return wrap(pool, {
    embedded: true,
    dump: async () => lite.dumpDataDir('gzip'),
    close: async () => {
      await pool.end()
      await lite.close()
    },
  })
}

/** A PostgreSQL server by its URL. */
export function openServerDatabase(url: string, size = 10): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 60_000,
    idle_in_transaction_session_timeout: 60_000,
  })
  return wrap(pool, { embedded: false, dump: async () => null, close: () => pool.end() })
}

function wrap(pool: pg.Pool, rest: Pick<Database, 'embedded' | 'dump' | 'close'>): Database {
  pool.on('error', () => {
    // An idle connection was cut (database restart): the pool opens a new one at the next query.
  })
  refusePoolInsideTransaction(pool)
  let mark: Mark = () => null
  return {
    orm: drizzle({ client: pool }),
    pool,
    ...rest,
    markTrailWith: (given) => {
      mark = given
    },
    transaction: (work) => runTransaction(pool, (text) => mark(text), work),
  }
}

/**
 * The embedded pool has one connection: a pool query inside a transaction would wait for itself for ever.
 * It fails at once instead, on every database, so that the mistake is found in development.
 */
function refusePoolInsideTransaction(pool: pg.Pool): void {
  const connect = pool.connect.bind(pool) as (...args: unknown[]) => unknown
  const guarded = (...args: unknown[]): unknown => {
    if (openTransaction.getStore()) {
      throw new Error('A query went to the pool inside a transaction: pass the transaction handle instead.')
    }
    return connect(...args)
  }
  pool.connect = guarded as typeof pool.connect
}

async function runTransaction<T>(pool: pg.Pool, mark: Mark, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    // Awaited inside: a Drizzle query is lazy and would otherwise start outside the guarded context.
    const result = await openTransaction.run(true, async () =>
      work(Object.assign(drizzle({ client }), { $mark: mark }) as Tx),
    )
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Runs `work` outside any transaction context, for what must start after, and apart from, the current one. */
export function apartFromTransaction<T>(work: () => T): T {
  return openTransaction.exit(work)
}
