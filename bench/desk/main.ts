import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { openApp } from '../../server/src/app/context.js'
import { readConfig } from '../../server/src/platform/config.js'
import { ownDatabase } from '../messaging/database.js'
import { staffSessions } from '../staff.js'
import { type Ask, LISTS, type Role, searches } from './cases.js'
import { fillDesk } from './fill.js'

/**
 * `npm run bench:desk -- [--conversations 1000000] [--messages 5000000] [--seed 7] [--asks 160]`: times the list of
 * conversations under every filter and the search over messages through the HTTP route, with one client, and with sixteen
 * that each ask as soon as they are answered: then the processors are full, and most of a wait is for them. On
 * PERIKSA_TEST_DATABASE_URL in a database of its own, which it fills with made-up Indonesian, sealed and hashed as the
 * product does, and drops; random_page_cost there is as docs/deployment.md advises.
 * Prints one JSON object.
 */
const { values } = parseArgs({
  options: {
    conversations: { type: 'string', default: '1000000' },
    messages: { type: 'string', default: '5000000' },
    seed: { type: 'string', default: '7' },
    asks: { type: 'string', default: '160' },
  },
})
const [conversations, messages] = [Number(values.conversations), Number(values.messages)]
const [seed, asks] = [Number(values.seed), Number(values.asks)]
const CLIENTS = [1, 16]
const PEOPLE = 120
process.env.PERIKSA_TEST_DATABASE_URL ??= 'postgresql://postgres@127.0.0.1:5432/postgres'
const database = await ownDatabase()
if (!database) throw new Error('no database server')
const folder = mkdtempSync(join(tmpdir(), 'periksa-desk-'))
Object.assign(process.env, {
  ...{ PERIKSA_DATA_DIR: folder, PERIKSA_LOG_LEVEL: 'error', PERIKSA_DEMO: 'false', PORT: '0' },
  ...{ DATABASE_URL: database.url, PERIKSA_ROLE: 'server' },
})
const began = performance.now()
try {
  const app = await openApp(readConfig())
  const operators = await staffSessions(app, { count: PEOPLE, role: 'operator', seed: 'desk' })
  const leads = await staffSessions(app, { count: PEOPLE, role: 'lead', seed: 'desk' })
  const { roots } = await fillDesk(app, database.url, {
    ...{ conversations, messages, seed, operators: operators.map(({ id }) => id), now: new Date() },
  })
  await app.close()
  const filled = Math.round((performance.now() - began) / 1000)
  const serve = fileURLToPath(new URL('../messaging/serve.ts', import.meta.url))
  const server = spawn(process.execPath, ['--import', 'tsx', serve], { stdio: ['ignore', 'pipe', 'inherit'] })
  try {
    const lines = createInterface({ input: server.stdout })[Symbol.asyncIterator]()
    const { url } = JSON.parse(String((await lines.next()).value)) as { url: string }
    const tokens = { operator: operators.map(({ token }) => token), lead: leads.map(({ token }) => token) }
    const runs: Run[] = []
    for (const clients of CLIENTS) {
      const list = await measureAll({ url, tokens, clients }, LISTS)
      runs.push({ clients, list, search: await measureAll({ url, tokens, clients }, searches(roots)) })
    }
    const machine = { processors: cpus().length, load: loadavg().map((one) => Math.round(one * 10) / 10) }
    const sizes = { conversations, messages, seed, filledSeconds: filled }
    const refused = runs.flatMap(({ list, search }) => [...list, ...search]).reduce((sum, one) => sum + one.refused, 0)
    console.log(JSON.stringify({ ...sizes, ...machine, refused, worst: runs.map(worstOf), runs }, null, 2))
    process.exitCode = refused === 0 ? 0 : 1
  } finally {
    server.kill('SIGKILL')
  }
} finally {
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
}

type Measured = { name: string; p50: number; p95: number; found: number; refused: number }
type Run = { clients: number; list: Measured[]; search: Measured[] }
type Desk = { url: string; tokens: Record<Role, string[]>; clients: number }

function worstOf({ clients, list, search }: Run) {
  const worst = (of: Measured[]): number => Math.max(...of.map(({ p95 }) => p95))
  return { clients, listP95: worst(list), searchP95: worst(search) }
}

async function measureAll(desk: Desk, cases: Ask[]): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const one of cases) measured.push(await measure(desk, one))
  return measured
}

async function measure({ url, tokens: of, clients }: Desk, { name, path, role }: Ask): Promise<Measured> {
  const tokens = of[role]
  const waits: number[] = []
  let [found, refused, asked] = [0, 0, 0]
  const client = async (): Promise<void> => {
    while (asked < asks) {
      const n = asked++
      const begun = performance.now()
      const headers = { authorization: `Bearer ${tokens[n % tokens.length]}` }
      const answer = await fetch(`${url}${path(n)}`, { headers, signal: AbortSignal.timeout(60_000) })
      const body = (await answer.json()) as { items?: unknown[] }
      waits.push(performance.now() - begun)
      if (answer.status === 200) found += body.items?.length ?? 0
      else refused += 1
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  waits.sort((a, b) => a - b)
  const at = (share: number): number => Math.round((waits[Math.floor(waits.length * share)] ?? 0) * 10) / 10
  process.stderr.write(`${String(clients).padStart(2)} × ${name.padEnd(34)} p50 ${at(0.5)} ms, p95 ${at(0.95)} ms\n`)
  return { name, p50: at(0.5), p95: at(0.95), found: Math.round((found / waits.length) * 10) / 10, refused }
}
