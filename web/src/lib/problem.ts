import { z } from 'zod'

const Problem = z.object({
  code: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  requestId: z.string().optional(),
})

/** A refusal by the server, or `network.offline` when it was not reached. */
export class ProblemError extends Error {
  readonly code: string
  readonly status: number
  readonly requestId: string | null

  constructor(problem: { code: string; status: number; requestId?: string | undefined }) {
    super(problem.code)
    this.name = 'ProblemError'
    this.code = problem.code
    this.status = problem.status
    this.requestId = problem.requestId ?? null
  }
}

/** Reads an answer that is not 2xx into a problem; one that is no problem document becomes `internal.error`. */
export function problemFrom(status: number, body: unknown): ProblemError {
  const parsed = Problem.safeParse(body)
  return new ProblemError(parsed.success ? parsed.data : { code: 'internal.error', status })
}

/** The code of whatever was thrown, for the words to show. */
export function codeOf(error: unknown): string {
  return error instanceof ProblemError ? error.code : 'internal.error'
}
