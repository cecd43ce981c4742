import type { Permission } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { readBillRecord } from '../intake/index.js'
import type { Bill } from '../intake/schema.js'
import { reachOf } from './request-reach.js'
import type { AuditSummary, AuditView } from './schema.js'
import { loadOutcomeOf } from './store.js'
import { modelUsesOf } from './store-model-uses.js'
import {
  detailsOf,
  findRequest,
  listRequests,
  namesOf,
  openText,
  type RequestRow,
  toSummary,
} from './store-requests.js'

type Ctx = Needs<'db' | 'vault' | 'actor'>

/**
 * One audited bill with everything found. A stranger's answers as a missing one does.
 * @throws AppError `audit.not-found`
 */
export async function readAudit(ctx: Ctx, input: { id: string; permission?: Permission }): Promise<AuditView> {
  const row = await findRequest(ctx.db.orm, input.id, reachOf(ctx.actor, input.permission ?? 'audits.read'))
  if (!row) throw new AppError('not-found', 'audit.not-found')
  const names = await namesOf(ctx.db.orm, [row.id])
  const record = row.billId ? await readBillRecord(ctx, { billId: row.billId }) : null
  const result = await loadOutcomeOf(ctx.db.orm, row.auditId)
  const models = await modelUsesOf(ctx.db.orm, row.id)
  return viewOf(ctx, { row, docIds: names.get(row.id) ?? [], bill: record?.corrected ?? null, result, models })
}

export function viewOf(
  ctx: Needs<'vault'>,
  of: { row: RequestRow; docIds: string[]; bill: Bill | null } & Pick<AuditView, 'result' | 'models'>,
): AuditView {
  const { row, docIds, bill, result, models } = of
  const { question, answer } = { question: openText(ctx, row, 'question'), answer: openText(ctx, row, 'answer') }
  return { ...toSummary(row, docIds), ...detailsOf(row), question, answer, bill, result, models }
}

/** Audited bills that the caller may see, newest first. */
export async function listAudits(
  ctx: Ctx,
  wish: { userRef?: string; verdict?: string; limit: number; offset: number },
): Promise<{ items: AuditSummary[]; total: number }> {
  const { rows, total } = await listRequests(ctx.db.orm, { ...wish, reach: reachOf(ctx.actor, 'audits.read') })
  const names = await namesOf(
    ctx.db.orm,
    rows.map((row) => row.id),
  )
  return { items: rows.map((row) => toSummary(row, names.get(row.id) ?? [])), total }
}
