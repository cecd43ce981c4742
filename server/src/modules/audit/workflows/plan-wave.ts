import { needsOf, type StepResult, type WorkflowDefinition, type WorkflowStep } from './definition.js'

/** What comes next: steps to run together, and steps that will not run, with the code of why. Neither: it is over. */
export type Wave = { run: WorkflowStep[]; skip: { id: string; problem: string }[] }

/**
 * The next wave of a workflow, from its definition and what its steps came to. Pure, so that after a crash the same
 * results plan the same waves. A step under `retry` that failed and has tries left is planned again.
 */
export function planWave(definition: WorkflowDefinition, results: ReadonlyMap<string, StepResult>): Wave {
  const open = definition.steps.filter((step) => mayRun(definition, results.get(step.id)))
  const isBroken = [...results.values()].some((one) => one.state === 'failed' && !mayTryAgain(definition, one))
  if (isBroken && definition.onFailure !== 'continue')
    return { run: [], skip: open.map(({ id }) => ({ id, problem: 'audit.workflow-stopped' })) }
  const skip = open.flatMap((step) => {
    const problem = reasonToSkip(step, results)
    return problem && isReady(definition, { step, results }) ? [{ id: step.id, problem }] : []
  })
  if (skip.length > 0) return { run: [], skip }
  const ready = open.filter((step) => isReady(definition, { step, results }))
  const atOnce = definition.type === 'parallel' || definition.type === 'pipeline' ? definition.maxParallel : 1
  return { run: ready.slice(0, atOnce), skip: [] }
}

function mayRun(definition: WorkflowDefinition, result: StepResult | undefined): boolean {
  return !result || mayTryAgain(definition, result)
}

function mayTryAgain({ onFailure, retries }: WorkflowDefinition, result: StepResult): boolean {
  return onFailure === 'retry' && result.state === 'failed' && result.tries <= retries
}

type Asked = { step: WorkflowStep; results: ReadonlyMap<string, StepResult> }

/** Whether everything it waits for has ended; in order, whatever stands before it. */
function isReady(definition: WorkflowDefinition, { step, results }: Asked): boolean {
  const inOrder = definition.type === 'sequential' || definition.type === 'conditional'
  const before = inOrder ? definition.steps.slice(0, definition.steps.indexOf(step)).map(({ id }) => id) : needsOf(step)
  return before.every((id) => {
    const result = results.get(id)
    return result !== undefined && !mayTryAgain(definition, result)
  })
}

function reasonToSkip(step: WorkflowStep, results: ReadonlyMap<string, StepResult>): string | null {
  if (step.dependsOn.some((id) => results.has(id) && results.get(id)?.state !== 'done'))
    return 'audit.workflow-dependency'
  if (!step.when) return null
  const seen = results.get(step.when.step)
  if (!seen) return null
  const value = step.when.field === 'state' ? seen.state : (seen.outcome?.[step.when.field] ?? null)
  return value !== null && step.when.is.includes(value) ? null : 'audit.workflow-condition'
}
