import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { findSimilarCases } from '../adjudication/index.js'
import { explainScore, readHistoricClaim, readPeers, reportTariffs, TariffQuery } from '../risk/index.js'
import type { HistoricClaim } from '../risk/schema.js'
import type { CopilotFacts, TariffNote } from './schema.js'

type Ctx = Needs<'db' | 'config' | 'actor'>

/**
 * The facts of one claim, each read with the asker's rights.
 * @throws AppError `risk.no-snapshot`, `risk.claim-not-found`, `auth.forbidden`
 */
export async function loadFacts(ctx: Ctx, input: { claimId: string }): Promise<CopilotFacts> {
  requireScope(ctx.actor, 'risk.read')
  const claim = await readHistoricClaim(ctx, input)
  const like = {
    claimId: claim.claim_id,
    cbgCode: claim.cbg_code,
    diagnosis: claim.dx_primary_code,
    flags: claim.flags,
  }
  return {
    claim,
    why: await explainScore(ctx, input),
    peers: await readPeers(ctx, input),
    tariff: await noteTariffs(ctx, claim),
    similar: await findSimilarCases(ctx, like),
    twin: claim.matched_claim_id ? await readTwin(ctx, claim.matched_claim_id) : null,
  }
}

/** The claim it repeats may have left the list meanwhile. */
async function readTwin(ctx: Ctx, claimId: string): Promise<HistoricClaim | null> {
  try {
    return await readHistoricClaim(ctx, { claimId })
  } catch (error) {
    if (error instanceof AppError && error.code === 'risk.claim-not-found') return null
    throw error
  }
}

/** The narrowest comparison there is: this hospital's group, the group in the province, the province, the nation. */
async function noteTariffs(ctx: Ctx, claim: HistoricClaim): Promise<TariffNote> {
  const province = claim.province_name ?? undefined
  const dxGroup = claim.dx_primary_group ?? undefined
  const tries: [TariffNote['reach'], Record<string, string | undefined>][] = [
    ['hospital', { facility: claim.facility_key, province, dxGroup }],
    ['province-group', { province, dxGroup }],
    ['province', { province }],
    ['national', {}],
  ]
  for (const [reach, filter] of tries) {
    const asked = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
    const rows = await reportTariffs(ctx, TariffQuery.parse({ ...asked, limit: 3 }))
    if (rows.length > 0) {
      return {
        reach,
        rows: rows.map((row) => ({
          group: row.dx_primary_group,
          province: row.province_name,
          claims: row.claim_count,
          totalGap: row.total_gap,
          averageGap: row.avg_gap,
          paymentRatio: row.avg_payment_ratio,
        })),
      }
    }
  }
  return { reach: 'national', rows: [] }
}
