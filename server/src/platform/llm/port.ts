import type { z } from 'zod'
import type { KnownPerson } from '../../shared/redaction.js'

/** What a call is for; budgets and figures are kept by it. Small letters with hyphens: `second-reading`. */
export type Purpose = string

/** A page as the model sees it. A picture cannot be redacted: only a model set for vision on purpose is sent one. */
export type ModelImage = { mediaType: 'image/png' | 'image/jpeg'; bytes: Uint8Array }

export type ModelMessage =
  | { role: 'system' | 'user'; text: string; images?: ModelImage[] }
  | { role: 'assistant'; text: string; toolCalls?: ModelToolCall[] }
  | { role: 'tool'; callId: string; text: string }

/** Something the model may ask for. Its arguments are what zod made of them, or the call is refused. */
export type ModelTool = { name: string; description: string; input: z.ZodType }
export type ModelToolCall = { id: string; name: string; input: unknown }

export type ModelRequest = {
  purpose: Purpose
  /** Name and version of the prompt, `second-reading/1`: kept with the call and with what became of the answer. */
  prompt: string
  messages: ModelMessage[]
  tools?: ModelTool[]
  /** Most tokens of the answer. */
  maxTokens: number
  /** Asks for one JSON object; what comes back is still parsed by the caller. */
  json?: boolean
  /** 0 to 2; 0.1 where nothing else is said. */
  temperature?: number
  /** People that the record in hand names: taken out of every text before it is sent. */
  known?: KnownPerson
  /** Most milliseconds for the whole call, its second try included. */
  deadlineMs?: number
}

export type ModelAnswer = {
  text: string
  toolCalls: ModelToolCall[]
  /** The model as the server named it. */
  model: string
  prompt: string
  /** True when the answer was cut at `maxTokens`. */
  isCut: boolean
  /** What it took, as it was booked: tokens of both ways, and millionths of a cent. */
  spent: { tokens: number; cost: number }
}

/**
 * A language model, if one is set up: nothing in Periksa needs one, and none decides.
 * Every call is counted against its budget, redacted, bounded in time, and recorded without its content.
 * @throws AppError `llm.budget-spent`, `llm.timeout`, `llm.unreachable`, `llm.busy`, `llm.server-error`, `llm.refused`,
 * `llm.garbled`, `llm.resting` (too many failures lately), `llm.not-set`, `llm.too-long`
 */
export type LanguageModel = {
  complete(request: ModelRequest): Promise<ModelAnswer>
  /**
   * The answer piece by piece as plain text; placeholders are put back in whole pieces. However it ends, by itself, by a
   * failure or because nobody reads on, `told` gets what was said and what it took, counted by its length.
   */
  stream(request: ModelRequest, told?: (answer: ModelAnswer) => void): AsyncIterable<string>
  /** One vector for each text, all of one length. */
  embed(request: Pick<ModelRequest, 'purpose' | 'known'> & { texts: string[] }): Promise<number[][]>
  /** The model that is sent pictures; null: none was set for that on purpose. */
  visionModel: string | null
  textModel: string | null
}

export type ModelUse = { inputTokens: number; outputTokens: number }

/** What an adapter answers: as it stands on the wire, usage where the server tells it. */
export type VendorAnswer = {
  text: string
  toolCalls: { id: string; name: string; argumentsText: string }[]
  model: string
  isCut: boolean
  use: ModelUse | null
}

export type VendorRequest = Pick<ModelRequest, 'messages' | 'tools' | 'maxTokens' | 'json'> & {
  model: string
  temperature: number
  signal: AbortSignal
}

/** One vendor's wire protocol: no budgets, no redaction, no second tries. Failures are `ModelFailure`s. */
export type ModelVendor = {
  complete(request: VendorRequest): Promise<VendorAnswer>
  /** Ends with whether the answer was cut at its most tokens. */
  stream(request: VendorRequest): AsyncGenerator<string, { isCut: boolean }>
  embed(request: {
    model: string
    texts: string[]
    signal: AbortSignal
  }): Promise<{ vectors: number[][]; use: ModelUse | null }>
}
