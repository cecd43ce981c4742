import { nameUsers } from '../../platform/auth/name-users.js'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import type { Experiment, ExperimentPage, ExperimentQuery } from './schema.js'
import { insertExperiment, loadExperiments } from './store-experiments.js'

type Tried = Pick<Experiment, 'kind' | 'outcome'> & {
  inputs: Partial<Experiment['inputs']>
  parameters?: Experiment['parameters']
  measures?: Experiment['measures']
  suggestion?: Experiment['suggestion']
  note?: string | null
}

const NOTHING: Experiment['inputs'] = {
  ...{ snapshot: null, ruleSet: null, modelVersion: null },
  ...{ labelModel: null, labels: null, labelsHash: null },
}

/** Adds a row to the log of what was learned and tried, in the transaction of what came of it. */
export async function keepExperiment(ctx: Needs<'ids' | 'clock' | 'actor'>, tx: Tx, tried: Tried): Promise<Experiment> {
  const row: Experiment = {
    id: ctx.ids.next(),
    at: ctx.clock.now().toISOString(),
    by: ctx.actor.id,
    kind: tried.kind,
    inputs: { ...NOTHING, ...tried.inputs },
    parameters: tried.parameters ?? {},
    measures: tried.measures ?? {},
    outcome: tried.outcome,
    suggestion: tried.suggestion ?? null,
    note: tried.note ?? null,
  }
  await insertExperiment(tx, row)
  return row
}

/** What was learned and tried, newest first. */
export async function listExperiments(ctx: Needs<'db'>, query: ExperimentQuery): Promise<ExperimentPage> {
  const items = await loadExperiments(ctx.db.orm, query)
  const people = await nameUsers(
    ctx,
    items.map(({ by }) => by),
  )
  return { items, people }
}
