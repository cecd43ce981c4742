import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  date,
  doublePrecision,
  integer,
  jsonb,
  numeric,
  pgSchema,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { moment } from '../../platform/db/columns.js'

const risk = pgSchema('risk')

export const scores = risk.table('scores', {
  id: uuid('id').primaryKey(),
  claimId: uuid('claim_id').notNull(),
  auditId: uuid('audit_id'),
  factsBlind: text('facts_blind').notNull(),
  ruleSet: text('rule_set').notNull(),
  score: integer('score').notNull(),
  band: text('band').notNull(),
  reasons: jsonb('reasons').notNull(),
  at: moment('at').notNull(),
  isPresent: boolean('is_present').notNull(),
})

export const etlRuns = risk.table('etl_runs', {
  runId: text('run_id').primaryKey(),
  executedAt: moment('executed_at').notNull(),
  finishedAt: moment('finished_at').notNull(),
  etlVersion: text('etl_version').notNull(),
  rowsProcessed: bigint('rows_processed', { mode: 'number' }).notNull(),
  run: jsonb('run').notNull(),
  generated: boolean('generated').notNull(),
  snapshot: text('snapshot').notNull(),
})

export const currentSnapshot = risk.table('current_snapshot', {
  one: boolean('one').primaryKey().default(true),
  runId: text('run_id').notNull(),
  serving: text('serving').notNull(),
  ruleSet: text('rule_set').notNull(),
  modelVersion: text('model_version'),
  at: moment('at').notNull(),
})

export const ruleSetVersions = risk.table('ruleset_versions', {
  version: text('version').primaryKey(),
  state: text('state').notNull(),
  content: jsonb('content').notNull(),
  description: text('description').notNull(),
  fairnessRatio: numeric('fairness_ratio', { mode: 'number' }).notNull(),
  backtest: jsonb('backtest'),
  createdBy: text('created_by').notNull(),
  createdAt: moment('created_at').notNull(),
  publishedAt: moment('published_at'),
})

export const claimLabels = risk.table('claim_labels', {
  id: uuid('id').primaryKey(),
  claimId: text('claim_id').notNull(),
  decision: text('decision').notNull(),
  correctionRatio: numeric('correction_ratio', { mode: 'number' }),
  notes: text('notes'),
  reviewerId: text('reviewer_id').notNull(),
  chosen: text('chosen'),
  drawChance: doublePrecision('draw_chance'),
  at: moment('at').notNull(),
})

/** What was learned or tried, never changed. */
export const experiments = risk.table('experiments', {
  id: uuid('id').primaryKey(),
  at: moment('at').notNull(),
  by: text('by_actor').notNull(),
  kind: text('kind').notNull(),
  inputs: jsonb('inputs').notNull(),
  parameters: jsonb('parameters').notNull(),
  measures: jsonb('measures').notNull(),
  outcome: text('outcome').notNull(),
  suggestion: jsonb('suggestion'),
  note: text('note'),
})

/** Claims since the snapshot, with the columns of the served rows. */
export const liveScores = risk.table('live_scores', {
  claimId: text('claim_id').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull().default(sql`nextval('risk.live_changes')`),
  simulated: boolean('simulated').notNull(),
  patientKey: text('patient_key'),
  facilityKey: text('facility_key').notNull(),
  admitDt: date('admit_dt', { mode: 'string' }).notNull(),
  serving: text('serving').notNull(),
  row: jsonb('row').notNull(),
  at: moment('at').notNull(),
})

export const simulationRuns = risk.table('simulation_runs', {
  runId: text('run_id').primaryKey(),
  settings: jsonb('settings').notNull(),
  seed: integer('seed').notNull(),
  startedBy: text('started_by').notNull(),
  startedAt: moment('started_at').notNull(),
  aliveAt: moment('alive_at').notNull(),
  endedAt: moment('ended_at'),
  inserted: integer('inserted').notNull(),
  fraudulent: integer('fraudulent').notNull(),
})

export const refreshVerdicts = risk.table('refresh_verdicts', {
  list: text('list').primaryKey(),
  runId: text('run_id').notNull(),
  modelVersion: text('model_version'),
  status: text('status').notNull(),
  reasons: jsonb('reasons').notNull(),
  at: moment('at').notNull(),
  toldAt: moment('told_at'),
})

/** Models of auditors' labels: `card` tells how each compares with the risk score. */
export const labelModels = risk.table('label_models', {
  version: text('version').primaryKey(),
  state: text('state').notNull(),
  trainedAt: moment('trained_at').notNull(),
  card: jsonb('card').notNull(),
  adoptedAt: moment('adopted_at'),
})

/** Scorings of the served claims that are shared out by part, and their parts. */
export const sharedScorings = risk.table('shared_scorings', {
  runId: text('run_id').primaryKey(),
  plan: jsonb('plan').notNull(),
  state: text('state').notNull(),
  code: text('code'),
  detail: text('detail'),
  claims: integer('claims').notNull().default(0),
  folded: integer('folded').notNull().default(0),
  startedBy: text('started_by').notNull(),
  startedAt: moment('started_at').notNull(),
  sharedAt: moment('shared_at'),
  endedAt: moment('ended_at'),
})

export const sharedScoringParts = risk.table('shared_scoring_parts', {
  runId: text('run_id').notNull(),
  part: integer('part').notNull(),
  files: jsonb('files').notNull(),
  claims: integer('claims').notNull(),
  doneBy: text('done_by'),
  doneAt: moment('done_at'),
})
