import { scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import type { Standing, Who } from './cases/moves.js'
import { CaseChanged } from './events.js'
import type { Case, CaseAppeal, CaseStep, Judgement } from './schema.js'
import { insertStep } from './store-judgements.js'

export type CaseCtx = Needs<'db' | 'config' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

/** Who asks, as the moves of a case see them. */
export function whoOf(ctx: Pick<CaseCtx, 'actor' | 'clock'>): Who {
  return {
    id: ctx.actor.id,
    works: ctx.actor.kind === 'person' && scopeOf(ctx.actor, 'cases.work') !== null,
    leads: scopeOf(ctx.actor, 'cases.assign') !== null,
    appeals: scopeOf(ctx.actor, 'cases.appeal') === 'any',
    now: ctx.clock.now().toISOString(),
  }
}

export function standingOf(one: Case, judgements: readonly Judgement[], appeal: CaseAppeal | null): Standing {
  const { status, assignee, appealUntil } = one
  return { status, assignee, judges: judgements, appealUntil, hasAppeal: appeal !== null }
}

/** Work on a case is a person's: a program or the system never takes or judges one. @throws AppError `case.people-only` */
export function requirePerson(ctx: Pick<CaseCtx, 'actor'>): void {
  if (ctx.actor.kind !== 'person') throw new AppError('forbidden', 'case.people-only')
}

export const caseNotFound = (): AppError => new AppError('not-found', 'case.not-found')

/** @throws AppError `case.changed-meanwhile` when the case is no longer as the actor saw it */
export function requireRevision(one: Case, revision: number): void {
  if (one.revision === revision) return
  throw new AppError('conflict', 'case.changed-meanwhile', { details: { revision: one.revision } })
}

export type StepDone = Pick<CaseStep, 'step'> & Partial<Pick<CaseStep, 'facts' | 'note'>>

/** Writes what was done into the case's history and the trail, and tells whoever watches the queue. */
export async function keepStep(ctx: CaseCtx, tx: Tx, done: StepDone & { one: Case; isQuiet?: boolean }): Promise<void> {
  const { one, step, facts = {}, note = null, isQuiet = false } = done
  const at = ctx.clock.now().toISOString()
  await insertStep(ctx.vault, tx, { caseId: one.id, step, status: one.status, actor: ctx.actor.id, facts, note, at })
  await recordTrail(ctx, tx, { action: `cases.${step}`, resource: 'case', resourceId: one.id })
  if (!isQuiet) await tellChanged(ctx, tx, one)
}

/** Tells whoever watches the queue that it is no longer as they see it. */
export async function tellChanged(ctx: CaseCtx, tx: Tx, one: Case): Promise<void> {
  await ctx.events.tell(tx, CaseChanged({ caseId: one.id, status: one.status }))
}
