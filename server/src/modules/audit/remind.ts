import { mailAddressOf } from '../../platform/auth/mail-address.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import type { Day } from '../../shared/dates.js'
import { REMINDER_WORDS } from './mapping/reminder-words.js'
import { stepName } from './outcome/word-parts.js'
import { readAudit } from './read-audit.js'
import type { Reminder, ReminderWish } from './schema.js'
import {
  changeReminderRow,
  holdDueReminder,
  insertReminder,
  listReminderRows,
  type ReminderRow,
} from './store-reminders.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>

/** Mails of one round; the rest follow in the next. */
const MOST_MAILS = 200

/**
 * Keeps when to look at a bill again.
 * @throws AppError `audit.not-found`, `audit.reminder-in-the-past`, `audit.no-mail-address`
 */
export async function setReminder(ctx: Ctx, input: ReminderWish & { auditId: string }): Promise<Reminder> {
  const { auditId, step, dueOn, language, byMail } = input
  await readAudit(ctx, { id: auditId })
  if (dueOn < ctx.clock.today()) throw new AppError('invalid', 'audit.reminder-in-the-past')
  if (byMail && (await mailAddressOf(ctx.db.orm, ctx.actor.id)) === null)
    throw new AppError('precondition', 'audit.no-mail-address')
  const id = ctx.ids.next()
  const row: ReminderRow = {
    ...{ id, requestId: auditId, owner: ctx.actor.id, step, dueOn, language, state: 'open' },
    ...{ byMail, mailedAt: null, createdAt: ctx.clock.now() },
  }
  await ctx.db.transaction(async (tx) => {
    await insertReminder(tx, row)
    await recordTrail(ctx, tx, { action: 'audits.remind', resource: 'audit', resourceId: auditId })
  })
  return toReminder(ctx, row)
}

/** The caller's reminders: what is due first. */
export async function listReminders(ctx: Ctx): Promise<Reminder[]> {
  return (await listReminderRows(ctx.db.orm, ctx.actor.id)).map((row) => toReminder(ctx, row))
}

/**
 * Marks a reminder as done, or puts it off to a later day, when it may be mailed again.
 * @throws AppError `audit.reminder-not-found`, `audit.reminder-in-the-past`
 */
export async function changeReminder(
  ctx: Ctx,
  input: { id: string; isDone?: boolean | undefined; dueOn?: Day | undefined },
): Promise<Reminder> {
  const { id, isDone, dueOn } = input
  if (dueOn !== undefined && dueOn < ctx.clock.today()) throw new AppError('invalid', 'audit.reminder-in-the-past')
  const change = {
    ...(isDone === undefined ? {} : { state: isDone ? ('done' as const) : ('open' as const) }),
    ...(dueOn === undefined ? {} : { dueOn, mailedAt: null, state: 'open' as const }),
  }
  const row = await ctx.db.transaction((tx) => changeReminderRow(tx, { id, owner: ctx.actor.id }, change))
  if (!row) throw new AppError('not-found', 'audit.reminder-not-found')
  return toReminder(ctx, row)
}

/**
 * Mails what is due. The mail names no illness, hospital or amount: a mailbox is not a safe place.
 * A letter may be sent twice when the machine stops between sending and keeping it, never not at all.
 */
export async function mailReminders(
  ctx: Needs<'db' | 'vault' | 'clock' | 'mail' | 'config'>,
): Promise<{ mailed: number }> {
  let mailed = 0
  for (let held = 0; held < MOST_MAILS; held += 1) {
    const end = await ctx.db.transaction(async (tx) => {
      const row = await holdDueReminder(tx, ctx.clock.today())
      if (!row) return 'none' as const
      const at = { id: row.id, owner: row.owner }
      const to = await mailAddressOf(tx, row.owner)
      if (to === null) {
        // The account lost its address or was shut out: it stands in the list only.
        await changeReminderRow(tx, at, { byMail: false })
        return 'passed-over' as const
      }
      const { subject, text } = REMINDER_WORDS[row.language]
      const link = ctx.config.publicUrl ? `\n\n${ctx.config.publicUrl.replace(/\/$/, '')}/check/${row.requestId}` : ''
      await ctx.mail.send({ to, subject, text: `${text}${link}\n` })
      await changeReminderRow(tx, at, { mailedAt: ctx.clock.now() })
      return 'sent' as const
    })
    if (end === 'none') break
    if (end === 'sent') mailed += 1
  }
  return { mailed }
}

function toReminder(ctx: Needs<'clock'>, row: ReminderRow): Reminder {
  const { id, requestId: auditId, step, dueOn, state, mailedAt } = row
  return {
    ...{ id, auditId, step, stepName: stepName(step, row.language), dueOn, state },
    isDue: state === 'open' && dueOn <= ctx.clock.today(),
    byMail: row.byMail,
    mailedAt: mailedAt?.toISOString() ?? null,
  }
}
