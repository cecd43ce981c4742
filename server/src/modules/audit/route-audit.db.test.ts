import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { AppError } from '../../platform/errors.js'
import { deregisterAnalysers, keepAnalysers, registerAnalysers, standingsNow } from './analyser-board.js'
import { routeAudit } from './route-audit.js'

describe('analysers of all worker processes', async () => {
  const world = await testContext()
  let now = Date.parse('2026-06-15T02:00:00.000Z')
  const clock = { now: () => new Date(now), today: () => '2026-06-15' }
  const pass = (seconds: number) => {
    now += seconds * 1000
  }
  /** Another process on the same database has a handle of its own. */
  const processOn = () => ({ ...world, clock, db: { ...world.db } })
  const standing = async (ctx: ReturnType<typeof processOn>, name = 'hospital-bill') =>
    (await standingsNow(ctx)).find((one) => one.name === name)
  const wish = {
    classification: {
      type: 'hospital_bill' as const,
      isMedical: true,
      confidence: 0.9,
      reason: { code: 'audit.type-title', facts: {} },
    },
    ...{ language: 'en', isClaim: false, readingQuality: 1, priority: 'normal' as const, strategy: null },
  }
  const first = processOn()
  const second = processOn()

  it('are registered, seen by all, heard of, degraded, expired, and stand there again', async () => {
    await registerAnalysers(first, { worker: 'one' })
    await registerAnalysers(second, { worker: 'two' })
    pass(11)
    expect(await standing(first)).toMatchObject({ status: 'online', workers: 2, currentRequests: 0, totalRequests: 0 })
    pass(601)
    await keepAnalysers(second)
    expect(await standing(second)).toMatchObject({ status: 'online', workers: 1 })
    pass(601)
    expect(await standing(processOn())).toMatchObject({ workers: 1 })
    pass(1900)
    const third = processOn()
    await registerAnalysers(third, { worker: 'three' })
    await keepAnalysers(third)
    expect(await standing(third)).toMatchObject({ status: 'online', workers: 1 })
    await keepAnalysers(first)
    pass(11)
    expect(await standing(third)).toMatchObject({ workers: 2 })
    await deregisterAnalysers(third)
    expect(await standing(first)).toMatchObject({ workers: 1 })
  })

  it('count what they did over restarts: requests, errors, and a moving average of a tenth', async () => {
    await routeAudit(first, wish, async () => 'done')
    await expect(routeAudit(first, wish, () => Promise.reject(new TypeError('a mistake')))).rejects.toMatchObject({
      code: 'audit.analysis-failed',
    })
    await keepAnalysers(first)
    const restarted = processOn()
    await registerAnalysers(restarted, { worker: 'one' })
    expect(await standing(restarted)).toMatchObject({ totalRequests: 2, totalErrors: 1 })
  })

  it('step in for one another, and the result says so', async () => {
    const asked: number[] = []
    const { result, routing } = await routeAudit(processOn(), wish, async (checks) => {
      asked.push(checks.length)
      if (asked.length === 1) throw new TypeError('a mistake')
      return 'done'
    })
    expect(result).toBe('done')
    expect(routing).toMatchObject({ chosen: 'hospital-bill', analyser: 'insurance-claim' })
    expect(routing.tries.map((one) => one.failure)).toEqual(['internal.error', null])
    expect(routing.considered).toHaveLength(5)
  })

  it('are chosen by the load of this process while it lasts', async () => {
    const ctx = processOn()
    const chosen: string[] = []
    const deep = async (left: number): Promise<void> => {
      await routeAudit(ctx, { ...wish, strategy: 'load_balanced' }, async () => {
        if (left > 0) await deep(left - 1)
      }).then(({ routing }) => chosen.push(routing.analyser))
    }
    await deep(3)
    expect(new Set(chosen)).toEqual(new Set(['hospital-bill', 'insurance-claim']))
  })

  it('are not blamed for a request that cannot be served', async () => {
    const ctx = processOn()
    const refuse = () => Promise.reject(new AppError('not-found', 'bill.not-found'))
    await expect(routeAudit(ctx, wish, refuse)).rejects.toMatchObject({ code: 'bill.not-found' })
  })
})
