import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Queryable } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { DeskRules, type DeskState } from './desk/schema.js'
import { answersNow, isDeskOpen } from './desk/service-clock.js'
import { DeskChanged } from './events.js'
import { insertDeskRules, loadDeskRules, loadSwitch, setSwitch } from './store-desk.js'

type Ctx = Needs<'db' | 'clock' | 'events' | 'actor'>

/** What holds until somebody sets something else: open on weekdays, the assistant always there. */
const FIRST_RULES: DeskRules = {
  hours: [1, 2, 3, 4, 5].map((day) => ({ day, from: '08:00', to: '17:00' })),
  ...{ firstReplyMinutes: 15, nextReplyMinutes: 30, resolveMinutes: 1440, noticeMinutes: 10 },
  ...{ assistant: 'always', returnMinutes: null, mailTo: [] },
}

export async function rulesInForce(db: Queryable): Promise<DeskRules> {
  return (await loadDeskRules(db))?.rules ?? FIRST_RULES
}

/** Whether the assistant keeps still now: by the switch over everything, or by the hours. */
export async function isAssistantSilent(db: Queryable, now: Date): Promise<boolean> {
  if ((await loadSwitch(db))?.onSince != null) return true
  return !answersNow(await rulesInForce(db), now)
}

/** How the desk is set up, and whether the assistant answers now. */
export async function readDesk(ctx: Ctx): Promise<DeskState> {
  requireScope(ctx.actor, 'desk.read')
  return deskState(ctx, ctx.db.orm)
}

async function deskState(ctx: Ctx, db: Queryable): Promise<DeskState> {
  const now = ctx.clock.now()
  const kept = await loadDeskRules(db)
  const rules = kept?.rules ?? FIRST_RULES
  const off = await loadSwitch(db)
  const silencedSince = off?.onSince?.toISOString() ?? null
  return {
    ...{ rules, version: kept?.version ?? 0, setBy: kept?.by ?? null, setAt: kept?.at.toISOString() ?? null },
    isOpen: isDeskOpen(rules.hours, now),
    assistant: {
      ...{ answers: silencedSince === null && answersNow(rules, now), silencedSince },
      silencedBy: silencedSince === null ? null : (off?.by ?? null),
    },
  }
}

/** Sets hours, promises and when the assistant answers; the older version stays on record. @throws AppError `inbox.rules-changed` */
export async function keepDeskRules(ctx: Ctx, input: { rules: DeskRules; version: number }): Promise<DeskState> {
  requireScope(ctx.actor, 'desk.manage')
  return ctx.db.transaction(async (tx) => {
    // Of two who saw the same version, one sets the next and the other looks again; the primary key settles a tie.
    const newest = (await loadDeskRules(tx))?.version ?? 0
    if (newest !== input.version) throw new AppError('conflict', 'inbox.rules-changed')
    const version = input.version + 1
    const rules = DeskRules.parse(input.rules)
    await insertDeskRules(tx, { version, rules, by: ctx.actor.id, at: ctx.clock.now() })
    await recordTrail(ctx, tx, { action: 'inbox.desk-rules', resource: 'desk', resourceId: String(version) })
    await ctx.events.tell(tx, DeskChanged({ conversationId: null }))
    return deskState(ctx, tx)
  })
}

/** Silences the assistant everywhere at once, or lets it speak again. Replies that wait to be sent stay where they are. */
export async function silenceAssistant(ctx: Ctx, { silent }: { silent: boolean }): Promise<DeskState> {
  requireScope(ctx.actor, 'desk.silence')
  return ctx.db.transaction(async (tx) => {
    await setSwitch(tx, { by: ctx.actor.id, onSince: silent ? ctx.clock.now() : null })
    const action = silent ? 'inbox.assistant-off' : 'inbox.assistant-on'
    await recordTrail(ctx, tx, { action, resource: 'desk', resourceId: 'assistant' })
    await ctx.events.tell(tx, DeskChanged({ conversationId: null }))
    return deskState(ctx, tx)
  })
}
