import { z } from 'zod'
import { beginSimulation, endSimulation, refuseForcedModel, removeSimulated } from '../../modules/risk/index.js'
import { SimulationRun, SimulationSettings } from '../../modules/risk/schema.js'
import { readConfig } from '../../platform/config.js'
import { AppError } from '../../platform/errors.js'
import { planRun } from '../../simulation/live/plan-run.js'
import { logRun } from '../../simulation/live/run-log.js'
import { sendSimulatedClaim } from '../../simulation/live/send-claim.js'
import { progressLine } from '../progress-line.js'
import { command } from './command.js'

const Sent = z.object({ claimId: z.string(), fraudulent: z.int() })

/** The parts of `periksa simulate` that need the database; the waiting in between is the command line's own. */
export const simulateCommands = [
  command({
    name: 'simulate-begin',
    input: z.strictObject({ settings: SimulationSettings, seed: z.int().optional() }),
    run: (app, input) => beginSimulation(app.context, { ...input, asJob: false }),
  }),
  command({
    name: 'simulate-send',
    input: z.strictObject({ runId: z.string(), number: z.int(), fraudulent: z.int() }),
    run: (app, input) => sendSimulatedClaim(app.context, input),
  }),
  command({
    name: 'simulate-end',
    input: z.strictObject({ runId: z.string() }),
    async run(app, input) {
      const { run, isFirst } = await endSimulation(app.context, input)
      return { run, log: isFirst ? logRun(app.context.config, run) : null }
    },
  }),
  command({
    name: 'simulate-purge',
    input: z.strictObject({ olderThanSeconds: z.number().min(0) }),
    run: (app, { olderThanSeconds }) =>
      removeSimulated(app.context, {
        before: new Date(app.context.clock.now().getTime() - olderThanSeconds * 1000 + 1),
      }),
  }),
]

export type SimulateOptions = {
  duration?: string
  interval?: string
  maxClaims?: string
  jitter?: string
  fraudRatio?: string
  seed?: string
  purgeOlderThan?: string
}

type Run = (name: string, input: unknown) => Promise<unknown>

/** `periksa simulate`: claims enter one by one, as if hospitals sent them, until the time or the number is reached. */
export async function simulate(options: SimulateOptions, run: Run): Promise<unknown> {
  if (options.purgeOlderThan !== undefined) {
    return run('simulate-purge', { olderThanSeconds: secondsOf(options.purgeOlderThan) })
  }
  const { simulator, ...config } = readConfig()
  refuseForcedModel({ ...config, simulator })
  if (simulator.forceModel === null && (config.model?.textModel ?? null) === null) {
    process.stderr.write(
      'No language model makes these claims: the built-in mutator does, from the claims that are served (no model is set up and SIM_FORCE_LLM is not set).\n',
    )
  }
  const settings = settingsOf(options, simulator)
  const begun = SimulationRun.parse(
    await run('simulate-begin', { settings, ...(options.seed === undefined ? {} : { seed: Number(options.seed) }) }),
  )
  const plan = planRun(begun.settings, begun.seed)
  const line = progressLine('claims', plan.length)
  const started = Date.now()
  let fraudulent = 0
  let stopped = false
  const stop = (): void => {
    stopped = true
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  try {
    for (const [number, after] of plan.entries()) {
      await waitUntil(started + after, () => stopped)
      if (stopped) break
      fraudulent = Sent.parse(await run('simulate-send', { runId: begun.runId, number, fraudulent })).fraudulent
      line.tell(number + 1)
    }
  } finally {
    process.off('SIGINT', stop)
    process.off('SIGTERM', stop)
  }
  const ended = await run('simulate-end', { runId: begun.runId })
  line.end()
  return ended
}

async function waitUntil(moment: number, isStopped: () => boolean): Promise<void> {
  while (!isStopped() && Date.now() < moment) {
    await new Promise((resolve) => setTimeout(resolve, Math.min(200, moment - Date.now())))
  }
}

function settingsOf(options: SimulateOptions, simulator: ReturnType<typeof readConfig>['simulator']) {
  const number = (given: string | undefined, usual: number): number => (given === undefined ? usual : Number(given))
  const parsed = SimulationSettings.safeParse({
    durationSeconds: number(options.duration, simulator.durationSeconds),
    intervalSeconds: number(options.interval, simulator.intervalSeconds),
    maxClaims: number(options.maxClaims, simulator.maxClaims),
    jitter: number(options.jitter, simulator.jitter),
    fraudRatio: number(options.fraudRatio, simulator.fraudRatio),
    prefix: simulator.prefix,
  })
  if (parsed.success) return parsed.data
  const names = parsed.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new AppError('invalid', 'simulate.settings-invalid', { message: `Not usable as set: ${names}` })
}

const UNITS = { s: 1, m: 60, h: 3600, d: 86_400 }

/** `7d`, `12h`, `30m`, `0s`. @throws AppError `simulate.period-invalid` */
function secondsOf(period: string): number {
  const [, amount = '', unit = ''] = /^(\d{1,6})([smhd])$/.exec(period) ?? []
  const seconds = Object.entries(UNITS).find(([name]) => name === unit)?.[1]
  if (seconds === undefined) {
    throw new AppError('invalid', 'simulate.period-invalid', { message: 'A period is a number and s, m, h or d: 7d' })
  }
  return Number(amount) * seconds
}
