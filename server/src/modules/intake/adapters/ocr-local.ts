import { ChildFailure, type ChildFailureKind } from '../../../platform/children/child-failure.js'
import { type ChildPool, createChildPool } from '../../../platform/children/child-pool.js'
import type { ReadProblem, ReadProgress, ReadText, ReadTextResult } from '../schema.js'
import { type ModelFiles, packagedModels } from './local-reader/models.js'
import type { ReaderJob } from './local-reader/reader-child.js'

const MIB = 2 ** 20

export type LocalReaderOptions = {
  models?: ModelFiles
  /** Documents read at the same time, each in its own process and thread. */
  children?: number
  memoryLimitBytes?: number
  maxBytes?: number
  deadlineMs?: number
  recycleAfter?: number
  queueLimit?: number
}

/** Tells glibc to give large blocks back at once: a page's working memory is many times what is kept of it. */
const FRUGAL = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '8000000', MALLOC_TRIM_THRESHOLD_: '64000000' }

/** The reader that runs on this machine alone, and what it holds open. */
export type LocalReader = { readText: ReadText; peakMemoryBytes(): number; close(): Promise<void> }

const DEFAULTS = {
  children: 1,
  // Latin pages stay below 512 MiB; the recogniser of another script comes on top.
  memoryLimitBytes: 704 * MIB,
  maxBytes: 15 * MIB,
  deadlineMs: 120_000,
  recycleAfter: 50,
  queueLimit: 50,
}

/** What the loss of a child means for the document it was reading. */
const PROBLEMS: Record<ChildFailureKind, ReadProblem> = {
  memory: 'document.memory',
  deadline: 'document.timeout',
  crashed: 'document.unreadable',
  thrown: 'document.unreadable',
  limited: 'document.busy',
  closed: 'document.busy',
}

export function createLocalReader(options: LocalReaderOptions = {}): LocalReader {
  const { children, memoryLimitBytes, maxBytes, deadlineMs, recycleAfter, queueLimit } = { ...DEFAULTS, ...options }
  const models = options.models ?? packagedModels()
  const pool: ChildPool<ReaderJob, ReadTextResult, ReadProgress> = createChildPool({
    entry: new URL('./local-reader/reader-child.ts', import.meta.url),
    size: children,
    memoryLimitBytes,
    recycleAfter,
    queueLimit,
    environment: FRUGAL,
  })
  return {
    async readText(input, onProgress) {
      const { byteLength } = input.bytes
      if (byteLength === 0) return { ok: false, code: 'document.empty', facts: {} }
      if (byteLength > maxBytes)
        return { ok: false, code: 'document.too-large', facts: { bytes: byteLength, limit: maxBytes } }
      try {
        return await pool.run({ input, models }, { deadlineMs, onProgress })
      } catch (error) {
        if (error instanceof ChildFailure)
          return { ok: false, code: PROBLEMS[error.kind], facts: { failure: error.kind } }
        throw error
      }
    },
    peakMemoryBytes: () => pool.peakMemoryBytes(),
    close: () => pool.close(),
  }
}
