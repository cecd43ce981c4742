import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { AppError } from '../errors.js'

const Owner = z.object({ pid: z.int(), bootId: z.string(), processStart: z.string(), token: z.string() })
type Owner = z.infer<typeof Owner>

export type DirectoryLock = { release(): void }

/**
 * Takes the data directory for this process. PGlite takes no lock of its own, and two processes on one directory
 * silently lose writes, so this is held before the database is opened.
 * A lock left by a killed process is taken over.
 * @throws AppError `database.directory-in-use` with the owner's `pid` when a live process holds it.
 */
export function lockDirectory(directory: string, token: string): DirectoryLock {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const file = join(directory, 'owner.lock')
  const mine: Owner = { pid: process.pid, bootId: bootId(), processStart: processStart(process.pid), token }
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      if (tryLink(draft, file)) return { release: () => release(file, mine) }
      const owner = readOwner(file)
      if (owner && isAlive(owner)) {
        throw new AppError('conflict', 'database.directory-in-use', {
          message: `The data directory is in use by process ${owner.pid}.`,
          details: { pid: owner.pid },
        })
      }
      setAside(file)
    }
  } finally {
    rmSync(draft, { force: true })
  }
  throw new AppError('conflict', 'database.directory-in-use', {
    message: 'The data directory is being taken by others.',
  })
}

/** link(2) fails when the target exists, and the content appears whole or not at all. */
function tryLink(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function setAside(file: string): void {
  const aside = `${file}.stale.${process.pid}`
  try {
    renameSync(file, aside)
  } catch (error) {
    // Another starter was faster; the next attempt sees its lock.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw error
  }
  rmSync(aside, { force: true })
}

function readOwner(file: string): Owner | null {
  if (!existsSync(file)) return null
  const parsed = Owner.safeParse(JSON.parse(readFileSync(file, 'utf8') || '{}'))
  return parsed.success ? parsed.data : null
}

function isAlive(owner: Owner): boolean {
  if (owner.bootId !== bootId()) return false
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  // A new process may carry the old number: its start time tells them apart where the system shows one.
  return owner.processStart === '' || owner.processStart === processStart(owner.pid)
}

function release(file: string, mine: Owner): void {
  const owner = readOwner(file)
  if (owner?.pid === mine.pid && owner.token === mine.token) rmSync(file, { force: true })
}

function bootId(): string {
  const file = '/proc/sys/kernel/random/boot_id'
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : 'unknown-boot'
}

/** Start time of a process in clock ticks since boot (field 22 of /proc/PID/stat); empty where there is no /proc. */
function processStart(pid: number): string {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return ''
  const afterName = readFileSync(file, 'utf8').split(') ').pop() ?? ''
  return afterName.split(' ')[19] ?? ''
}
