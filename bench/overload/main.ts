import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { ask, pace, summarise, type Target, throughput } from './load.js'

/**
 * `npm run bench:overload -- [--rate 200] [--seconds 20] [--factor 2]`: a mixed load on PostgreSQL, then more than that, then
 * whether it recovers; an empty authenticated route against bare Fastify; and how long a start takes. Its database on
 * PERIKSA_TEST_DATABASE_URL is its own and dropped afterwards. Prints one JSON object; exit code 1 when something other than
 * 429 or 503 with Retry-After was refused.
 */
const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '200' },
    seconds: { type: 'string', default: '20' },
    factor: { type: 'string', default: '2' },
  },
})
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
type Started = Target & { empty: string; bare: string }

const firstStart = await startOnce()
const start = [await startOnce(), await startOnce(), await startOnce()]
const child = spawn(
  process.execPath,
  ['--import', 'tsx', fileURLToPath(new URL('./serve.ts', import.meta.url)), '80'],
  {
    ...{ env, stdio: ['ignore', 'pipe', 'inherit'] as const },
  },
)
try {
  const target = JSON.parse(await firstLine(child)) as Started
  const report = await measure(target)
  console.log(JSON.stringify(report, null, 2))
  process.exitCode = report.overload.wrong === 0 && report.recoverySeconds !== null ? 0 : 1
} finally {
  child.kill('SIGKILL')
  await admin.query(`drop database if exists ${name} with (force)`)
  await admin.end()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(target: Started) {
  await pace(target, { perSecond: Math.min(rate, 50), seconds: 3 })
  const steady = summarise(await pace(target, { perSecond: rate, seconds }))
  const answers = await pace(target, { perSecond: rate * factor, seconds })
  const overload = summarise(answers)
  const isFine = (one: (typeof answers)[number]): boolean =>
    one.status < 300 ? one.status > 0 : [429, 503].includes(one.status) && one.retryAfter !== undefined
  const wrong = answers.filter((one) => !isFine(one)).length
  const recoverySeconds = await recovery(target)
  const run = { callers: 20, seconds: Math.min(seconds, 8) }
  const key = target.keys[0] ?? ''
  // In turn, twice: what else the machine does meets both alike.
  const bare = [await throughput(target.bare, key, run)]
  const empty = [await throughput(target.empty, key, run)]
  bare.push(await throughput(target.bare, key, run))
  empty.push(await throughput(target.empty, key, run))
  return {
    ...{ at: new Date().toISOString(), rate, seconds, factor, load: loadavg().map((one) => Math.round(one * 10) / 10) },
    ...{ steady, overload: { ...overload, wrong }, recoverySeconds },
    empty: { perSecond: mean(empty), bare: mean(bare), share: Math.round((mean(empty) / mean(bare)) * 100) / 100 },
    start: { migratingMs: firstStart, ms: start.sort((one, other) => one - other)[1] },
  }
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

/** From the start of the process to the first readiness, in milliseconds. */
async function startOnce(): Promise<number> {
  const port = await freePort()
  const began = performance.now()
  const command = ['--import', 'tsx', join(import.meta.dirname, '../../server/src/app/cli.ts'), 'serve']
  const served = spawn(process.execPath, command, { env: { ...env, PORT: String(port) }, stdio: 'ignore' })
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
