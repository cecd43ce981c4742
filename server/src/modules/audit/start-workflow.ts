import type { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { analysers } from './analysers/index.js'
import { WorkflowStarted } from './events.js'
import { reachOf } from './request-reach.js'
import { findRequest } from './store-requests.js'
import { findWorkflow, insertWorkflow, resultsOf, toWorkflow } from './store-workflows.js'
import type { WorkflowDefinition, WorkflowRun } from './workflows/definition.js'

type Ctx = Needs<'db' | 'events' | 'clock' | 'ids' | 'actor'>

/**
 * Starts a workflow over an audited bill; a durable flow runs its steps.
 * @throws AppError `audit.not-found`, `audit.still-reading`, `audit.unknown-analyser`
 */
export async function startWorkflow(
  ctx: Ctx,
  input: { requestId: string; definition: z.infer<typeof WorkflowDefinition> },
): Promise<WorkflowRun> {
  const request = await findRequest(ctx.db.orm, input.requestId, reachOf(ctx.actor, 'audits.create'))
  if (!request) throw new AppError('not-found', 'audit.not-found')
  if (!request.billId) throw new AppError('conflict', 'audit.still-reading')
  const known = new Set(analysers.map(({ name }) => name))
  const unknown = input.definition.steps.find(({ analyser }) => analyser !== null && !known.has(analyser))
  if (unknown) throw new AppError('invalid', 'audit.unknown-analyser', { details: { step: unknown.id } })
  const row = {
    ...{ id: ctx.ids.next(), owner: ctx.actor.id, requestId: request.id, definition: input.definition },
    ...{ state: 'running', totalMilliseconds: null, totalCost: null, startedAt: ctx.clock.now(), finishedAt: null },
  }
  await ctx.db.transaction(async (tx) => {
    await insertWorkflow(tx, row)
    await recordTrail(ctx, tx, { action: 'audits.create', resource: 'audit-workflow', resourceId: row.id })
    await ctx.events.tell(tx, WorkflowStarted({ workflowId: row.id }))
  })
  return toWorkflow(row, [])
}

/** A workflow with the results of its steps so far. @throws AppError `audit.workflow-not-found` */
export async function readWorkflow(ctx: Needs<'db' | 'actor'>, input: { id: string }): Promise<WorkflowRun> {
  const row = await findWorkflow(ctx.db.orm, input.id)
  const request = row && (await findRequest(ctx.db.orm, row.requestId, reachOf(ctx.actor, 'audits.read')))
  if (!row || !request) throw new AppError('not-found', 'audit.workflow-not-found')
  return toWorkflow(row, await resultsOf(ctx.db.orm, row.id))
}
