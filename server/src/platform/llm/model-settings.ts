import { z } from 'zod'
import { AppError } from '../errors.js'
import type { ModelLimits } from './call-ledger.js'

/** The variables of the optional language model; the text of each is in docs/language-model.md. */
export const ModelEnvironment = z.object({
  PERIKSA_MODEL_URL: z.url({ protocol: /^https?$/ }).optional(),
  PERIKSA_MODEL_KEY: z.string().min(1).optional(),
  PERIKSA_MODEL: z.string().min(1).max(200).optional(),
  /** Named on purpose only: it is sent pictures of bills, which cannot be redacted. */
  PERIKSA_VISION_MODEL: z.string().min(1).max(200).optional(),
  PERIKSA_EMBEDDING_MODEL: z.string().min(1).max(200).optional(),
  PERIKSA_MODEL_TIMEOUT_SECONDS: z.coerce.number().int().min(1).max(120).default(30),
  PERIKSA_MODEL_DAY_TOKENS: z.coerce.number().int().min(0).max(1_000_000_000).default(500_000),
  PERIKSA_MODEL_DAY_CENTS: z.coerce.number().min(0).max(1_000_000).optional(),
  PERIKSA_MODEL_INPUT_CENTS: z.coerce.number().min(0).max(1_000_000).default(0),
  PERIKSA_MODEL_OUTPUT_CENTS: z.coerce.number().min(0).max(1_000_000).default(0),
})
export type ModelEnvironment = z.infer<typeof ModelEnvironment>

export type ModelSettings = {
  /** Base address of the server, such as `https://host/v1`; from the configuration alone. */
  url: string
  key: string | null
  textModel: string | null
  visionModel: string | null
  embeddingModel: string | null
  timeoutMs: number
  limits: ModelLimits
}

/** @throws AppError `config.invalid`: an address without a model, a model without an address, or an unsafe address */
export function modelSettings(env: ModelEnvironment): ModelSettings | null {
  const { PERIKSA_MODEL_URL: url, PERIKSA_MODEL: text, PERIKSA_VISION_MODEL: vision } = env
  const embedding = env.PERIKSA_EMBEDDING_MODEL
  if (!url && !text && !vision && !embedding && !env.PERIKSA_MODEL_KEY) return null
  if (!url || !(text || vision || embedding)) {
    throw refused('A language model needs PERIKSA_MODEL_URL, and PERIKSA_MODEL, PERIKSA_VISION_MODEL or both.')
  }
  refuseUnsafe(new URL(url))
  return {
    url,
    key: env.PERIKSA_MODEL_KEY ?? null,
    textModel: text ?? null,
    visionModel: vision ?? null,
    embeddingModel: embedding ?? null,
    timeoutMs: env.PERIKSA_MODEL_TIMEOUT_SECONDS * 1000,
    limits: {
      dayTokens: env.PERIKSA_MODEL_DAY_TOKENS,
      dayCents: env.PERIKSA_MODEL_DAY_CENTS ?? null,
      inputCentsPerMillion: env.PERIKSA_MODEL_INPUT_CENTS,
      outputCentsPerMillion: env.PERIKSA_MODEL_OUTPUT_CENTS,
    },
  }
}

function refuseUnsafe({ protocol, hostname, username, password, search, hash }: URL): void {
  if (username || password || search || hash) {
    throw refused('PERIKSA_MODEL_URL holds an address only; the key goes into PERIKSA_MODEL_KEY.')
  }
  const isNear = hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
  if (protocol === 'http:' && !isNear) {
    throw refused('PERIKSA_MODEL_URL must be https, or on this machine: bills would travel in the open.')
  }
}

function refused(message: string): AppError {
  return new AppError('invalid', 'config.invalid', { message })
}
