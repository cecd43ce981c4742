import { hostname } from 'node:os'
import type { Needs } from '../../platform/context.js'
import type { Database } from '../../platform/db/database.js'
import { type AnalyserPolicy, createAnalyserPolicy } from './analyser-policy.js'
import { analysers } from './analysers/index.js'
import type { Candidate } from './routing/weigh-candidate.js'
import type { AnalyserStanding } from './schema.js'
import { foldSamples, type Sample } from './standing/fold-samples.js'
import { expiredBefore, standingOf, type WorkerRow } from './standing/standing-of.js'
import { addSamples, beat, deleteExpired, deleteWorker, loadAnalysers, upsertWorker } from './store-analysers.js'

type Ctx = Needs<'db' | 'clock'>
type Known = Awaited<ReturnType<typeof loadAnalysers>>

/** What this process knows and does not write down at once: an audit costs the registry nothing while it runs. */
type Board = {
  worker: string
  isRegistered: boolean
  inHand: Map<string, number>
  samples: Map<string, Sample[]>
  policies: Map<string, AnalyserPolicy>
  known: Known | null
  knownAt: number
}

/** What other processes wrote is read again after so long. */
const FRESH_MILLISECONDS = 10_000

const boards = new WeakMap<Database, Board>()

/** One board for each open database, so for each process. */
function boardOf(ctx: Pick<Ctx, 'db'>): Board {
  const there = boards.get(ctx.db)
  if (there) return there
  const board: Board = {
    worker: `${hostname()}#${process.pid}`,
    isRegistered: false,
    inHand: new Map(analysers.map(({ name }) => [name, 0])),
    samples: new Map(analysers.map(({ name }) => [name, []])),
    policies: new Map(analysers.map(({ name }) => [name, createAnalyserPolicy()])),
    known: null,
    knownAt: 0,
  }
  boards.set(ctx.db, board)
  return board
}

/** Registers this process under a name that it keeps over restarts; without one it goes by its process id. */
export async function registerAnalysers(ctx: Ctx, input: { worker?: string } = {}): Promise<void> {
  const board = boardOf(ctx)
  board.worker = input.worker ?? board.worker
  await ctx.db.transaction((tx) => upsertWorker(tx, { worker: board.worker, analysers, at: ctx.clock.now() }))
  board.isRegistered = true
  board.known = null
}

/**
 * Writes down what went on here, says that this process is alive, and removes those long unheard of. To be called every
 * minute or two; a process whose rows were removed meanwhile stands there again.
 */
export async function keepAnalysers(ctx: Ctx): Promise<void> {
  const board = boardOf(ctx)
  if (!board.isRegistered) return registerAnalysers(ctx)
  const at = ctx.clock.now()
  const samples = new Map([...board.samples].map(([name, list]) => [name, list.splice(0)]))
  try {
    await ctx.db.transaction(async (tx) => {
      await upsertWorker(tx, { worker: board.worker, analysers, at })
      await beat(tx, { worker: board.worker, inHand: board.inHand, at })
      for (const [name, list] of samples) await addSamples(tx, name, list)
      await deleteExpired(tx, expiredBefore(at))
    })
  } catch (error) {
    for (const [name, list] of samples) board.samples.get(name)?.unshift(...list)
    throw error
  }
  board.known = null
}

/** Does this process offer its analysers already? */
export function isOnBoard(ctx: Pick<Ctx, 'db'>): boolean {
  return boardOf(ctx).isRegistered
}

/** This process stops: its figures stay, its offers go. */
export async function deregisterAnalysers(ctx: Ctx): Promise<void> {
  const board = boardOf(ctx)
  if (!board.isRegistered) return
  await keepAnalysers(ctx)
  await ctx.db.transaction((tx) => deleteWorker(tx, board.worker))
  board.isRegistered = false
}

/** Every analyser that was ever offered, as it stands over all processes now. */
export async function standingsNow(ctx: Ctx): Promise<AnalyserStanding[]> {
  const board = boardOf(ctx)
  if (!board.isRegistered) await registerAnalysers(ctx)
  const now = ctx.clock.now()
  if (!board.known || now.getTime() - board.knownAt >= FRESH_MILLISECONDS) {
    if (board.known) await keepAnalysers(ctx)
    board.known = await loadAnalysers(ctx.db.orm)
    board.knownAt = now.getTime()
  }
  return standingsOf(board, board.known, now)
}

function standingsOf(board: Board, known: Known, now: Date): AnalyserStanding[] {
  const own = (row: WorkerRow): WorkerRow =>
    row.worker === board.worker ? { ...row, currentRequests: board.inHand.get(row.analyser) ?? 0 } : row
  return [...known.figures].flatMap(([name, figures]) => {
    const upToDate = foldSamples(figures, board.samples.get(name) ?? [])
    const rows = known.rows.filter((row) => row.analyser === name).map(own)
    return standingOf({ name, figures: upToDate }, rows, now) ?? []
  })
}

/** The analysers that this build has, as the router weighs them. */
export async function candidatesNow(ctx: Ctx): Promise<Candidate[]> {
  const board = boardOf(ctx)
  const built = new Set(analysers.map(({ name }) => name))
  const standings = await standingsNow(ctx)
  return standings
    .filter(({ name }) => built.has(name))
    .map((one) => ({ ...one, breakerOpen: board.policies.get(one.name)?.isOpen() ?? false }))
}

/** Runs one analyser's work under its limits of time, tries and failures, and counts how it went. */
export async function runAnalyser<T>(ctx: Ctx, name: string, work: () => Promise<T>): Promise<T> {
  const board = boardOf(ctx)
  const started = performance.now()
  const count = (by: number) => board.inHand.set(name, (board.inHand.get(name) ?? 0) + by)
  const note = (failed: boolean) => board.samples.get(name)?.push({ milliseconds: performance.now() - started, failed })
  count(1)
  try {
    const policy = board.policies.get(name)
    const result = await (policy ? policy.run(work) : work())
    note(false)
    return result
  } catch (error) {
    note(true)
    throw error
  } finally {
    count(-1)
  }
}
