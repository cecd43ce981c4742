import { setTimeout as pause } from 'node:timers/promises'
import { createRedaction, type Redaction } from '../../shared/redaction.js'
import type { Logger } from '../telemetry/log.js'
import type { Metrics } from '../telemetry/metrics.js'
import { createBreaker } from './breaker.js'
import type { CallLedger } from './call-ledger.js'
import { asModelFailure, ModelFailure } from './model-failure.js'
import { parseJson } from './openai-wire.js'
import type {
  LanguageModel,
  ModelAnswer,
  ModelMessage,
  ModelRequest,
  ModelToolCall,
  ModelUse,
  ModelVendor,
  VendorAnswer,
} from './port.js'
import { restorePieces } from './restore-pieces.js'

export type ModelParts = {
  vendor: ModelVendor
  ledger: CallLedger
  metrics: Metrics
  log: Logger
  textModel: string | null
  visionModel: string | null
  embeddingModel: string | null
  timeoutMs: number
}

const SECOND_TRY_AFTER_MS = 500
/** A server that asks for a longer pause than this is not waited for. */
const LONGEST_PAUSE_MS = 5_000
const MOST_INPUT_TOKENS = 24_000
/** What vendors count for a page picture at most; the true figure comes with the answer. */
const TOKENS_OF_IMAGE = 2_000

/** The port over one vendor: redacts, budgets, bounds, tries once more, counts. */
export function createLanguageModel(parts: ModelParts): LanguageModel {
  const breaker = createBreaker(() => performance.now())
  const guard = { ...parts, breaker }
  return {
    textModel: parts.textModel,
    visionModel: parts.visionModel,
    complete: (request) => complete(guard, request),
    stream: (request, told) => stream(guard, request, told),
    async embed({ purpose, texts, known }) {
      const model = needed(parts.embeddingModel)
      const redaction = createRedaction(known)
      const safe = texts.map(redaction.redact)
      const estimate = { inputTokens: tokensOf(safe), outputTokens: 0 }
      const call = { purpose, prompt: 'embed/1', model, estimate, deadlineMs: parts.timeoutMs }
      const answer = await spend(guard, call, (signal) => parts.vendor.embed({ model, texts: safe, signal }))
      return answer.vectors
    },
  }
}

type Guard = ModelParts & { breaker: ReturnType<typeof createBreaker> }

async function complete(guard: Guard, request: ModelRequest): Promise<ModelAnswer> {
  const { call, redaction, messages } = prepare(guard, request)
  const { tools, maxTokens, json, temperature = 0.1 } = request
  const asked = { model: call.model, messages, maxTokens, temperature, tools: tools ?? [], json: json ?? false }
  const answer = await spend(guard, call, (signal) => guard.vendor.complete({ ...asked, signal }))
  const use = answer.use ?? call.estimate
  return {
    text: redaction.restore(answer.text),
    toolCalls: answer.toolCalls.map((one) => readCall(request, one, redaction)),
    model: answer.model,
    prompt: request.prompt,
    isCut: answer.isCut,
    spent: { tokens: use.inputTokens + use.outputTokens, cost: guard.ledger.priceOf(use) },
  }
}

async function* stream(
  guard: Guard,
  request: ModelRequest,
  told: (answer: ModelAnswer) => void = () => undefined,
): AsyncIterable<string> {
  const { call, redaction, messages } = prepare(guard, request)
  const signal = AbortSignal.timeout(call.deadlineMs)
  const entry = await open(guard, call)
  const asked = { model: call.model, messages, maxTokens: request.maxTokens, temperature: request.temperature ?? 0.1 }
  let said = ''
  let isCut = false
  let failure: ModelFailure | null = null
  async function* pieces(): AsyncIterable<string> {
    isCut = (yield* guard.vendor.stream({ ...asked, signal })).isCut
  }
  try {
    for await (const piece of restorePieces(pieces(), redaction)) {
      said += piece
      yield piece
    }
  } catch (error) {
    failure = asModelFailure(error, signal)
    throw failure
  } finally {
    // Streams tell no usage in every dialect: what was sent and what came are counted by their length.
    const use = { inputTokens: call.estimate.inputTokens, outputTokens: tokensOf([said]) }
    await entry.close({ use, failure })
    const spent = { tokens: use.inputTokens + use.outputTokens, cost: guard.ledger.priceOf(use) }
    told({ text: said, toolCalls: [], model: call.model, prompt: request.prompt, isCut, spent })
  }
}

/** Everything a call needs, with people taken out of every text. @throws ModelFailure `llm.not-set`, `llm.too-long` */
function prepare(guard: Guard, request: ModelRequest) {
  const images = request.messages.flatMap((message) => ('images' in message ? (message.images ?? []) : []))
  const model = needed(images.length > 0 ? guard.visionModel : guard.textModel)
  const redaction = createRedaction(request.known)
  const messages = request.messages.map((message) => redacted(message, redaction))
  const inputTokens =
    tokensOf([...messages.map(({ text }) => text), ...(request.tools ?? []).map(({ description }) => description)]) +
    images.length * TOKENS_OF_IMAGE
  if (inputTokens > MOST_INPUT_TOKENS) throw new ModelFailure('llm.too-long')
  const estimate = { inputTokens, outputTokens: request.maxTokens }
  const { purpose, prompt, deadlineMs = guard.timeoutMs } = request
  return { call: { purpose, prompt, model, estimate, deadlineMs }, redaction, messages }
}

function redacted(message: ModelMessage, redaction: Redaction): ModelMessage {
  const text = redaction.redact(message.text)
  if (message.role !== 'assistant' || !message.toolCalls) return { ...message, text }
  const toolCalls = message.toolCalls.map((call) => ({
    ...call,
    input: parseJson(redaction.redact(JSON.stringify(call.input))),
  }))
  return { ...message, text, toolCalls }
}

/** A call of a tool that was offered, with arguments as its schema wants them. @throws ModelFailure `llm.garbled` */
function readCall(request: ModelRequest, call: VendorAnswer['toolCalls'][number], redaction: Redaction): ModelToolCall {
  const tool = request.tools?.find((one) => one.name === call.name)
  const input = tool?.input.safeParse(parseJson(redaction.restore(call.argumentsText)))
  if (!input?.success) throw new ModelFailure('llm.garbled')
  return { id: call.id, name: call.name, input: input.data }
}

type Call = { purpose: string; prompt: string; model: string; estimate: ModelUse; deadlineMs: number }

/** Runs a call within its budget and deadline, a second time where that may help, and books what it took. */
async function spend<Answer extends { use: ModelUse | null }>(
  guard: Guard,
  call: Call,
  work: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  const entry = await open(guard, call)
  const signal = AbortSignal.timeout(call.deadlineMs)
  const attempt = (): Promise<Answer> => work(signal).catch((error) => Promise.reject(asModelFailure(error, signal)))
  try {
    const answer = await attempt().catch(async (error: unknown) => {
      await pauseBeforeSecondTry(error, signal)
      return attempt()
    })
    await entry.close({ use: answer.use, failure: null })
    return answer
  } catch (error) {
    const failure = asModelFailure(error, signal)
    await entry.close({ use: null, failure })
    throw failure
  }
}

async function pauseBeforeSecondTry(error: unknown, signal: AbortSignal): Promise<void> {
  const wait = error instanceof ModelFailure ? (error.retryAfterMs ?? SECOND_TRY_AFTER_MS) : 0
  if (!(error instanceof ModelFailure) || !error.isPassing || wait > LONGEST_PAUSE_MS) throw error
  await pause(wait, undefined, { signal })
}

/** Books a call; closing it counts what became of it. @throws ModelFailure `llm.resting`, `llm.budget-spent` */
async function open(guard: Guard, call: Call) {
  const { breaker, ledger, metrics, log } = guard
  const { purpose } = call
  const refuse = (reason: 'llm.resting' | 'llm.budget-spent'): ModelFailure => {
    metrics.modelCalls.inc({ purpose, outcome: reason })
    return new ModelFailure(reason)
  }
  if (breaker.isOpen()) throw refuse('llm.resting')
  const id = await ledger.book(call)
  if (id === null) throw refuse('llm.budget-spent')
  const started = performance.now()
  return {
    async close({ use, failure }: { use: ModelUse | null; failure: ModelFailure | null }): Promise<void> {
      const problem = failure?.reason ?? null
      const milliseconds = Math.round(performance.now() - started)
      // A refused request or a garbled answer says nothing of the server's health.
      breaker.note(problem === null || ['llm.refused', 'llm.garbled'].includes(problem))
      await ledger.settle(id, { use, problem, milliseconds })
      const counted = use ?? call.estimate
      metrics.modelCalls.inc({ purpose, outcome: problem ?? 'answered' })
      metrics.modelTokens.inc({ purpose, direction: 'in' }, counted.inputTokens)
      metrics.modelTokens.inc({ purpose, direction: 'out' }, counted.outputTokens)
      metrics.modelCents.inc({ purpose }, ledger.priceOf(counted) / 1e6)
      metrics.modelSeconds.observe({ purpose }, milliseconds / 1000)
      if (failure) log.warn({ purpose, code: problem, milliseconds, err: failure }, 'a language model did not answer')
    },
  }
}

function needed(model: string | null): string {
  if (model === null) throw new ModelFailure('llm.not-set')
  return model
}

/** Tokens by length, on the high side: three characters each. */
function tokensOf(texts: string[]): number {
  return Math.ceil(texts.reduce((sum, text) => sum + text.length, 0) / 3)
}
