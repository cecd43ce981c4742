import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { NodeFS } from '@electric-sql/pglite/nodefs'
import pg from 'pg'

type Stream = { nfd?: number; node: unknown }
type NodeFsModule = {
  NODEFS: { realPath(node: unknown): string; stream_ops: { fsync?: (stream: Stream) => number } }
}

/**
 * PGlite as shipped never calls fsync: a commit survives a killed process but not a power cut. This file system passes
 * PostgreSQL's fsync to the disk, and ends the process at the first failure, because a retried fsync can report success
 * for data that is gone.
 */
class DurableFiles extends NodeFS {
  private readonly syncedFolders = new Set<string>()

  override async init(...args: Parameters<NodeFS['init']>): ReturnType<NodeFS['init']> {
    const started = await super.init(...args)
    const attach = (module: unknown): void => {
      const { NODEFS } = module as NodeFsModule
      NODEFS.stream_ops.fsync = (stream) => {
        try {
          this.sync(stream, () => NODEFS.realPath(stream.node))
          return 0
        } catch {
          process.stderr.write('periksa: the disk refused to keep data (fsync failed); stopping at once\n')
          process.kill(process.pid, 'SIGKILL')
          return -1
        }
      }
    }
    const options = started.emscriptenOpts as { preRun?: unknown }
    const before = Array.isArray(options.preRun) ? options.preRun : options.preRun ? [options.preRun] : []
    options.preRun = [...before, attach]
    return started
  }

  private sync(stream: Stream, pathOf: () => string): void {
    const path = pathOf()
    if (stream.nfd === undefined) syncPath(path)
    else {
      fsyncSync(stream.nfd)
      const folder = dirname(path)
      if (!this.syncedFolders.has(path)) {
        this.syncedFolders.add(path)
        syncPath(folder)
      }
    }
  }
}

function syncPath(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

export type Embedded = { lite: PGlite; pool: pg.Pool }

/**
 * Opens the embedded PostgreSQL in `directory` (the caller holds its lock) and a `pg` pool of one connection over it.
 * `snapshot` starts from a dumped data directory; `directory` null keeps everything in memory, for tests.
 */
export async function openEmbedded(directory: string | null, snapshot?: Blob): Promise<Embedded> {
  if (directory) mkdirSync(directory, { recursive: true, mode: 0o700 })
  const options: PGliteOptions = directory
    ? {
        fs: new DurableFiles(directory),
        startParams: [
          ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
          ...['-c', 'fsync=on', '-c', 'wal_sync_method=fsync'],
        ],
      }
    : {}
  const lite = await PGlite.create({ ...options, ...(snapshot ? { loadDataDir: snapshot } : {}) })
  await lite.waitReady
  return { lite, pool: poolOver(lite) }
}

/**
 * The shim that PGlite ships reuses one connection object, which dies after a failed query, and trips over the `types`
 * that Drizzle passes; a fresh connection per client without `types` works.
 */
function poolOver(lite: PGlite): pg.Pool {
  class LiteClient extends pg.Client {
    constructor(options: pg.ClientConfig = {}) {
      const { connection } = createPgConfig(lite)
      const parse = connection.parse.bind(connection)
      connection.parse = (query: { name?: string; text: string; types?: unknown }) =>
        parse({ name: query.name, text: query.text, types: Array.isArray(query.types) ? query.types : undefined })
      super({ ...options, connection } as pg.ClientConfig)
    }
  }
  return new pg.Pool({ Client: LiteClient, max: 1, idleTimeoutMillis: 0, user: 'postgres', database: 'postgres' })
}
