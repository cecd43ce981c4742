import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { type Route, route } from '../../platform/http/route.js'
import { Day } from '../../shared/dates.js'
import { editCoverage } from './edit-coverage.js'
import { findCodes } from './find-codes.js'
import { findFacilities } from './find-facilities.js'
import { findMembers } from './find-members.js'
import { matchFacility } from './match-facility.js'
import { readCoverage } from './read-coverage.js'
import { readFacility } from './read-facility.js'
import { readMember } from './read-member.js'
import {
  CoverageEdit,
  CoverageTable,
  Facility,
  FacilityMatch,
  FacilityPage,
  FacilityQuery,
  MedicalCode,
  Member,
  MemberPage,
  MemberQuery,
} from './schema.js'
import { tariffRoutes } from './tariff-routes.js'

export type RegistryContext = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor' | 'config'>

const define = route<RegistryContext>()
const ById = z.strictObject({ id: z.uuid() })
const tag = 'registry'

const memberRoutes: Route<RegistryContext>[] = [
  define({
    method: 'GET',
    path: '/api/v1/members/me',
    permission: 'members.read',
    tag,
    summary: 'The member who is signed in',
    response: Member,
    handle: (ctx) => {
      if (!ctx.actor.memberId) throw new AppError('not-found', 'registry.member-not-found')
      return readMember(ctx, { id: ctx.actor.memberId })
    },
  }),
  define({
    method: 'GET',
    path: '/api/v1/members',
    permission: 'members.read',
    tag,
    summary: 'Members by the words of their name or by card number',
    query: MemberQuery,
    response: MemberPage,
    handle: (ctx, { query }) => findMembers(ctx, query),
  }),
  define({
    method: 'GET',
    path: '/api/v1/members/:id',
    permission: 'members.read',
    tag,
    summary: 'One member; the reading is kept in the trail',
    params: ById,
    response: Member,
    handle: (ctx, { params }) => readMember(ctx, params),
  }),
]

const facilityRoutes: Route<RegistryContext>[] = [
  define({
    method: 'GET',
    path: '/api/v1/facilities',
    permission: 'facilities.read',
    tag,
    summary: 'Facilities by name, region or code',
    query: FacilityQuery,
    response: FacilityPage,
    handle: (ctx, { query }) => findFacilities(ctx, query),
  }),
  define({
    method: 'GET',
    path: '/api/v1/facilities/match',
    permission: 'facilities.read',
    tag,
    summary: 'The facility a printed name speaks of, with certainty',
    query: z.object({
      name: z.string().max(300),
      code: z.string().max(40).optional(),
      address: z.string().max(300).optional(),
    }),
    response: FacilityMatch,
    handle: (ctx, { query }) => matchFacility(ctx, query),
  }),
  define({
    method: 'GET',
    path: '/api/v1/facilities/:id',
    permission: 'facilities.read',
    tag,
    summary: 'One facility',
    params: ById,
    response: Facility,
    handle: (ctx, { params }) => readFacility(ctx, params),
  }),
]

const listRoutes: Route<RegistryContext>[] = [
  define({
    method: 'GET',
    path: '/api/v1/coverage',
    permission: 'coverage.read',
    tag,
    summary: 'What the plan pays, by class and service type, on a day',
    query: z.object({ day: Day.optional() }),
    response: CoverageTable,
    handle: (ctx, { query }) => readCoverage(ctx, query),
  }),
  define({
    method: 'PUT',
    path: '/api/v1/coverage',
    permission: 'coverage.edit',
    tag,
    summary: 'Set one cell from a day on; earlier rows stay',
    body: CoverageEdit,
    response: CoverageTable,
    limit: 'write',
    handle: (ctx, { body }) => editCoverage(ctx, body),
  }),
  define({
    method: 'GET',
    path: '/api/v1/codes/:system',
    permission: 'facilities.read',
    tag,
    summary: 'Diagnosis (icd10) or procedure (icd9cm) codes by their start',
    params: z.strictObject({ system: MedicalCode.shape.system }),
    query: z.object({ q: z.string().max(100).default('') }),
    response: z.array(MedicalCode),
    handle: (ctx, { params, query }) => findCodes(ctx, { system: params.system, q: query.q }),
  }),
]

/** Files of members and facilities arrive through the use cases, which take any stream. */
export const registryRoutes: Route<RegistryContext>[] = [
  ...memberRoutes,
  ...facilityRoutes,
  ...listRoutes,
  ...tariffRoutes,
]
