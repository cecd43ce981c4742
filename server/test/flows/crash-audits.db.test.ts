import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { emptyDatabaseUrl } from '../context.js'
import { shareOf } from '../share.js'
import { type Life, live } from './life.js'

const child = join(inject('programs'), 'crash-audits-child.mjs')
const receipt = fileURLToPath(new URL('../fixtures/outpatient-bill.txt', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'periksa-crash-audits-'))

/** Within a batch when a file's work is done but not noted, and after the last file; within a wave of a workflow. */
const points = ['audit-batch:begin file 2:done', 'audit-batch:begin file 4:kept', 'run-workflow:two, try 1:done']

type Ending = {
  batches: { state: string; files: number; audits: number; done: number; told: number }[]
  finished: { id: string; told: number }[]
  workflows: { state: string; cost: number; steps: number; tries: number }[]
}

describe('a worker killed in the middle of batches and workflows, life after life', () => {
  let environment: Record<string, string> = {}
  let forget = async (): Promise<void> => undefined
  let lives = 0
  /** What the killed lives said they had kept: none of it may be missing at the end. */
  const told: string[] = []
  beforeAll(async () => {
    const server = inject('template') ? await emptyDatabaseUrl() : null
    environment = { PERIKSA_DATA_DIR: join(folder, 'data'), DATABASE_URL: server?.url ?? '' }
    forget = async () => server?.drop()
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await forget()
  })

  const next = (crashAt: string, ...options: string[]): Promise<Life> => {
    lives += 1
    return live(child, [receipt, `L${lives}`, ...options], { crashAt, environment })
  }

  it.each(shareOf(points))('%s', async (point) => {
    const life = await next(point, '--send')
    told.push(...life.lines)
    expect(life.signal, life.errors).toBe('SIGKILL')
  })

  it('has completed every batch and workflow, and done and told nothing twice', { timeout: 300_000 }, async () => {
    const last = await next('')
    expect(last.signal, last.errors).toBeNull()
    const end = JSON.parse(last.lines.at(-1) ?? '{}') as Ending
    const keptOf = (what: string): number => told.filter((line) => line === what).length
    expect(keptOf('batch kept')).toBeGreaterThan(0)
    expect(end.batches.length).toBeGreaterThanOrEqual(keptOf('batch kept'))
    for (const batch of end.batches) {
      expect(batch).toEqual({ state: 'done', files: 4, audits: 3, done: 4, told: 1 })
    }
    expect(end.finished.every((one) => one.told === 1)).toBe(true)
    expect(end.workflows.length).toBeGreaterThanOrEqual(Math.max(1, keptOf('workflow kept')))
    for (const run of end.workflows) expect(run).toEqual({ state: 'done', cost: 11, steps: 4, tries: 1 })
  })
})
