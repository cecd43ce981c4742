import { z } from 'zod'
import type { Context } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { ClaimId } from '../../shared/ids.js'
import { exportClaim } from './export-claim.js'

const define = route<Context>()

export const exchangeRoutes: Route<Context>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/claims/:id/fhir', permission: 'claims.read', tag: 'Claims', limit: 'read' },
    summary:
      'One claim as a FHIR R4 Bundle: the Claim, and the ClaimResponse once it is decided; to NHCX or SATUSEHAT where asked',
    params: z.strictObject({ id: ClaimId }),
    query: z.strictObject({
      profile: z.enum(['r4', 'nhcx', 'satusehat']).default('r4'),
      /** For SATUSEHAT: the IHS number of the organisation that numbers the claim. */
      organization: z
        .string()
        .regex(/^[A-Za-z0-9-]{1,64}$/)
        .optional(),
    }),
    response: z.looseObject({ resourceType: z.literal('Bundle') }),
    handle: async (ctx, { params, query }) => ({
      resourceType: 'Bundle' as const,
      ...(await exportClaim(ctx, {
        claimId: params.id,
        terms: { profile: query.profile, organization: query.organization ?? null },
      })),
    }),
  }),
]
