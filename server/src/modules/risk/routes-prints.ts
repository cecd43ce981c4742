import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { RiskCoverage } from './listing/coverage.js'
import { type PrintedFile, PrintForm, printClaims, printReport } from './print-report.js'
import { readRiskCoverage } from './read-coverage.js'
import { reportPrints } from './report-prints.js'
import { HighRiskFilter } from './schema.js'

type PrintContext = Needs<'db' | 'config' | 'clock' | 'actor'>

const define = route<PrintContext>()
const base = { method: 'GET', permission: 'risk.read', tag: 'risk' } as const
const InLanguage = z.strictObject({ language: z.enum(['en', 'id']).default('en') })

/** What the reports cover, and the reports and the list as files. */
export const printRoutes: Route<PrintContext>[] = [
  define({
    ...{
      ...base,
      path: '/api/v1/risk/coverage',
      summary: 'Which claims the reports are about, and how many came since',
    },
    response: RiskCoverage,
    handle: (ctx) => readRiskCoverage(ctx),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/claims.pdf', limit: 'export' },
    summary: 'The first 500 claims of a filter as PDF, in order of risk',
    query: HighRiskFilter.extend(InLanguage.shape),
    response: null,
    handle: async (ctx, { query: { language, ...filter }, reply }) =>
      send(reply, await printClaims(ctx, { filter, language })),
  }),
  ...reportPrints.map((report) =>
    define({
      ...{ ...base, path: `/api/v1/risk/reports/${report.name}/:form`, limit: 'export' },
      summary: `The report ${report.name} as PDF or spreadsheet`,
      params: z.strictObject({ form: PrintForm }),
      query: report.query.extend(InLanguage.shape),
      response: null,
      handle: async (ctx, { params: { form }, query, reply }) => {
        const { language, ...asked } = query as z.infer<typeof InLanguage> & Record<string, string | number | undefined>
        return send(reply, await printReport(ctx, { report, query: asked, form, language }))
      },
    }),
  ),
]

function send(reply: FastifyReply, { bytes, mediaType, fileName }: PrintedFile): FastifyReply {
  return reply
    .headers({
      ...{ 'content-type': mediaType, 'cache-control': 'no-store' },
      'content-disposition': `attachment; filename="${fileName}"`,
    })
    .send(bytes)
}
