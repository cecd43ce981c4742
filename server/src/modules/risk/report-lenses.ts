import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import type {
  BenfordReport,
  ClaimGroup,
  Dimension,
  FacilityIndicator,
  FacilityProfile,
  FacilityRank,
  HeatMap,
  Indicator,
  Lens,
  LensRow,
  Readmission,
  RepeatMonth,
  TariffGroup,
} from './listing/lenses.js'
import type { MaternalQuery, MaternalReport } from './listing/maternal.js'
import { holdsNonCapitation } from './open-snapshot.js'
import { report, reportHere } from './report-claims.js'
import { askReadmissions, askRepeatMonths } from './reports/ask-claims.js'
import { askBenford, askFacilities, askFacility, askIndicator } from './reports/ask-facilities.js'
import { askGroups, askHeatMap, askLens, askTariffGroups, type Narrowing } from './reports/ask-groups.js'
import { askMaternal } from './reports/ask-maternal.js'

type Ctx = Needs<'db' | 'config'>

/** The case mix by one dimension. */
export async function reportGroups(
  ctx: Ctx,
  query: Narrowing & { by: Dimension; limit: number },
): Promise<ClaimGroup[]> {
  return report(ctx, { name: `groups:${JSON.stringify(query)}` }, (warehouse) => askGroups(warehouse, query))
}

/** Two dimensions against each other: the thirty commonest values of each. */
export async function reportHeatMap(
  ctx: Ctx,
  query: Narrowing & { rows: Dimension; columns: Dimension },
): Promise<HeatMap> {
  return report(ctx, { name: `heat:${JSON.stringify(query)}` }, (warehouse) => askHeatMap(warehouse, query))
}

/** Where the tariff and what hospitals bill part ways: diagnosis by severity, class and owner. */
export async function reportTariffGroups(
  ctx: Ctx,
  query: { group?: string | undefined; dx?: string | undefined; limit: number },
): Promise<TariffGroup[]> {
  return report(ctx, { name: `tariff-groups:${JSON.stringify(query)}` }, (warehouse) =>
    askTariffGroups(warehouse, query),
  )
}

/** Hospitals by what they bill above peers. */
export async function reportFacilities(
  ctx: Ctx,
  query: { province?: string | undefined; limit: number },
): Promise<FacilityRank[]> {
  return report(ctx, { name: `facilities:${JSON.stringify(query)}` }, (warehouse) => askFacilities(warehouse, query))
}

/** Hospitals by an indicator, observed over expected; those surely above come first. */
export async function reportIndicator(
  ctx: Ctx,
  query: { indicator: Indicator; province?: string | undefined; limit: number },
): Promise<FacilityIndicator[]> {
  return report(ctx, { name: `indicator:${JSON.stringify(query)}` }, (warehouse) => askIndicator(warehouse, query))
}

/** First digits of billed amounts. Fixed tariffs break the law honestly: compare hospitals, do not judge one alone. */
export async function reportBenford(ctx: Ctx, query: Narrowing): Promise<BenfordReport> {
  return report(ctx, { name: `benford:${JSON.stringify(query)}` }, (warehouse) => askBenford(warehouse, query))
}

/** One hospital: its place, its indicators, its first digits, its months and its commonest diagnoses. @throws AppError `risk.facility-not-found` */
export async function reportFacility(ctx: Ctx, { facility }: { facility: string }): Promise<FacilityProfile> {
  return report(ctx, { name: `facility:${facility}` }, async (warehouse) => {
    const profile = await askFacility(warehouse, { facility })
    if (!profile) throw new AppError('not-found', 'risk.facility-not-found')
    return profile
  })
}

/** Stays within thirty days of another of the same member, the soonest and dearest first. */
export async function reportReadmissions(ctx: Ctx, query: { limit: number }): Promise<Readmission[]> {
  return report(ctx, { name: `readmissions:${query.limit}` }, (warehouse) => askReadmissions(warehouse, query))
}

/** Repeats within three days, month by month. */
export async function reportRepeatMonths(ctx: Ctx): Promise<RepeatMonth[]> {
  return report(ctx, { name: 'repeat-months' }, askRepeatMonths)
}

/** Maternal care in hospitals beside primary care; a snapshot without those visits is told so in the answer, no error. */
export async function reportMaternal(ctx: Ctx, query: MaternalQuery): Promise<MaternalReport> {
  return reportHere(ctx, { name: `maternal:${JSON.stringify(query)}` }, (warehouse, folder) =>
    askMaternal(warehouse, { ...query, hasNonCapitation: holdsNonCapitation(folder) }),
  )
}

/** One kind of care by diagnosis and hospital class. */
export async function reportLens(ctx: Ctx, query: { lens: Lens; limit: number }): Promise<LensRow[]> {
  return report(ctx, { name: `lens:${query.lens}:${query.limit}` }, (warehouse) => askLens(warehouse, query))
}
