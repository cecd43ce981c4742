import { eq } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import { workflowSteps, workflows } from './tables-doors.js'
import { StepResult, WorkflowDefinition, WorkflowRun } from './workflows/definition.js'

type WorkflowRow = typeof workflows.$inferSelect

export async function insertWorkflow(tx: Tx, row: typeof workflows.$inferInsert): Promise<void> {
  await tx.insert(workflows).values(row)
}

export async function findWorkflow(db: Queryable, id: string): Promise<WorkflowRow | null> {
  const [row] = await db.select().from(workflows).where(eq(workflows.id, id))
  return row ?? null
}

export async function resultsOf(db: Queryable, workflowId: string): Promise<StepResult[]> {
  const rows = await db.select().from(workflowSteps).where(eq(workflowSteps.workflowId, workflowId))
  return rows.map((row) => StepResult.parse(row.result))
}

/** The newest result of a step replaces an earlier try's. */
export async function keepResult(tx: Tx, workflowId: string, result: StepResult): Promise<void> {
  await tx
    .insert(workflowSteps)
    .values({ workflowId, step: result.id, result })
    .onConflictDoUpdate({ target: [workflowSteps.workflowId, workflowSteps.step], set: { result } })
}

export async function finishWorkflow(tx: Tx, id: string, end: Partial<WorkflowRow>): Promise<void> {
  await tx.update(workflows).set(end).where(eq(workflows.id, id))
}

export function toWorkflow(row: WorkflowRow, results: StepResult[]): WorkflowRun {
  const definition = WorkflowDefinition.parse(row.definition)
  const order = definition.steps.map(({ id }) => id)
  return WorkflowRun.parse({
    ...row,
    definition,
    steps: [...results].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)),
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString() ?? null,
  })
}
