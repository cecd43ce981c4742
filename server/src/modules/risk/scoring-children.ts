import { hostname } from 'node:os'
import { ChildFailure } from '../../platform/children/child-failure.js'
import { createChildPool } from '../../platform/children/child-pool.js'
import type { ErrorKind } from '../../platform/errors.js'
import type { joinShared, scoreSharedPart, Trained, trainShared } from './score-shared.js'
import type { ScoringOutcome } from './spread/shared-scoring.js'

type Train = Parameters<typeof trainShared>[0]
type Part = Parameters<typeof scoreSharedPart>[0]
type Join = Parameters<typeof joinShared>[0]

export type ScoringJob = ({ kind: 'train' } & Train) | ({ kind: 'part' } & Part) | ({ kind: 'join' } & Join)
export type ScoringAnswer = { ok: true; value: unknown; pid: number } | { ok: false; kind: ErrorKind; code: string }

/** Child processes that do the heavy work of a shared scoring, so that the process that owns them stays free. */
export type ScoringChildren = {
  train(job: Omit<Train, 'threads'>): Promise<ScoringOutcome<Trained>>
  scorePart(job: Part): Promise<ScoringOutcome<{ claims: number }>>
  join(job: Omit<Join, 'threads'>): Promise<ScoringOutcome<{ claims: number }>>
  close(): Promise<void>
}

/** A child that takes more is killed; 1.2 million claims took 1 GB in one process. */
const MEMORY_LIMIT = 6 * 2 ** 30
const HOUR = 3_600_000
/** A part whose child died, or ran out of something, is begun again in another so many times. */
const ATTEMPTS = 3
const PAUSE_MILLISECONDS = 1000

/** Starts `size` children when they are first needed; training and joining, which stand alone, take as many threads. */
export function createScoringChildren({ size }: { size: number }): ScoringChildren {
  const pool = createChildPool<ScoringJob, ScoringAnswer>({
    entry: new URL('./scoring-child.ts', import.meta.url),
    size,
    memoryLimitBytes: MEMORY_LIMIT,
    recycleAfter: 50,
    queueLimit: 1000,
  })
  const once = async (job: ScoringJob): Promise<ScoringAnswer> => {
    try {
      return await pool.run(job, { deadlineMs: 2 * HOUR })
    } catch (error) {
      if (!(error instanceof ChildFailure)) throw error
      // The pool closes when this process ends: the step is then not over, and another process takes it up.
      if (error.kind === 'closed') return new Promise(() => undefined)
      if (error.kind === 'memory') return { ok: false, kind: 'unavailable', code: 'risk.out-of-space' }
      const code = error.kind === 'thrown' ? 'risk.scoring-broke' : 'risk.scoring-worker-lost'
      return { ok: false, kind: 'unavailable', code }
    }
  }
  const run = async <Value>(job: ScoringJob): Promise<ScoringOutcome<Value>> => {
    for (let attempt = 1; ; attempt++) {
      const answer = await once(job)
      // What the child was asked for is what it answers: both ends are these two files.
      if (answer.ok) return { ok: true, value: answer.value as Value, by: `${hostname()}:${process.pid}/${answer.pid}` }
      if (answer.kind !== 'unavailable' || attempt === ATTEMPTS) return { ok: false, code: answer.code }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLISECONDS * attempt))
    }
  }
  return {
    train: (job) => run({ kind: 'train', ...job, threads: size }),
    scorePart: (job) => run({ kind: 'part', ...job }),
    join: (job) => run({ kind: 'join', ...job, threads: size }),
    close: () => pool.close(),
  }
}
