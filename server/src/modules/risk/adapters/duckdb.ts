import { mkdirSync, rmSync } from 'node:fs'
import { AppError } from '../../../platform/errors.js'
import { untilLetGo } from '../../../platform/until-let-go.js'
import type { Cell, Warehouse } from '../schema.js'
import { duckDbDialect } from '../warehouse/dialect.js'

export type DuckDbOptions = {
  /** A file, or `:memory:`. */
  path: string
  readOnly?: boolean
  /** Where it may put what does not fit in memory; removed on close. */
  spillFolder?: string
  memoryLimit?: string
  threads?: number
}

/** The analytic database in this process. Nothing is ever fetched: extensions are neither installed nor loaded. */
export async function openDuckDb(options: DuckDbOptions): Promise<Warehouse> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  if (options.spillFolder) mkdirSync(options.spillFolder, { recursive: true })
  const instance = await DuckDBInstance.create(options.path, {
    threads: String(options.threads ?? 2),
    memory_limit: options.memoryLimit ?? '1GB',
    preserve_insertion_order: 'false',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    ...(options.readOnly ? { access_mode: 'READ_ONLY' } : {}),
    ...(options.spillFolder ? { temp_directory: options.spillFolder } : {}),
  })
  const connection = await instance.connect()
  // Closing under a running query leaves that query, and its thread, waiting for ever: the last one to end closes.
  const use = untilLetGo(() => {
    connection.closeSync()
    instance.closeSync()
    if (options.spillFolder) rmSync(options.spillFolder, { recursive: true, force: true })
  })
  const begin = (): (() => void) => {
    if (use.isClosing()) throw new Error('this DuckDB database was closed')
    return use.hold()
  }
  const during = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    const letGo = begin()
    try {
      return await work()
    } finally {
      letGo()
    }
  }
  return {
    dialect: duckDbDialect,
    run: (sql) =>
      during(async () => {
        try {
          await connection.run(sql)
        } catch (cause) {
          throw asOurs(cause)
        }
      }),
    rows: (sql, values) =>
      during(async () => {
        const reader = await connection.runAndReadAll(sql, values ? [...values] : undefined)
        return reader.getRowObjectsJson().map(withNumbers)
      }),
    async *batches(sql) {
      const letGo = begin()
      try {
        // One connection a stream: a second query on the same connection would silently end it.
        const own = await instance.connect()
        try {
          const result = await own.stream(sql)
          for (;;) {
            const chunk = await result.fetchChunk()
            if (!chunk || chunk.rowCount === 0) return
            yield { rows: chunk.rowCount, column: (index) => chunk.getColumnValues(index) }
          }
        } finally {
          own.closeSync()
        }
      } finally {
        letGo()
      }
    },
    close: use.close,
  }
}

/** 64-bit numbers arrive as text in JSON rows; ours fit a double, so numbers they become. */
function withNumbers(row: Record<string, unknown>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value as Cell]))
}

function asOurs(cause: unknown): unknown {
  const text = cause instanceof Error ? cause.message : ''
  if (/No space left|could not write|Out of Memory|failed to (?:pin|allocate)/i.test(text)) {
    return new AppError('unavailable', 'risk.out-of-space', {
      message: 'Disk or memory ran out while building; the snapshot served so far stays. Free some and run it again.',
      cause,
    })
  }
  return cause
}
