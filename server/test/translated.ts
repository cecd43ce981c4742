import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildServer } from '../../scripts/build-server.mjs'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))

/**
 * Programs of tests that live as processes of their own, translated as the program itself is: a life then begins in half
 * the time. `entries` are files by name; each is found in `folder` as NAME.mjs.
 */
export async function translate(entries: Record<string, string>): Promise<{ folder: string; remove(): void }> {
  mkdirSync(dist, { recursive: true })
  const folder = mkdtempSync(join(dist, 'test.'))
  await buildServer({ folder, entries })
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
