import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { setUp } from '../../scripts/setup.mjs'
import { ask, pace, summarise, type Target, throughput } from './load.js'
import { watchMemory } from './memory.js'

/**
 * `npm run bench:overload -- [--rate 200] [--seconds 20] [--factor 2] [--only empty|start]`: a mixed load on PostgreSQL, then more than that, then
 * whether it recovers; an empty authenticated route against bare Fastify; and how long a start takes. Its database on
 * PERIKSA_TEST_DATABASE_URL is its own and dropped afterwards. Prints one JSON object; exit code 1 when something other than
 * 429 or 503 with Retry-After was refused.
 */
const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    factor: { type: 'string', default: '2' },
    only: { type: 'string' },
  },
})
/** Overload needs no longer to show itself. */
const LONGEST_OVERLOAD = 60
const MEMORY_EVERY_MS = 10_000
const [rate, seconds, factor] = [Number(values.rate), Number(values.seconds), Number(values.factor)]
const server = process.env.PERIKSA_TEST_DATABASE_URL ?? 'postgresql://postgres@127.0.0.1:5432/postgres'
const folder = mkdtempSync(join(tmpdir(), 'periksa-overload-'))
const name = `periksa_overload_${randomBytes(6).toString('hex')}`
const admin = new pg.Client({ connectionString: server })
await admin.connect()
await admin.query(`create database ${name}`)
const address = new URL(server)
address.pathname = `/${name}`
const env = {
  ...process.env,
  ...{ DATABASE_URL: address.href, PERIKSA_DATA_DIR: folder, PERIKSA_LOG_LEVEL: 'silent', PORT: '0' },
  ...{ PERIKSA_DEMO: 'false', HOST: '127.0.0.1' },
}
type Started = Target & { empty: string; asking: string; bare: string }

const only = values.only ?? null
if (only !== null && only !== 'empty' && only !== 'start') throw new Error('--only takes empty or start')
try {
  const starts = only === 'empty' ? null : await measureStarts()
  const served = only === 'start' ? null : await measureServed()
  console.log(JSON.stringify({ at: new Date().toISOString(), load: loads(), ...served, start: starts }, null, 2))
  process.exitCode = served?.fails ? 1 : 0
} finally {
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
  rmSync(folder, { recursive: true, force: true })
}

async function measureStarts() {
  // Translated first where the sources changed, or an older program would be timed.
  const program = await setUp({ web: true })
  const migratingMs = await startOnce(program)
  const ms = [await startOnce(program), await startOnce(program), await startOnce(program)]
  return { migratingMs, ms: ms.sort((one, other) => one - other)[1], each: ms }
}

async function measureServed() {
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', 'tsx', fileURLToPath(new URL('./serve.ts', import.meta.url)), '80'],
    { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] as const },
  )
  try {
    const target = JSON.parse(await firstLine(child)) as Started
    const served = { ...target, child, processor: () => processorMs(child.pid ?? 0) }
    return only === 'empty' ? { fails: false, empty: await measureEmpty(served) } : await measure(served)
  } finally {
    child.kill('SIGKILL')
  }
}

type Served = Started & { child: ChildProcess; processor(): number }

async function measure(target: Served) {
  await pace(target, { perSecond: Math.min(rate, 50), seconds: 3 })
  const watch = watchMemory(target.child, MEMORY_EVERY_MS)
  const steady = summarise(await pace(target, { perSecond: rate, seconds }))
  const memory = watch.stop()
  const answers = await pace(target, { perSecond: rate * factor, seconds: Math.min(seconds, LONGEST_OVERLOAD) })
  const overload = summarise(answers)
  const isFine = (one: (typeof answers)[number]): boolean =>
    one.status < 300 ? one.status > 0 : [429, 503].includes(one.status) && one.retryAfter !== undefined
  const wrong = answers.filter((one) => !isFine(one)).length
  const recoverySeconds = await recovery(target)
  return {
    fails: wrong > 0 || recoverySeconds === null,
    ...{ rate, seconds, factor, steady, memory, overload: { ...overload, wrong }, recoverySeconds },
    empty: await measureEmpty(target),
  }
}

async function measureEmpty(target: Served) {
  const run = { callers: 20, seconds: Math.min(seconds, 8) }
  const key = target.keys[0] ?? ''
  // In turn, twice: what else the machine does meets all alike.
  const seen = { bare: [] as number[], empty: [] as number[], asking: [] as number[] }
  const spent = { bare: 0, empty: 0, asking: 0 }
  for (const kind of ['bare', 'empty', 'asking', 'bare', 'empty', 'asking'] as const) {
    const before = target.processor()
    seen[kind].push(await throughput(target[kind], key, run))
    spent[kind] += target.processor() - before
  }
  const [perSecond, bare, asking] = [mean(seen.empty), mean(seen.bare), mean(seen.asking)]
  const share = (one: number): number => Math.round((one / bare) * 100) / 100
  const each = (kind: keyof typeof spent): number =>
    Math.round((1000 * spent[kind]) / (seen[kind].reduce((sum, one) => sum + one, 0) * run.seconds)) / 1000
  // What the server's own process used for one request: little changed by what else the machine does.
  const processorMs = { bare: each('bare'), empty: each('empty'), asking: each('asking') }
  const rates = { perSecond, bare, share: share(perSecond), askingPerSecond: asking, askingShare: share(asking) }
  return { ...rates, processorMs, processorShare: Math.round((100 * processorMs.bare) / processorMs.empty) / 100 }
}

/** Processor time of a process so far, its own and the kernel's for it, in milliseconds (Linux; a tick is 10 ms). */
function processorMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

function loads(): number[] {
  return loadavg().map((one) => Math.round(one * 10) / 10)
}

/** Seconds until ten requests in a row are answered well within half a second; null when not within a minute. */
async function recovery({ url, keys }: Target): Promise<number | null> {
  const began = performance.now()
  for (let inRow = 0; performance.now() - began < 60_000; ) {
    const { status, ms } = await ask(url, '/api/v1/claims?pageSize=20', { key: keys.at(-1) ?? '' })
    inRow = status === 200 && ms < 500 ? inRow + 1 : 0
    if (inRow === 10) return Math.round((performance.now() - began) / 100) / 10
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return null
}

/** From the start of the process, as the container begins it, to the first readiness, in milliseconds. */
async function startOnce(program: string): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const served = spawn(process.execPath, ['--enable-source-maps', program, 'serve'], {
    env: { ...env, PORT: String(port) },
    stdio: 'ignore',
  })
  try {
    for (;;) {
      const { status } = await ask(`http://127.0.0.1:${port}`, '/health/readiness')
      if (status === 200) return Math.round(performance.now() - began)
      if (served.exitCode !== null) throw new Error(`the server ended with ${served.exitCode}`)
      if (performance.now() - began > 120_000) throw new Error('the server did not become ready within two minutes')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  } finally {
    served.kill('SIGTERM')
    await new Promise((resolve) => served.once('close', resolve))
  }
}

/** A port that nobody listens on. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

function firstLine(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (!process.stdout) return reject(new Error('the server has no output'))
    createInterface(process.stdout).once('line', resolve)
    process.once('close', () => reject(new Error('the server ended before it was ready')))
  })
}

function mean(values: number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length)
}
