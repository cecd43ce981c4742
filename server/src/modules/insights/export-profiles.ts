import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { MOST_ROWS, type SheetCell, type SheetColumn, writeXlsx } from '../../platform/exports/write-xlsx.js'
import { recordTrail } from '../../platform/trail/record.js'
import { toCsv } from '../claims/index.js'
import { listProfiles } from './list-profiles.js'
import type { Profile, ProfileQuery } from './schema.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

const AT_ONCE = 100

const COLUMNS: [SheetColumn, (profile: Profile) => SheetCell][] = [
  [{ name: 'conversation', kind: 'text' }, (one) => one.conversationId],
  [{ name: 'name', kind: 'text' }, (one) => one.displayName],
  [{ name: 'channel', kind: 'text' }, (one) => one.channel],
  [{ name: 'gender', kind: 'text' }, (one) => one.gender],
  [{ name: 'age', kind: 'number' }, (one) => one.age],
  [{ name: 'province', kind: 'text' }, (one) => one.province],
  [{ name: 'complaints', kind: 'text' }, (one) => one.complaintClasses.join('; ')],
  [{ name: 'barriers', kind: 'text' }, (one) => one.barriers.join('; ')],
  [{ name: 'symptoms', kind: 'text' }, (one) => one.symptoms.join('; ')],
  [{ name: 'conditions', kind: 'text' }, (one) => one.conditions.join('; ')],
  [{ name: 'urgency', kind: 'number' }, (one) => one.urgency],
  [{ name: 'first_interaction', kind: 'moment' }, (one) => one.firstAt],
  [{ name: 'last_interaction', kind: 'moment' }, (one) => one.lastAt],
]

/**
 * The people of a filter as CSV or a spreadsheet, without telephone numbers; who took how many is on the trail.
 * @throws AppError `export.too-large`
 */
export async function exportProfiles(ctx: Ctx, query: ProfileQuery, format: 'csv' | 'xlsx'): Promise<string | Buffer> {
  requireScope(ctx.actor, 'people.export')
  const profiles = await allProfiles(ctx, query)
  const entry = { action: 'insights.export-profiles', resource: 'contacts', resourceId: String(profiles.length) }
  await ctx.db.transaction((tx) => recordTrail(ctx, tx, entry))
  const rows = profiles.map((profile) => COLUMNS.map(([, cellOf]) => cellOf(profile)))
  const columns = COLUMNS.map(([column]) => column)
  if (format === 'xlsx') return writeXlsx({ sheet: 'people', columns, rows })
  return toCsv(
    columns.map(({ name }) => name),
    rows,
  )
}

async function allProfiles(ctx: Ctx, query: ProfileQuery): Promise<Profile[]> {
  const all: Profile[] = []
  for (let page = 1; ; page++) {
    const { items, total } = await listProfiles(ctx, { ...query, page, pageSize: AT_ONCE })
    if (total > MOST_ROWS) {
      throw new AppError('precondition', 'export.too-large', { details: { rows: total, most: MOST_ROWS } })
    }
    all.push(...items)
    if (all.length >= total || items.length === 0) return all
  }
}
