import { listUsers } from '../../platform/auth/list-users.js'
import { requireScope } from '../../platform/auth/permissions.js'
import { AppError } from '../../platform/errors.js'
import { type CaseCtx, keepStep, requirePerson } from './case-context.js'
import { OPEN } from './cases/moves.js'
import { planCases } from './open-cases.js'
import { type AssignInput, type AssignOutcome, type Case, PlanInput } from './schema.js'
import { changeCase, lockCases, lockNextCase } from './store-cases.js'
import { loadJudgements } from './store-judgements.js'

/**
 * Gives cases to somebody, or back to the team. A lead gives to anybody who audits; an auditor takes what nobody has and
 * lets go of what is theirs. What cannot be given stays, and is named.
 * @throws AppError `case.no-such-auditor`
 */
export async function assignCases(ctx: CaseCtx, input: AssignInput): Promise<AssignOutcome> {
  requireScope(ctx.actor, 'cases.work')
  requirePerson(ctx)
  const leads = ctx.actor.roles.includes('lead')
  const { assignee } = input
  if (leads && assignee !== null && assignee !== ctx.actor.id) await requireAuditor(ctx, assignee)
  return ctx.db.transaction(async (tx) => {
    const locked = new Map((await lockCases(tx, input.caseIds)).map((one) => [String(one.id), one]))
    const outcome: AssignOutcome = { changed: [], left: [] }
    for (const caseId of input.caseIds) {
      const one = locked.get(caseId)
      const code = one ? assignProblem(one, { assignee, me: ctx.actor.id, leads }) : 'case.not-found'
      if (!one || code) {
        outcome.left.push({ caseId, code: code ?? 'case.not-found' })
        continue
      }
      const judged = assignee === null ? [] : await loadJudgements(ctx.vault, tx, caseId)
      if (judged.some(({ judgedBy }) => judgedBy === assignee)) {
        outcome.left.push({ caseId, code: 'case.second-person-needed' })
        continue
      }
      if (one.assignee !== assignee) {
        const changed = await changeCase(tx, one.id, { assignee })
        await keepStep(ctx, tx, { one: changed, step: 'assign', facts: { from: one.assignee, to: assignee } })
      }
      outcome.changed.push(one.id)
    }
    return outcome
  })
}

function assignProblem(
  one: Case,
  { assignee, me, leads }: { assignee: string | null; me: string; leads: boolean },
): string | null {
  if (!OPEN.includes(one.status)) return 'case.already-decided'
  if (leads) return null
  if (one.assignee !== null && one.assignee !== me) return 'case.assigned-to-another'
  return assignee === null || assignee === me ? null : 'case.lead-needed'
}

/**
 * Gives the actor the first case of the queue that nobody has. Two who ask at once get two cases. Where the queue is
 * empty, the budget's plan fills it.
 * @throws AppError `case.queue-empty`, `risk.no-snapshot`
 */
export async function claimNextCase(ctx: CaseCtx): Promise<{ caseId: Case['id']; claimId: string }> {
  requireScope(ctx.actor, 'cases.work')
  requirePerson(ctx)
  const taken = (await takeNext(ctx)) ?? (await planCases(ctx, PlanInput.parse({})).then(() => takeNext(ctx)))
  if (!taken) throw new AppError('not-found', 'case.queue-empty')
  return { caseId: taken.id, claimId: taken.claimId }
}

async function takeNext(ctx: CaseCtx): Promise<Case | null> {
  return ctx.db.transaction(async (tx) => {
    const next = await lockNextCase(tx, [])
    if (!next) return null
    const changed = await changeCase(tx, next.id, { assignee: ctx.actor.id })
    await keepStep(ctx, tx, { one: changed, step: 'assign', facts: { from: null, to: ctx.actor.id } })
    return changed
  })
}

/** Who can be given cases, by name. For leads. */
export async function listAuditors(ctx: Pick<CaseCtx, 'db' | 'actor'>): Promise<{ id: string; name: string }[]> {
  requireScope(ctx.actor, 'cases.assign')
  const users = await listUsers(ctx)
  return users
    .filter(({ roles, disabled }) => !disabled && roles.some((role) => role === 'auditor' || role === 'lead'))
    .map(({ id, displayName }) => ({ id, name: displayName }))
    .sort((a, b) => a.name.localeCompare(b.name))
}

async function requireAuditor(ctx: CaseCtx, id: string): Promise<void> {
  const known = await listAuditors(ctx)
  if (!known.some((one) => one.id === id)) throw new AppError('invalid', 'case.no-such-auditor')
}
