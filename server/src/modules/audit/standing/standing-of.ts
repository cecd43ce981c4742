import type { AnalyserCapabilities, AnalyserStanding } from '../schema.js'
import type { Figures } from './fold-samples.js'

/** One process's offer of one analyser. */
export type WorkerRow = {
  worker: string
  analyser: string
  version: string
  capabilities: AnalyserCapabilities
  checks: string[]
  currentRequests: number
  registeredAt: Date
  heartbeatAt: Date
}

/** A process is expected to be heard of every so often, seconds. */
export const HEARTBEAT_SECONDS = 120
/** One not heard of for longer is degraded, and after three times as long it is gone. */
export const DEGRADED_SECONDS = 600
export const EXPIRED_SECONDS = 3 * DEGRADED_SECONDS

export function expiredBefore(now: Date): Date {
  return new Date(now.getTime() - EXPIRED_SECONDS * 1000)
}

/** How an analyser stands, from what each process said last: online where any process is, degraded where none is fresh. */
export function standingOf(
  known: { name: string; figures: Figures },
  rows: WorkerRow[],
  now: Date,
): AnalyserStanding | null {
  const alive = rows.filter((row) => row.heartbeatAt > expiredBefore(now))
  const fresh = alive.filter((row) => ageOf(row, now) <= DEGRADED_SECONDS)
  const counted = fresh.length > 0 ? fresh : alive
  const newest = [...rows].sort((a, b) => b.heartbeatAt.getTime() - a.heartbeatAt.getTime())[0]
  if (!newest) return null
  const registered = [...counted].sort((a, b) => a.registeredAt.getTime() - b.registeredAt.getTime())[0]
  return {
    name: known.name,
    version: newest.version,
    status: fresh.length > 0 ? 'online' : alive.length > 0 ? 'degraded' : 'offline',
    capabilities: newest.capabilities,
    checks: newest.checks,
    workers: counted.length,
    lastHeartbeat: newest.heartbeatAt.toISOString(),
    registeredAt: registered?.registeredAt.toISOString() ?? null,
    currentRequests: counted.reduce((sum, row) => sum + row.currentRequests, 0),
    ...known.figures,
  }
}

function ageOf(row: WorkerRow, now: Date): number {
  return (now.getTime() - row.heartbeatAt.getTime()) / 1000
}
