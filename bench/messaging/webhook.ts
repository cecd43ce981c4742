import { spawn } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
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
const WARM = 200
const SECRET = 'bench-app-secret'

const folder = mkdtempSync(join(tmpdir(), 'periksa-bench-'))
const database = await ownDatabase()
const environment = {
  ...{ PORT: '0', PERIKSA_DATA_DIR: folder, PERIKSA_LOG_LEVEL: 'error', PERIKSA_DEMO: 'false' },
  ...{ WHATSAPP_TOKEN: 't', WHATSAPP_APP_SECRET: SECRET, WHATSAPP_VERIFY_TOKEN: 'v', WHATSAPP_PHONE_NUMBER_ID: '55' },
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
  for (let n = 0; n < WARM; n++) await bring(String(url), -1 - n)
  const samples = await atRate({ rate, seconds }, async (n) => {
    const begun = performance.now()
    const status = await bring(String(url), n).catch(() => 0)
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
  console.log(
    `processor time of the server: ${(Number(cpuMilliseconds) / (samples.length + WARM)).toFixed(1)} ms a webhook`,
  )
  process.exitCode = failed === 0 && Number(kept) === samples.length + WARM ? 0 : 1
} finally {
  server.kill('SIGTERM')
  if (server.exitCode === null) await new Promise((resolve) => server.once('close', resolve))
  await database?.drop()
  rmSync(folder, { recursive: true, force: true })
}

async function bring(url: string, n: number): Promise<number> {
  const from = String(6_281_200_000_000 + (Math.abs(n) % PEOPLE))
  const message = {
    ...{ id: `wamid.${n}`, from, timestamp: String(Math.floor(Date.now() / 1000)), type: 'text' },
    text: { body: `Halo, pertanyaan ${n}: berapa lama surat rujukan berlaku?` },
  }
  const value = { metadata: { phone_number_id: '55' }, contacts: [{ wa_id: from }], messages: [message] }
  const body = JSON.stringify({
    ...{ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] },
  })
  const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`
  const answer = await fetch(`${url}/api/v1/channels/whatsapp-cloud/webhook`, {
    ...{ method: 'POST', body, signal: AbortSignal.timeout(30_000) },
    headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
  })
  await answer.arrayBuffer()
  return answer.status
}
