import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import {
  BenfordQuery,
  type ClaimGroup,
  type FacilityIndicator,
  FacilityQuery,
  type FacilityRank,
  GroupQuery,
  type HeatMap,
  HeatQuery,
  IndicatorQuery,
  Lens,
  type LensRow,
  ListQuery,
  type Readmission,
  type RepeatMonth,
  type TariffGroup,
  TariffGroupQuery,
} from './listing/lenses.js'
import { MaternalQuery, type MaternalReport } from './listing/maternal.js'
import {
  CaseMixQuery,
  type CaseMixRow,
  type DuplicatePair,
  DuplicateQuery,
  LimitQuery,
  type SeverityMismatch,
  type TariffInsight,
  TariffQuery,
} from './listing/reports.js'
import { fields, made, type PrintCell, type PrintColumn } from './prints/columns.js'
import { reportCaseMix, reportDuplicates, reportSeverityMismatch, reportTariffs } from './report-claims.js'
import {
  reportBenford,
  reportFacilities,
  reportGroups,
  reportHeatMap,
  reportIndicator,
  reportLens,
  reportMaternal,
  reportReadmissions,
  reportRepeatMonths,
  reportTariffGroups,
} from './report-lenses.js'

type Ctx = Needs<'db' | 'config'>
type Query = Record<string, string | number | undefined>

/** A report as a table for print and spreadsheets: its rows are those of the report of the same name. */
export type ReportPrint = {
  name: string
  query: z.ZodObject
  columns: Pick<PrintColumn<never>, 'name' | 'kind' | 'width'>[]
  rows(ctx: Ctx, query: Query): Promise<PrintCell[][]>
}

type Printed<Asked extends z.ZodObject, Row> = {
  name: string
  query: Asked
  ask(ctx: Ctx, query: z.output<Asked>): Promise<Row[]>
  columns: PrintColumn<Row>[]
}

function print<Asked extends z.ZodObject, Row>({ name, query, ask, columns }: Printed<Asked, Row>): ReportPrint {
  const rows = async (ctx: Ctx, given: Query): Promise<PrintCell[][]> => {
    const found = await ask(ctx, query.parse(given))
    return found.map((row) => columns.map(({ cell }) => cell(row)))
  }
  return { name, query, columns, rows }
}

type MaternalRow = MaternalReport['rows'][number]
type Digit = { digit: number; found: number; expected: number | null }
const Nothing = z.strictObject({})

/** Every report that can be taken along as a file. */
export const reportPrints: readonly ReportPrint[] = [
  print({
    ...{ name: 'severity-mismatch', query: LimitQuery, ask: reportSeverityMismatch },
    columns: fields<SeverityMismatch>(
      ['claim_id'],
      ['dx_primary', 'text', 0.8],
      ['facility_class'],
      ['province'],
      ['los', 'whole', 0.6],
      ['claimed', 'whole'],
      ['peer_p90', 'whole'],
      ['peer_n', 'whole', 0.7],
      ['delta_pct', 'number'],
    ),
  }),
  print({
    ...{ name: 'duplicates', query: DuplicateQuery, ask: reportDuplicates },
    columns: fields<DuplicatePair>(
      ['claim_id'],
      ['matched_claim_id'],
      ['dx_primary', 'text', 0.8],
      ['procedure_code', 'text', 0.8],
      ['episode_gap_days', 'whole', 0.8],
      ['amount_claimed', 'whole'],
    ),
  }),
  print({
    ...{ name: 'tariff-insight', query: TariffQuery, ask: reportTariffs },
    columns: fields<TariffInsight>(
      ['facility_id', 'text', 0.8],
      ['province_name'],
      ['district_name'],
      ['dx_primary_group', 'text', 2.4],
      ['claim_count', 'whole', 0.7],
      ['total_claimed', 'whole'],
      ['total_paid', 'whole'],
      ['total_above_peers', 'whole'],
      ['avg_cost_zscore', 'number'],
    ),
  }),
  print({
    ...{ name: 'casemix', query: CaseMixQuery, ask: reportCaseMix },
    columns: fields<CaseMixRow>(
      ['province'],
      ['claim_count', 'whole'],
      ['avg_los', 'number'],
      ['high_risk_rate', 'share'],
      ['inpatient_rate', 'share'],
      ['severe_rate', 'share'],
    ),
  }),
  print({
    ...{ name: 'groups', query: GroupQuery, ask: reportGroups },
    columns: fields<ClaimGroup>(
      ['name', 'text', 2],
      ['claims', 'whole', 0.9],
      ['stays', 'whole', 0.9],
      ['los_mean', 'number'],
      ['claimed', 'whole', 1.4],
      ['claimed_median', 'whole'],
      ['severe_rate', 'share'],
      ['outlier_rate', 'share'],
      ['above_peers', 'whole'],
    ),
  }),
  print({
    ...{ name: 'heat-map', query: HeatQuery },
    ask: async (ctx, query) => (await reportHeatMap(ctx, query)).cells,
    columns: fields<HeatMap['cells'][number]>(
      ['row'],
      ['column'],
      ['claims', 'whole'],
      ['claimed', 'whole'],
      ['outlier_rate', 'share'],
    ),
  }),
  print({
    ...{ name: 'tariff-groups', query: TariffGroupQuery, ask: reportTariffGroups },
    columns: fields<TariffGroup>(
      ['dx_primary_code', 'text', 0.8],
      ['severity', 'text', 1],
      ['facility_class'],
      ['facility_ownership'],
      ['claims', 'whole', 0.7],
      ['los_mean', 'number'],
      ['claimed_median', 'whole'],
      ['paid_median', 'whole'],
      ['tariff_median', 'whole'],
      ['outlier_rate', 'share'],
    ),
  }),
  print({
    ...{ name: 'facilities', query: FacilityQuery, ask: reportFacilities },
    columns: fields<FacilityRank>(
      ['facility_id', 'text', 0.8],
      ['province_name'],
      ['facility_class'],
      ['claims', 'whole', 0.7],
      ['stays', 'whole', 0.7],
      ['claimed', 'whole'],
      ['above_peers', 'whole'],
      ['outlier_rate', 'share'],
      ['repeat_rate', 'share'],
      ['severity_oe', 'number'],
    ),
  }),
  print({
    ...{ name: 'observed-expected', query: IndicatorQuery, ask: reportIndicator },
    columns: fields<FacilityIndicator>(
      ['facility_id'],
      ['province_name'],
      ['cases', 'whole'],
      ['observed', 'number'],
      ['expected', 'number'],
      ['ratio', 'number'],
      ['low', 'number'],
      ['high', 'number'],
    ),
  }),
  print({
    ...{ name: 'readmissions', query: ListQuery, ask: reportReadmissions },
    columns: fields<Readmission>(
      ['claim_id'],
      ['last_stay_id'],
      ['days_since_stay', 'whole', 0.8],
      ['same_facility', 'text', 0.8],
      ['same_diagnosis', 'text', 0.8],
      ['dx_primary', 'text', 0.8],
      ['province'],
      ['amount_claimed', 'whole'],
    ),
  }),
  print({
    ...{ name: 'repeats-by-month', query: Nothing, ask: reportRepeatMonths },
    columns: fields<RepeatMonth>(['month'], ['repeats', 'whole'], ['amount_claimed', 'whole']),
  }),
  print({
    ...{ name: 'benford', query: BenfordQuery },
    ask: async (ctx, query): Promise<Digit[]> => {
      const { found, expected } = await reportBenford(ctx, query)
      return found.map((share, n) => ({ digit: n + 1, found: share, expected: expected[n] ?? null }))
    },
    columns: [
      ...fields<Digit>(['digit', 'whole'], ['found', 'share']),
      made<Digit>('expected_share', 'share', ({ expected }) => expected),
    ],
  }),
  print({
    ...{ name: 'maternal', query: MaternalQuery },
    ask: async (ctx, query) => (await reportMaternal(ctx, query)).rows,
    columns: [
      ...fields<MaternalRow>(['name']),
      made<MaternalRow>('hospital_claims', 'whole', ({ hospital }) => hospital.claims),
      made<MaternalRow>('hospital_repeat_visits', 'whole', ({ hospital }) => hospital.repeat_visits),
      made<MaternalRow>('hospital_paid_median', 'whole', ({ hospital }) => hospital.paid_median),
      made<MaternalRow>('primary_visits', 'whole', ({ primary }) => primary?.claims ?? null),
      made<MaternalRow>('primary_repeat_visits', 'whole', ({ primary }) => primary?.repeat_visits ?? null),
      made<MaternalRow>('primary_paid_median', 'whole', ({ primary }) => primary?.paid_median ?? null),
    ],
  }),
  ...Lens.options.map((lens) =>
    print({
      ...{ name: `lens-${lens}`, query: ListQuery },
      ask: (ctx, query) => reportLens(ctx, { lens, ...query }),
      columns: fields<LensRow>(
        ['dx_primary', 'text', 0.8],
        ['facility_class', 'text', 2],
        ['claims', 'whole'],
        ['members', 'whole'],
        ['repeat_visits', 'whole'],
        ['los_mean', 'number'],
        ['claimed_median', 'whole'],
        ['paid_median', 'whole'],
        ['outlier_rate', 'share'],
      ),
    }),
  ),
]
