import { requireScope } from '../../platform/auth/permissions.js'
import { AppError } from '../../platform/errors.js'
import { readFacility } from '../registry/index.js'
import { type CaseCtx, caseNotFound, keepStep } from './case-context.js'
import { after, DAYS_TO_ANSWER } from './cases/terms.js'
import { AppealInput, type Case, type CaseAppeal, type FacilityDecision } from './schema.js'
import { changeCase, loadSettledOf, lockCase } from './store-cases.js'
import { insertAppeal, loadAppeal, loadLatestReasons } from './store-judgements.js'

/**
 * Files a facility's appeal against a decision: by its own people, or by a lead who has it on paper. Once a case, within
 * the days there are; somebody who has not judged it answers.
 * @throws AppError `case.not-found`, `case.not-decided`, `case.already-appealed`, `case.appeal-late`
 */
export async function fileAppeal(ctx: CaseCtx, input: { caseId: string; grounds: string }): Promise<Case> {
  const scope = requireScope(ctx.actor, 'cases.appeal')
  const { grounds } = AppealInput.parse({ grounds: input.grounds })
  const keys = scope === 'facility' ? await ownKeys(ctx) : null
  const now = ctx.clock.now()
  return ctx.db.transaction(async (tx) => {
    const one = await lockCase(tx, input.caseId)
    if (!one || (keys && !keys.includes(one.facilityKey))) throw caseNotFound()
    if (await loadAppeal(ctx.vault, tx, one.id)) throw new AppError('conflict', 'case.already-appealed')
    if (one.status !== 'decided' || !one.appealUntil) throw new AppError('precondition', 'case.not-decided')
    if (one.appealUntil < now.toISOString()) {
      throw new AppError('precondition', 'case.appeal-late', { details: { until: one.appealUntil } })
    }
    const answerDueAt = after(now, DAYS_TO_ANSWER)
    const appeal = { id: ctx.ids.next(), caseId: one.id, grounds, filedBy: ctx.actor.id, filedAt: now, answerDueAt }
    await insertAppeal(ctx.vault, tx, appeal)
    const changed = await changeCase(tx, one.id, { status: 'appealed', assignee: null, dueAt: answerDueAt })
    await keepStep(ctx, tx, { one: changed, step: 'appeal', facts: { until: answerDueAt.toISOString() } })
    return changed
  })
}

/** Decisions on the claims of the actor's facility: outcome, reasons, how long there is to appeal. No scores, no names. */
export async function listFacilityDecisions(ctx: CaseCtx): Promise<FacilityDecision[]> {
  requireScope(ctx.actor, 'cases.appeal')
  const settled = await loadSettledOf(ctx.db.orm, await ownKeys(ctx))
  const reasons = await loadLatestReasons(
    ctx.db.orm,
    settled.map(({ id }) => id),
  )
  const shown: FacilityDecision[] = []
  for (const one of settled) {
    if (!one.outcome || !one.decidedAt || !one.appealUntil) continue
    const appeal = await loadAppeal(ctx.vault, ctx.db.orm, one.id)
    shown.push({
      caseId: one.id,
      claimId: one.claimId,
      outcome: one.outcome,
      correctionRatio: one.correctionRatio ?? 0,
      amount: one.amount,
      reasons: reasons.get(one.id) ?? [],
      decidedAt: one.decidedAt,
      appealUntil: one.appealUntil,
      status: one.status,
      appeal: appeal && withoutNames(appeal),
    })
  }
  return shown
}

function withoutNames({ grounds, filedAt, answerDueAt, answer, answeredAt }: CaseAppeal) {
  return { grounds, filedAt, answerDueAt, answer, answeredAt }
}

/** The keys under which the actor's facility stands in the list: its codes in the registry. */
async function ownKeys(ctx: CaseCtx): Promise<string[]> {
  const { facilityId } = ctx.actor
  if (!facilityId) return []
  const facility = await readFacility(ctx, { id: facilityId })
  return facility.codes.map(({ code }) => code)
}
