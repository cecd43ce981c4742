import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AppError } from '../../platform/errors.js'
import { createAnalyserPolicy } from './analyser-policy.js'

describe("an analyser's limits", () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const passing = () => Promise.reject(new AppError('unavailable', 'database.away'))
  const broken = () => Promise.reject(new TypeError('a mistake'))
  const outcome = async (run: Promise<unknown>) => {
    const settled = run.then(
      (value) => value,
      (error: Error) => (error instanceof AppError ? error.code : error.name),
    )
    await vi.runAllTimersAsync()
    return settled
  }

  it('tries passing trouble three times and a mistake once', async () => {
    const policy = createAnalyserPolicy()
    const away = vi.fn(passing)
    expect(await outcome(policy.run(away))).toBe('database.away')
    expect(away).toHaveBeenCalledTimes(3)
    const mistake = vi.fn(broken)
    expect(await outcome(policy.run(mistake))).toBe('TypeError')
    expect(mistake).toHaveBeenCalledTimes(1)
    const mended = vi
      .fn(passing)
      .mockImplementationOnce(passing)
      .mockResolvedValueOnce('done' as never)
    expect(await outcome(policy.run(mended))).toBe('done')
  })

  it('ends what takes too long', async () => {
    const policy = createAnalyserPolicy()
    expect(await outcome(policy.run(() => new Promise(() => undefined)))).toBe('audit.analyser-timeout')
  })

  it('rests a minute after five failures in a row, then is tried again', async () => {
    const policy = createAnalyserPolicy()
    for (let n = 0; n < 5; n++) await outcome(policy.run(broken))
    expect(policy.isOpen()).toBe(true)
    const asked = vi.fn(async () => 'done')
    expect(await outcome(policy.run(asked))).toBe('audit.analyser-resting')
    expect(asked).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(60_001)
    expect(policy.isOpen()).toBe(false)
    expect(await outcome(policy.run(asked))).toBe('done')
  })

  it('does not count a refused request as a failure', async () => {
    const policy = createAnalyserPolicy()
    for (let n = 0; n < 9; n++) await outcome(policy.run(() => Promise.reject(new AppError('invalid', 'x.y'))))
    expect(policy.isOpen()).toBe(false)
  })
})
