import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, inject, it } from 'vitest'
import { emptyDatabaseUrl } from '../context.js'

const child = fileURLToPath(new URL('./crash-child.ts', import.meta.url))
const receipt = fileURLToPath(new URL('../fixtures/outpatient-bill.txt', import.meta.url))

type Life = { signal: NodeJS.Signals | null; code: number | null; output: string; errors: string }

function live(environment: Record<string, string>, options: string[] = []): Promise<Life> {
  return new Promise((resolve) => {
    const run = spawn(process.execPath, ['--import', 'tsx', child, receipt, ...options], {
      env: { ...process.env, ...environment, NODE_ENV: 'test', PERIKSA_LOG_LEVEL: 'error' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    let errors = ''
    run.stdout.on('data', (chunk) => (output += String(chunk)))
    run.stderr.on('data', (chunk) => (errors += String(chunk)))
    run.on('exit', (code, signal) => resolve({ code, signal, output, errors }))
  })
}

const steps = {
  'receipt-to-claim': ['read it', 'draft a claim', 'file it', 'confirm it'],
  'review-claim': ['audit it', 'score it', 'propose a decision'],
}
const moments = ['before', 'done', 'kept']
const points = Object.entries(steps).flatMap(([flow, names]) =>
  names.flatMap((name) => moments.map((moment) => `${flow}:${name}:${moment}`)),
)

async function world(): Promise<{ environment: Record<string, string>; forget(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'periksa-crash-'))
  const server = inject('template') ? await emptyDatabaseUrl() : null
  return {
    environment: { PERIKSA_DATA_DIR: folder, DATABASE_URL: server?.url ?? '' },
    forget: async () => {
      rmSync(folder, { recursive: true, force: true })
      await server?.drop()
    },
  }
}

async function expectOneClaimAfter(environment: Record<string, string>): Promise<void> {
  const next = await live(environment)
  expect(next.errors).toBe('')
  expect(next.code).toBe(0)
  const end = JSON.parse(next.output) as { state: string; stage: string; claimId: string; claims: unknown[] }
  expect(end).toMatchObject({ state: 'read', stage: 'filed' })
  expect(end.claims).toEqual([{ id: end.claimId, status: 'SUBMITTED' }])
}

describe('a process killed at any point', () => {
  it.each([['put'], ['commit']])(
    'while receiving (after the %s) loses no document and files one claim',
    async (point) => {
      const { environment, forget } = await world()
      const killed = await live(environment, ['--kill-after', point])
      expect(killed.signal).toBe('SIGKILL')
      await expectOneClaimAfter(environment)
      await forget()
    },
  )

  it.each(points)('%s resumes and files exactly one claim', async (point) => {
    const { environment, forget } = await world()
    const killed = await live({ ...environment, PERIKSA_CRASH_AT: point })
    expect(killed.signal, killed.errors).toBe('SIGKILL')
    await expectOneClaimAfter(environment)
    await forget()
  })
})
