import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import { AppError, asAppError } from '../../platform/errors.js'

/** An analyser's limits in this process. */
export type AnalyserPolicy = { run<T>(work: () => Promise<T>): Promise<T>; isOpen(): boolean }

const LONGEST_MILLISECONDS = 30_000
/** After so many failures in a row it is left alone for a minute, then tried once. */
const FAILURES = 5
const REST_MILLISECONDS = 60_000
/** Tries after the first, for what may mend itself; with jitter, so that callers do not come back together. */
const RETRIES = { maxAttempts: 2, backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 2_000 }) }

/**
 * A time limit for each try, a few tries for passing trouble, and a breaker around both. What trying again cannot mend
 * (a mistake in the program, a refusal) fails at once.
 */
export function createAnalyserPolicy(): AnalyserPolicy {
  const breaker = circuitBreaker(handleWhen(isFault), {
    halfOpenAfter: REST_MILLISECONDS,
    breaker: new ConsecutiveBreaker(FAILURES),
  })
  let openedAt = 0
  breaker.onBreak(() => {
    openedAt = performance.now()
  })
  const limit = timeout(LONGEST_MILLISECONDS, TimeoutStrategy.Aggressive)
  const policy = wrap(breaker, retry(handleWhen(mayPass), RETRIES), limit)
  return {
    // The breaker itself learns only at the next call that its rest is over.
    isOpen: () => breaker.state === CircuitState.Open && performance.now() - openedAt < REST_MILLISECONDS,
    async run(work) {
      try {
        return await policy.execute(work)
      } catch (error) {
        if (error instanceof BrokenCircuitError)
          throw new AppError('unavailable', 'audit.analyser-resting', { cause: error })
        if (error instanceof TaskCancelledError)
          throw new AppError('unavailable', 'audit.analyser-timeout', { cause: error })
        throw error
      }
    },
  }
}

/** What is wrong with the request is no failure of the analyser, and no other would do better. */
export function isFault(error: unknown): boolean {
  const kind = asAppError(error)?.kind
  return kind === undefined || kind === 'unavailable' || kind === 'limited'
}

function mayPass(error: Error): boolean {
  const kind = asAppError(error)?.kind
  return kind === 'unavailable' || kind === 'limited'
}
