import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** The version in the repository's package.json; `unknown` where only the server was copied. */
export function readVersion(): string {
  const file = new URL('../../../package.json', import.meta.url)
  if (!existsSync(file)) return 'unknown'
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(file, 'utf8'))).version
}
