import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export type Periksa = {
  url: string
  /** Password of each demonstration account, as printed at the start. */
  passwords: Record<string, string>
  stop(): Promise<void>
}

const root = fileURLToPath(new URL('../../', import.meta.url))

type Start = { claims?: number; files?: string[]; folder?: string; daysAhead?: number }

/**
 * Starts the real program on a fresh data directory, as `npm start` does, and reads what it prints. With `claims`, so
 * many made-up ones stand in the risk list, as `periksa risk demo` makes them; `files` are imported into it. A `folder`
 * that is given stays when the program stops, to be started again, with `daysAhead` so many days later.
 */
export async function startPeriksa({
  claims = 0,
  files = [],
  folder: kept,
  daysAhead = 0,
}: Start = {}): Promise<Periksa> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'periksa-e2e-'))
  const program = join(root, 'bin/periksa.mjs')
  const env = {
    ...process.env,
    PORT: '0',
    PERIKSA_DATA_DIR: folder,
    DATABASE_URL: '',
    PERIKSA_LOG_LEVEL: 'warn',
    NODE_ENV: '',
    ...(daysAhead > 0 ? { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${clockAhead(daysAhead)}` } : {}),
  }
  if (claims > 0) {
    const made = spawnSync(process.execPath, [program, 'risk', 'demo', '--claims', String(claims)], { cwd: root, env })
    if (made.status !== 0) throw new Error(`No claims were made:\n${made.stderr}`)
  }
  const child = spawn(process.execPath, [program, 'serve'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const greeting = await readGreeting(child)
  const url = /ready at (\S+)/.exec(greeting)?.[1]
  if (!url) throw new Error(`No address in:\n${greeting}`)
  // The running program takes them, with the demonstration's hospitals in its registry.
  if (files.length > 0) {
    const read = spawnSync(process.execPath, [program, 'import', ...files, '--list'], { cwd: root, env })
    if (read.status !== 0) throw new Error(`The files were not imported:\n${read.stderr}`)
  }
  const accounts = greeting.matchAll(/^ {4}([\w.-]+) +(\S+) {2}[\w-]+(?:, [\w-]+)*$/gm)
  return {
    url,
    passwords: Object.fromEntries([...accounts].map(([, username, password]) => [username, password])),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      await ended
      if (!kept) rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A module that sets the program's clock so many days ahead, to be loaded before it. */
function clockAhead(days: number): string {
  const source = `const Real = Date, ahead = ${days * 86_400_000}
globalThis.Date = class extends Real {
  constructor(...given) { given.length > 0 ? super(...given) : super(Real.now() + ahead) }
  static now() { return Real.now() + ahead }
}`
  return `data:text/javascript,${encodeURIComponent(source)}`
}

function readGreeting(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stdout?.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('doctor says more')) resolve(text)
    })
    child.once('exit', (code) => reject(new Error(`The program ended with ${code} before it was ready:\n${text}`)))
  })
}
