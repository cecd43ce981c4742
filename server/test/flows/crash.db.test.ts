import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { emptyDatabaseUrl } from '../context.js'
import { shareOf } from '../share.js'
import { type Life, live } from './life.js'

const child = join(inject('programs'), 'crash-child.mjs')
const receipt = readFileSync(new URL('../fixtures/outpatient-bill.txt', import.meta.url), 'utf8')
const folder = mkdtempSync(join(tmpdir(), 'periksa-crash-'))

const steps = {
  'receipt-to-claim': ['read it', 'draft a claim', 'file it', 'confirm it'],
  'review-claim': ['audit it', 'score it', 'propose a decision'],
}
/** Where a turn of the assistant is killed: between its words, their sending, and what it does. */
const turnPoints = ['answer it:done', 'send it:done', 'send it:kept', 'do what it asked for: hand-over 1:done']
const heard: string[] = []
/**
 * After a step's work but before its result is kept, and after that. Killed before a step the database holds what it held
 * after the step before it, so only a flow's first step has that moment too.
 */
const momentsOf = (step: number): string[] => (step === 0 ? ['before', 'done', 'kept'] : ['done', 'kept'])
const points = Object.entries(steps).flatMap(([flow, names]) =>
  names.flatMap((name, at) => momentsOf(at).map((moment) => `${flow}:${name}:${moment}`)),
)

let environment: Record<string, string> = {}
let forget = async (): Promise<void> => undefined
let lives = 0
/** Documents whose receipt was acknowledged, as the sender noted them. */
const acknowledged: string[] = []

/** One life of the program: it goes on with what was left, sends one receipt of its own, and may be killed. */
async function next(crashAt: string, options: string[] = []): Promise<Life> {
  lives += 1
  const file = join(folder, `receipt-${lives}.txt`)
  writeFileSync(file, receipt.replace('KW-2026-0611', `KW-2026-${1000 + lives}`))
  const life = await live(child, [file, ...options], { crashAt, environment })
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
    const life = await next('', ['--kill-after', point])
    expect(life.signal, life.errors).toBe('SIGKILL')
  })

  it.each(shareOf(points))('%s', { timeout: 120_000 }, async (point) => {
    const life = await next(point)
    expect(life.signal, life.errors).toBe('SIGKILL')
  })

  it.each(shareOf(turnPoints))('message-to-answer:%s', { timeout: 120_000 }, async (point) => {
    const life = await next(`message-to-answer:${point}`, ['--chat'])
    expect(life.signal, life.errors).toBe('SIGKILL')
    heard.push(...life.lines.flatMap((line) => /^heard (\S+)$/.exec(line)?.[1] ?? []))
  })

  it('has lost nothing it acknowledged, and filed every document in exactly one submitted claim', {
    timeout: 300_000,
  }, async () => {
    const last = await next('')
    expect(last.signal, last.errors).toBeNull()
    const end = JSON.parse(last.lines.at(-1) ?? '{}') as Ending
    expect(acknowledged.length).toBeGreaterThan(3)
    const filed = new Map(end.documents.map((document) => [document.id, document]))
    for (const id of acknowledged) expect(filed.get(id)).toMatchObject({ state: 'read', stage: 'filed' })
    const claimIds = end.documents.map((document) => document.claimId)
    expect(new Set(claimIds).size).toBe(claimIds.length)
    expect(end.claims.map((claim) => claim.id).sort()).toEqual([...claimIds].sort())
    expect(new Set(end.claims.map((claim) => claim.status))).toEqual(new Set(['SUBMITTED']))
    expect(end.proposals).toBe(end.claims.length)
    // Each message has one turn, one reply, and called a person once. A life may die before it says what it heard, and before
    // it heard anything: at the same point of the turn that the life before left over.
    const once = { state: 'waiting', replies: 1, calls: 1 }
    const turned = end.turns.map(({ messageId }) => messageId)
    expect(turned).toEqual(expect.arrayContaining(heard))
    expect(new Set(turned).size).toBe(turned.length)
    expect(turned.length).toBeGreaterThan(0)
    for (const turn of end.turns) expect(turn).toMatchObject(once)
  })
})

type Ending = {
  documents: { id: string; state: string; stage: string; claimId: string }[]
  claims: { id: string; status: string }[]
  turns: { messageId: string; state: string; replies: number; calls: number }[]
  proposals: number
}
