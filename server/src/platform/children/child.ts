import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { ChildFailure, type ChildFailureKind } from './child-failure.js'
import type { ChildMessage, JobMessage } from './messages.js'
import { residentMemory } from './resident-memory.js'

/** How a child is started and watched. */
export type ChildOptions = {
  entry: URL
  memoryLimitBytes: number
  environment?: Readonly<Record<string, string>>
}

export type JobOptions<Progress> = {
  /** Most milliseconds the job may take, from the moment a child takes it up. */
  deadlineMs: number
  onProgress?: (progress: Progress) => void
}

/** A child process that does one job at a time. Once dead it stays dead. */
export type Child = {
  readonly jobsDone: number
  readonly peakMemoryBytes: number
  readonly isAlive: boolean
  run<Job, Result, Progress>(job: Job, options: JobOptions<Progress>): Promise<Result>
  /** Kills the process group; resolves when the process has gone. */
  stop(): Promise<void>
}

const WATCH_EVERY_MS = 50

/** The job under way: how to end it, and where to tell its progress. */
type Pending = {
  resolve: (result: unknown) => void
  reject: (failure: ChildFailure) => void
  tell: (p: unknown) => void
}

export function startChild({ entry, memoryLimitBytes, environment }: ChildOptions): Child {
  const process_ = forkBare(entry, environment)
  const state = {
    jobsDone: 0,
    peak: 0,
    alive: true,
    pending: null as Pending | null,
    ready: false,
    queued: null as JobMessage | null,
  }
  let killedFor: ChildFailureKind | null = null
  const kill = (why: ChildFailureKind) => {
    killedFor ??= why
    killGroup(process_)
  }
  const watchdog = setInterval(() => {
    const memory = process_.pid ? residentMemory(process_.pid) : null
    if (memory === null) return
    state.peak = Math.max(state.peak, memory)
    if (memory > memoryLimitBytes) kill('memory')
  }, WATCH_EVERY_MS)
  watchdog.unref()
  const gone = new Promise<void>((resolve) => {
    const end = () => {
      state.alive = false
      clearInterval(watchdog)
      state.pending?.reject(new ChildFailure(killedFor ?? 'crashed'))
      state.pending = null
      resolve()
    }
    process_.once('exit', end)
    process_.once('error', end)
  })
  const post = (message: JobMessage) => {
    if (state.ready) process_.send(message, () => {})
    else state.queued = message
  }
  process_.on('message', (message: ChildMessage) => {
    if (message.kind === 'ready') {
      state.ready = true
      if (state.queued) post(state.queued)
      state.queued = null
    } else settle(state, message)
  })
  return {
    get jobsDone() {
      return state.jobsDone
    },
    get peakMemoryBytes() {
      return state.peak
    },
    get isAlive() {
      return state.alive
    },
    run: <Job, Result, Progress>(job: Job, options: JobOptions<Progress>) =>
      new Promise<Result>((resolve, reject) => {
        if (!state.alive) return reject(new ChildFailure('crashed'))
        const timer = setTimeout(() => kill('deadline'), options.deadlineMs)
        state.pending = {
          tell: (progress) => options.onProgress?.(progress as Progress),
          resolve: (result) => {
            clearTimeout(timer)
            resolve(result as Result)
          },
          reject: (failure) => {
            clearTimeout(timer)
            reject(failure)
          },
        }
        post({ job })
      }),
    async stop() {
      kill('closed')
      await gone
    },
  }
}

type Settled = { jobsDone: number; pending: Pending | null }

function settle(state: Settled, message: Exclude<ChildMessage, { kind: 'ready' }>): void {
  const { pending } = state
  if (!pending) return
  if (message.kind === 'progress') {
    pending.tell(message.progress)
    return
  }
  state.pending = null
  state.jobsDone++
  if (message.kind === 'done') pending.resolve(message.result)
  else pending.reject(new ChildFailure('thrown', message.message))
}

/** Starts a child with nothing of the parent's environment: a decoder that is taken over finds no secrets. */
function forkBare(entry: URL, environment: ChildOptions['environment']): ChildProcess {
  return fork(fileURLToPath(entry), [], {
    execArgv: entry.pathname.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [],
    serialization: 'advanced',
    env: { TZ: 'UTC', LANG: 'C.UTF-8', ...environment },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Its own process group, so that whatever it started dies with it.
    detached: true,
  })
}

function killGroup(child: ChildProcess): void {
  if (!child.pid) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}
