import { z } from 'zod'
import type { Context } from '../../platform/context.js'
import { XLSX_TYPE } from '../../platform/exports/write-xlsx.js'
import { type Route, route } from '../../platform/http/route.js'
import { correctAnalysis, readAnalyses } from './correct-analysis.js'
import { exportProfiles } from './export-profiles.js'
import { listAnalysesForDesk } from './list-analyses.js'
import { listProfiles } from './list-profiles.js'
import { readDashboard, readPeople, readPerformance } from './read-figures.js'
import {
  Analysis,
  AnalysisQuery,
  Correction,
  Dashboard,
  Interval,
  ListedAnalysis,
  PeopleReport,
  Performance,
  Period,
  Profile,
  ProfileQuery,
} from './schema.js'

const define = route<Context>()
const tag = 'insights'
const Asked = Period.extend({ interval: Interval.default('day') })

function exportRoute(format: 'csv' | 'xlsx'): Route<Context> {
  return define({
    ...{
      method: 'GET',
      path: `/api/v1/insights/profiles.${format}`,
      permission: 'people.export',
      limit: 'export',
      tag,
    },
    summary: `The people of a filter as ${format.toUpperCase()}, without telephone numbers`,
    query: ProfileQuery,
    response: null,
    async handle(ctx, { query, reply }) {
      const type = format === 'csv' ? 'text/csv; charset=utf-8' : XLSX_TYPE
      const file = await exportProfiles(ctx, query, { kind: format })
      const headers = { 'content-type': type, 'cache-control': 'no-store' }
      const name = `people-${ctx.clock.today()}.${format}`
      return reply.headers({ ...headers, 'content-disposition': `attachment; filename="${name}"` }).send(file)
    },
  })
}

const peopleAsPdf = define({
  ...{ method: 'GET', path: '/api/v1/insights/profiles.pdf', permission: 'people.export', limit: 'export', tag },
  summary: 'The people of a filter as PDF, without telephone numbers',
  query: ProfileQuery.extend({ lang: z.enum(['id', 'en']).default('id') }),
  response: null,
  async handle(ctx, { query: { lang: language, ...query }, reply }) {
    const file = await exportProfiles(ctx, query, { kind: 'pdf', language })
    const headers = { 'content-type': 'application/pdf', 'cache-control': 'no-store' }
    const name = `people-${ctx.clock.today()}.pdf`
    return reply.headers({ ...headers, 'content-disposition': `attachment; filename="${name}"` }).send(file)
  },
})

export const insightsRoutes: Route<Context>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/insights/dashboard', permission: 'insights.read', tag },
    summary: 'Questions today and this week, active people, response time, messages and people in all',
    response: Dashboard,
    handle: (ctx) => readDashboard(ctx),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/insights/performance', permission: 'insights.read', tag },
    summary: 'How conversations were answered, by hour, day, week or month of Jakarta',
    query: Asked,
    response: Performance,
    handle: (ctx, { query }) => readPerformance(ctx, query),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/insights/people', permission: 'insights.read', tag },
    summary: 'Who writes and what about, in counts; groups of fewer than five people are not shown',
    query: Asked,
    response: PeopleReport,
    handle: (ctx, { query }) => readPeople(ctx, query),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/insights/profiles', permission: 'conversations.read', tag },
    summary: 'People who wrote, with what is known of them',
    query: ProfileQuery,
    response: z.object({ items: z.array(Profile), total: z.int() }),
    handle: (ctx, { query }) => listProfiles(ctx, query),
  }),
  exportRoute('csv'),
  exportRoute('xlsx'),
  peopleAsPdf,
  define({
    ...{ method: 'GET', path: '/api/v1/insights/analyses', permission: 'conversations.read', tag },
    summary: 'The analyses that count now, newest first',
    query: AnalysisQuery,
    response: z.object({ items: z.array(ListedAnalysis), total: z.int() }),
    handle: (ctx, { query }) => listAnalysesForDesk(ctx, query),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/insights/conversations/:id/analysis', permission: 'conversations.read', tag },
    summary: 'What a conversation was about, newest messages first; with history also what was corrected since',
    params: z.object({ id: z.uuid() }),
    query: z.strictObject({ history: z.stringbool().default(false) }),
    response: z.object({ items: z.array(Analysis) }),
    handle: async (ctx, { params, query }) => ({
      items: await readAnalyses(ctx, { conversationId: params.id, history: query.history }),
    }),
  }),
  define({
    ...{ method: 'PATCH', path: '/api/v1/insights/conversations/:id/analysis', permission: 'insights.correct', tag },
    summary: 'Correct an analysis; the correction is a version of its own',
    params: z.object({ id: z.uuid() }),
    body: z.strictObject({ analysisId: z.uuid(), correction: Correction }),
    response: Analysis,
    handle: (ctx, { params, body: { analysisId, correction } }) =>
      correctAnalysis(ctx, { id: analysisId, conversationId: params.id, correction }),
  }),
]
