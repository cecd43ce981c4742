import type { Actor } from './actor.js'
import type { Clock, Ids } from './clock-and-ids.js'
import type { Config } from './config.js'
import type { Database } from './db/database.js'
import type { Vault } from './db/vault.js'
import type { Events } from './events/tell.js'
import type { Files } from './files/files.js'
import type { LanguageModel } from './llm/port.js'
import type { Mail } from './mail/mail.js'
import type { Logger } from './telemetry/log.js'
import type { Metrics } from './telemetry/metrics.js'
import type { Tracing } from './telemetry/tracing.js'

export type { Clock, Ids } from './clock-and-ids.js'

/** All that a use case may need from the house; each names its part with `Needs`. */
export type Context = {
  config: Config
  db: Database
  vault: Vault
  files: Files
  events: Events
  mail: Mail
  /** Null unless a language model is set up. */
  llm: LanguageModel | null
  clock: Clock
  ids: Ids
  log: Logger
  metrics: Metrics
  tracing: Tracing
  actor: Actor
}

export type Needs<Part extends keyof Context> = Pick<Context, Part>
