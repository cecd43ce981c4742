import { z } from 'zod'
import type { Context } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { ClaimId } from '../../shared/ids.js'
import { exportClaim } from './export-claim.js'

const define = route<Context>()

export const exchangeRoutes: Route<Context>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/claims/:id/fhir', permission: 'claims.read', tag: 'Claims', limit: 'read' },
    summary: 'One claim as a FHIR R4 Bundle: the Claim, and the ClaimResponse once it is decided',
    params: z.strictObject({ id: ClaimId }),
    response: z.looseObject({ resourceType: z.literal('Bundle') }),
    handle: async (ctx, { params }) => ({
      resourceType: 'Bundle' as const,
      ...(await exportClaim(ctx, { claimId: params.id })),
    }),
  }),
]
