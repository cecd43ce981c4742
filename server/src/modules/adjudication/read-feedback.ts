import { nameUsers } from '../../platform/auth/name-users.js'
import { requireScope } from '../../platform/auth/permissions.js'
import { claimRules } from '../risk/index.js'
import { type CaseCtx, caseNotFound } from './case-context.js'
import { measureFeedback } from './cases/feedback.js'
import type { Case, CaseDecision, Feedback, FeedbackPage, FeedbackQuery } from './schema.js'
import { loadCase } from './store-cases.js'
import { findJudgements, loadJudgements, loadSettled } from './store-judgements.js'

type Ctx = Pick<CaseCtx, 'db' | 'vault' | 'actor'>

const schemeOf: ReadonlyMap<string, string> = new Map(claimRules.map(({ code, scheme }) => [code, scheme]))

/** What became of flags in the hands of people: precision by rule, agreement of auditors. */
export async function readFeedback(ctx: Ctx): Promise<Feedback> {
  requireScope(ctx.actor, 'cases.read')
  const measured = measureFeedback(await loadSettled(ctx.db.orm), schemeOf)
  const people = await nameUsers(
    ctx,
    measured.auditors.map(({ id }) => id),
  )
  return { ...measured, people }
}

/** Judgements of settled cases, the latest first, narrowed. */
export async function listFeedback(ctx: Ctx, query: FeedbackQuery): Promise<FeedbackPage> {
  requireScope(ctx.actor, 'cases.read')
  const page = await findJudgements(ctx.vault, ctx.db.orm, query)
  const people = await nameUsers(
    ctx,
    page.items.map(({ judgedBy }) => judgedBy),
  )
  return { ...page, people }
}

type Outcome = Pick<Case, 'claimId' | 'drawChance'> & {
  decision: CaseDecision
  correctionRatio: number
  judgedBy: string
  notes: string
  chosen: Case['because']
}

/** What a settled case says of its claim, as a label; for the flow that keeps it. @throws AppError `case.not-found` */
export async function readOutcome(ctx: Pick<CaseCtx, 'db' | 'vault'>, input: { caseId: string }): Promise<Outcome> {
  const one = await loadCase(ctx.db.orm, input.caseId)
  const latest = one ? (await loadJudgements(ctx.vault, ctx.db.orm, one.id)).at(-1) : undefined
  if (!one?.outcome || !latest) throw caseNotFound()
  return {
    claimId: one.claimId,
    decision: one.outcome,
    correctionRatio: one.correctionRatio ?? 0,
    judgedBy: latest.judgedBy,
    chosen: one.because,
    drawChance: one.drawChance,
    notes: `${CASE_NOTE} ${latest.reasons.join(' ')}`,
  }
}

/** How a label says where it comes from; what an auditor wrote stays with the case. */
const CASE_NOTE = 'case:'
