import * as risk from '../modules/risk/index.js'
import { asAppError } from '../platform/errors.js'
import { flow, LOOK_EVERY_MS, type Step } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'

type Failed = { ok: false; code: string }

/** The model is trained once, then every part of the claims waits on the queue for whoever is free. */
export const shareScoring = flow<FlowContext>()(
  { name: 'share-scoring', event: risk.SharedScoringRequested, concurrency: 1 },
  async (ctx, { runId }, step) => {
    const end = ending(ctx, { runId, code: 'risk.scoring-training-failed', step })
    await end(async () => {
      const trained = await step('train the model', () => risk.trainSharedScoring(ctx, { runId }))
      if (!trained.ok) return trained
      await step('hand out the parts', () => risk.handOutParts(ctx, { runId, trained: trained.value }))
      return null
    })
  },
)

/** One part of the claims, scored by the process that took it. */
export const scorePart = flow<FlowContext>()(
  {
    name: 'score-part',
    event: risk.ScoringPartDue,
    concurrency: ({ scoringChildren }) => scoringChildren,
    lookEveryMs: LOOK_EVERY_MS.soon,
  },
  async (ctx, { runId, part }, step) => {
    const end = ending(ctx, { runId, code: 'risk.scoring-part-failed', step, what: `part ${part}: ` })
    await end(async () => {
      const scored = await step('score it', () => risk.scoreOnePart(ctx, { runId, part }))
      if (!scored.ok) return scored
      await step('note it', () => risk.noteScoredPart(ctx, { runId, part, by: scored.by }))
      return null
    })
  },
)

/** All parts are there: one list, in order of risk, and the swap. */
export const joinScoring = flow<FlowContext>()(
  { name: 'join-scoring', event: risk.ScoringPartsDone, concurrency: 1 },
  async (ctx, { runId }, step) => {
    const end = ending(ctx, { runId, code: 'risk.scoring-joining-failed', step })
    await end(async () => {
      const joined = await step('join the parts', () => risk.joinScoredParts(ctx, { runId }))
      if (!joined.ok) return joined
      const served = await step('serve the list', () => risk.serveShared(ctx, { runId }))
      return served.ok ? null : served
    })
  },
)

type Ending = { runId: string; code: string; step: Step; what?: string }

/** Whatever fails ends the whole scoring with the code of its stage and the code behind it; what is served stays. */
function ending(ctx: FlowContext, { runId, code, step, what = '' }: Ending) {
  const fail = (given: Failed) =>
    step('end it', () => {
      const isOwn = given.code === 'risk.scoring-overtaken'
      const named = isOwn ? { code: given.code, detail: null } : { code, detail: `${what}${given.code}` }
      return risk.failSharedScoring(ctx, { runId, ...named })
    })
  return async (work: () => Promise<Failed | null>): Promise<void> => {
    let failed: Failed | null
    try {
      failed = await work()
    } catch (error) {
      await fail({ ok: false, code: asAppError(error)?.code ?? 'internal.error' })
      throw error
    }
    if (failed && failed.code !== 'over') await fail(failed)
  }
}
