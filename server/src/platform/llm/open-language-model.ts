import type { Clock, Ids } from '../clock-and-ids.js'
import type { Config } from '../config.js'
import type { Database } from '../db/database.js'
import type { Logger } from '../telemetry/log.js'
import type { Metrics } from '../telemetry/metrics.js'
import { createCallLedger } from './call-ledger.js'
import { createLanguageModel } from './language-model.js'
import { createOpenAiCompatible } from './openai-compatible.js'
import type { LanguageModel } from './port.js'

/** The language model that the settings name; null where none is set up, which is the usual case. */
export function openLanguageModel(parts: {
  config: Config
  db: Database
  clock: Clock
  ids: Ids
  log: Logger
  metrics: Metrics
}): LanguageModel | null {
  const { model } = parts.config
  if (!model) return null
  const { textModel, visionModel, embeddingModel, timeoutMs } = model
  return createLanguageModel({
    vendor: createOpenAiCompatible({ baseUrl: model.url, key: model.key }),
    ledger: createCallLedger({ ...parts, limits: model.limits }),
    metrics: parts.metrics,
    log: parts.log,
    ...{ textModel, visionModel, embeddingModel, timeoutMs },
  })
}
