import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { SharedPlan } from './spread/shared-scoring.js'

/**
 * Where a shared scoring keeps what it makes until it is served: a hidden folder in the snapshot, of the run and of no
 * process, so that every process that sees the disk finds it and no sweep for dead processes takes it.
 */
export function sharedFolder(snapshots: string, { snapshot, stamp }: Pick<SharedPlan, 'snapshot' | 'stamp'>): string {
  return join(snapshots, snapshot, `${SHARED}${stamp}`)
}

const SHARED = '.building-shared-'

/** The folder of a part: it appears under this name whole. */
export function partFolder(working: string, part: number): string {
  return join(working, `part-${part}`)
}

/**
 * Puts a folder made under a hidden name in its place. Where another process has put it there meanwhile, that one stays:
 * both hold the same.
 */
export function putInPlace(made: string, place: string): void {
  if (!existsSync(place)) {
    try {
      renameSync(made, place)
      return
    } catch (error) {
      if (!existsSync(place)) throw error
    }
  }
  rmSync(made, { recursive: true, force: true })
}

/** Moves a finished file or folder to where it is read; doing it again after a crash changes nothing. */
export function moveOut(from: string, to: string): void {
  if (existsSync(from)) renameSync(from, to)
  else if (!existsSync(to)) throw new Error(`${basename(to)} was never made.`)
}

/** Removes what shared scorings that are over left in any snapshot; those of `keep` stay. */
export function sweepShared(snapshots: string, { keep }: { keep: readonly string[] }): void {
  if (!existsSync(snapshots)) return
  for (const { name, parentPath } of readdirSync(snapshots, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !entry.name.startsWith('.')
      ? readdirSync(join(snapshots, entry.name), { withFileTypes: true })
      : [],
  )) {
    if (name.startsWith(SHARED) && !keep.includes(name.slice(SHARED.length))) {
      // A process that still writes there fails, sees that the run is over, and leaves no more.
      rmSync(join(parentPath, name), { recursive: true, force: true, maxRetries: 3 })
    }
  }
}
