import { z } from 'zod'
import { XLSX_TYPE } from '../../platform/exports/write-xlsx.js'
import { type Route, route } from '../../platform/http/route.js'
import type { CaseCtx } from './case-context.js'
import { exportCases, exportCasesSheet, exportFeedback } from './export-cases.js'
import { forgetView, keepView, listViews } from './keep-views.js'
import { CaseQuery, FeedbackQuery } from './schema.js'
import { SavedView, ViewedList, ViewId, ViewInput } from './views-schema.js'

const define = route<CaseCtx>()
const views = { permission: 'views.keep', tag: 'cases' } as const
const file = { method: 'GET', permission: 'cases.read', tag: 'cases', limit: 'export', response: null } as const
const CaseFilter = CaseQuery.omit({ page: true, pageSize: true })
const FeedbackFilter = FeedbackQuery.omit({ page: true, pageSize: true })

const headers = (name: string, type: string) => ({
  'content-type': type,
  'cache-control': 'no-store',
  'content-disposition': `attachment; filename="${name}"`,
})
const CSV_TYPE = 'text/csv; charset=utf-8'

/** Filters kept under names, and what leaves as a file. */
export const viewRoutes: Route<CaseCtx>[] = [
  define({
    ...{ ...views, method: 'GET', path: '/api/v1/views', summary: 'Kept filters of a list: one’s own and shared ones' },
    query: z.strictObject({ list: ViewedList }),
    response: z.array(SavedView),
    handle: (ctx, { query }) => listViews(ctx, query),
  }),
  define({
    ...{ ...views, method: 'POST', path: '/api/v1/views', summary: 'Keep filters under a name; a lead may share them' },
    body: ViewInput,
    response: SavedView,
    status: 201,
    handle: (ctx, { body }) => keepView(ctx, body),
  }),
  define({
    ...{ ...views, method: 'DELETE', path: '/api/v1/views/:id', summary: 'Forget kept filters' },
    params: z.strictObject({ id: ViewId }),
    response: z.object({ forgotten: z.boolean() }),
    handle: (ctx, { params }) => forgetView(ctx, { viewId: params.id }),
  }),
  define({
    ...{ ...file, path: '/api/v1/cases.csv', summary: 'The cases of a filter as CSV, in the order of the queue' },
    query: CaseFilter,
    handle: async (ctx, { query, reply }) =>
      reply.headers(headers('cases.csv', CSV_TYPE)).send(await exportCases(ctx, query)),
  }),
  define({
    ...{ ...file, path: '/api/v1/cases.xlsx', summary: 'The cases of a filter as a spreadsheet; longer ones as CSV' },
    query: CaseFilter,
    handle: async (ctx, { query, reply }) =>
      reply.headers(headers('cases.xlsx', XLSX_TYPE)).send(await exportCasesSheet(ctx, query)),
  }),
  define({
    ...{ ...file, path: '/api/v1/cases/judgements.csv', summary: 'Judgements of settled cases as CSV' },
    query: FeedbackFilter,
    handle: async (ctx, { query, reply }) =>
      reply.headers(headers('judgements.csv', CSV_TYPE)).send(await exportFeedback(ctx, query)),
  }),
]
