import { z } from 'zod'
import { Instant } from '../../../shared/dates.js'
import { AuditStage, DocumentType } from '../schema.js'

const StepId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** Looks at an earlier step's outcome: the step runs only where the named figure is one of these. */
const When = z.strictObject({
  step: StepId,
  field: z.enum(['verdict', 'documentType', 'state']),
  is: z.array(z.string().max(40)).min(1).max(10),
})

export const WorkflowStep = z.strictObject({
  id: StepId,
  /** `classify` says what the document is; `analyse` runs an analyser's checks: the one named, or the one that routing chooses. */
  task: z.enum(['classify', 'analyse']),
  analyser: z.string().max(60).nullable().default(null),
  dependsOn: z.array(StepId).max(20).default([]),
  when: When.nullable().default(null),
  timeoutSeconds: z.int().min(1).max(300).default(30),
})
export type WorkflowStep = z.infer<typeof WorkflowStep>

/**
 * Steps over one bill. `sequential` runs them in order; `parallel` all at once, `maxParallel` at a time; `conditional` in
 * order, each where its condition holds; `pipeline` as their dependencies allow.
 */
export const WorkflowDefinition = z
  .strictObject({
    type: z.enum(['sequential', 'parallel', 'conditional', 'pipeline']),
    steps: z.array(WorkflowStep).min(1).max(20),
    maxParallel: z.int().min(1).max(10).default(4),
    totalTimeoutSeconds: z.int().min(1).max(3600).default(600),
    /** What a failed step means: nothing more is begun; the rest goes on without what depended on it; it is tried again first. */
    onFailure: z.enum(['fail-fast', 'continue', 'retry']).default('fail-fast'),
    /** Further tries of a failed step under `retry`. */
    retries: z.int().min(1).max(5).default(2),
  })
  .superRefine(({ steps, type }, issues) => {
    const ids = steps.map((step) => step.id)
    const wrong = (index: number, message: string) =>
      issues.addIssue({ code: 'custom', message, path: ['steps', index] })
    steps.forEach((step, index) => {
      const before = type === 'pipeline' ? ids.filter((id) => id !== step.id) : ids.slice(0, index)
      if (ids.indexOf(step.id) !== index) wrong(index, 'this id stands twice')
      if (step.dependsOn.length > 0 && type !== 'pipeline') wrong(index, 'only a pipeline has dependencies')
      if (step.when && type !== 'conditional' && type !== 'pipeline') wrong(index, 'no conditions in this type')
      if (needsOf(step).some((id) => !before.includes(id)))
        wrong(index, 'it waits for a step that does not come before it')
    })
    if (type === 'pipeline' && isCircular(steps)) wrong(0, 'the steps wait for each other')
  })
export type WorkflowDefinition = z.infer<typeof WorkflowDefinition>

/** What came of a step: codes and figures only. */
export const StepOutcome = z.object({
  documentType: DocumentType.nullable(),
  analyser: z.string().nullable(),
  verdict: z.string().nullable(),
  findings: z.int(),
  overcharge: z.int(),
  cost: z.number(),
})
export type StepOutcome = z.infer<typeof StepOutcome>

export const StepResult = z.object({
  id: StepId,
  state: z.enum(['done', 'failed', 'skipped']),
  tries: z.int(),
  outcome: StepOutcome.nullable(),
  /** Stable code; null unless failed or skipped. */
  problem: z.string().nullable(),
  milliseconds: AuditStage.shape.milliseconds,
})
export type StepResult = z.infer<typeof StepResult>

/** The steps that must have ended before this one. */
export function needsOf(step: WorkflowStep): string[] {
  return [...new Set([...step.dependsOn, ...(step.when ? [step.when.step] : [])])]
}

function isCircular(steps: WorkflowStep[]): boolean {
  let left = steps
  for (;;) {
    const ready = left.filter((step) => needsOf(step).every((id) => !left.some((other) => other.id === id)))
    if (ready.length === 0) return left.length > 0
    left = left.filter((step) => !ready.includes(step))
  }
}

/** A workflow over one audited bill, and what its steps came to. */
export const WorkflowRun = z.object({
  id: z.uuid(),
  requestId: z.uuid(),
  state: z.enum(['running', 'done', 'failed']),
  definition: WorkflowDefinition,
  steps: z.array(StepResult),
  totalMilliseconds: z.number().nullable(),
  totalCost: z.number().nullable(),
  startedAt: Instant,
  finishedAt: Instant.nullable(),
})
export type WorkflowRun = z.infer<typeof WorkflowRun>
