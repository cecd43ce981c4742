import { resolve } from 'node:path'
import { z } from 'zod'
import { OidcEnvironment, type OidcSettings, oidcSettings } from './auth/oidc/oidc-settings.js'
import { AppError } from './errors.js'
import { ModelEnvironment, type ModelSettings, modelSettings } from './llm/model-settings.js'
import { readVersion } from './read-version.js'
import { type SimulatorConfig, SimulatorEnvironment, simulatorConfig } from './simulator-config.js'

const flag = z
  .enum(['true', 'false', '1', '0'])
  .transform((value) => value === 'true' || value === '1')
  .optional()

/** The environment we read; the only place where variable names appear. */
const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
  HOST: z.string().default('127.0.0.1'),
  PERIKSA_DATA_DIR: z.string().default('.periksa'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** What this process does: answer requests, run flows and chores, or both. One alone needs DATABASE_URL. */
  PERIKSA_ROLE: z.enum(['all', 'server', 'worker']).default('all'),
  PERIKSA_DEMO: flag,
  /** How many made-up historic claims a demonstration is given at its first start; 0 for none. */
  PERIKSA_DEMO_CLAIMS: z.coerce.number().int().min(0).max(1_000_000).optional(),
  PERIKSA_OPEN_ALIASES: flag.default(false),
  PERIKSA_OPEN_REGISTRATION: flag.default(false),
  PERIKSA_KEY_FILE: z.string().optional(),
  PERIKSA_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  PERIKSA_OCR_CHILDREN: z.coerce.number().int().min(1).max(16).default(1),
  PERIKSA_SCORING_CHILDREN: z.coerce.number().int().min(1).max(64).default(2),
  PERIKSA_PUBLIC_URL: z.url().optional(),
  PERIKSA_READING_LOG_DAYS: z.coerce.number().int().min(1).max(3650).default(400),
  PERIKSA_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().default('periksa@localhost'),
  WHATSAPP_TOKEN: z.string().optional(),
  WHATSAPP_APP_SECRET: z.string().optional(),
  WHATSAPP_VERIFY_TOKEN: z.string().optional(),
  WHATSAPP_PHONE_NUMBER_ID: z.string().regex(/^\d+$/).optional(),
  /** Of the WhatsApp Business account whose templates are fetched. */
  WHATSAPP_BUSINESS_ID: z.string().regex(/^\d+$/).optional(),
  WHATSAPP_API_URL: z.url().default('https://graph.facebook.com/v23.0'),
  /** Where the connector of a linked telephone listens, and the secret shared with it. */
  WHATSAPP_LINKED_URL: z.url({ protocol: /^https?$/ }).optional(),
  WHATSAPP_LINKED_SECRET: z.string().min(32).optional(),
  /** Seconds of pause that end a burst of messages, and the longest a burst holds back its answer; 0: each message by itself. */
  PERIKSA_BURST_QUIET_SECONDS: z.coerce.number().min(0).max(10).default(1.5),
  PERIKSA_BURST_MOST_SECONDS: z.coerce.number().min(0).max(30).default(4),
  /** Months without a word after which a person's conversations are forgotten. */
  PERIKSA_CONVERSATION_MONTHS: z.coerce.number().int().min(1).max(1200).default(24),
  /** Days after which a claim that was never handed in is deleted, with its documents. */
  PERIKSA_DRAFT_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  /** Years after the decision for which the original of a document is kept. */
  PERIKSA_DOCUMENT_YEARS: z.coerce.number().int().min(1).max(100).default(5),
  PERIKSA_WEBHOOK_SECRET: z.string().min(16).optional(),
  PERIKSA_WEBHOOK_PRIVATE: flag.default(false),
  /** How webhooks are wrapped: as they always were, or as CloudEvents 1.0. */
  PERIKSA_WEBHOOK_FORMAT: z.enum(['plain', 'cloudevents', 'cloudevents-binary']).default('plain'),
  /** The API key with whose rights `periksa mcp` reads. */
  PERIKSA_MCP_KEY: z.string().min(1).optional(),
  ...ModelEnvironment.shape,
  ...OidcEnvironment.shape,
  /** Where the trail's signed heads are written every hour; a place that this server cannot change later is best. */
  PERIKSA_ANCHOR_DIR: z.string().optional(),
  /** Where traces are sent (OTLP over HTTP), and which share of them; not set: none leave this machine. */
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1),
  /** Rows with people's names that one person may export alone; more need a second person. */
  PERIKSA_EXPORT_ROWS_ALONE: z.coerce.number().int().min(0).max(1000).default(200),
  /** Who is told when a refresh of the claims list gives cause for alarm, or emergency access is opened. */
  PERIKSA_ALERT_MAIL: z.email().optional(),
  PERIKSA_ALERT_WEBHOOK: z.url().optional(),
  /** The hour of the day, in Jakarta, at which the served claims are scored anew; not set: never by itself. */
  PERIKSA_RISK_REFRESH_HOUR: z.coerce.number().int().min(0).max(23).optional(),
  /** After a refresh, so many labels since the last training start the next, in shadow; 0: only when asked. */
  PERIKSA_LABEL_TRAINING_AFTER: z.coerce.number().int().min(0).max(100_000).default(100),
  /** A ClickHouse server that holds the served claims; not set: reports are asked of DuckDB here. */
  PERIKSA_WAREHOUSE_URL: z.url({ protocol: /^https?$/ }).optional(),
  ...SimulatorEnvironment.shape,
  /** Requests in work at once; what comes above is asked to come again. */
  PERIKSA_MAX_IN_WORK: z.coerce.number().int().min(10).max(10_000).default(200),
  /** A virus scanner (clamd) that looks at every document before it is kept: host:port. */
  PERIKSA_CLAMD: z
    .string()
    .regex(/^[A-Za-z0-9.-]+:\d{1,5}$/)
    .optional(),
  MAX_FILE_SIZE_MB: z.coerce.number().min(1).max(50).default(15),
  /** Tests only: kill the process at a named point of a flow. Refused unless NODE_ENV is `test`. */
  PERIKSA_CRASH_AT: z.string().optional(),
  NODE_ENV: z.string().optional(),
})

export type Config = {
  port: number
  host: string
  dataDirectory: string
  databaseUrl: string | null
  role: 'all' | 'server' | 'worker'
  demonstration: boolean
  demonstrationClaims: number
  openAliases: boolean
  openRegistration: boolean
  keyFile: string
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
  ocrChildren: number
  scoringChildren: number
  publicUrl: string | null
  readingLogDays: number
  /** How long what is kept: people nobody writes with, claims never handed in, originals after the decision. */
  retention: { months: number; draftDays: number; documentYears: number }
  trustedProxies: number
  smtpUrl: string | null
  mailFrom: string
  maxFileBytes: number
  maxInWork: number
  /** The virus scanner; null: none, and documents are shown as not scanned. */
  clamd: { host: string; port: number } | null
  /** WhatsApp through Meta's Cloud API; null unless all four variables are set. */
  whatsapp: {
    token: string
    appSecret: string
    verifyToken: string
    phoneNumberId: string
    apiUrl: string
    /** Null: templates are written down by hand. */
    businessId: string | null
  } | null
  /** The connector of a linked telephone; null unless both variables are set. */
  whatsappLinked: { url: string; secret: string } | null
  /** How bursts of messages are awaited; null: not at all. */
  burst: { quietMs: number; mostMs: number } | null
  /** What webhooks are signed with; null: nobody is called. */
  webhookSecret: string | null
  /** Whether webhooks may go to this machine and private networks. */
  webhookPrivate: boolean
  webhookFormat: 'plain' | 'cloudevents' | 'cloudevents-binary'
  /** With whose rights `periksa mcp` reads; null: it does not start. */
  mcpKey: string | null
  /** The optional language model; null: none is set up, and none is needed. */
  model: ModelSettings | null
  /** Sign-in by the organisation's identity provider; null: there is none. */
  oidc: OidcSettings | null
  anchorDirectory: string
  traces: { endpoint: string | null; ratio: number }
  /** Who is told by mail, and which address is called, when something gives cause for alarm. */
  alertMail: string | null
  alertWebhook: string | null
  exportRowsAlone: number
  /** Hour in Jakarta of the daily scoring; null: none. */
  riskRefreshHour: number | null
  /** Labels since the last training that start the next after a refresh; 0: none do. */
  labelTrainingAfter: number
  /** The ClickHouse server that reports over historic claims are asked of; null: DuckDB in this process. */
  warehouseUrl: string | null
  simulator: SimulatorConfig
  crashAt: string | null
  version: string
}

/** True when only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.')
}

/**
 * Reads and validates the environment; the only function that touches `process.env`.
 * @throws AppError `config.invalid` naming the variables that are wrong, without their values.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Environment.safeParse(set)
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))].join(', ')
    throw new AppError('invalid', 'config.invalid', { message: `Not usable as set: ${names}` })
  }
  const env = parsed.data
  refuseUnsafe(env)
  const dataDirectory = resolve(env.PERIKSA_DATA_DIR)
  return {
    port: env.PORT,
    host: env.HOST,
    dataDirectory,
    databaseUrl: env.DATABASE_URL ?? null,
    role: env.PERIKSA_ROLE,
    demonstration: env.PERIKSA_DEMO ?? !env.DATABASE_URL,
    demonstrationClaims: env.PERIKSA_DEMO_CLAIMS ?? (env.NODE_ENV === 'test' ? 0 : 20_000),
    openAliases: env.PERIKSA_OPEN_ALIASES ?? false,
    openRegistration: env.PERIKSA_OPEN_REGISTRATION ?? false,
    keyFile: resolve(env.PERIKSA_KEY_FILE ?? `${dataDirectory}/keys/master.key`),
    logLevel: env.PERIKSA_LOG_LEVEL,
    ocrChildren: env.PERIKSA_OCR_CHILDREN,
    scoringChildren: env.PERIKSA_SCORING_CHILDREN,
    publicUrl: env.PERIKSA_PUBLIC_URL ?? null,
    retention: {
      months: env.PERIKSA_CONVERSATION_MONTHS,
      draftDays: env.PERIKSA_DRAFT_DAYS,
      documentYears: env.PERIKSA_DOCUMENT_YEARS,
    },
    readingLogDays: env.PERIKSA_READING_LOG_DAYS,
    trustedProxies: env.PERIKSA_TRUSTED_PROXIES,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM,
    maxInWork: env.PERIKSA_MAX_IN_WORK,
    clamd: clamdOf(env.PERIKSA_CLAMD),
    maxFileBytes: Math.round(env.MAX_FILE_SIZE_MB * 1024 * 1024),
    whatsapp: whatsappOf(env),
    whatsappLinked: linkedOf(env),
    burst:
      env.PERIKSA_BURST_QUIET_SECONDS === 0
        ? null
        : { quietMs: env.PERIKSA_BURST_QUIET_SECONDS * 1000, mostMs: env.PERIKSA_BURST_MOST_SECONDS * 1000 },
    webhookSecret: env.PERIKSA_WEBHOOK_SECRET ?? null,
    webhookPrivate: env.PERIKSA_WEBHOOK_PRIVATE ?? false,
    webhookFormat: env.PERIKSA_WEBHOOK_FORMAT,
    mcpKey: env.PERIKSA_MCP_KEY ?? null,
    model: modelSettings(env),
    oidc: oidcSettings(env),
    anchorDirectory: resolve(env.PERIKSA_ANCHOR_DIR ?? `${dataDirectory}/anchors`),
    traces: { endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT ?? null, ratio: env.OTEL_TRACES_SAMPLER_ARG },
    alertMail: env.PERIKSA_ALERT_MAIL ?? null,
    alertWebhook: env.PERIKSA_ALERT_WEBHOOK ?? null,
    exportRowsAlone: env.PERIKSA_EXPORT_ROWS_ALONE,
    riskRefreshHour: env.PERIKSA_RISK_REFRESH_HOUR ?? null,
    labelTrainingAfter: env.PERIKSA_LABEL_TRAINING_AFTER,
    warehouseUrl: env.PERIKSA_WAREHOUSE_URL ?? null,
    simulator: simulatorConfig(env),
    crashAt: env.PERIKSA_CRASH_AT ?? null,
    version: readVersion(),
  }
}

function clamdOf(text: string | undefined): Config['clamd'] {
  if (!text) return null
  const cut = text.lastIndexOf(':')
  return { host: text.slice(0, cut), port: Number(text.slice(cut + 1)) }
}

/** @throws AppError `config.invalid` when some of the four variables are set and others not. */
function whatsappOf(env: z.infer<typeof Environment>): Config['whatsapp'] {
  const { WHATSAPP_TOKEN: token, WHATSAPP_APP_SECRET: appSecret } = env
  const { WHATSAPP_VERIFY_TOKEN: verifyToken, WHATSAPP_PHONE_NUMBER_ID: phoneNumberId } = env
  if (!token && !appSecret && !verifyToken && !phoneNumberId) return null
  if (token && appSecret && verifyToken && phoneNumberId) {
    const { WHATSAPP_API_URL: apiUrl, WHATSAPP_BUSINESS_ID: businessId = null } = env
    return { token, appSecret, verifyToken, phoneNumberId, apiUrl, businessId }
  }
  throw new AppError('invalid', 'config.invalid', {
    message: 'WhatsApp needs WHATSAPP_TOKEN, WHATSAPP_APP_SECRET, WHATSAPP_VERIFY_TOKEN and WHATSAPP_PHONE_NUMBER_ID.',
  })
}

/** @throws AppError `config.invalid` when one of the two variables is set and the other not. */
function linkedOf(env: z.infer<typeof Environment>): Config['whatsappLinked'] {
  const { WHATSAPP_LINKED_URL: url, WHATSAPP_LINKED_SECRET: secret } = env
  if (!url && !secret) return null
  if (url && secret) return { url, secret }
  throw new AppError('invalid', 'config.invalid', {
    message: 'A linked telephone needs WHATSAPP_LINKED_URL and WHATSAPP_LINKED_SECRET.',
  })
}

function refuseUnsafe(env: z.infer<typeof Environment>): void {
  if (env.PERIKSA_DEMO && env.DATABASE_URL) {
    throw new AppError('invalid', 'config.demonstration-on-database', {
      message: 'PERIKSA_DEMO is for the embedded database only: it never writes made-up people to DATABASE_URL.',
    })
  }
  if (env.PERIKSA_ROLE !== 'all' && !env.DATABASE_URL) {
    throw new AppError('invalid', 'config.role-without-database', {
      message: 'PERIKSA_ROLE shares work over processes: they need one PostgreSQL server (DATABASE_URL).',
    })
  }
  if (env.PERIKSA_CRASH_AT && env.NODE_ENV !== 'test') {
    throw new AppError('invalid', 'config.crash-outside-tests', { message: 'PERIKSA_CRASH_AT is for tests only.' })
  }
}
