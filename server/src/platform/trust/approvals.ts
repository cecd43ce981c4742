import { createHash } from 'node:crypto'
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { nameUsers } from '../auth/name-users.js'
import { requireScope } from '../auth/permissions.js'
import type { Needs } from '../context.js'
import type { Tx } from '../db/database.js'
import { AppError } from '../errors.js'
import { keepPushes } from '../events/tell.js'
import { recordTrail } from '../trail/record.js'
import type { Approval } from './schema.js'
import { approvals } from './tables.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>
type ApprovalRow = typeof approvals.$inferSelect

/** A step that one person may not take alone. `subject` is what an approval is good for, to the letter. */
export type Step = { kind: 'role' | 'export'; subject: string; facts: Approval['facts'] }

const HOUR = 3_600_000
/** So long a request waits, and so long an approval may be used. */
const OPEN_HOURS = 24
const USABLE_HOURS = 1

/**
 * Uses up the caller's approval of this step, within the step's own transaction: without it nothing is kept. False when
 * there is none; then `askApproval` says so and asks.
 */
export async function takeApproval(ctx: Ctx, tx: Tx, step: Step): Promise<boolean> {
  const now = ctx.clock.now()
  const mine = and(eq(approvals.askedBy, ctx.actor.id), eq(approvals.step, digestOf(ctx, step)))
  const isGood = and(eq(approvals.approved, true), isNull(approvals.usedAt), gt(approvals.expiresAt, now))
  const [row] = await tx.update(approvals).set({ usedAt: now }).where(and(mine, isGood)).returning()
  if (!row) return false
  const entry = { resource: 'approval', resourceId: row.id, reason: step.kind }
  await recordTrail(ctx, tx, { action: 'approvals.use', ...entry })
  return true
}

/**
 * Asks a second person for the step, once: asking again finds the open request. Gives the refusal to throw meanwhile,
 * after which the caller repeats the step.
 */
export async function askApproval(ctx: Ctx, step: Step): Promise<AppError> {
  const id = ctx.ids.next()
  const now = ctx.clock.now()
  const digest = digestOf(ctx, step)
  const open = and(eq(approvals.askedBy, ctx.actor.id), eq(approvals.step, digest), isNull(approvals.decidedAt))
  const kept = await ctx.db.transaction(async (tx) => {
    // One that nobody decided in time gives way to the new one.
    const [waiting] = await tx
      .select()
      .from(approvals)
      .where(and(open, isNull(approvals.usedAt)))
      .for('update')
    if (waiting && waiting.expiresAt > now) return waiting.id
    if (waiting) await tx.delete(approvals).where(eq(approvals.id, waiting.id))
    await tx.insert(approvals).values({
      ...{ id, kind: step.kind, step: digest, facts: ctx.vault.seal(factsCell(id), JSON.stringify(step.facts)) },
      ...{ askedBy: ctx.actor.id, askedAt: now, expiresAt: new Date(now.getTime() + OPEN_HOURS * HOUR) },
    })
    await recordTrail(ctx, tx, { action: 'approvals.ask', resource: 'approval', resourceId: id, reason: step.kind })
    await keepPushes(tx, [{ room: 'trust', kind: 'approval', payload: { id } }], now.toISOString())
    return id
  })
  return new AppError('conflict', 'approval.needed', {
    message: 'A second person must approve this; it was asked for. Repeat it afterwards.',
    details: { approvalId: kept },
  })
}

/** What waits for a second person, and what was decided lately: all of it for who decides, else one's own. */
export async function listApprovals(ctx: Ctx): Promise<Approval[]> {
  const reach = requireScope(ctx.actor, 'approvals.read')
  const rows = await ctx.db.orm
    .select()
    .from(approvals)
    .where(reach === 'any' ? undefined : eq(approvals.askedBy, ctx.actor.id))
    .orderBy(desc(approvals.askedAt), desc(approvals.id))
    .limit(100)
  const names = await nameUsers(
    ctx,
    rows.flatMap((row) => [row.askedBy, row.decidedBy ?? '']),
  )
  return rows.map((row) => toApproval(ctx, row, names))
}

/**
 * Approves or refuses another person's step. An approval may be used once, within the hour.
 * @throws AppError `approval.not-found`, `approval.own`, `approval.over`
 */
export async function decideApproval(ctx: Ctx, input: { id: string; approved: boolean }): Promise<Approval> {
  requireScope(ctx.actor, 'approvals.decide')
  const now = ctx.clock.now()
  const row = await ctx.db.transaction(async (tx) => {
    const [found] = await tx.select().from(approvals).where(eq(approvals.id, input.id)).for('update')
    if (!found) throw new AppError('not-found', 'approval.not-found')
    if (found.askedBy === ctx.actor.id) throw new AppError('forbidden', 'approval.own')
    if (found.decidedAt || found.expiresAt <= now) throw new AppError('conflict', 'approval.over')
    const decided = { decidedBy: ctx.actor.id, decidedAt: now, approved: input.approved }
    const expiresAt = new Date(now.getTime() + USABLE_HOURS * HOUR)
    const [kept] = await tx
      .update(approvals)
      .set({ ...decided, expiresAt })
      .where(eq(approvals.id, found.id))
      .returning()
    const action = input.approved ? 'approvals.approve' : 'approvals.deny'
    await recordTrail(ctx, tx, { action, resource: 'approval', resourceId: found.id, reason: found.kind })
    await keepPushes(tx, [{ room: 'trust', kind: 'approval', payload: { id: found.id } }], now.toISOString())
    return kept as ApprovalRow
  })
  return toApproval(ctx, row, await nameUsers(ctx, [row.askedBy, row.decidedBy ?? '']))
}

function toApproval(ctx: Ctx, row: ApprovalRow, names: Record<string, string>): Approval {
  return {
    ...{ id: row.id, kind: row.kind },
    facts: JSON.parse(ctx.vault.open(factsCell(row.id), row.facts)) as Approval['facts'],
    askedBy: { id: row.askedBy, name: names[row.askedBy] ?? row.askedBy },
    ...{ askedAt: row.askedAt.toISOString(), expiresAt: row.expiresAt.toISOString() },
    state: stateOf(row, ctx.clock.now()),
    decidedBy: row.decidedBy === null ? null : (names[row.decidedBy] ?? row.decidedBy),
    own: row.askedBy === ctx.actor.id,
  }
}

function stateOf(row: ApprovalRow, now: Date): Approval['state'] {
  if (row.usedAt) return 'used'
  if (row.approved === false) return 'denied'
  if (row.expiresAt <= now) return 'expired'
  return row.approved ? 'approved' : 'open'
}

function digestOf(ctx: Needs<'actor'>, step: Step): string {
  return createHash('sha256')
    .update(JSON.stringify([step.kind, step.subject, ctx.actor.id]))
    .digest('hex')
}

function factsCell(id: string) {
  return { table: 'platform.approvals', column: 'facts', row: id }
}
