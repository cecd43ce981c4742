import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { ByDoctor, DoctorOfClaim, DoctorProfile } from './doctors/schema.js'
import {
  BenfordQuery,
  BenfordReport,
  ByFacility,
  ClaimGroup,
  FacilityIndicator,
  FacilityProfile,
  FacilityQuery,
  FacilityRank,
  GroupQuery,
  HeatMap,
  HeatQuery,
  IndicatorQuery,
  Lens,
  LensRow,
  ListQuery,
  Readmission,
  RepeatMonth,
  TariffGroup,
  TariffGroupQuery,
} from './listing/lenses.js'
import { MaternalQuery, MaternalReport } from './listing/maternal.js'
import { SchemeProfile } from './listing/scheme-figures.js'
import { ByClaimId, ByMember, Episode, EpisodeQuery, MemberProfile } from './members/schema.js'
import { readDoctorOfClaim, reportDoctor } from './report-doctors.js'
import {
  reportBenford,
  reportFacilities,
  reportFacility,
  reportGroups,
  reportHeatMap,
  reportIndicator,
  reportLens,
  reportMaternal,
  reportReadmissions,
  reportRepeatMonths,
  reportTariffGroups,
} from './report-lenses.js'
import { readEpisode, reportMember } from './report-members.js'
import { reportScheme } from './report-scheme.js'

type LensContext = Needs<'db' | 'config'>

const define = route<LensContext>()
const base = { method: 'GET', permission: 'risk.read', tag: 'risk' } as const

/** Views of the whole snapshot, each made once and kept while it stands. */
export const lensRoutes: Route<LensContext>[] = [
  define({
    ...{ ...base, path: '/api/v1/risk/reports/groups', summary: 'The case mix by one dimension' },
    query: GroupQuery,
    response: z.array(ClaimGroup),
    handle: (ctx, { query }) => reportGroups(ctx, query),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/reports/heat-map', summary: 'Two dimensions against each other' },
    query: HeatQuery,
    response: HeatMap,
    handle: (ctx, { query }) => reportHeatMap(ctx, query),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/reports/tariff-groups', summary: 'Tariff beside what is billed and paid' },
    query: TariffGroupQuery,
    response: z.array(TariffGroup),
    handle: (ctx, { query }) => reportTariffGroups(ctx, query),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/reports/facilities', summary: 'Hospitals by what they bill above peers' },
    query: FacilityQuery,
    response: z.array(FacilityRank),
    handle: (ctx, { query }) => reportFacilities(ctx, query),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/facilities/:facility', summary: 'One hospital, under its pseudonymous key' },
    params: ByFacility,
    response: FacilityProfile,
    handle: (ctx, { params }) => reportFacility(ctx, params),
  }),
  define({
    ...{
      ...base,
      path: '/api/v1/risk/reports/observed-expected',
      summary: 'Hospitals by observed over expected events',
    },
    query: IndicatorQuery,
    response: z.array(FacilityIndicator),
    handle: (ctx, { query }) => reportIndicator(ctx, query),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/reports/readmissions', summary: 'Stays within thirty days of another' },
    query: ListQuery,
    response: z.array(Readmission),
    handle: (ctx, { query }) => reportReadmissions(ctx, query),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/reports/repeats-by-month', summary: 'Repeats within three days, month by month' },
    response: z.array(RepeatMonth),
    handle: (ctx) => reportRepeatMonths(ctx),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/reports/benford', summary: 'First digits of billed amounts' },
    query: BenfordQuery,
    response: BenfordReport,
    handle: (ctx, { query }) => reportBenford(ctx, query),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/reports/maternal', summary: 'Maternal care in hospitals beside primary care' },
    query: MaternalQuery,
    response: MaternalReport,
    handle: (ctx, { query }) => reportMaternal(ctx, query),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/lenses/:lens', summary: 'Maternal care or cancer care by diagnosis and class' },
    params: z.strictObject({ lens: Lens }),
    query: ListQuery,
    response: z.array(LensRow),
    handle: (ctx, { params, query }) => reportLens(ctx, { ...params, ...query }),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/schemes/:scheme', summary: 'The claims of a scheme by month and hospital' },
    params: z.strictObject({ scheme: z.string().max(60) }),
    response: SchemeProfile,
    handle: (ctx, { params }) => reportScheme(ctx, params),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/members/:member', summary: 'One pseudonymous member beside peers' },
    permission: 'risk.members',
    params: ByMember,
    response: MemberProfile,
    handle: (ctx, { params }) => reportMember(ctx, params),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/doctors/:doctor', summary: 'One pseudonymous doctor beside others' },
    permission: 'risk.members',
    params: ByDoctor,
    response: DoctorProfile,
    handle: (ctx, { params }) => reportDoctor(ctx, params),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/claims/:claimId/doctor', summary: 'Which doctor a claim names, as a pseudonym' },
    permission: 'risk.members',
    params: ByClaimId,
    response: DoctorOfClaim,
    handle: (ctx, { params }) => readDoctorOfClaim(ctx, params),
  }),
  define({
    ...{ ...base, path: '/api/v1/risk/claims/:claimId/episode', summary: 'The member’s claims around one of them' },
    permission: 'risk.members',
    params: ByClaimId,
    query: EpisodeQuery,
    response: Episode,
    handle: (ctx, { params, query }) => readEpisode(ctx, { ...params, ...query }),
  }),
]
