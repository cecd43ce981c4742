import { z } from 'zod'
import type { Context } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { ClaimId, DecisionId } from '../../shared/ids.js'
import { ClaimDetail, DecisionInput } from '../claims/schema.js'
import { readClaimFile } from './read-claim-file.js'
import { recordDecision } from './record-decision.js'
import { casesRoutes } from './routes-cases.js'

const tag = 'Claims'
const define = route<Context>()
const params = z.strictObject({ id: ClaimId })

export const adjudicationRoutes: Route<Context>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/claims/:id', permission: 'claims.read', tag, limit: 'read' },
    summary: 'One claim with its bill, and with findings, score and decision where the caller may see them',
    params,
    response: ClaimDetail,
    handle: (ctx, { params }) => readClaimFile(ctx, { claimId: params.id }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/claims/:id/decision', permission: 'claims.decide', tag, limit: 'write' },
    summary: 'Approve, approve in part or reject a claim in review; a person does this',
    params,
    body: DecisionInput,
    response: z.object({ decisionId: DecisionId }),
    handle: (ctx, { params, body }) => recordDecision(ctx, { claimId: params.id, ...body }),
  }),
  ...casesRoutes,
]
