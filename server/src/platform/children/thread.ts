import { Worker } from 'node:worker_threads'

/** Starts a thread. A thread does not inherit the loader of TypeScript sources, so one begun at a source registers its own. */
export function startThread(entry: URL): Worker {
  if (!entry.pathname.endsWith('.ts')) return new Worker(entry, { execArgv: [] })
  return new Worker(new URL('./start-thread.mjs', import.meta.url), { execArgv: [], argv: [entry.href] })
}
