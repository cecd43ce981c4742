import { ChildFailure } from '../../../platform/children/child-failure.js'
import { type ChildPool, createChildPool } from '../../../platform/children/child-pool.js'
import type { ExtractText } from '../schema.js'

const MEMORY_LIMIT = 512 * 2 ** 20
const DEADLINE = 30_000

type Job = Parameters<ExtractText>[0]
type Result = Awaited<ReturnType<ExtractText>>

/** Reads documents in one child process with a memory limit and a deadline; started when first needed. */
export function createTextExtractor(): { extractText: ExtractText; close(): Promise<void> } {
  const pool: ChildPool<Job, Result> = createChildPool({
    entry: new URL('./extract/reader-child.ts', import.meta.url),
    size: 1,
    memoryLimitBytes: MEMORY_LIMIT,
    recycleAfter: 20,
    queueLimit: 20,
  })
  return {
    async extractText(input) {
      try {
        return await pool.run(input, { deadlineMs: DEADLINE })
      } catch (error) {
        if (!(error instanceof ChildFailure)) throw error
        const isBusy = error.kind === 'limited' || error.kind === 'closed'
        return { ok: false, code: isBusy ? 'knowledge.busy' : 'knowledge.unreadable' }
      }
    },
    close: () => pool.close(),
  }
}
