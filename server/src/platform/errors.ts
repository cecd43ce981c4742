/** What kind of failure it is; each kind has one HTTP status. */
export const errorKinds = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  precondition: 422,
  limited: 429,
  unavailable: 503,
} as const

export type ErrorKind = keyof typeof errorKinds

export type ErrorDetails = Record<string, string | number | boolean | null>

/**
 * A request that cannot be served. `code` is stable and reads `module.what` (`claim.already-submitted`).
 * `message` never contains what the caller sent. Anything else that is thrown is a bug.
 */
export class AppError extends Error {
  readonly kind: ErrorKind
  readonly code: string
  readonly details: ErrorDetails

  constructor(
    kind: ErrorKind,
    code: string,
    options: { message?: string; details?: ErrorDetails; cause?: unknown } = {},
  ) {
    super(options.message ?? code, { cause: options.cause })
    this.name = 'AppError'
    this.kind = kind
    this.code = code
    this.details = options.details ?? {}
  }

  get status(): number {
    return errorKinds[this.kind]
  }
}

/** The AppError behind a thrown value, also through engines that wrap or re-create errors by name. */
export function asAppError(thrown: unknown): AppError | null {
  if (thrown instanceof AppError) return thrown
  if (thrown instanceof Error && thrown.cause) return asAppError(thrown.cause)
  return null
}
