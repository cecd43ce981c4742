import { z } from 'zod'
import type { Context } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { ClaimId, DocumentId } from '../../shared/ids.js'
import { BillCorrection } from '../intake/schema.js'
import { claimStatistics } from './claim-statistics.js'
import { confirmClaim } from './confirm-claim.js'
import { correctClaimBill } from './correct-claim-bill.js'
import { exportClaims } from './export-claims.js'
import { statisticsCsv } from './exporting/claim-rows.js'
import { findClaims } from './find-claims.js'
import { markPaid } from './mark-paid.js'
import { ClaimPage, ClaimProgress, ClaimQuery, ClaimStatistics, StatisticsQuery } from './schema.js'
import { startReview } from './start-review.js'
import { withdrawClaim } from './withdraw-claim.js'

const tag = 'Claims'
const define = route<Context>()
const params = z.strictObject({ id: ClaimId })
const csv = { 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' }
const attachment = (name: string) => ({ ...csv, 'content-disposition': `attachment; filename="${name}"` })

const reading: Route<Context>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/claims', permission: 'claims.read', tag, limit: 'read' },
    summary: 'Claims the caller may see, by page',
    query: ClaimQuery,
    response: ClaimPage,
    handle: (ctx, { query }) => findClaims(ctx, query),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/claims.csv', permission: 'claims.read', tag, limit: 'export' },
    summary: 'The same claims as CSV, up to 1,000',
    query: ClaimQuery.omit({ page: true, pageSize: true }),
    response: null,
    handle: async (ctx, { query, reply }) =>
      reply.headers(attachment('claims.csv')).send(await exportClaims(ctx, query)),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/claims/statistics', permission: 'claims.statistics', tag, limit: 'read' },
    summary: 'Counts and sums by period, status, facility and type',
    query: StatisticsQuery,
    response: ClaimStatistics,
    handle: (ctx, { query }) => claimStatistics(ctx, query),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/claims/statistics.csv', permission: 'claims.statistics', tag, limit: 'export' },
    summary: 'The same figures as CSV',
    query: StatisticsQuery,
    response: null,
    handle: async (ctx, { query, reply }) =>
      reply.headers(attachment('statistics.csv')).send(statisticsCsv(await claimStatistics(ctx, query))),
  }),
]

const moving: Route<Context>[] = [
  define({
    ...{ method: 'PATCH', path: '/api/v1/documents/:id/fields', permission: 'bills.correct', tag, limit: 'write' },
    summary: 'Correct what was read; the claim is worked out anew',
    params: z.strictObject({ id: DocumentId }),
    body: BillCorrection,
    response: z.object({ billId: z.uuid(), claimId: z.uuid().nullable(), changed: z.array(z.string()) }),
    handle: (ctx, { params, body }) => correctClaimBill(ctx, { documentId: params.id, correction: body }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/claims/:id/confirm', permission: 'claims.submit', tag, limit: 'write' },
    summary: 'Hand a draft in: to review, or to wait for what is missing',
    params,
    response: ClaimProgress,
    handle: (ctx, { params }) => confirmClaim(ctx, { claimId: params.id }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/claims/:id/withdraw', permission: 'claims.withdraw', tag, limit: 'write' },
    summary: 'Take a claim back before its review begins',
    params,
    response: ClaimProgress,
    handle: (ctx, { params }) => withdrawClaim(ctx, { claimId: params.id }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/claims/:id/start-review', permission: 'claims.review', tag, limit: 'write' },
    summary: 'Take a waiting claim for review',
    params,
    response: ClaimProgress,
    handle: (ctx, { params }) => startReview(ctx, { claimId: params.id }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/claims/:id/pay', permission: 'claims.pay', tag, limit: 'write' },
    summary: 'Keep that the approved amount was paid',
    params,
    response: ClaimProgress,
    handle: (ctx, { params }) => markPaid(ctx, { claimId: params.id }),
  }),
]

export const claimsRoutes: Route<Context>[] = [...reading, ...moving]
