import type { FlowContext } from '../../flows/flow-context.js'
import { endSimulation, readSimulation, SimulationRequested } from '../../modules/risk/index.js'
import { flow } from '../../platform/flows/flow.js'
import { planRun } from './plan-run.js'
import { logRun } from './run-log.js'
import { sendSimulatedClaim } from './send-claim.js'

/**
 * Some minutes of made-up claims, at their times, as a durable job: after a crash it goes on where it was. That there is
 * one run at a time is seen to where runs begin.
 */
export const injectClaims = flow<FlowContext>()(
  { name: 'inject-simulated-claims', event: SimulationRequested, concurrency: 1 },
  async (ctx, { runId }, step) => {
    const { settings, seed, startedAt } = await readSimulation(ctx, { runId })
    let fraudulent = 0
    for (const [number, after] of planRun(settings, seed).entries()) {
      const sent = await step(`send claim ${number + 1}`, async () => {
        await waitUntil(ctx, Date.parse(startedAt) + after)
        return sendSimulatedClaim(ctx, { runId, number, fraudulent })
      })
      fraudulent = sent.fraudulent
    }
    await step('end it', async () => {
      const { run, isFirst } = await endSimulation(ctx, { runId })
      if (isFirst) logRun(ctx.config, run)
      return { inserted: run.inserted }
    })
  },
)

async function waitUntil(ctx: Pick<FlowContext, 'clock'>, moment: number): Promise<void> {
  const left = moment - ctx.clock.now().getTime()
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left))
}
