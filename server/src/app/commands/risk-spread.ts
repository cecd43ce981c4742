import { z } from 'zod'
import {
  beginSharedScoring,
  giveUpSharedScoring,
  SharedScoring,
  shareDone,
  sharedProgress,
} from '../../modules/risk/index.js'
import { AppError } from '../../platform/errors.js'
import { progressLine } from '../progress-line.js'
import { type Command, command } from './command.js'

const Settings = z.strictObject({
  topK: z.int().min(1).max(10_000),
  seed: z.int(),
  trees: z.int().min(1).max(1000),
  claimsInPart: z.int().min(1),
})

/** The parts of `periksa risk score --spread` that need the database; the work itself stands on the durable queue. */
export const riskSpreadCommands: Command[] = [
  command({
    name: 'risk-spread-begin',
    input: Settings,
    run: (app, input) => beginSharedScoring(app.context, input),
  }),
  command({
    name: 'risk-spread-progress',
    withoutFlows: true,
    input: z.strictObject({}),
    run: (app) => sharedProgress(app.context),
  }),
  command({
    name: 'risk-spread-give-up',
    withoutFlows: true,
    input: z.strictObject({}),
    run: (app) => giveUpSharedScoring(app.context),
  }),
]

/** What a process must run that goes on with a scoring by itself. */
export const SPREAD_STORIES = ['share-scoring', 'score-part', 'join-scoring', 'check-refresh']

type Run = (name: string, input: unknown) => Promise<unknown>

const Progress = z.object({
  run: SharedScoring,
  parts: z.object({ all: z.int(), done: z.int() }),
  claimsDone: z.int(),
  by: z.record(z.string(), z.int()),
})
type Progress = z.infer<typeof Progress>

const LOOK_EVERY_MILLISECONDS = 500
/** After so long without a part done, it is said who could do one. */
const QUIET_MILLISECONDS = 60_000

/** `periksa risk score --spread`: puts a scoring on the durable queue and tells how far it is until its list is served. */
export async function riskSpread(run: Run, settings: z.infer<typeof Settings>): Promise<unknown> {
  const parsed = Settings.safeParse(settings)
  if (!parsed.success) {
    const names = parsed.error.issues.map(({ path }) => path.join('.')).join(', ')
    throw new AppError('invalid', 'risk.scoring-settings-invalid', { message: `Not usable as set: ${names}` })
  }
  await run('risk-spread-begin', parsed.data)
  return riskFollow(run)
}

/** `--follow`: the same for the one under way; one that is over is shown as it ended. */
export async function riskFollow(run: Run): Promise<unknown> {
  const line = progressLine('parts of the scoring', 100)
  let told = ''
  let last = { done: -1, at: performance.now() }
  for (;;) {
    const progress = Progress.parse(await run('risk-spread-progress', {}))
    const { state, endedAt } = progress.run
    const { done } = progress.parts
    const now = words(progress)
    if (now !== told) process.stderr.write(`${now}\n`)
    if (now !== told || done !== last.done) last = { done, at: performance.now() }
    told = now
    if (performance.now() - last.at > QUIET_MILLISECONDS) {
      process.stderr.write(`${NOBODY}\n`)
      last = { done, at: performance.now() }
    }
    if (endedAt !== null) {
      if (state === 'done') line.end()
      return result(progress)
    }
    line.tell(shareDone({ state, claims: progress.run.claims, claimsDone: progress.claimsDone }))
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MILLISECONDS))
  }
}

/** `--give-up`: ends the one under way. */
export function riskGiveUp(run: Run): Promise<unknown> {
  return run('risk-spread-give-up', {})
}

const NOBODY =
  'No step has ended for a minute. Processes with PERIKSA_ROLE `worker` or `all` do the work: if none runs on this database, start one.'

function words({ run, parts }: Progress): string {
  if (run.state === 'training') return 'Training the model.'
  if (run.state === 'scoring') return `Scoring ${run.claims} claims in ${parts.all} parts.`
  if (run.state === 'joining') return 'Joining the parts into one list.'
  return run.state === 'done' ? 'The list is served.' : 'The scoring ended without a list.'
}

/** @throws AppError with the code the scoring ended with, when it failed */
function result({ run, parts, by }: Progress): unknown {
  const { runId, code, detail, claims, folded, plan, startedAt, endedAt } = run
  if (run.state === 'failed') {
    throw new AppError('unavailable', code ?? 'risk.scoring-part-failed', {
      message: `The scoring ended without a list; the one before it is served. ${detail ?? ''}`.trim(),
    })
  }
  const seconds = (Date.parse(endedAt ?? startedAt) - Date.parse(startedAt)) / 1000
  return { runId, serving: `serving-${plan.stamp}`, scored: claims, folded, parts: parts.all, by, seconds }
}
