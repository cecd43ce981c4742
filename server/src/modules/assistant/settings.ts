import { desc } from 'drizzle-orm'
import { nameUsers } from '../../platform/auth/name-users.js'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import type { Queryable } from '../../platform/db/database.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { AssistantSettings, type SettingsState } from './schema.js'
import { settings as table } from './tables.js'

type Ctx = Needs<'db' | 'clock' | 'actor' | 'llm'>

const FIRST = AssistantSettings.parse({
  ...{ wording: 'passages', prompt: '', temperature: 0.2, maxTokens: 500, language: 'id' },
})
const SHOWN = 20

/** The settings that hold now, and their version; 0 before anybody set any. */
export async function settingsInForce(db: Queryable): Promise<{ settings: AssistantSettings; version: number }> {
  const [row] = await db.select().from(table).orderBy(desc(table.version)).limit(1)
  return row
    ? { settings: AssistantSettings.parse(row.settings), version: row.version }
    : { settings: FIRST, version: 0 }
}

/** The settings with who set each version. */
export async function readSettings(ctx: Ctx): Promise<SettingsState> {
  requireScope(ctx.actor, 'assistant.read')
  return stateOf(ctx, ctx.db.orm)
}

async function stateOf(ctx: Ctx, db: Queryable): Promise<SettingsState> {
  const { version, by, at } = table
  const rows = await db.select({ version, by, at }).from(table).orderBy(desc(table.version)).limit(SHOWN)
  const names = await nameUsers(
    ctx,
    rows.map((row) => row.by),
  )
  const history = rows.map((row) => ({ ...row, byName: names[row.by] ?? null, at: row.at.toISOString() }))
  return { ...(await settingsInForce(db)), model: ctx.llm?.textModel ?? null, history }
}

/** Sets the assistant from the next message on. @throws AppError `assistant.settings-changed` somebody set a version meanwhile */
export async function keepSettings(
  ctx: Ctx,
  input: { settings: AssistantSettings; version: number },
): Promise<SettingsState> {
  requireScope(ctx.actor, 'assistant.manage')
  await ctx.db.transaction(async (tx) => {
    const newest = await settingsInForce(tx)
    if (newest.version !== input.version) throw new AppError('conflict', 'assistant.settings-changed')
    const version = input.version + 1
    await tx.insert(table).values({ version, settings: input.settings, by: ctx.actor.id, at: ctx.clock.now() })
    await recordTrail(ctx, tx, { action: 'assistant.settings', resource: 'assistant', resourceId: String(version) })
  })
  return stateOf(ctx, ctx.db.orm)
}
