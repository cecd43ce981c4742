import { Readable } from 'node:stream'
import { z } from 'zod'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { XLSX_TYPE } from '../../platform/exports/write-xlsx.js'
import { type Route, route } from '../../platform/http/route.js'
import { HospitalCase } from '../claims/schema.js'
import { listRefreshes } from './check-refresh.js'
import { exportHighRisk, exportHighRiskSheet } from './export-high-risk.js'
import { findHighRisk, readHistoricClaim } from './find-high-risk.js'
import { labelClaim } from './label-claim.js'
import {
  CaseMix,
  CaseMixQuery,
  DuplicatePair,
  DuplicateQuery,
  LimitQuery,
  SeverityMismatch,
  TariffInsight,
  TariffQuery,
} from './listing/reports.js'
import { openHistoricCase } from './open-historic-case.js'
import { planAudits, queueAudits } from './plan-audits.js'
import { removeSimulated } from './remove-simulated.js'
import { reportCaseMix, reportDuplicates, reportSeverityMismatch, reportTariffs } from './report-claims.js'
import { learningRoutes } from './routes-learning.js'
import { lensRoutes } from './routes-lenses.js'
import { printRoutes } from './routes-prints.js'
import { standingRoutes } from './routes-standing.js'
import { injectMinutes, listSimulations } from './run-simulation.js'
import {
  AuditPlan,
  BudgetQuery,
  ClaimLabel,
  HighRiskFilter,
  HighRiskPage,
  HighRiskQuery,
  HistoricClaim,
  LabelInput,
  PlannedAudit,
  RefreshVerdict,
  SimulationRun,
} from './schema.js'

export type RiskContext = Needs<'db' | 'config' | 'vault' | 'clock' | 'ids' | 'events' | 'actor'>

const define = route<RiskContext>()
const tag = 'risk'
const ByClaim = z.strictObject({ claimId: z.string().max(60) })

/** A doctor's claims are joined ones: for whoever may see a member's. @throws AppError `auth.forbidden` */
function allowed<Filter extends HighRiskFilter>(ctx: Needs<'actor'>, filter: Filter): Filter {
  if (filter.doctor !== undefined) requireScope(ctx.actor, 'risk.members')
  return filter
}

const claimRoutes: Route<RiskContext>[] = [
  define({
    method: 'GET',
    path: '/api/v1/risk/claims',
    permission: 'risk.read',
    tag,
    summary: 'Historic claims in order of risk, filtered, with exact totals',
    query: HighRiskQuery,
    response: HighRiskPage,
    handle: (ctx, { query }) => findHighRisk(ctx, allowed(ctx, query)),
  }),
  define({
    method: 'GET',
    path: '/api/v1/risk/claims.csv',
    permission: 'risk.read',
    tag,
    limit: 'export',
    summary: 'All claims of a filter as CSV, in order of risk',
    query: HighRiskFilter,
    response: null,
    handle: async (ctx, { query, reply }) =>
      reply
        .headers({
          'content-type': 'text/csv; charset=utf-8',
          'cache-control': 'no-store',
          'content-disposition': 'attachment; filename="risk-claims.csv"',
        })
        .send(Readable.from(await exportHighRisk(ctx, allowed(ctx, query)))),
  }),
  define({
    method: 'GET',
    path: '/api/v1/risk/claims.xlsx',
    permission: 'risk.read',
    tag,
    limit: 'export',
    summary: 'The claims of a filter as a spreadsheet, in order of risk; longer lists go as CSV',
    query: HighRiskFilter,
    response: null,
    handle: async (ctx, { query, reply }) => {
      const sheet = await exportHighRiskSheet(ctx, allowed(ctx, query))
      return reply
        .headers({
          'content-type': XLSX_TYPE,
          'cache-control': 'no-store',
          'content-disposition': 'attachment; filename="risk-claims.xlsx"',
        })
        .send(sheet)
    },
  }),
  define({
    method: 'GET',
    path: '/api/v1/risk/claims/:claimId',
    permission: 'risk.read',
    tag,
    summary: 'One historic claim',
    params: ByClaim,
    response: HistoricClaim,
    handle: (ctx, { params }) => readHistoricClaim(ctx, params),
  }),
  define({
    method: 'POST',
    path: '/api/v1/risk/claims/:claimId/labels',
    permission: 'risk.label',
    tag,
    summary: 'What an auditor found about a historic claim',
    params: ByClaim,
    body: LabelInput,
    response: ClaimLabel,
    status: 201,
    handle: (ctx, { params, body }) => labelClaim(ctx, { ...params, ...body }),
  }),
  define({
    method: 'POST',
    path: '/api/v1/risk/claims/:claimId/case',
    permission: 'risk.label',
    tag,
    summary: 'Open a claim of the list as a case; a historic one becomes a claim with the same id',
    params: ByClaim,
    response: HospitalCase,
    handle: (ctx, { params }) => openHistoricCase(ctx, params),
  }),
]

const simulationRoutes: Route<RiskContext>[] = [
  define({
    method: 'GET',
    path: '/api/v1/risk/simulation',
    permission: 'risk.simulate',
    tag,
    summary: 'The latest runs of the simulator; one that has not ended is under way',
    response: z.array(SimulationRun),
    handle: (ctx) => listSimulations(ctx),
  }),
  define({
    method: 'POST',
    path: '/api/v1/risk/simulation',
    permission: 'risk.simulate',
    tag,
    summary: 'Send in some minutes of made-up claims, as a job; never two at once',
    response: SimulationRun,
    status: 202,
    handle: (ctx) => injectMinutes(ctx),
  }),
  define({
    method: 'DELETE',
    path: '/api/v1/risk/simulation/claims',
    permission: 'risk.simulate',
    tag,
    summary: 'Clean away what the simulator made',
    response: z.object({ claims: z.int() }),
    handle: (ctx) => removeSimulated(ctx, { before: new Date(ctx.clock.now().getTime() + 1) }),
  }),
]

const reportRoutes: Route<RiskContext>[] = [
  define({
    method: 'GET',
    path: '/api/v1/risk/reports/severity-mismatch',
    permission: 'risk.read',
    tag,
    summary: 'Stays recorded mild that cost more than nine in ten of their peers',
    query: LimitQuery,
    response: z.array(SeverityMismatch),
    handle: (ctx, { query }) => reportSeverityMismatch(ctx, query),
  }),
  define({
    method: 'GET',
    path: '/api/v1/risk/reports/duplicates',
    permission: 'risk.read',
    tag,
    summary: 'Pairs of claims for the same treatment within days of each other',
    query: DuplicateQuery,
    response: z.array(DuplicatePair),
    handle: (ctx, { query }) => reportDuplicates(ctx, query),
  }),
  define({
    method: 'GET',
    path: '/api/v1/risk/reports/tariff-insight',
    permission: 'risk.read',
    tag,
    summary: 'Hospitals and CBG groups beside their peers',
    query: TariffQuery,
    response: z.array(TariffInsight),
    handle: (ctx, { query }) => reportTariffs(ctx, query),
  }),
  define({
    method: 'GET',
    path: '/api/v1/risk/reports/casemix',
    permission: 'risk.read',
    tag,
    summary: 'Claims, stays and flags by province',
    query: CaseMixQuery,
    response: z.array(CaseMix),
    handle: (ctx, { query }) => reportCaseMix(ctx, query),
  }),
]

const refreshRoutes: Route<RiskContext>[] = [
  define({
    method: 'GET',
    path: '/api/v1/risk/budget',
    permission: 'risk.read',
    tag,
    summary: 'What so many auditor hours are expected to bring, beside sorting by amount',
    query: BudgetQuery,
    response: AuditPlan,
    handle: (ctx, { query }) => planAudits(ctx, query),
  }),
  define({
    method: 'GET',
    path: '/api/v1/risk/queue',
    permission: 'risk.read',
    tag,
    summary: 'The claims to look at in those hours, in order',
    query: BudgetQuery,
    response: z.array(PlannedAudit),
    handle: (ctx, { query }) => queueAudits(ctx, query),
  }),
  define({
    method: 'GET',
    path: '/api/v1/risk/refreshes',
    permission: 'risk.read',
    tag,
    summary: 'Verdicts on the latest refreshes of the list',
    response: z.array(RefreshVerdict),
    handle: (ctx) => listRefreshes(ctx),
  }),
]

export const riskRoutes: Route<RiskContext>[] = [
  ...claimRoutes,
  ...simulationRoutes,
  ...reportRoutes,
  ...lensRoutes,
  ...printRoutes,
  ...refreshRoutes,
  ...learningRoutes,
  ...standingRoutes,
]
