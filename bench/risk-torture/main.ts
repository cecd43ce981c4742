import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { createRandom } from '../../server/src/modules/risk/index.js'

/**
 * `npm run torture:risk [-- --claims N --kills N --seed N]`: the real program serves while `periksa risk build` and
 * `periksa risk score` are killed at random points of their time. A reader asks for the list over HTTP all the while.
 * Ends with 1 when a reader saw a fault, a half snapshot was served, something was left over, or statistics differ.
 */
const { values } = parseArgs({
  options: {
    claims: { type: 'string', default: '20000' },
    kills: { type: 'string', default: '10' },
    seed: { type: 'string', default: '7' },
  },
})
const root = fileURLToPath(new URL('../../', import.meta.url))
const data = mkdtempSync(join(tmpdir(), 'periksa-torture-'))
const source = join(data, 'source')
const snapshots = join(data, 'risk', 'snapshots')
const env = {
  ...process.env,
  ...{ PERIKSA_DATA_DIR: data, PERIKSA_DEMO_CLAIMS: '0', DATABASE_URL: '', PORT: '0', PERIKSA_LOG_LEVEL: 'warn' },
}
const random = createRandom(Number(values.seed))
const faults: string[] = []
const seen = new Map<string, number>()

const Answer = z.object({
  meta: z.object({ total: z.int() }),
  data: z.array(z.object({ claim_id: z.string(), risk_score: z.number() })),
})
const Page = z.object({ status: z.int(), text: z.string() })
type Page = z.infer<typeof Page>

/** The program itself, not the command line that sets the house up and starts it: the kill must hit the worker. */
function periksa(...args: string[]): ChildProcess {
  const entry = join(root, 'server/src/app/cli.ts')
  return spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs to its end, or is killed after so many milliseconds; says which and how long it took. */
async function run(args: string[], killAfter?: number): Promise<{ killed: boolean; ms: number }> {
  const begun = performance.now()
  const child = periksa(...args)
  let text = ''
  child.stderr?.on('data', (chunk) => {
    text += String(chunk)
  })
  child.stdout?.resume()
  const timer = killAfter === undefined ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.once('close', (ended, by) => resolve([ended, by])),
  )
  if (timer) clearTimeout(timer)
  if (code !== 0 && signal !== 'SIGKILL') faults.push(`${args.join(' ')} ended with ${code}: ${text.slice(-500)}`)
  return { killed: signal === 'SIGKILL', ms: performance.now() - begun }
}

async function startServer(): Promise<{ url: string; token: string; stop(): void }> {
  const child = periksa('serve')
  let text = ''
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)))
    child.stdout?.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('doctor says more')) resolve()
    })
  })
  const url = /ready at (\S+)/.exec(text)?.[1] ?? ''
  const [, username = '', password = ''] = /^ {4}([\w.-]+) +(\S+) {2}[^\n]*auditor[^\n]*$/m.exec(text) ?? []
  const signedIn = await fetch(`${url}/api/v1/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  const { accessToken } = z.object({ accessToken: z.string() }).parse(await signedIn.json())
  return { url, token: accessToken, stop: () => void child.kill('SIGTERM') }
}

/** Asks four times a second; every answer must be whole: the right total, in order of risk. */
function startReader(server: { url: string; token: string }, expected: number): () => Promise<number> {
  let over = false
  let asked = 0
  const loop = async (): Promise<void> => {
    while (!over) {
      const page = await ask(server)
      asked++
      const fault = faultOf(page, expected)
      if (fault) faults.push(fault)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
  const running = loop()
  return async () => {
    over = true
    await running
    return asked
  }
}

async function ask({ url, token }: { url: string; token: string }): Promise<Page> {
  try {
    const response = await fetch(`${url}/api/v1/risk/claims?pageSize=50`, {
      headers: { authorization: `Bearer ${token}` },
    })
    return { status: response.status, text: await response.text() }
  } catch (error) {
    return { status: 0, text: String(error) }
  }
}

function faultOf({ status, text }: Page, expected: number): string | null {
  if (status !== 200) return `a reader got ${status}: ${text.slice(0, 300)}`
  const answer = Answer.safeParse(JSON.parse(text))
  if (!answer.success) return `a reader got another shape: ${text.slice(0, 300)}`
  const { meta, data: rows } = answer.data
  if (meta.total !== expected || rows.length !== 50) return `a reader got ${rows.length} rows of ${meta.total}`
  if (rows.some((row, n) => n > 0 && row.risk_score > rows[n - 1]!.risk_score)) return 'a reader got another order'
  const order = rows.map(({ claim_id }) => claim_id).join(' ')
  seen.set(order, (seen.get(order) ?? 0) + 1)
  return null
}

const statisticsOf = (): string[] =>
  readdirSync(snapshots)
    .filter((name) => existsSync(join(snapshots, name, 'statistics.json')))
    .map((name) => readFileSync(join(snapshots, name, 'statistics.json'), 'utf8'))

function leftovers(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|\/)\.building-/.test(name))
}

async function torture(what: string, args: string[], whole: number): Promise<void> {
  let killed = 0
  for (let n = 0; n < Number(values.kills); n++) {
    // From the first reading of files to past the usual end, so that publishing is hit too.
    const after = Math.round(whole * (0.2 + 0.9 * random()))
    const result = await run(args, after)
    if (result.killed) killed++
    console.log(
      `${what} ${n + 1}: ${result.killed ? `killed after ${after} ms` : `done in ${Math.round(result.ms)} ms`}; left over: ${leftovers(snapshots).length}`,
    )
  }
  await run(args)
  const left = leftovers(snapshots)
  if (left.length > 0) faults.push(`left over after a whole ${what}: ${left.join(', ')}`)
  if (killed === 0) faults.push(`no ${what} was killed before its end`)
  console.log(`${what}: ${killed} of ${values.kills} killed, ${new Set(statisticsOf()).size} kind(s) of statistics`)
}

let server: Awaited<ReturnType<typeof startServer>> | null = null
try {
  await run(['data', 'generate', '--claims', values.claims, '--seed', values.seed, '--out', source])
  server = await startServer()
  const build = ['risk', 'build', '--source', source]
  const first = await run(build)
  const stop = startReader(server, Number(values.claims))
  await torture('build', build, first.ms)
  const scored = await run(['risk', 'score'])
  await torture('score', ['risk', 'score'], scored.ms)
  const asked = await stop()
  if (new Set(statisticsOf()).size !== 1) faults.push('the same source gave different statistics')
  console.log(`${asked} pages read, ${seen.size} different first pages among them, ${faults.length} faults`)
} finally {
  server?.stop()
  rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
}
for (const fault of new Set(faults)) console.error(`fault: ${fault}`)
process.exitCode = faults.length > 0 ? 1 : 0
