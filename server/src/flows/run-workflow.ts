import * as audit from '../modules/audit/index.js'
import { flow, LOOK_EVERY_MS } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'

/** Steps over one audited bill, wave by wave, as its definition says; a finished step is never run again. */
export const runWorkflow = flow<FlowContext>()(
  { name: 'run-workflow', event: audit.WorkflowStarted, concurrency: 4, lookEveryMs: LOOK_EVERY_MS.soon },
  async (ctx, { workflowId }, step) => {
    for (let wave = 1; ; wave++) {
      const { run, isOver } = await step(`plan wave ${wave}`, () => audit.planWorkflow(ctx, { workflowId }))
      if (isOver) return
      await Promise.all(
        run.map(({ id, tries }) =>
          step(`${id}, try ${tries + 1}`, () => audit.runWorkflowStep(ctx, { workflowId, id, tries })),
        ),
      )
    }
  },
)
