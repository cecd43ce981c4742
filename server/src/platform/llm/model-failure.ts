import { AppError, type ErrorKind } from '../errors.js'

export type ModelFailureCode =
  | 'llm.timeout'
  | 'llm.unreachable'
  | 'llm.busy'
  | 'llm.server-error'
  | 'llm.refused'
  | 'llm.garbled'
  | 'llm.resting'
  | 'llm.budget-spent'
  | 'llm.not-set'
  | 'llm.too-long'

const KINDS: Partial<Record<ModelFailureCode, ErrorKind>> = {
  'llm.budget-spent': 'limited',
  'llm.busy': 'limited',
  'llm.not-set': 'precondition',
  'llm.too-long': 'invalid',
}

/** A model's answer that did not come, or was of no use. Carries no word of what was asked or answered. */
export class ModelFailure extends AppError {
  readonly reason: ModelFailureCode
  /** Milliseconds after which the server asked to be tried again; null where it did not say. */
  readonly retryAfterMs: number | null

  constructor(reason: ModelFailureCode, options: { cause?: unknown; retryAfterMs?: number | null } = {}) {
    super(KINDS[reason] ?? 'unavailable', reason, { cause: options.cause })
    this.reason = reason
    this.retryAfterMs = options.retryAfterMs ?? null
  }

  /** Whether the same call may work a moment later. */
  get isPassing(): boolean {
    return ['llm.busy', 'llm.server-error', 'llm.unreachable'].includes(this.reason)
  }
}

/** The failure behind anything that was thrown while a server was spoken to. */
export function asModelFailure(thrown: unknown, signal: AbortSignal): ModelFailure {
  if (thrown instanceof ModelFailure) return thrown
  if (signal.aborted) return new ModelFailure('llm.timeout', { cause: thrown })
  return new ModelFailure('llm.unreachable', { cause: thrown })
}
