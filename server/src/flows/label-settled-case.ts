import * as adjudication from '../modules/adjudication/index.js'
import * as risk from '../modules/risk/index.js'
import { flow } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'

/** What people found in a case becomes a label of its claim, under the name of who judged it last. */
export const labelSettledCase = flow<FlowContext>()(
  { name: 'label-settled-case', event: adjudication.CaseSettled, concurrency: 2 },
  async (ctx, { caseId }, step) =>
    step('label its claim', async () => {
      const { judgedBy, ...found } = await adjudication.readOutcome(ctx, { caseId })
      const { claimId, decision, notes } = found
      const { latest_feedback: known } = await risk.readHistoricClaim(ctx, { claimId })
      // A step may run twice; the label that is there already is this one.
      if (known?.reviewerId === judgedBy && known.decision === decision && known.notes === notes) return 'known'
      const judge = { ...ctx.actor, kind: 'person' as const, id: judgedBy }
      await risk.labelClaim({ ...ctx, actor: judge }, found)
      return 'labelled'
    }),
)
