import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { capabilitiesOf } from './channels/capabilities.js'
import type { InboxContext } from './deliver-next.js'
import type { Template } from './desk/schema.js'
import { fillTemplate, placesOf } from './desk/template.js'
import { queueMessage } from './queue-message.js'
import { reachAsStaff } from './reach-conversation.js'
import type { ChannelName } from './schema.js'
import { deleteFetched, deleteTemplate, keepTemplate, loadTemplates } from './store-templates.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

/** Templates that WhatsApp approved, as they were written down here. */
export async function listTemplates(ctx: Ctx): Promise<Template[]> {
  requireScope(ctx.actor, 'desk.read')
  return loadTemplates(ctx.db.orm)
}

/** Writes an approved template down; an empty body removes it. WhatsApp alone approves, and refuses what does not match. */
export async function writeTemplate(ctx: Ctx, input: Template): Promise<Template[]> {
  requireScope(ctx.actor, 'channels.manage')
  await ctx.db.transaction(async (tx) => {
    if (input.body.trim() === '') await deleteTemplate(tx, input)
    else await keepTemplate(tx, { ...input, by: ctx.actor.id, changedAt: ctx.clock.now() })
    await recordTrail(ctx, tx, { action: 'inbox.template', resource: 'template', resourceId: input.name })
  })
  return loadTemplates(ctx.db.orm)
}

/**
 * Puts what Meta approves now in the place of what was fetched before. Templates written down by hand stay, unless one of the
 * same name and language is approved.
 * @throws AppError `inbox.templates-not-set` without the account's id, `inbox.templates-unreachable`
 */
export async function fetchTemplates(ctx: Ctx & InboxContext): Promise<{ items: Template[]; skipped: number }> {
  requireScope(ctx.actor, 'channels.manage')
  const channel = ctx.channels.find((one) => one.listTemplates !== undefined)
  if (!channel?.listTemplates) throw new AppError('precondition', 'inbox.templates-not-set')
  const { templates, skipped } = await channel.listTemplates()
  await ctx.db.transaction(async (tx) => {
    await deleteFetched(tx)
    const [by, changedAt] = [ctx.actor.id, ctx.clock.now()]
    for (const one of templates) await keepTemplate(tx, { ...one, by, changedAt, fetched: true })
    await recordTrail(ctx, tx, { action: 'inbox.templates-fetched', resource: 'template', resourceId: 'list' })
  })
  return { items: await loadTemplates(ctx.db.orm), skipped }
}

/**
 * Sends a template, by whoever answers the conversation; it may go out when free text may not.
 * @throws AppError `inbox.not-taken`, `inbox.no-templates`, `inbox.template-not-found`, `inbox.template-values`
 */
export async function sendTemplate(
  ctx: Ctx,
  input: { conversationId: string; clientId: string; name: string; language: string; values: string[] },
): Promise<void> {
  const { conversationId, clientId, name, language, values } = input
  const whole = await reachAsStaff(ctx, ctx.db.orm, { conversationId, permission: 'conversations.write' })
  const { state, owner } = whole.conversation
  if (state !== 'human' || owner !== ctx.actor.id) throw new AppError('conflict', 'inbox.not-taken')
  if (!capabilitiesOf(whole.channel as ChannelName).templates) throw new AppError('conflict', 'inbox.no-templates')
  const template = (await loadTemplates(ctx.db.orm)).find((one) => one.name === name && one.language === language)
  if (!template) throw new AppError('not-found', 'inbox.template-not-found')
  const isFilled = values.every((value) => value.trim() !== '') && values.length === placesOf(template.body)
  if (!isFilled) throw new AppError('invalid', 'inbox.template-values')
  const text = fillTemplate(template.body, values)
  const content = { type: 'text' as const, text, template: { name, language, values } }
  await queueMessage(ctx, { conversationId, content, as: { kind: 'staff', id: ctx.actor.id }, clientRef: clientId })
}
