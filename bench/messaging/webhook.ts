import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { bringMessage, CLOUD } from './cloud-webhook.js'
import { atRate, ownDatabase, shares } from './database.js'

/**
 * Times how fast webhooks of WhatsApp's Cloud API are accepted, each kept before it is answered: signed messages of 500
 * people at a steady rate over loopback, `bench:webhook [RATE] [SECONDS]`, 300 and 20 unless given. On the PostgreSQL server of
 * PERIKSA_TEST_DATABASE_URL in a database of its own, without one on an embedded database. Answering is left to workers, as
 * with PERIKSA_ROLE=server; none runs here.
 */
const rate = Math.min(1000, Number(process.argv[2] ?? 300))
const seconds = Math.min(120, Number(process.argv[3] ?? 20))
const PEOPLE = 500
const WARM = PEOPLE

const folder = mkdtempSync(join(tmpdir(), 'periksa-bench-'))
const database = await ownDatabase()
const environment = {
  ...{ PORT: '0', PERIKSA_DATA_DIR: folder, PERIKSA_LOG_LEVEL: 'error', PERIKSA_DEMO: 'false' },
  ...CLOUD,
  ...(database ? { DATABASE_URL: database.url, PERIKSA_ROLE: 'server' } : {}),
}
const server = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./serve.ts', import.meta.url))], {
  env: { ...process.env, ...environment },
  stdio: ['ignore', 'pipe', 'inherit'],
})
const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]()
const said = async (): Promise<Record<string, unknown>> => JSON.parse(String((await lines.next()).value))
try {
  const { url } = await said()
  for (let n = 0; n < WARM; n++) await bringMessage(String(url), { n: -1 - n, people: PEOPLE })
  server.kill('SIGUSR2')
  const samples = await atRate({ rate, seconds }, async (n) => {
    const begun = performance.now()
    const status = await bringMessage(String(url), { n, people: PEOPLE }).catch(() => 0)
    return { milliseconds: performance.now() - begun, status }
  })
  const failed = samples.filter(({ status }) => status !== 200).length
  const load = loadavg()[0]?.toFixed(1)
  console.log(`${rate} webhooks a second for ${seconds} s, ${database ? 'PostgreSQL' : 'embedded database'}`)
  console.log(`${cpus().length} cores, load ${load} (1 min)`)
  console.log(shares(samples.map(({ milliseconds }) => milliseconds)))
  server.kill('SIGTERM')
  const { cpuMilliseconds, kept } = await said()
  console.log(`${failed} not answered 200; ${Number(kept) - WARM} of ${samples.length} messages kept`)
  console.log(`processor time of the server: ${(Number(cpuMilliseconds) / samples.length).toFixed(1)} ms a webhook`)
  process.exitCode = failed === 0 && Number(kept) === samples.length + WARM ? 0 : 1
} finally {
  server.kill('SIGTERM')
  if (server.exitCode === null) await new Promise((resolve) => server.once('close', resolve))
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
}
