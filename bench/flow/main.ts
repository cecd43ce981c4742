import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { Manifest } from '../../server/evals/read/eval-read.js'
import { type App, openApp } from '../../server/src/app/context.js'
import { loadStartData } from '../../server/src/app/start-data.js'
import { flows } from '../../server/src/flows/index.js'
import { recordDecision } from '../../server/src/modules/adjudication/index.js'
import { readClaim, startReview } from '../../server/src/modules/claims/index.js'
import { receiveDocument } from '../../server/src/modules/intake/index.js'
import { systemActor } from '../../server/src/platform/actor.js'
import { readConfig } from '../../server/src/platform/config.js'

/**
 * Times the whole way from receipt to decided claim against reading the same file alone, in turn: `bench:flow [DIRECTORY]`.
 * The program runs whole (its database on disk, its flow engine, its reader) over a data folder of its own that is
 * removed afterwards. A claim that waits for more papers is timed up to there and counted apart.
 */
type Timing = { id: string; alone: number; whole: number; end: string }

const LONGEST_MS = 120_000
const LOOK_AGAIN_MS = 5
const CARD = '0001234567890'
const UUID = /^[0-9a-f-]{36}$/

const shared = process.env.PERIKSA_SHARED_DATA ?? resolve(import.meta.dirname, '../../../shared/data')
const directory = process.argv[2] ?? join(shared, 'hospital-bills')
if (!existsSync(join(directory, 'manifest.json'))) {
  console.error(`Nothing to measure: no ${directory}/manifest.json. Give a directory, or set PERIKSA_SHARED_DATA.`)
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'periksa-bench-'))
process.env.PERIKSA_DATA_DIR = folder
process.env.PERIKSA_LOG_LEVEL ??= 'warn'
delete process.env.DATABASE_URL
const app = await openApp(readConfig())
const timings: Timing[] = []
try {
  await loadStartData(app, { demonstration: true })
  await app.engine.start(flows, (flow) => app.as(systemActor(flow)))
  const bills = billsOf(directory)
  await readAlone(app, readFileSync(bills[0]!.path))
  for (const { id, path } of bills) timings.push({ id, ...(await measure(app, readFileSync(path))) })
} finally {
  await app.close()
  rmSync(folder, { recursive: true, force: true })
}
print()

function billsOf(set: string): { id: string; path: string }[] {
  const { files } = Manifest.parse(JSON.parse(readFileSync(join(set, 'manifest.json'), 'utf8')))
  return files
    .filter((file) => file.is_medical && file.languages[0] === 'id')
    .map(({ id, file }) => ({ id, path: join(set, file) }))
}

async function readAlone({ context }: App, bytes: Uint8Array): Promise<number> {
  const start = performance.now()
  await context.readText({ bytes: new Uint8Array(bytes), mediaType: '', maxPages: 20 })
  return performance.now() - start
}

async function measure(one: App, bytes: Uint8Array): Promise<Omit<Timing, 'id'>> {
  const alone = await readAlone(one, bytes)
  const start = performance.now()
  const end = await decidedFrom(one, new Uint8Array(bytes))
  return { alone, whole: performance.now() - start, end }
}

/** Sends a receipt as a member's program would, waits for the engine's proposal, and decides by it. Says how it ended. */
async function decidedFrom({ context, as }: App, bytes: Uint8Array): Promise<string> {
  const sent = { bytes, cardNumber: CARD, kind: 'receipt', claimId: null, source: 'cli', confirm: true } as const
  const document = await receiveDocument(context, sent)
  const claimId = await until(async () => {
    const { rows } = await context.db.pool.query(
      'select claim_id, problem, finished_at from intake.documents where id = $1',
      [document.id],
    )
    const { claim_id: id, problem, finished_at: finished } = rows[0]
    return finished === null ? null : String(id ?? problem)
  })
  const isClaim = UUID.test(claimId)
  if (!isClaim) return claimId
  const claim = await readClaim(context, { claimId })
  if (claim.status !== 'SUBMITTED') return claim.status
  await until(async () => {
    const { rows } = await context.db.pool.query('select 1 from adjudication.proposals where claim_id = $1', [claimId])
    return rows.length > 0 ? 'proposed' : null
  })
  const auditor = as({ ...systemActor('bench'), kind: 'person', roles: ['auditor'] })
  await startReview(auditor, { claimId })
  await recordDecision(auditor, { claimId, outcome: 'REJECTED', amount: 0, comment: 'Timed, not weighed.' })
  return (await readClaim(auditor, { claimId })).status
}

async function until(look: () => Promise<string | null>): Promise<string> {
  const last = performance.now() + LONGEST_MS
  for (;;) {
    const seen = await look()
    if (seen !== null) return seen
    if (performance.now() > last) throw new Error('a claim did not move on')
    await new Promise((done) => setTimeout(done, LOOK_AGAIN_MS))
  }
}

function print(): void {
  console.log('bill        reading ms   whole ms   ratio   ended')
  for (const { id, alone, whole, end } of timings) {
    const cells = [alone.toFixed(0).padStart(10), whole.toFixed(0).padStart(8), (whole / alone).toFixed(2).padStart(5)]
    console.log([id.padEnd(10), ...cells, end].join('   '))
  }
  for (const name of ['decided', 'all']) {
    const rows = timings.filter((row) => name === 'all' || row.end === 'REJECTED')
    const alone = median(rows.map((row) => row.alone))
    const whole = median(rows.map((row) => row.whole))
    const ratios = median(rows.map((row) => row.whole / row.alone))
    const beside = median(rows.map((row) => row.whole - row.alone))
    console.log(
      `${name}: ${rows.length} bills, median reading ${alone.toFixed(0)} ms, whole ${whole.toFixed(0)} ms (ratio of medians ${(whole / alone).toFixed(2)}, median of ratios ${ratios.toFixed(2)}), beside reading ${beside.toFixed(0)} ms`,
    )
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
