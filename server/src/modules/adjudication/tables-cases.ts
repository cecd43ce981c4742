import { bigint, doublePrecision, integer, jsonb, pgSchema, text, uuid } from 'drizzle-orm/pg-core'
import { minor, moment, sealed } from '../../platform/db/columns.js'

const adjudicationSchema = pgSchema('adjudication')

export const cases = adjudicationSchema.table('cases', {
  id: uuid('id').primaryKey(),
  claimId: text('claim_id').notNull(),
  status: text('status').notNull(),
  assignee: text('assignee'),
  revision: integer('revision').notNull(),
  heldBy: text('held_by'),
  heldUntil: moment('held_until'),
  priority: doublePrecision('priority').notNull(),
  expected: minor('expected').notNull(),
  minutes: integer('minutes').notNull(),
  because: text('because').notNull(),
  drawChance: doublePrecision('draw_chance'),
  amount: minor('amount').notNull(),
  stake: minor('stake').notNull(),
  risk: doublePrecision('risk').notNull(),
  flags: text('flags').array().notNull(),
  facilityKey: text('facility_key').notNull(),
  province: text('province'),
  diagnosis: text('diagnosis').notNull(),
  cbgCode: text('cbg_code').notNull(),
  serviceType: text('service_type').notNull(),
  dueAt: moment('due_at').notNull(),
  openedBy: text('opened_by').notNull(),
  openedAt: moment('opened_at').notNull(),
  outcome: text('outcome'),
  correctionRatio: doublePrecision('correction_ratio'),
  decidedAt: moment('decided_at'),
  appealUntil: moment('appeal_until'),
})

export const caseJudgements = adjudicationSchema.table('case_judgements', {
  id: uuid('id').primaryKey(),
  caseId: uuid('case_id').notNull(),
  kind: text('kind').notNull(),
  decision: text('decision').notNull(),
  correctionRatio: doublePrecision('correction_ratio').notNull(),
  reasons: text('reasons').array().notNull(),
  notes: sealed('notes').notNull(),
  judgedBy: text('judged_by').notNull(),
  versions: jsonb('versions').notNull(),
  evidence: sealed('evidence').notNull(),
  at: moment('at').notNull(),
})

export const caseAppeals = adjudicationSchema.table('case_appeals', {
  id: uuid('id').primaryKey(),
  caseId: uuid('case_id').notNull(),
  grounds: sealed('grounds').notNull(),
  filedBy: text('filed_by').notNull(),
  filedAt: moment('filed_at').notNull(),
  answerDueAt: moment('answer_due_at').notNull(),
  answer: sealed('answer'),
  answeredBy: text('answered_by'),
  answeredAt: moment('answered_at'),
})

export const caseSteps = adjudicationSchema.table('case_steps', {
  seq: bigint('seq', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
  caseId: uuid('case_id').notNull(),
  step: text('step').notNull(),
  status: text('status').notNull(),
  actor: text('actor').notNull(),
  facts: jsonb('facts').notNull(),
  note: sealed('note'),
  at: moment('at').notNull(),
})
