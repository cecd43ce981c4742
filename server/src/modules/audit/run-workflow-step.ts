import type { Needs } from '../../platform/context.js'
import { AppError, asAppError } from '../../platform/errors.js'
import { readBillRecord } from '../intake/index.js'
import { runAnalyser } from './analyser-board.js'
import { isFault } from './analyser-policy.js'
import { analysers } from './analysers/index.js'
import { classifyDocument } from './classification/classify-document.js'
import { judgeBill, judgePaper } from './judge-paper.js'
import { AuditTerms } from './schema.js'
import { findRequest } from './store-requests.js'
import { findWorkflow, finishWorkflow, keepResult, resultsOf } from './store-workflows.js'
import { type StepOutcome, type StepResult, WorkflowDefinition, type WorkflowStep } from './workflows/definition.js'
import { planWave } from './workflows/plan-wave.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'log'>

/** What a durable flow needs to know: ids only. */
export type PlannedWave = { run: { id: string; tries: number }[]; isOver: boolean }

/** The next steps of a workflow; steps that will not run are noted as skipped here, and so is its end. */
export async function planWorkflow(ctx: Ctx, input: { workflowId: string }): Promise<PlannedWave> {
  const row = await findWorkflow(ctx.db.orm, input.workflowId)
  if (!row) return { run: [], isOver: true }
  const definition = WorkflowDefinition.parse(row.definition)
  const results = new Map((await resultsOf(ctx.db.orm, row.id)).map((one) => [one.id, one]))
  for (;;) {
    const { run, skip } = planWave(definition, results)
    if (run.length > 0) return { run: run.map(({ id }) => ({ id, tries: results.get(id)?.tries ?? 0 })), isOver: false }
    if (skip.length === 0) break
    for (const { id, problem } of skip) {
      const result: StepResult = { id, state: 'skipped', tries: 0, outcome: null, problem, milliseconds: 0 }
      results.set(id, result)
      await ctx.db.transaction((tx) => keepResult(tx, row.id, result))
    }
  }
  const all = [...results.values()]
  const finishedAt = ctx.clock.now()
  const end = {
    state: all.some((one) => one.state === 'failed') ? 'failed' : 'done',
    totalMilliseconds: finishedAt.getTime() - row.startedAt.getTime(),
    totalCost: all.reduce((sum, one) => sum + (one.outcome?.cost ?? 0), 0),
    finishedAt,
  }
  if (row.state === 'running') await ctx.db.transaction((tx) => finishWorkflow(tx, row.id, end))
  return { run: [], isOver: true }
}

/**
 * Runs one step and keeps what it came to. A failure is a result, so that the workflow decides what it means; a step that
 * was kept already is not run again.
 */
export async function runWorkflowStep(
  ctx: Ctx,
  input: { workflowId: string; id: string; tries: number },
): Promise<{ state: string }> {
  const row = await findWorkflow(ctx.db.orm, input.workflowId)
  const definition = row && WorkflowDefinition.parse(row.definition)
  const step = definition?.steps.find((one) => one.id === input.id)
  if (!row || !definition || !step) throw new AppError('not-found', 'audit.workflow-not-found')
  const earlier = (await resultsOf(ctx.db.orm, row.id)).find((one) => one.id === step.id)
  if (earlier && earlier.tries > input.tries) return { state: earlier.state }
  const started = performance.now()
  const late = ctx.clock.now().getTime() - row.startedAt.getTime() > definition.totalTimeoutSeconds * 1000
  const ended = late ? failed('audit.workflow-timeout') : await attempt(ctx, { step, requestId: row.requestId })
  const milliseconds = Math.round((performance.now() - started) * 10) / 10
  const result: StepResult = { id: step.id, tries: input.tries + 1, milliseconds, ...ended }
  await ctx.db.transaction((tx) => keepResult(tx, row.id, result))
  return { state: result.state }
}

type Attempt = { step: WorkflowStep; requestId: string }
type Ended = Pick<StepResult, 'state' | 'outcome' | 'problem'>

const failed = (problem: string): Ended => ({ state: 'failed', outcome: null, problem })

async function attempt(ctx: Ctx, of: Attempt): Promise<Ended> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_resolve, reject) => {
    const late = () => reject(new AppError('unavailable', 'audit.workflow-step-timeout'))
    timer = setTimeout(late, of.step.timeoutSeconds * 1000)
  })
  try {
    return { state: 'done', problem: null, outcome: await Promise.race([carryOut(ctx, of), tooLong]) }
  } catch (error) {
    if (isFault(error)) ctx.log.warn({ err: error, step: of.step.id }, 'a step of a workflow failed')
    return failed(asAppError(error)?.code ?? 'internal.error')
  } finally {
    clearTimeout(timer)
  }
}

async function carryOut(ctx: Ctx, { step, requestId }: Attempt): Promise<StepOutcome> {
  const request = await findRequest(ctx.db.orm, requestId, {})
  const record = request?.billId ? await readBillRecord(ctx, { billId: request.billId }) : null
  if (!request || !record) throw new AppError('not-found', 'audit.not-found')
  const paper = { bill: record.corrected, billId: record.billId, terms: AuditTerms.parse(request.terms) }
  const nothing = { analyser: null, verdict: null, findings: 0, overcharge: 0, cost: 0 }
  if (step.task === 'classify') return { ...nothing, documentType: classifyDocument(paper.bill).type }
  const named = analysers.find(({ name }) => name === step.analyser)
  if (named) {
    const result = await runAnalyser(ctx, named.name, () => judgeBill(ctx, paper, named.checks))
    return outcomeOf(result, {
      documentType: classifyDocument(paper.bill).type,
      analyser: named.name,
      cost: named.capabilities.cost,
    })
  }
  const { classification, routing, result } = await judgePaper(ctx, { ...paper, readingMilliseconds: 0 })
  return outcomeOf(result, { documentType: classification.type, analyser: routing.analyser, cost: routing.cost })
}

function outcomeOf(
  result: Awaited<ReturnType<typeof judgePaper>>['result'],
  by: Pick<StepOutcome, 'documentType' | 'analyser' | 'cost'>,
): StepOutcome {
  const { verdict, findings, totals } = result
  return { ...by, verdict, findings: findings.length, overcharge: totals.overcharge }
}
