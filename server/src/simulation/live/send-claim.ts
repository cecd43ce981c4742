import { importClaims } from '../../modules/claims/index.js'
import type { HospitalClaim } from '../../modules/claims/schema.js'
import { drawHistoricClaim, noteSimulated, readSimulation } from '../../modules/risk/index.js'
import type { SimulationRun } from '../../modules/risk/schema.js'
import type { Needs } from '../../platform/context.js'
import { type MadeClaim, makeClaim } from './make-claim.js'
import { askForClaim, askOrKeep } from './model-claim.js'

type Ctx = Needs<'db' | 'config' | 'vault' | 'clock' | 'ids' | 'events' | 'actor' | 'llm'>

/**
 * Makes the n-th claim of a run and sends it in as any other; sending it again changes nothing. `fraudulent` is how many
 * of the claims so far have something planted.
 */
export async function sendSimulatedClaim(
  ctx: Ctx,
  input: { runId: string; number: number; fraudulent: number },
): Promise<{ claimId: string; fraudulent: number }> {
  const run = await readSimulation(ctx, input)
  const { claim, planted } = await varied(ctx, await makeNumbered(ctx, run, input.number))
  await importClaims(ctx, { claims: [claim], source: { origin: 'simulated', runId: run.runId } })
  const fraudulent = input.fraudulent + (planted ? 1 : 0)
  await noteSimulated(ctx, { runId: run.runId, inserted: input.number + 1, fraudulent })
  return { claimId: claim.id, fraudulent }
}

/**
 * By a language model, where one is set up and not forbidden; its claim has the mutator's number, so that a step done
 * again adds nothing. A repeat stays the copy it is. Forced, a model that fails fails the claim; else the mutator's stands.
 */
async function varied(ctx: Ctx, made: MadeClaim): Promise<MadeClaim> {
  const force = ctx.config.simulator.forceModel
  if (force === false || ctx.llm === null || ctx.llm.textModel === null || made.planted === 'repeat-billing')
    return made
  return force === true ? askForClaim(ctx.llm, made) : askOrKeep(ctx.llm, made)
}

/** Everything follows from the run, so that a step done again makes the same claim. */
async function makeNumbered(ctx: Ctx, run: SimulationRun, number: number): Promise<MadeClaim> {
  const make = async (n: number, before: HospitalClaim | null): Promise<MadeClaim> => {
    const base = await drawHistoricClaim(ctx, { seed: run.seed, number: n })
    const { fraudRatio, prefix } = run.settings
    return makeClaim(base, { seed: run.seed, number: n, fraudRatio, prefix, today: run.startedAt.slice(0, 10) }, before)
  }
  if (number === 0) return make(0, null)
  // The claim before as it would be without one before it: enough to bill it again, and never a chain to the start.
  const before = await make(number - 1, null)
  return make(number, before.claim)
}
