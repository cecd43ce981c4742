import { nameUsers } from '../../platform/auth/name-users.js'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { type ClaimEvidence, readClaimEvidence } from '../risk/index.js'
import {
  type CaseCtx,
  caseNotFound,
  keepStep,
  requirePerson,
  requireRevision,
  standingOf,
  whoOf,
} from './case-context.js'
import { judgementProblem, ratioOf, settle } from './cases/judging.js'
import { judgeProblem, nextKind } from './cases/moves.js'
import { after, CASE_TERMS, DAYS_TO_APPEAL } from './cases/terms.js'
import { CaseSettled } from './events.js'
import { type AppealAnswer, type Case, type Judgement, JudgementInput } from './schema.js'
import { changeCase, lockCase } from './store-cases.js'
import { insertJudgement, keepAnswer, loadAppeal, loadJudgements } from './store-judgements.js'

/**
 * Keeps a person's judgement on a case, with the figures it rests on. A large amount is settled by two who agree, else by
 * a third. Of two who judge the same revision the second is refused; who judges what a colleague has open must say so.
 * @throws AppError `case.not-found`, `case.changed-meanwhile`, `case.held-by-another`, `case.second-person-needed`,
 *   `case.lead-needed`, `case.assigned-to-another`, `case.already-decided`, `case.waiting`, or a code of cases/judging
 */
export async function judgeCase(ctx: CaseCtx, input: JudgementInput & { caseId: string }): Promise<Case> {
  requireScope(ctx.actor, 'cases.work')
  requirePerson(ctx)
  const { caseId, ...given } = input
  return keepJudgement(ctx, { caseId, given: JudgementInput.parse(given), answer: null })
}

/**
 * Answers a facility's appeal: somebody judges the claim anew who has not judged it before, and writes to the facility.
 * @throws AppError as `judgeCase`
 */
export async function answerAppeal(ctx: CaseCtx, input: AppealAnswer & { caseId: string }): Promise<Case> {
  requireScope(ctx.actor, 'cases.work')
  requirePerson(ctx)
  const { caseId, answer, ...given } = input
  return keepJudgement(ctx, { caseId, given: JudgementInput.parse(given), answer })
}

type Asked = { caseId: string; given: JudgementInput; answer: string | null }

async function keepJudgement(ctx: CaseCtx, { caseId, given, answer }: Asked): Promise<Case> {
  const problem = judgementProblem(given)
  if (problem) throw new AppError('invalid', problem)
  const seen = await claimIdOf(ctx, caseId)
  const evidence = await readClaimEvidence(ctx, { claimId: seen })
  return ctx.db.transaction(async (tx) => {
    const one = await lockCase(tx, caseId)
    if (!one) throw caseNotFound()
    const { judgements } = await requireJudgeable(ctx, tx, { one, given, isAppeal: answer !== null })
    const kind = nextKind({ status: one.status, judges: judgements })
    const correctionRatio = ratioOf(given)
    if (kind === null || correctionRatio === null) throw new AppError('conflict', 'case.already-decided')
    const at = ctx.clock.now()
    const judgement: Judgement = {
      id: ctx.ids.next(),
      kind,
      decision: given.decision,
      correctionRatio,
      reasons: given.reasons,
      notes: given.notes,
      judgedBy: ctx.actor.id,
      versions: versionsOf(evidence),
      at: at.toISOString(),
    }
    await insertJudgement(ctx.vault, tx, { ...judgement, caseId, evidence })
    if (answer !== null) await keepAnswer(ctx.vault, tx, { caseId, answer, by: ctx.actor.id, at })
    return keepOutcome(ctx, tx, { one, judgements: [...judgements, judgement], at })
  })
}

const claimIdOf = async (ctx: CaseCtx, caseId: string): Promise<string> =>
  ctx.db.transaction(async (tx) => {
    const one = await lockCase(tx, caseId)
    if (!one) throw caseNotFound()
    return one.claimId
  })

function versionsOf(evidence: ClaimEvidence): Record<string, string> {
  const { snapshot, serving, ruleSet, modelVersion } = evidence
  return {
    cases: CASE_TERMS,
    snapshot,
    list: serving,
    rules: ruleSet.version,
    ...(modelVersion ? { model: modelVersion } : {}),
  }
}

type Weighed = { one: Case; given: JudgementInput; isAppeal: boolean }

async function requireJudgeable(ctx: CaseCtx, tx: Tx, { one, given, isAppeal }: Weighed) {
  const judgements = await loadJudgements(ctx.vault, tx, one.id)
  const appeal = await loadAppeal(ctx.vault, tx, one.id)
  // Who judged first is told so before anything else: a later revision alone says less.
  const standing = standingOf(one, judgements, appeal)
  const problem = judgeProblem(standing, whoOf(ctx))
  if (problem) throw new AppError(problem === 'case.already-decided' ? 'conflict' : 'precondition', problem)
  if ((one.status === 'appealed') !== isAppeal) throw new AppError('precondition', 'case.appeal-needs-answer')
  requireRevision(one, given.revision)
  await requireUnheld(ctx, one, given.despiteHold)
  return { judgements }
}

async function requireUnheld(ctx: CaseCtx, one: Case, despite: boolean): Promise<void> {
  const isHeld =
    one.heldBy !== null && one.heldBy !== ctx.actor.id && (one.heldUntil ?? '') > ctx.clock.now().toISOString()
  if (!isHeld || despite || !one.heldBy) return
  const names = await nameUsers(ctx, [one.heldBy])
  throw new AppError('conflict', 'case.held-by-another', { details: { name: names[one.heldBy] ?? one.heldBy } })
}

type Judged = { one: Case; judgements: readonly Judgement[]; at: Date }

async function keepOutcome(ctx: CaseCtx, tx: Tx, { one, judgements, at }: Judged): Promise<Case> {
  const latest = judgements.at(-1)
  const settled = settle(judgements, one.amount)
  const free = { heldBy: null, heldUntil: null }
  const changed = await changeCase(
    tx,
    one.id,
    settled.settled
      ? {
          ...free,
          assignee: ctx.actor.id,
          status: one.status === 'appealed' ? 'closed' : 'decided',
          outcome: settled.decision,
          correctionRatio: settled.correctionRatio,
          decidedAt: at,
          ...(one.status === 'appealed' ? {} : { appealUntil: after(at, DAYS_TO_APPEAL) }),
        }
      : { ...free, status: 'second-look', assignee: null },
  )
  await keepStep(ctx, tx, {
    one: changed,
    step: 'judge',
    facts: {
      kind: latest?.kind ?? null,
      decision: latest?.decision ?? null,
      correctionRatio: latest?.correctionRatio ?? null,
    },
    note: latest?.notes || null,
  })
  if (settled.settled) await ctx.events.tell(tx, CaseSettled({ caseId: changed.id }))
  return changed
}
