import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { currentServing } from './current-serving.js'
import { SimulationProgressed, SimulationRequested } from './events.js'
import type { SimulationRun, SimulationSettings } from './schema.js'
import {
  endLostSimulations,
  endSimulationRow,
  insertSimulation,
  loadSimulation,
  loadSimulations,
  noteSimulation,
} from './store-simulation.js'

type Ctx = Needs<'db' | 'config' | 'clock' | 'ids' | 'events' | 'actor'>

/** A run is taken for lost when so many pauses of it, and at least this long, passed in silence. */
const LOST_PAUSES = 3
const LOST_AT_LEAST_SECONDS = 120

/**
 * Begins a run of the simulator: never two at once, on one machine or many. With `asJob` the durable job sends the
 * claims; otherwise whoever began it does.
 * @throws AppError `risk.simulation-running`, `risk.no-snapshot`
 */
export async function beginSimulation(
  ctx: Ctx,
  input: { settings: SimulationSettings; seed?: number | undefined; asJob: boolean },
): Promise<SimulationRun> {
  requireScope(ctx.actor, 'risk.simulate')
  await currentServing(ctx)
  const now = ctx.clock.now()
  const silence = Math.max(LOST_AT_LEAST_SECONDS, LOST_PAUSES * input.settings.intervalSeconds)
  const run: SimulationRun = {
    runId: ctx.ids.next(),
    settings: input.settings,
    seed: input.seed ?? Number.parseInt(ctx.ids.hex(3), 16),
    startedBy: ctx.actor.id,
    startedAt: now.toISOString(),
    endedAt: null,
    inserted: 0,
    fraudulent: 0,
  }
  await ctx.db.transaction(async (tx) => {
    await endLostSimulations(tx, { aliveBefore: new Date(now.getTime() - silence * 1000), at: now })
    if (!(await insertSimulation(tx, run))) {
      throw new AppError('conflict', 'risk.simulation-running', {
        message: 'A run is under way: there is one at a time.',
      })
    }
    await recordTrail(ctx, tx, { action: 'risk.simulate', resource: 'simulation', resourceId: run.runId })
    if (input.asJob) await ctx.events.tell(tx, SimulationRequested({ runId: run.runId }))
    await ctx.events.tell(tx, SimulationProgressed({ runId: run.runId, inserted: 0, isOver: false }))
  })
  return run
}

/**
 * Some minutes of made-up claims by the durable job, with the settings of this installation.
 * @throws AppError as `beginSimulation`, `risk.simulation-needs-model`
 */
export async function injectMinutes(ctx: Ctx): Promise<SimulationRun> {
  refuseForcedModel(ctx.config)
  const { forceModel: _forced, logPath: _log, ...settings } = ctx.config.simulator
  return beginSimulation(ctx, { settings, asJob: true })
}

/** @throws AppError `risk.simulation-needs-model` when SIM_FORCE_LLM asks for what is not there */
export function refuseForcedModel(config: Ctx['config']): void {
  if (config.simulator.forceModel !== true || (config.model?.textModel ?? null) !== null) return
  throw new AppError('precondition', 'risk.simulation-needs-model', {
    message:
      'SIM_FORCE_LLM=true asks for claims made by a language model, and none is set up. Unset it, or set it to false, for claims made by the built-in mutator.',
  })
}

/** Shows that a run lives and how much it has sent. */
export async function noteSimulated(
  ctx: Needs<'db' | 'clock' | 'events'>,
  sign: { runId: string; inserted: number; fraudulent: number },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await noteSimulation(tx, { ...sign, at: ctx.clock.now() })
    await ctx.events.tell(tx, SimulationProgressed({ runId: sign.runId, inserted: sign.inserted, isOver: false }))
  })
}

/** Ends a run; ending it again changes nothing. `isFirst` says whether this call ended it. */
export async function endSimulation(
  ctx: Needs<'db' | 'clock' | 'events'>,
  { runId }: { runId: string },
): Promise<{ run: SimulationRun; isFirst: boolean }> {
  const isFirst = await ctx.db.transaction(async (tx) => {
    const ended = await endSimulationRow(tx, { runId, at: ctx.clock.now() })
    const run = await loadSimulation(tx, runId)
    if (ended) {
      await ctx.events.tell(tx, SimulationProgressed({ runId, inserted: run?.inserted ?? 0, isOver: true }))
    }
    return ended
  })
  return { run: await readSimulation(ctx, { runId }), isFirst }
}

/** @throws AppError `risk.no-such-simulation` */
export async function readSimulation(ctx: Needs<'db'>, { runId }: { runId: string }): Promise<SimulationRun> {
  const run = await loadSimulation(ctx.db.orm, runId)
  if (!run) throw new AppError('not-found', 'risk.no-such-simulation')
  return run
}

/** The latest runs, newest first; one that has not ended is under way. */
export async function listSimulations(ctx: Needs<'db'>): Promise<SimulationRun[]> {
  return loadSimulations(ctx.db.orm, 20)
}
