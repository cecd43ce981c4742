import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../platform/errors.js'

/**
 * Where something is made that a reader must see whole or not at all: beside its place, under a name that says which
 * process makes it. It is renamed when it is done.
 */
export function unfinished(folder: string, name: string): string {
  return join(folder, `.building-${process.pid}-${name}`)
}

/**
 * Makes something under its unfinished name; when that fails, nothing of it is left.
 * @throws AppError `risk.out-of-space` on a full disk; other errors as they are
 */
export async function makeWhole<Result>(path: string, make: () => Promise<Result>): Promise<Result> {
  try {
    return await make()
  } catch (cause) {
    rmSync(path, { recursive: true, force: true })
    const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC'
    if (!isFull) throw cause
    throw new AppError('unavailable', 'risk.out-of-space', {
      message: 'The disk is full; what is served so far stays. Free some and run it again.',
      cause,
    })
  }
}

/**
 * Removes what killed builds and scorings left in the folder of snapshots and in each snapshot. What another process
 * still makes is known by that process.
 */
export function sweepUnfinished(folder: string): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    const builder = /^\.building-(\d+)-/.exec(entry.name)?.[1]
    if (builder && !isRunning(Number(builder))) rmSync(path, { recursive: true, force: true })
    else if (entry.isDirectory() && !entry.name.startsWith('.')) sweepOne(path)
  }
}

function sweepOne(snapshot: string): void {
  for (const name of readdirSync(snapshot)) {
    const builder = /^\.building-(\d+)-/.exec(name)?.[1]
    if (builder && !isRunning(Number(builder))) rmSync(join(snapshot, name), { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Another user's process may not be signalled, and is there all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
