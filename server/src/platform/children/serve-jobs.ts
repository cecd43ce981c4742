import type { ChildMessage, JobMessage } from './messages.js'

/** The work of a child: one job in, one result out; both must survive structured cloning. */
export type JobHandler<Job, Result, Progress> = (job: Job, tell: (progress: Progress) => void) => Promise<Result>

/** Makes this process answer the jobs of its pool, one after another. Called once, by the pool's entry file. */
export function serveJobs<Job, Result, Progress = never>(handle: JobHandler<Job, Result, Progress>): void {
  const send = (message: ChildMessage) => process.send?.(message)
  process.on('message', async (message: JobMessage) => {
    try {
      const result = await handle(message.job as Job, (progress) => send({ kind: 'progress', progress }))
      send({ kind: 'done', result })
    } catch (error) {
      // The message may quote what was read: the parent must not log it.
      send({ kind: 'failed', message: error instanceof Error ? error.message : 'unknown' })
    }
  })
  // Without a parent nobody watches this process any more.
  process.on('disconnect', () => process.exit(0))
  send({ kind: 'ready' })
}
