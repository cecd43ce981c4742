import { type Child, type JobOptions, startChild } from './child.js'
import { ChildFailure } from './child-failure.js'

export type ChildPoolOptions = {
  /** The file each child runs; it calls `serveJobs`. */
  entry: URL
  /** All the environment a child gets, beside a time zone and a locale. Never secrets. */
  environment?: Readonly<Record<string, string>>
  /** How many children work at the same time. They are started when first needed. */
  size: number
  /** A child whose resident memory passes this is killed. */
  memoryLimitBytes: number
  /** A child is replaced after this many jobs, so that leaks cannot add up. */
  recycleAfter: number
  /** Jobs that may wait; one more is refused as `limited`. */
  queueLimit: number
}

/**
 * Runs jobs in child processes. Failures are `ChildFailure`s that say why. A job whose child ran out of memory with
 * what earlier jobs left behind is begun again, with its whole deadline, in another child: it fails on its own account
 * only.
 */
export type ChildPool<Job, Result, Progress = never> = {
  run(job: Job, options: JobOptions<Progress>): Promise<Result>
  /** Most resident memory any child has used, bytes. */
  peakMemoryBytes(): number
  /** Refuses what waits, kills what runs, and resolves when every child has gone. */
  close(): Promise<void>
}

type Waiting = { start: (child: Child) => Promise<void>; refuse: (failure: ChildFailure) => void }

export function createChildPool<Job, Result, Progress = never>(
  options: ChildPoolOptions,
): ChildPool<Job, Result, Progress> {
  const idle: Child[] = []
  const busy = new Set<Child>()
  const leaving = new Set<Promise<void>>()
  const queue: Waiting[] = []
  let closed = false
  let peak = 0

  const retire = (child: Child) => {
    const stopped = child.stop().finally(() => leaving.delete(stopped))
    leaving.add(stopped)
  }
  const takeChild = (): Child | null => {
    for (let child = idle.pop(); child; child = idle.pop()) if (child.isAlive) return child
    return busy.size < options.size ? startChild(options) : null
  }
  const release = (child: Child) => {
    busy.delete(child)
    peak = Math.max(peak, child.peakMemoryBytes)
    // One that has come near its limit would fail the next job for what earlier ones left behind.
    const isFull = child.peakMemoryBytes > 0.95 * options.memoryLimitBytes
    if (closed || !child.isAlive || isFull || child.jobsDone >= options.recycleAfter) retire(child)
    else idle.push(child)
    startNext()
  }
  const startNext = () => {
    if (closed || queue.length === 0) return
    const child = takeChild()
    if (!child) return
    busy.add(child)
    queue
      .shift()!
      .start(child)
      .finally(() => release(child))
  }

  return {
    run: (job, jobOptions) =>
      new Promise<Result>((resolve, reject) => {
        if (closed) return reject(new ChildFailure('closed'))
        if (busy.size >= options.size && queue.length >= options.queueLimit) return reject(new ChildFailure('limited'))
        const start = (child: Child) => {
          const isUsed = child.jobsDone > 0
          return child.run<Job, Result, Progress>(job, jobOptions).then(resolve, (failure: unknown) => {
            const isOthers = isUsed && failure instanceof ChildFailure && failure.kind === 'memory'
            if (isOthers && !closed) queue.unshift({ start, refuse: reject })
            else reject(failure)
          })
        }
        queue.push({ start, refuse: reject })
        startNext()
      }),
    peakMemoryBytes: () => Math.max(peak, ...[...busy, ...idle].map((child) => child.peakMemoryBytes)),
    async close() {
      closed = true
      for (const waiting of queue.splice(0)) waiting.refuse(new ChildFailure('closed'))
      for (const child of [...idle.splice(0), ...busy]) retire(child)
      await Promise.all(leaving)
    },
  }
}
