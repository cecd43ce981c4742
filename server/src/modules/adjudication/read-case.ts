import { nameUsers } from '../../platform/auth/name-users.js'
import { requireScope } from '../../platform/auth/permissions.js'
import { readHistoricClaim } from '../risk/index.js'
import { type CaseCtx, caseNotFound, standingOf, whoOf } from './case-context.js'
import { needsSecondLook } from './cases/judging.js'
import { actionsOn } from './cases/moves.js'
import type { Case, CaseDetail, CaseStep, Judgement } from './schema.js'
import { loadCase, loadCaseOfClaim } from './store-cases.js'
import { loadAppeal, loadJudgements, loadSteps } from './store-judgements.js'

type Ctx = Pick<CaseCtx, 'db' | 'vault' | 'clock' | 'actor'>

/**
 * One case with its judgements, appeal and history. Until a second look is settled nobody sees another's judgement, so
 * that two people judge for themselves.
 * @throws AppError `case.not-found`
 */
export async function readCase(ctx: Ctx, input: { caseId: string }): Promise<CaseDetail> {
  requireScope(ctx.actor, 'cases.read')
  const one = await loadCase(ctx.db.orm, input.caseId)
  if (!one) throw caseNotFound()
  return showCase(ctx, one)
}

/** The case of a claim; null where a claim of the list has none. @throws AppError `risk.claim-not-found` */
export async function readCaseOfClaim(ctx: CaseCtx, input: { claimId: string }): Promise<CaseDetail | null> {
  requireScope(ctx.actor, 'cases.read')
  const one = await loadCaseOfClaim(ctx.db.orm, input.claimId)
  if (one) return showCase(ctx, one)
  await readHistoricClaim(ctx, input)
  return null
}

async function showCase(ctx: Ctx, one: Case): Promise<CaseDetail> {
  const given = await loadJudgements(ctx.vault, ctx.db.orm, one.id)
  const appeal = await loadAppeal(ctx.vault, ctx.db.orm, one.id)
  const steps = await loadSteps(ctx.vault, ctx.db.orm, one.id)
  const isSettled = one.outcome !== null
  const judgements = given.filter(({ judgedBy }) => isSettled || judgedBy === ctx.actor.id)
  const ids = [one.assignee, one.heldBy, appeal?.answeredBy, appeal?.filedBy]
  return {
    ...one,
    judgements,
    appeal,
    steps: steps.map((step) => withoutJudgement(step, { isSettled, me: ctx.actor.id })),
    actions: actionsOn(standingOf(one, given, appeal), whoOf(ctx)),
    needsSecondLook: needsSecondLook(one.amount),
    people: await nameUsers(ctx, [
      ...ids.filter((id) => id !== null && id !== undefined),
      ...steps.map(({ actor }) => actor),
      ...given.map((judgement: Judgement) => judgement.judgedBy),
    ]),
  }
}

function withoutJudgement(step: CaseStep, { isSettled, me }: { isSettled: boolean; me: string }): CaseStep {
  return isSettled || step.actor === me || step.step !== 'judge' ? step : { ...step, facts: {}, note: null }
}
