import * as claims from '../modules/claims/index.js'
import * as risk from '../modules/risk/index.js'
import { flow } from '../platform/flows/flow.js'
import type { FlowContext } from './flow-context.js'

/** Hospital claims that arrived are scored beside the served snapshot, and stand in its list from then on. */
export const scoreHospitalClaims = flow<FlowContext>()(
  { name: 'score-hospital-claims', event: claims.HospitalClaimsImported, concurrency: 2 },
  async (ctx, { claimIds }, step) => step('score them', () => risk.scoreLiveClaims(ctx, { claimIds })),
)
