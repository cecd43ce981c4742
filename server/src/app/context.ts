import { randomBytes, randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { redFlagGate } from '../modules/assistant/index.js'
import { createOlderService } from '../modules/inbox/adapters/older-service.js'
import { createWebChat } from '../modules/inbox/adapters/web-chat.js'
import { createWhatsAppCloud } from '../modules/inbox/adapters/whatsapp-cloud.js'
import { createWhatsAppLinked } from '../modules/inbox/adapters/whatsapp-linked.js'
import type { Channel, InboxContext } from '../modules/inbox/index.js'
import { createLocalReader, type LocalReader } from '../modules/intake/adapters/ocr-local.js'
import { createVisionReader } from '../modules/intake/adapters/ocr-vision-llm.js'
import type { IntakeContext } from '../modules/intake/index.js'
import { createTextExtractor } from '../modules/knowledge/adapters/text-extractor.js'
import type { KnowledgeContext } from '../modules/knowledge/routes.js'
import { createScoringChildren, type ScoringChildren } from '../modules/risk/index.js'
import { type Actor, systemActor } from '../platform/actor.js'
import type { Config } from '../platform/config.js'
import type { Clock, Context, Ids } from '../platform/context.js'
import { openBaseKeys } from '../platform/db/base-keys.js'
import { type Database, openEmbeddedDatabase, openServerDatabase } from '../platform/db/database.js'
import { type DirectoryLock, lockDirectory } from '../platform/db/directory-lock.js'
import { loadOrCreateKeys } from '../platform/db/key-file.js'
import { migrate } from '../platform/db/migrate.js'
import { createVault } from '../platform/db/vault.js'
import { createEvents } from '../platform/events/tell.js'
import { createDiskFiles } from '../platform/files/files.js'
import { createFlowEngine, type FlowEngine } from '../platform/flows/engine.js'
import { openLanguageModel } from '../platform/llm/open-language-model.js'
import { createMail } from '../platform/mail/mail.js'
import { createLogger } from '../platform/telemetry/log.js'
import { createMetrics } from '../platform/telemetry/metrics.js'
import { createTracing, type Tracing } from '../platform/telemetry/tracing.js'
import { markOf } from '../platform/trail/row-text.js'
import { dayInJakarta } from '../shared/dates.js'
import { countEvents } from './count-events.js'
import { subscriptions } from './subscriptions.js'

/** Kept with every bill: which reader and parser made it. */
const READER = 'pp-ocrv4+bill-parser/1'

/** Applied at this start: the database was made just now. */
const FIRST_MIGRATION = '0001-platform.sql'

/** Everything the running program holds. */
export type AppContext = Context & IntakeContext & InboxContext & KnowledgeContext & { scorers: ScoringChildren }

export type App = {
  context: AppContext
  engine: FlowEngine
  /** Names of the migrations applied at this start. */
  migrated: string[]
  /** Told whenever something may have been pushed. */
  onWake(listener: () => void): void
  as(actor: Actor): AppContext
  close(): Promise<void>
}

export const systemClock: Clock = { now: () => new Date(), today: () => dayInJakarta(new Date()) }

const systemIds: Ids = { next: () => timeSortedId(Date.now()), hex: (bytes) => randomBytes(bytes).toString('hex') }

/** UUID version 7: the time in milliseconds first, so that newer rows sort after older ones. */
function timeSortedId(milliseconds: number): string {
  const random = randomUUID()
  const time = milliseconds.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`
}

/** Opens everything in order: lock, database, migrations, keys, files, flows. The only place adapters are chosen. */
export async function openApp(config: Config): Promise<App> {
  mkdirSync(config.dataDirectory, { recursive: true, mode: 0o700 })
  const lock = config.databaseUrl ? null : lockDirectory(config.dataDirectory, randomBytes(8).toString('hex'))
  try {
    return await openLocked(config, lock)
  } catch (error) {
    lock?.release()
    throw error
  }
}

async function openLocked(config: Config, lock: DirectoryLock | null): Promise<App> {
  const ring = loadOrCreateKeys(config.keyFile)
  const db = await openDatabase(config)
  const migrated = await migrate(db)
  const isNew = migrated.includes(FIRST_MIGRATION)
  const vault = createVault({ ...ring, base: await openBaseKeys(db.pool, ring.root, { isNew }) })
  db.markTrailWith(markOf(vault))
  const log = createLogger(config.logLevel)
  const metrics = createMetrics()
  const tracing = createTracing({ ...config.traces, version: config.version })
  const engine = await createFlowEngine({ config, db, log, metrics, tracing })
  const listeners: (() => void)[] = []
  const wake = (): void => {
    for (const listener of listeners) listener()
  }
  const reader = createLocalReader({ children: config.ocrChildren, maxBytes: config.maxFileBytes })
  const llm = openLanguageModel({ config, db, clock: systemClock, ids: systemIds, log, metrics })
  const extractor = createTextExtractor()
  const scorers = createScoringChildren({ size: config.scoringChildren })
  const context: AppContext = {
    config,
    db,
    vault,
    files: createDiskFiles(join(config.dataDirectory, 'files'), vault),
    events: createEvents({
      ...{ clock: systemClock, ids: systemIds, subscriptions, enqueue: engine.enqueue, wake },
      count: countEvents(metrics),
    }),
    mail: createMail({
      smtpUrl: config.smtpUrl,
      from: config.mailFrom,
      spoolDirectory: join(config.dataDirectory, 'mail'),
    }),
    llm,
    clock: systemClock,
    ids: systemIds,
    log,
    metrics,
    tracing,
    actor: systemActor('periksa'),
    readText: reader.readText,
    readAgain: createVisionReader(llm),
    extractText: extractor.extractText,
    scorers,
    readerName: READER,
    channels: createChannels(config),
    random: Math.random,
    burst: config.burst,
    isUrgent: (text) => redFlagGate(text).emergency,
  }
  return {
    context,
    engine,
    migrated,
    onWake: (listener) => listeners.push(listener),
    as: (actor) => ({ ...context, actor }),
    close: () => closeAll({ engine, reader, extractor, scorers, db, lock, tracing }),
  }
}

async function openDatabase(config: Config): Promise<Database> {
  return config.databaseUrl
    ? openServerDatabase(config.databaseUrl)
    : openEmbeddedDatabase(join(config.dataDirectory, 'database'))
}

async function closeAll(parts: {
  engine: FlowEngine
  reader: LocalReader
  extractor: { close(): Promise<void> }
  scorers: ScoringChildren
  db: Database
  lock: DirectoryLock | null
  tracing: Tracing
}): Promise<void> {
  await parts.engine.stop()
  await parts.reader.close()
  await parts.extractor.close()
  await parts.scorers.close()
  await parts.db.close()
  parts.lock?.release()
  await parts.tracing.stop()
}

/** Our own page and simulator always; WhatsApp where it is set up. */
function createChannels({ whatsapp, whatsappLinked, maxFileBytes }: Config): Channel[] {
  const own = [createWebChat('web'), createWebChat('simulator'), createOlderService()]
  if (whatsappLinked) own.push(createWhatsAppLinked({ ...whatsappLinked, maxMediaBytes: maxFileBytes }))
  if (!whatsapp) return own
  const { apiUrl: baseUrl, token, businessId } = whatsapp
  return [...own, createWhatsAppCloud({ baseUrl, token, businessId, maxMediaBytes: maxFileBytes })]
}
