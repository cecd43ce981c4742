import type { Worker } from 'node:worker_threads'
import { startThread } from '../../../platform/children/thread.js'
import { AppError } from '../../../platform/errors.js'
import type { Bill } from '../schema.js'
import type { TextAnswer, TextJob } from './text-threads/messages.js'

/** Threads that parse short texts, so that the thread that answers requests does not. */
export type TextThreads = {
  /** @throws AppError `document.busy` when too many wait, `document.timeout`, `document.unreadable` when its thread died */
  parse(text: string): Promise<Bill>
  close(): Promise<void>
}

export type TextThreadOptions = {
  threads: number
  /** Texts that may wait, over all threads; one more is refused. */
  queueLimit?: number
  /** Most milliseconds one text may take. */
  deadlineMs?: number
  entry?: URL
}

type Waiting = TextJob & { resolve: (bill: Bill) => void; reject: (error: Error) => void }
type Thread = { worker: Worker; job: Waiting | null; timer: NodeJS.Timeout | null }

/** Threads start when first needed, do one text at a time, and are replaced when they die or hang. */
export function createTextThreads(options: TextThreadOptions): TextThreads {
  const { threads: most, queueLimit = 200, deadlineMs = 30_000 } = options
  const entry = options.entry ?? new URL('./text-threads/text-worker.ts', import.meta.url)
  const threads = new Set<Thread>()
  const queue: Waiting[] = []
  let nextId = 0

  const begin = (thread: Thread, job: Waiting) => {
    thread.job = job
    thread.worker.ref()
    thread.timer = setTimeout(() => lose(thread, 'document.timeout'), deadlineMs)
    thread.worker.postMessage({ id: job.id, text: job.text } satisfies TextJob)
  }
  const end = (thread: Thread): Waiting | null => {
    const { job } = thread
    if (thread.timer) clearTimeout(thread.timer)
    thread.job = null
    thread.worker.unref()
    return job
  }
  const lose = (thread: Thread, code: string) => {
    if (!threads.delete(thread)) return
    end(thread)?.reject(new AppError('unavailable', code))
    void thread.worker.terminate()
    startNext()
  }
  const answered = (thread: Thread, answer: TextAnswer) => {
    const job = end(thread)
    if ('bill' in answer) job?.resolve(answer.bill)
    else job?.reject(new Error(`The text parser failed.\n${answer.failedAt}`))
    startNext()
  }
  const addThread = (): Thread => {
    const thread: Thread = { worker: startThread(entry), job: null, timer: null }
    thread.worker.on('message', (answer: TextAnswer) => answered(thread, answer))
    thread.worker.on('error', () => lose(thread, 'document.unreadable'))
    thread.worker.on('exit', () => lose(thread, 'document.unreadable'))
    threads.add(thread)
    return thread
  }
  const startNext = () => {
    while (queue.length > 0) {
      const idle = [...threads].find((one) => one.job === null)
      if (!idle && threads.size >= most) return
      const job = queue.shift()
      if (job) begin(idle ?? addThread(), job)
    }
  }

  return {
    parse: (text) =>
      new Promise<Bill>((resolve, reject) => {
        if (queue.length >= queueLimit) return reject(new AppError('limited', 'document.busy'))
        queue.push({ id: nextId++, text, resolve, reject })
        startNext()
      }),
    async close() {
      for (const job of queue.splice(0)) job.reject(new AppError('unavailable', 'document.busy'))
      for (const thread of [...threads]) lose(thread, 'document.busy')
    },
  }
}
