import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { emptyDatabaseUrl } from '../context.js'

const child = fileURLToPath(new URL('./crash-child.ts', import.meta.url))
const receipt = readFileSync(new URL('../fixtures/outpatient-bill.txt', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'periksa-crash-'))

const steps = {
  'receipt-to-claim': ['read it', 'draft a claim', 'file it', 'confirm it'],
  'review-claim': ['audit it', 'score it', 'propose a decision'],
}
/** Before the step, after its work but before its result is kept, and after that. */
const moments = ['before', 'done', 'kept']
const points = Object.entries(steps).flatMap(([flow, names]) =>
  names.flatMap((name) => moments.map((moment) => `${flow}:${name}:${moment}`)),
)

type Life = { signal: NodeJS.Signals | null; lines: string[]; errors: string }

let environment: Record<string, string> = {}
let forget = async (): Promise<void> => undefined
let lives = 0
/** Documents whose receipt was acknowledged, as the sender noted them. */
const acknowledged: string[] = []

/** One life of the program: it goes on with what was left, sends one receipt of its own, and may be killed. */
async function live(crashAt: string, options: string[] = []): Promise<Life> {
  lives += 1
  const file = join(folder, `receipt-${lives}.txt`)
  writeFileSync(file, receipt.replace('KW-2026-0611', `KW-2026-${1000 + lives}`))
  const life = await new Promise<Life>((resolve) => {
    const run = spawn(process.execPath, ['--import', 'tsx', child, file, ...options], {
      env: { ...process.env, ...environment, NODE_ENV: 'test', PERIKSA_LOG_LEVEL: 'error', PERIKSA_CRASH_AT: crashAt },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let errors = ''
    run.stdout.on('data', (chunk) => {
      output += String(chunk)
    })
    run.stderr.on('data', (chunk) => {
      errors += String(chunk)
    })
    run.on('close', (_code, signal) => resolve({ signal, errors, lines: output.split('\n').filter(Boolean) }))
  })
  acknowledged.push(...life.lines.flatMap((line) => /^acknowledged (\S+)$/.exec(line)?.[1] ?? []))
  return life
}

describe('a process killed at every point of its way, life after life', () => {
  beforeAll(async () => {
    const server = inject('template') ? await emptyDatabaseUrl() : null
    environment = { PERIKSA_DATA_DIR: join(folder, 'data'), DATABASE_URL: server?.url ?? '' }
    forget = async () => server?.drop()
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true })
    await forget()
  })

  it.each(['put', 'commit'])('while receiving, after the %s', async (point) => {
    const life = await live('', ['--kill-after', point])
    expect(life.signal, life.errors).toBe('SIGKILL')
  })

  it.each(points)('%s', async (point) => {
    const life = await live(point)
    expect(life.signal, life.errors).toBe('SIGKILL')
  })

  it('has lost nothing it acknowledged, and filed every document in exactly one submitted claim', async () => {
    const last = await live('')
    expect(last.signal, last.errors).toBeNull()
    const end = JSON.parse(last.lines.at(-1) ?? '{}') as Ending
    expect(acknowledged.length).toBeGreaterThan(5)
    const filed = new Map(end.documents.map((document) => [document.id, document]))
    for (const id of acknowledged) expect(filed.get(id)).toMatchObject({ state: 'read', stage: 'filed' })
    const claimIds = end.documents.map((document) => document.claimId)
    expect(new Set(claimIds).size).toBe(claimIds.length)
    expect(end.claims.map((claim) => claim.id).sort()).toEqual([...claimIds].sort())
    expect(new Set(end.claims.map((claim) => claim.status))).toEqual(new Set(['SUBMITTED']))
    expect(end.proposals).toBe(end.claims.length)
  })
})

type Ending = {
  documents: { id: string; state: string; stage: string; claimId: string }[]
  claims: { id: string; status: string }[]
  proposals: number
}
