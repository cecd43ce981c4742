import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Actor, systemActor } from '../src/platform/actor.js'
import { type Config, readConfig } from '../src/platform/config.js'
import type { Clock, Context, Ids } from '../src/platform/context.js'
import { type Database, openEmbeddedDatabase, openServerDatabase } from '../src/platform/db/database.js'
import { createVault } from '../src/platform/db/vault.js'
import { createEvents, type Subscription } from '../src/platform/events/tell.js'
import { createDiskFiles } from '../src/platform/files/files.js'
import type { LanguageModel } from '../src/platform/llm/port.js'
import { createMail } from '../src/platform/mail/mail.js'
import { createLogger } from '../src/platform/telemetry/log.js'
import { createMetrics } from '../src/platform/telemetry/metrics.js'
import { createTracing } from '../src/platform/telemetry/tracing.js'
import { markOf } from '../src/platform/trail/row-text.js'

export type TestContext = Context & {
  /** Flows that would have been started, in order. */
  enqueued: { flow: string; workflowId: string; payload: unknown }[]
  /** Lines the log wrote. */
  logged: string[]
  /** The same world seen by another actor. */
  as(actor: Partial<Actor>): TestContext
  setToday(day: string): void
}

/** A migrated database of this test file's own: in process, or on PERIKSA_TEST_DATABASE_URL. Closed after the file. */
export async function testDatabase(): Promise<{ db: Database; url: string | null }> {
  const template = inject('template')
  if (!template) {
    const db = await openEmbeddedDatabase(null, new Blob([readFileSync(inject('snapshot'))]))
    afterAll(() => db.close())
    return { db, url: null }
  }
  const target = new URL(process.env.PERIKSA_TEST_DATABASE_URL as string)
  const name = `periksa_test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: target.href })
  await admin.connect()
  await admin.query(`create database ${name} template ${template}`)
  target.pathname = `/${name}`
  const db = openServerDatabase(target.href, 5)
  afterAll(async () => {
    await db.close()
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  })
  return { db, url: target.href }
}

/** An empty database on PERIKSA_TEST_DATABASE_URL, for programs that migrate it themselves. */
export async function emptyDatabaseUrl(): Promise<{ url: string; drop(): Promise<void> }> {
  const target = new URL(process.env.PERIKSA_TEST_DATABASE_URL as string)
  const name = `periksa_test_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: target.href })
  await admin.connect()
  await admin.query(`create database ${name}`)
  target.pathname = `/${name}`
  return {
    url: target.href,
    drop: async () => {
      await admin.query(`drop database if exists ${name} with (force)`)
      await admin.end()
    },
  }
}

/** Everything a use case needs, real but small: own database, fixed clock, fresh ids, files in a temporary folder. */
export async function testContext(
  options: { subscriptions?: Subscription[]; config?: Partial<Config>; today?: string; llm?: LanguageModel } = {},
): Promise<TestContext> {
  const folder = mkdtempSync(join(tmpdir(), 'periksa-context-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const { db, url } = await testDatabase()
  const { clock, setToday } = testClock(options.today ?? '2026-06-15')
  const ids = testIds()
  const vault = createVault(Buffer.alloc(32, 7))
  db.markTrailWith(markOf(vault))
  const enqueued: TestContext['enqueued'] = []
  const logged: string[] = []
  const events = createEvents({
    clock,
    ids,
    subscriptions: options.subscriptions ?? [],
    enqueue: async (_tx, flow, { workflowId, payload }) => {
      enqueued.push({ flow, workflowId, payload })
    },
    wake: () => undefined,
  })
  const config = {
    ...readConfig({ PERIKSA_DATA_DIR: folder, NODE_ENV: 'test' }),
    databaseUrl: url,
    ...options.config,
  }
  const context: Context = {
    config,
    db,
    vault,
    files: createDiskFiles(join(folder, 'files'), vault),
    events,
    mail: createMail({ smtpUrl: null, from: 'periksa@localhost', spoolDirectory: join(folder, 'mail') }),
    llm: options.llm ?? null,
    clock,
    ids,
    log: createLogger('debug', { write: (line) => void logged.push(line) }),
    metrics: createMetrics(),
    tracing: createTracing({ endpoint: null, ratio: 1, version: 'test' }),
    actor: systemActor('test'),
  }
  const withActor = (actor: Actor): TestContext => ({
    ...context,
    actor,
    enqueued,
    logged,
    setToday,
    as: (change) => withActor({ ...systemActor('test'), kind: 'person', ...change }),
  })
  return withActor(context.actor)
}

function testClock(today: string): { clock: Clock; setToday(day: string): void } {
  let day = today
  return {
    // Nine in the morning in Jakarta.
    clock: { now: () => new Date(`${day}T02:00:00.000Z`), today: () => day },
    setToday: (next) => {
      day = next
    },
  }
}

/** Ids that count upward within a file, so that failures read the same every time. */
function testIds(): Ids {
  let count = 0
  return {
    next: () => `00000000-0000-7000-8000-${(++count).toString(16).padStart(12, '0')}`,
    hex: (bytes) =>
      (++count)
        .toString(16)
        .padStart(bytes * 2, '0')
        .slice(-bytes * 2),
  }
}
