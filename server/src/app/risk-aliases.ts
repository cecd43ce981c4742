import { z } from 'zod'
import {
  CaseMix,
  DuplicatePair,
  findHighRisk,
  labelClaim,
  type QualitySummary,
  qualitySummary,
  reportCaseMix,
  reportDuplicates,
  reportSeverityMismatch,
  reportTariffs,
  SeverityMismatch,
  TariffInsight,
  TariffQuery,
} from '../modules/risk/index.js'
import { ClaimDecision, HighRiskQuery } from '../modules/risk/schema.js'
import { AppError } from '../platform/errors.js'
import { type Route, route } from '../platform/http/route.js'
import type { AppContext } from './context.js'
import {
  FacilityName,
  OlderClaim,
  OlderFeedback,
  toOlderClaim,
  toOlderFeedback,
  UNNAMED_FACILITY,
} from './older-claim.js'

const define = route<AppContext>()
const tag = 'older clients'
const alias = true
const text = z.string().max(120).optional()

/** The older system's names for the filters; it also knew `limit` for the page size and `refresh_cache`, which does nothing here. */
const OldQuery = z.object({
  province: text,
  dx: text,
  severity: text,
  service_type: text,
  facility_class: text,
  start_date: text,
  end_date: text,
  discharge_start: text,
  discharge_end: text,
  min_risk_score: text,
  max_risk_score: text,
  min_ml_score: text,
  page: text,
  page_size: text,
  limit: text,
  refresh_cache: text,
})
type OldQuery = z.infer<typeof OldQuery>

/** The older console's slider began at -1, which means no bound: the normalised score is never below 0. */
const atLeastZero = (value: string | undefined): string | undefined => (Number(value) < 0 ? undefined : value)

/** The older system took its default where a page was no number, and documented a largest page size. */
function wholeOr(value: string | undefined, most: number | undefined): string | undefined {
  if (value === undefined || !/^[1-9]\d{0,5}$/.test(value)) return undefined
  return most === undefined ? value : String(Math.min(Number(value), most))
}

/** Filters of ours from the older names; what is not asked is left out. A wrong value is refused by our own schema. */
function toQuery(old: OldQuery): HighRiskQuery {
  const named = {
    province: old.province,
    dx: old.dx,
    severity: old.severity,
    serviceType: old.service_type,
    facilityClass: old.facility_class,
    startDate: old.start_date,
    endDate: old.end_date,
    dischargeStart: old.discharge_start,
    dischargeEnd: old.discharge_end,
    minRiskScore: old.min_risk_score,
    maxRiskScore: old.max_risk_score,
    minMlScore: atLeastZero(old.min_ml_score),
    page: wholeOr(old.page, undefined),
    pageSize: wholeOr(old.page_size ?? old.limit, MOST_ROWS),
  }
  const asked = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined && value !== ''))
  return asFilter(HighRiskQuery, asked)
}

/** @throws AppError `request.invalid` naming the field, as for our own paths */
function asFilter<Schema extends z.ZodType>(schema: Schema, asked: Record<string, unknown>): z.infer<Schema> {
  const parsed = schema.safeParse(asked)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues.map((issue) => issue.path.join('.')).join(' ')
  throw new AppError('invalid', 'request.invalid', { message: `Not usable as a filter: ${field}`, details: { field } })
}

const OldPage = z.object({
  data: z.array(OlderClaim),
  meta: z.object({
    total: z.int(),
    page: z.int(),
    page_size: z.int(),
    model_version: z.string().nullable(),
    ruleset_version: z.string(),
    filters: z.record(z.string(), z.string()),
  }),
})
const MOST_ROWS = 200
const Limit = z.object({ limit: z.coerce.number().int().min(1).max(1000).default(200) })
const wrapped = <Item extends z.ZodType>(item: Item) => z.object({ data: z.array(item) })
const OldFinding = z.object({
  decision: z.string().trim().toLowerCase().pipe(ClaimDecision),
  correction_ratio: z.number().min(0).max(1).nullish(),
  notes: z.string().max(2000).nullish(),
})

const OlderTariff = TariffInsight.extend(FacilityName.shape)
const Counts = z.array(z.object({ name: z.string(), count: z.int() }))
const QcStatus = z.object({
  status: z.enum(['ok', 'alert', 'no_data']),
  message: z.string(),
  thresholds: z.object({ risk_score_min: z.number(), los_le_1_ratio_min: z.number() }),
  metrics: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
  top_provinces: Counts,
  top_severity: Counts,
  top_flags: Counts,
})

function toQcStatus(summary: QualitySummary): z.infer<typeof QcStatus> {
  const { status, message, snapshots } = summary
  return {
    status,
    message,
    // Short stays among the top are shown, not judged: the bound of the older system alarmed on every run.
    thresholds: { risk_score_min: 0.7, los_le_1_ratio_min: 0 },
    metrics: snapshots.at(-1)?.summary ?? null,
    top_provinces: summary.top_province_in_top_k,
    top_severity: summary.top_severity_in_top_k,
    top_flags: summary.top_flags_in_top_k,
  }
}

/** The paths of the older risk engine, answered by the same use cases; `risk_score` in them is the combined score. */
export const riskAliasRoutes: Route<AppContext>[] = [
  define({
    method: 'GET',
    path: '/claims/high-risk',
    permission: 'risk.read',
    tag,
    alias,
    summary: 'Claims in order of risk (older risk engine)',
    query: OldQuery,
    response: OldPage,
    async handle(ctx, { query }) {
      const { data, meta } = await findHighRisk(ctx, toQuery(query))
      const filters = Object.fromEntries(
        Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : [])),
      )
      const { total, pageSize, modelVersion, ruleSet } = meta
      return {
        data: data.map(toOlderClaim),
        meta: {
          total,
          page: meta.page ?? 1,
          page_size: pageSize,
          model_version: modelVersion,
          ruleset_version: ruleSet,
          filters,
        },
      }
    },
  }),
  define({
    method: 'POST',
    path: '/claims/:claimId/feedback',
    permission: 'risk.label',
    tag,
    alias,
    summary: 'What an auditor found (older risk engine)',
    params: z.object({ claimId: z.string().max(60) }),
    body: OldFinding,
    response: z.object({ data: OlderFeedback }),
    status: 201,
    handle: async (ctx, { params, body }) => ({
      data: toOlderFeedback(
        await labelClaim(ctx, {
          claimId: params.claimId,
          decision: body.decision,
          correctionRatio: body.correction_ratio ?? null,
          notes: body.notes ?? null,
        }),
      ),
    }),
  }),
  define({
    method: 'GET',
    path: '/reports/severity-mismatch',
    permission: 'risk.read',
    tag,
    alias,
    summary: 'Mild stays above their peers (older risk engine)',
    query: Limit,
    response: wrapped(SeverityMismatch),
    handle: async (ctx, { query }) => ({ data: await reportSeverityMismatch(ctx, query) }),
  }),
  define({
    method: 'GET',
    path: '/reports/duplicates',
    permission: 'risk.read',
    tag,
    alias,
    summary: 'Claims billed twice (older risk engine)',
    query: Limit,
    response: wrapped(DuplicatePair),
    handle: async (ctx, { query }) => ({ data: await reportDuplicates(ctx, { ...query, days: 3 }) }),
  }),
  define({
    method: 'GET',
    path: '/reports/tariff-insight',
    permission: 'risk.read',
    tag,
    alias,
    summary: 'Hospitals and groups by tariff gap (older risk engine)',
    query: z.object({
      limit: text,
      province: text,
      facility_id: text,
      severity: text,
      service_type: text,
      dx_group: text,
    }),
    response: wrapped(OlderTariff),
    handle: async (ctx, { query }) => {
      const { facility_id: facility, service_type: serviceType, dx_group: dxGroup, ...rest } = query
      const asked = Object.entries({ ...rest, facility, serviceType, dxGroup }).filter(
        ([, value]) => value !== undefined && value !== '',
      )
      const rows = await reportTariffs(ctx, asFilter(TariffQuery, Object.fromEntries(asked)))
      return { data: rows.map((row) => ({ ...row, ...UNNAMED_FACILITY })) }
    },
  }),
  define({
    method: 'GET',
    path: '/analytics/casemix',
    permission: 'risk.read',
    tag,
    alias,
    summary: 'Claims and flags by province (older risk engine)',
    query: z.object({ limit: z.coerce.number().int().min(1).max(1000).optional() }),
    response: wrapped(CaseMix),
    handle: async (ctx, { query }) => ({ data: await reportCaseMix(ctx, query) }),
  }),
  define({
    method: 'GET',
    path: '/analytics/qc-status',
    permission: 'risk.read',
    tag,
    alias,
    summary: 'Whether the last scoring looks sound (older risk engine)',
    response: QcStatus,
    handle: async (ctx) => toQcStatus(qualitySummary(ctx.config)),
  }),
]
