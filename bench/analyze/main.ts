import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { aBill } from './a-bill.js'

/**
 * Times POST /analyze on a real server over loopback: so many mixed requests a second for so many seconds, whether or not
 * earlier ones have been answered: `bench:analyze [RATE] [SECONDS]`, 100 and 15 unless given, at most 200 and 60.
 * The mix: bills of 6, 12, 25 and 60 lines under different schemes; every fifth request repeats an earlier one.
 */
const RATE = Math.min(200, Number(process.argv[2] ?? 100))
const SECONDS = Math.min(60, Number(process.argv[3] ?? 15))
const KEYS = Math.ceil(RATE / 8)
const SIZES = [6, 12, 12, 25, 12, 6, 60, 12]
const SCHEMES = ['cghs', 'esi', 'private', 'none']

type Sample = { milliseconds: number; status: number; kind: 'new' | 'again' }

const folder = mkdtempSync(join(tmpdir(), 'periksa-bench-'))
const server = spawn(
  process.execPath,
  ['--import', 'tsx', fileURLToPath(new URL('./serve.ts', import.meta.url)), String(KEYS)],
  {
    env: { ...process.env, PORT: '0', PERIKSA_DATA_DIR: folder, PERIKSA_LOG_LEVEL: 'error', PERIKSA_DEMO: 'false' },
    stdio: ['ignore', 'pipe', 'inherit'],
  },
)
const said = linesOf()
try {
  const { url, keys } = JSON.parse(await said()) as { url: string; keys: string[] }
  for (let n = 0; n < 40; n++) await analyse({ url, keys }, 1_000_000 + n)
  const samples = await drive({ url, keys })
  report(samples)
  server.kill('SIGTERM')
  const { cpuMilliseconds } = JSON.parse(await said()) as { cpuMilliseconds: number }
  console.log(`processor time of the server: ${(cpuMilliseconds / (samples.length + 40)).toFixed(1)} ms a request`)
} finally {
  server.kill('SIGTERM')
  if (server.exitCode === null) await new Promise((resolve) => server.once('close', resolve))
  rmSync(folder, { recursive: true, force: true })
}

/** The server's lines, one at a time. */
function linesOf(): () => Promise<string> {
  const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]()
  return async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('The server did not start: `npm start` once builds the pages it needs.')
    return String(value)
  }
}

async function drive(target: { url: string; keys: string[] }): Promise<Sample[]> {
  const samples: Promise<Sample>[] = []
  const begun = performance.now()
  const all = RATE * SECONDS
  for (let n = 0; n < all; n++) {
    const due = begun + (n * 1000) / RATE
    const wait = due - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    const isAgain = n % 5 === 4
    const number = isAgain ? Math.floor((n * 7) / 13) : n
    samples.push(timed(isAgain ? 'again' : 'new', () => analyse(target, isAgain ? number - (number % 5) : number)))
  }
  return Promise.all(samples)
}

async function timed(kind: Sample['kind'], work: () => Promise<number>): Promise<Sample> {
  const begun = performance.now()
  const status = await work().catch(() => 0)
  return { milliseconds: performance.now() - begun, status, kind }
}

/** One request. A bill always goes with the same key, so that sending it again is a repetition. */
async function analyse(target: { url: string; keys: string[] }, number: number): Promise<number> {
  const text = aBill(number, SIZES[number % SIZES.length] ?? 12)
  const answer = await fetch(`${target.url}/analyze`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': target.keys[number % target.keys.length] ?? '' },
    body: JSON.stringify({
      ...{ file_content: Buffer.from(text).toString('base64'), doc_id: `bench-${number}`, user_id: 'bench' },
      ...{ insurance_type: SCHEMES[number % SCHEMES.length], language: 'english', file_format: 'txt' },
    }),
    signal: AbortSignal.timeout(30_000),
  })
  await answer.arrayBuffer()
  return answer.status
}

function report(samples: Sample[]): void {
  const failed = samples.filter((one) => one.status !== 200)
  const line = (name: string, of: Sample[]): string => {
    const times = of.map((one) => one.milliseconds).sort((a, b) => a - b)
    const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(0)
    return `${name.padEnd(8)} ${String(of.length).padStart(6)} requests   p50 ${at(0.5)} ms   p95 ${at(0.95)} ms   p99 ${at(0.99)} ms`
  }
  const load = loadavg()[0]?.toFixed(1)
  console.log(`${RATE} requests a second for ${SECONDS} s on ${cpus().length} cores, load ${load} (1 min)`)
  console.log(line('all', samples))
  for (const kind of ['new', 'again'] as const)
    console.log(
      line(
        kind,
        samples.filter((one) => one.kind === kind),
      ),
    )
  const codes = [...new Set(failed.map((one) => one.status))].join(', ')
  console.log(failed.length === 0 ? 'every one answered 200' : `${failed.length} not answered 200: ${codes}`)
}
