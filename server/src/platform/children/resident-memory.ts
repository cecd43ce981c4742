import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

let pageSize = 0

/** Memory pages are 4 KiB nearly everywhere, but not on every ARM machine. */
function pageBytes(): number {
  if (pageSize > 0) return pageSize
  try {
    pageSize = Number(execFileSync('getconf', ['PAGESIZE'], { encoding: 'utf8' })) || 4096
  } catch {
    pageSize = 4096
  }
  return pageSize
}

/** Resident memory of a process in bytes; null where the system does not tell (no /proc) or the process is gone. */
export function residentMemory(pid: number): number | null {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1])
    return Number.isFinite(pages) ? pages * pageBytes() : null
  } catch {
    return null
  }
}
