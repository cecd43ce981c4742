import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type App, openApp } from '../../src/app/context.js'
import { flows } from '../../src/flows/index.js'
import {
  beginSharedScoring,
  buildSnapshot,
  closeServing,
  DEFAULT_RULE_SET,
  findHighRisk,
  giveUpSharedScoring,
  openDuckDb,
  publishSnapshot,
  refuseWhileShared,
  riskFolder,
  riskRoot,
  scoreSnapshot,
  sharedProgress,
  writeServing,
} from '../../src/modules/risk/index.js'
import { HighRiskQuery } from '../../src/modules/risk/schema.js'
import { systemActor } from '../../src/platform/actor.js'
import { readConfig } from '../../src/platform/config.js'
import { generateData } from '../../src/simulation/national/generate-data.js'
import { emptyDatabaseUrl } from '../context.js'

const SNAPSHOT = '20260615T010000Z-aaaaaa'
const settings = { topK: 20, seed: 7, trees: 50, claimsInPart: 200 }
/** What a scoring sets going; looking at every other queue would cost this process more than the rest. */
const stories = flows.filter(({ name }) => /^(share-scoring|score-part|join-scoring|check-refresh)$/.test(name))
const worker = join(inject('programs'), 'scoring-worker.mjs')
const data = mkdtempSync(join(tmpdir(), 'periksa-shared-'))

let app: App
let environment: Record<string, string>
let dropDatabase = async (): Promise<void> => undefined
const snapshot = (): string => join(riskFolder(app.context.config), SNAPSHOT)
const hidden = (): string[] => readdirSync(snapshot()).filter((name) => name.startsWith('.building-'))

async function page(): Promise<string> {
  return JSON.stringify(await findHighRisk(app.context, HighRiskQuery.parse({ pageSize: 50, facets: 'true' })))
}

beforeAll(async () => {
  const server = inject('template') ? await emptyDatabaseUrl() : null
  dropDatabase = async () => server?.drop()
  environment = {
    ...{ PERIKSA_DATA_DIR: data, DATABASE_URL: server?.url ?? '', NODE_ENV: 'test', PERIKSA_DEMO: 'false' },
    ...{ PERIKSA_SCORING_CHILDREN: '2', PERIKSA_LOG_LEVEL: 'fatal' },
  }
  app = await openApp(readConfig(environment))
  const source = join(data, 'source')
  const folder = riskFolder(app.context.config)
  mkdirSync(folder, { recursive: true })
  generateData({ claims: 1200, seed: 5, folder: source, edition: 'coded' }, () => undefined)
  const key = { version: 1, bytes: Buffer.alloc(32, 1) }
  const run = await buildSnapshot({ source, folder, id: SNAPSHOT, key, threads: 1, now: () => new Date() })
  const meta = await withWarehouse((warehouse) =>
    writeServing(warehouse, { snapshot: snapshot(), name: 'serving-1', ruleSet: DEFAULT_RULE_SET, modelScores: null }),
  )
  await app.engine.start(stories, (flow) => app.as(systemActor(flow)))
  await publishSnapshot(app.context, { run, serving: 'serving-1', meta })
}, 300_000)
afterAll(async () => {
  closeServing(app.context.db)
  await app.close()
  await dropDatabase()
  rmSync(data, { recursive: true, force: true })
})

async function withWarehouse<Result>(
  use: (warehouse: Awaited<ReturnType<typeof openDuckDb>>) => Promise<Result>,
): Promise<Result> {
  const warehouse = await openDuckDb({ path: ':memory:', threads: 2 })
  try {
    return await use(warehouse)
  } finally {
    warehouse.close()
  }
}

/** Begins a scoring at a moment of its own, which names what it makes. */
const begin = (at: string) =>
  beginSharedScoring({ ...app.context, clock: { ...app.context.clock, now: () => new Date(at) } }, settings)

async function ended(): Promise<Awaited<ReturnType<typeof sharedProgress>>> {
  await expect.poll(async () => (await sharedProgress(app.context)).run.endedAt, { timeout: 280_000 }).not.toBeNull()
  return sharedProgress(app.context)
}

/** Every page a reader sees until `over` ends; the one served before, then another, and never back. */
async function pagesUntil(over: Promise<unknown>): Promise<string[]> {
  const seen: string[] = []
  let isOver = false
  const watched = over.finally(() => {
    isOver = true
  })
  while (!isOver) {
    const now = await page()
    if (seen.at(-1) !== now) seen.push(now)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await watched
  return seen
}

/** Waits for the scoring under way: done with every part, while readers saw the old page and at most one swap. */
async function doneUnseen(old: string) {
  const over = ended()
  const seen = await pagesUntil(over)
  const { run, parts, by } = await over
  expect([run.state, run.code, run.detail]).toEqual(['done', null, null])
  expect(seen[0]).toBe(old)
  expect(seen.length).toBeLessThanOrEqual(2)
  expect(parts.done).toBe(parts.all)
  return { parts, by }
}

/** The same scoring in one process, over a copy of what is there now. Gives the copy. */
async function scoreAlone(at: string): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), 'periksa-alone-'))
  cpSync(riskRoot(app.context.config), copy, { recursive: true })
  const stamp = at.replaceAll(/[-:TZ]|\.\d+/g, '')
  await withWarehouse((warehouse) =>
    scoreSnapshot({
      ...{ warehouse, snapshot: join(copy, 'snapshots', SNAPSHOT), riskFolder: copy, stamp, at, threads: 1 },
      ...{ ...settings, ruleSet: DEFAULT_RULE_SET },
    }),
  )
  return copy
}

/** Files below a folder whose name or folder carries the stamp, with their bytes. */
function filesOf(root: string, at: string): Map<string, Buffer> {
  const marks = [at.replaceAll(/[-:TZ]|\.\d+/g, ''), at.replaceAll(/[-:]|\.\d+/g, '')]
  const paths = readdirSync(root, { recursive: true }).map(String).sort()
  const own = paths.filter((path) => marks.some((mark) => path.includes(mark)) && !path.includes('.building-'))
  return new Map(
    own.flatMap((path) => (statSync(join(root, path)).isFile() ? [[path, readFileSync(join(root, path))]] : [])),
  )
}

function expectSameFiles(copy: string, at: string): void {
  const [alone, shared] = [filesOf(copy, at), filesOf(riskRoot(app.context.config), at)]
  expect([...shared.keys()]).toEqual([...alone.keys()])
  expect(alone.size).toBeGreaterThan(20)
  for (const [path, bytes] of alone) expect(shared.get(path)?.equals(bytes), path).toBe(true)
  rmSync(copy, { recursive: true })
}

/** Kills a process that scores a part as soon as its hidden folder is there; gives its number, and its owner's. */
async function killScorer(withOwner: boolean): Promise<{ pid: number; owner: number | null; wasWhole: boolean }> {
  for (;;) {
    const working = hidden().find((name) => name.startsWith('.building-shared-'))
    const names = working ? readdirSync(join(snapshot(), working)) : []
    const left = names.find((name) => name.startsWith('.part-'))
    if (working && left) {
      const pid = Number(/-(\d+)$/.exec(left)?.[1])
      const owner = withOwner ? parentOf(pid) : null
      if (owner !== null) process.kill(owner, 'SIGKILL')
      process.kill(pid, 'SIGKILL')
      const part = /^\.(part-\d+)-/.exec(left)?.[1] ?? ''
      return { pid, owner, wasWhole: readdirSync(join(snapshot(), working)).includes(part) }
    }
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

function parentOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1])
}

describe('a scoring shared out by part', { timeout: 300_000 }, () => {
  it('gives the bytes of one process, by two children that both take parts; a second one meanwhile is refused', async () => {
    const at = '2026-06-15T02:00:00.000Z'
    const copy = await scoreAlone(at)
    const old = await page()
    await begin(at)
    await expect(begin('2026-06-15T02:00:01.000Z')).rejects.toMatchObject({ code: 'risk.scoring-running' })
    await expect(refuseWhileShared(app.context)).rejects.toMatchObject({ code: 'risk.scoring-running' })
    const { parts, by } = await doneUnseen(old)
    expect(parts.all).toBeGreaterThan(4)
    expect(Object.values(by).reduce((sum, n) => sum + n, 0)).toBe(parts.all)
    expect(Object.keys(by)).toHaveLength(2)
    expectSameFiles(copy, at)
    expect(hidden()).toEqual([])
    await refuseWhileShared(app.context)
    await expect.poll(page, { timeout: 5000 }).not.toBe(old)
  })

  it('whose child is killed in the middle of a part is finished by another, with the same bytes', async () => {
    const at = '2026-06-15T03:00:00.000Z'
    const copy = await scoreAlone(at)
    const old = await page()
    await begin(at)
    const killed = await killScorer(false)
    expect(killed.wasWhole).toBe(false)
    const { by } = await doneUnseen(old)
    expect(Object.keys(by).filter((who) => !who.endsWith(`/${killed.pid}`)).length).toBeGreaterThan(0)
    expectSameFiles(copy, at)
    expect(hidden()).toEqual([])
    // Another process's swap may go unseen for a second.
    await expect.poll(page, { timeout: 5000 }).not.toBe(old)
  })

  it('ends with the code of its stage when a part cannot be scored; what is served stays, and another can begin', async () => {
    const old = await page()
    // An adopted model of labels whose file is gone.
    await app.context.db.pool.query(
      `insert into risk.label_models (version, state, trained_at, card, adopted_at) values ('lost', 'adopted', now(), '{}', now())`,
    )
    await begin('2026-06-15T04:00:00.000Z')
    const { run } = await ended()
    await app.context.db.pool.query(`delete from risk.label_models where version = 'lost'`)
    expect(run).toMatchObject({ state: 'failed', code: 'risk.scoring-part-failed' })
    expect(run.detail).toMatch(/^part \d+: risk\.model-not-found$/)
    expect(await page()).toBe(old)
    await begin('2026-06-15T05:00:00.000Z')
    await giveUpSharedScoring(app.context)
    expect((await ended()).run).toMatchObject({ state: 'failed', code: 'risk.scoring-given-up' })
    expect(await page()).toBe(old)
  })

  // The embedded database belongs to one process: several need a PostgreSQL server.
  it.skipIf(!inject('template'))('is shared by two processes, and goes on when one of them is killed', async () => {
    await app.engine.stop()
    const at = '2026-06-15T06:00:00.000Z'
    const copy = await scoreAlone(at)
    const old = await page()
    const workers = await Promise.all([startWorker(), startWorker()])
    try {
      await begin(at)
      const killed = await killScorer(true)
      expect(killed.wasWhole).toBe(false)
      expect(workers.map(({ pid }) => pid)).toContain(killed.owner)
      const { by } = await doneUnseen(old)
      const survivor = workers.find(({ pid }) => pid !== killed.owner)?.pid
      const bySurvivor = Object.entries(by).filter(([who]) => who.includes(`:${survivor}/`))
      expect(bySurvivor.length).toBeGreaterThan(0)
      expectSameFiles(copy, at)
      workers.push(await startWorker())
      await begin('2026-06-15T07:00:00.000Z')
      const again = await ended()
      const owners = new Set(Object.keys(again.by).map((who) => who.split('/')[0]))
      expect([again.run.state, owners.size]).toEqual(['done', 2])
    } finally {
      for (const one of workers) one.kill('SIGKILL')
    }
  })
})

/** One child each, so that who did what says which process it was. */
async function startWorker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [worker], {
    env: { ...process.env, ...environment, PERIKSA_SCORING_CHILDREN: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (text) => String(text).includes('ready') && resolve())
    child.once('exit', (code) => reject(new Error(`a worker ended with ${code}`)))
  })
  return child
}
