import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { type TestContext, testContext } from '../../../test/context.js'
import { generateData } from '../../simulation/national/generate-data.js'
import { closeServing } from './current-serving.js'
import { ServingMeta, SnapshotRun } from './etl/snapshot-run.js'
import { findHighRisk } from './find-high-risk.js'
import { publishSnapshot, riskFolder } from './publish-snapshot.js'
import { HighRiskQuery } from './schema.js'

/** The short version of `npm run torture:risk`: each process killed once while it writes, a reader beside it. */
const Done = z.object({ run: SnapshotRun.optional(), serving: z.string(), meta: ServingMeta })
type Done = z.infer<typeof Done>
const work = join(inject('programs'), 'risk-work.mjs')

let ctx: TestContext
let folder: string
let source: string
let first: SnapshotRun
let served: string

const read = async (): Promise<string> => JSON.stringify(await findHighRisk(ctx, HighRiskQuery.parse({ pageSize: 50 })))
const statistics = (id: string): string => readFileSync(join(folder, id, 'statistics.json'), 'utf8')
const leftovers = (of: string): string[] => readdirSync(of).filter((name) => name.startsWith('.building-'))

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [work, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Kills the process as soon as it says the step; says by what it ended. */
function killAt(child: ChildProcess, step: string): Promise<NodeJS.Signals | null> {
  child.stdout?.on('data', (text) => {
    if (String(text).includes(`step ${step}\n`)) child.kill('SIGKILL')
  })
  return new Promise((resolve) => child.once('close', (_, signal) => resolve(signal)))
}

async function finish(child: ChildProcess): Promise<Done> {
  let text = ''
  child.stdout?.on('data', (chunk) => {
    text += String(chunk)
  })
  await new Promise((resolve) => child.once('close', resolve))
  return Done.parse(JSON.parse(/^done (.*)$/m.exec(text)?.[1] ?? 'null'))
}

/** Every page that a reader sees while `ends` runs must be the one served before. */
async function readsUndisturbed<Result>(ends: Promise<Result>): Promise<Result> {
  let over = false
  const watched = ends.finally(() => {
    over = true
  })
  while (!over) {
    expect(await read()).toBe(served)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return watched
}

beforeAll(async () => {
  ctx = await testContext()
  folder = riskFolder(ctx.config)
  source = join(ctx.config.dataDirectory, 'source')
  mkdirSync(folder, { recursive: true })
  generateData({ claims: 500, seed: 5, folder: source, edition: 'coded' }, () => undefined)
  const { run, serving, meta } = await finish(start('build', folder, '20260615T020000Z-aaaaaa', source))
  first = SnapshotRun.parse(run)
  await publishSnapshot(ctx, { run: first, serving, meta })
  served = await read()
})
afterAll(() => closeServing(ctx.db))

it('a builder killed while it writes leaves readers the old lists; the next one sweeps, and builds the same statistics', async () => {
  const child = start('build', folder, '20260615T030000Z-killed', source)
  expect(await readsUndisturbed(killAt(child, 'parquet'))).toBe('SIGKILL')
  expect(leftovers(folder).length).toBe(1)
  await readsUndisturbed(finish(start('build', folder, '20260615T040000Z-bbbbbb', source)))
  expect(leftovers(folder)).toEqual([])
  expect(statistics('20260615T040000Z-bbbbbb')).toBe(statistics(first.id))
})

it('a scorer killed while it writes leaves readers the old order; the next one sweeps and serves the new one', async () => {
  const snapshot = join(folder, first.id)
  const child = start('score', folder, first.id, '20260615050000')
  expect(await readsUndisturbed(killAt(child, 'list'))).toBe('SIGKILL')
  expect(leftovers(snapshot).length).toBeGreaterThan(0)
  const { serving, meta } = await readsUndisturbed(finish(start('score', folder, first.id, '20260615060000')))
  expect(leftovers(snapshot)).toEqual([])
  await publishSnapshot(ctx, { run: first, serving, meta })
  closeServing(ctx.db)
  expect(JSON.parse(await read()).data[0].ml_score_normalized).toBeGreaterThan(0)
})
