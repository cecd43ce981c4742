import { requireScope } from '../../platform/auth/permissions.js'
import { AppError } from '../../platform/errors.js'
import { type CaseCtx, caseNotFound, keepStep, requirePerson, requireRevision, type StepDone } from './case-context.js'
import type { Case, WaitInput } from './schema.js'
import { changeCase, lockCase } from './store-cases.js'

/**
 * Lets a case wait for papers that were asked for, until a day; it is due then.
 * @throws AppError `case.not-found`, `case.changed-meanwhile`, `case.not-open`, `case.assigned-to-another`, `case.day-past`
 */
export async function waitForPapers(ctx: CaseCtx, input: WaitInput & { caseId: string }): Promise<Case> {
  const until = new Date(`${input.until}T23:59:59+07:00`)
  if (until <= ctx.clock.now()) throw new AppError('invalid', 'case.day-past')
  return move(ctx, input, {
    from: ['open', 'in-review'],
    change: { status: 'waiting', assignee: ctx.actor.id, dueAt: until },
    done: { step: 'wait', facts: { until: input.until }, note: input.note },
  })
}

/** Takes a case up: the actor has it from then on. @throws AppError as `waitForPapers` */
export async function takeUpCase(ctx: CaseCtx, input: { caseId: string; revision: number }): Promise<Case> {
  return move(ctx, input, {
    from: ['open', 'waiting'],
    change: { status: 'in-review', assignee: ctx.actor.id },
    done: { step: 'take-up' },
  })
}

type Move = {
  from: Case['status'][]
  change: Parameters<typeof changeCase>[2]
  done: StepDone
}

async function move(ctx: CaseCtx, input: { caseId: string; revision: number }, { from, change, done }: Move) {
  requireScope(ctx.actor, 'cases.work')
  requirePerson(ctx)
  return ctx.db.transaction(async (tx) => {
    const one = await lockCase(tx, input.caseId)
    if (!one) throw caseNotFound()
    requireRevision(one, input.revision)
    if (!from.includes(one.status)) throw new AppError('precondition', 'case.not-open')
    const isOthers = one.assignee !== null && one.assignee !== ctx.actor.id
    if (isOthers && !ctx.actor.roles.includes('lead')) throw new AppError('precondition', 'case.assigned-to-another')
    const changed = await changeCase(tx, one.id, change)
    await keepStep(ctx, tx, { one: changed, ...done })
    return changed
  })
}
