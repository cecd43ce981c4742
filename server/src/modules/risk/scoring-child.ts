import { constants, setPriority } from 'node:os'
import { serveJobs } from '../../platform/children/serve-jobs.js'
import { asAppError } from '../../platform/errors.js'
import { joinShared, scoreSharedPart, trainShared } from './score-shared.js'
import type { ScoringAnswer, ScoringJob } from './scoring-children.js'

/** A child process that trains, scores a part, or joins the parts. It is less urgent than a server that answers. */
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

serveJobs<ScoringJob, ScoringAnswer>(async (job) => {
  try {
    return { ok: true, value: await work(job), pid: process.pid }
  } catch (error) {
    const known = asAppError(error)
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    if (isFull) return { ok: false, kind: 'unavailable', code: 'risk.out-of-space' }
    if (known) return { ok: false, kind: known.kind, code: known.code }
    throw error
  }
})

function work(job: ScoringJob): Promise<unknown> {
  if (job.kind === 'train') return trainShared(job)
  return job.kind === 'part' ? scoreSharedPart(job) : joinShared(job)
}
