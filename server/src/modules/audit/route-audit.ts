import type { Needs } from '../../platform/context.js'
import { AppError, asAppError } from '../../platform/errors.js'
import { candidatesNow, runAnalyser } from './analyser-board.js'
import { isFault } from './analyser-policy.js'
import { analysers } from './analysers/index.js'
import { chooseAnalyser } from './routing/choose-analyser.js'
import { chooseStrategy } from './routing/choose-strategy.js'
import { neededTasks } from './routing/needed-tasks.js'
import type { Classification, Priority, Routing, RoutingStrategy } from './schema.js'

export type RoutingWish = {
  classification: Classification
  language: string
  isClaim: boolean
  /** Mean confidence of what was read, 0 to 1. */
  readingQuality: number
  priority: Priority
  strategy: RoutingStrategy | null
}

/**
 * Chooses an analyser for a document and has it do the work; when it fails, its fallbacks are asked in their order.
 * @throws AppError `audit.no-analyser` when nobody takes such documents, `audit.analysis-failed` when all failed.
 */
export async function routeAudit<T>(
  ctx: Needs<'db' | 'clock' | 'log'>,
  wish: RoutingWish,
  work: (checks: string[]) => Promise<T>,
): Promise<{ result: T; routing: Routing }> {
  const { classification, language, isClaim } = wish
  const demand = {
    documentType: classification.type,
    typeConfidence: classification.confidence,
    language,
    tasks: neededTasks(classification.type, isClaim),
  }
  const chosen = chooseAnalyser({ ...demand, ...chooseStrategy(wish) }, await candidatesNow(ctx))
  if (!chosen) throw new AppError('unavailable', 'audit.no-analyser')
  const tries: Routing['tries'] = []
  for (const name of [chosen.chosen, ...chosen.fallbacks]) {
    const checks = analysers.find((one) => one.name === name)?.checks ?? []
    const started = performance.now()
    const note = (failure: string | null) =>
      tries.push({ analyser: name, failure, milliseconds: Math.round((performance.now() - started) * 10) / 10 })
    try {
      const result = await runAnalyser(ctx, name, () => work(checks))
      note(null)
      return { result, routing: { ...chosen, analyser: name, tries, checks } }
    } catch (error) {
      if (!isFault(error)) throw error
      const failure = asAppError(error)?.code ?? 'internal.error'
      ctx.log.warn({ err: error, analyser: name, code: failure }, 'an analyser failed; the next one is asked')
      note(failure)
    }
  }
  throw new AppError('unavailable', 'audit.analysis-failed', { details: { tries: tries.length } })
}
