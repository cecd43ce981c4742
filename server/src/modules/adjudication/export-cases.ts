import { nameUsers } from '../../platform/auth/name-users.js'
import { requireScope } from '../../platform/auth/permissions.js'
import { AppError } from '../../platform/errors.js'
import { writeXlsx } from '../../platform/exports/write-xlsx.js'
import { recordTrail } from '../../platform/trail/record.js'
import { toCsv } from '../claims/index.js'
import type { CaseCtx } from './case-context.js'
import { caseColumns, judgementColumns, type Table, tableOf } from './cases/export-rows.js'
import { CaseQuery, FeedbackQuery } from './schema.js'
import { findCases } from './store-cases.js'
import { findJudgements } from './store-judgements.js'

type Ctx = Pick<CaseCtx, 'db' | 'vault' | 'clock' | 'actor'>

/** A queue of more cases than a hundred auditors see in a year; the file is made in memory. */
const MOST = 50_000

/**
 * The cases of a filter in the order of the queue, as CSV or as a spreadsheet; who took how many is kept.
 * @throws AppError `export.too-large` for more than fit
 */
export async function exportCases(ctx: Ctx, input: Omit<CaseQuery, 'page' | 'pageSize'>): Promise<string> {
  return csvOf(await readCases(ctx, input))
}

/** @throws AppError as `exportCases`; a spreadsheet takes fewer rows */
export async function exportCasesSheet(ctx: Ctx, input: Omit<CaseQuery, 'page' | 'pageSize'>): Promise<Buffer> {
  return writeXlsx({ sheet: 'Cases', ...(await readCases(ctx, input)) })
}

/** Judgements of settled cases, the latest first, as CSV. @throws AppError `export.too-large` */
export async function exportFeedback(ctx: Ctx, input: Omit<FeedbackQuery, 'page' | 'pageSize'>): Promise<string> {
  requireScope(ctx.actor, 'cases.read')
  const query = { ...FeedbackQuery.parse(input), pageSize: MOST }
  const { items, total } = await findJudgements(ctx.vault, ctx.db.orm, query)
  refuseTooMany(total)
  const people = await nameUsers(ctx, [...new Set(items.map(({ judgedBy }) => judgedBy))])
  await keepTrail(ctx, {
    action: 'cases.export-feedback',
    resourceId: `${total} judgements`,
    fields: Object.keys(input),
  })
  return csvOf(tableOf(judgementColumns, items, people))
}

async function readCases(ctx: Ctx, input: Omit<CaseQuery, 'page' | 'pageSize'>): Promise<Table> {
  requireScope(ctx.actor, 'cases.read')
  const query = { ...CaseQuery.parse(input), pageSize: MOST }
  const { items, total } = await findCases(ctx.db.orm, query, { me: ctx.actor.id, now: ctx.clock.now() })
  refuseTooMany(total)
  const ids = items.flatMap(({ assignee }) => (assignee === null ? [] : [assignee]))
  const people = await nameUsers(ctx, [...new Set(ids)])
  await keepTrail(ctx, { action: 'cases.export', resourceId: `${total} cases`, fields: Object.keys(input) })
  return tableOf(caseColumns, items, people)
}

function refuseTooMany(total: number): void {
  if (total > MOST) throw new AppError('precondition', 'export.too-large', { details: { rows: total, most: MOST } })
}

const csvOf = ({ columns, rows }: Table): string =>
  toCsv(
    columns.map(({ name }) => name),
    rows,
  )

async function keepTrail(ctx: Ctx, kept: { action: string; resourceId: string; fields: string[] }): Promise<void> {
  await ctx.db.transaction((tx) => recordTrail(ctx, tx, { ...kept, resource: 'case' }))
}
