import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { HospitalCase, HospitalClaim } from './hospital-schema.js'
import { insertHospitalClaim, loadHospitalClaims, markCase } from './store-hospital-claims.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'actor'>

/**
 * Opens a hospital claim as a case: a historic claim becomes a row of ours with the same id the first time, afterwards
 * the case is as it was opened. `claim` is the historic claim where it is not here yet.
 * @throws AppError `claim.not-found`
 */
export async function openCase(
  ctx: Ctx,
  input: { claimId: string; historic: HospitalClaim | null },
): Promise<HospitalCase> {
  requireScope(ctx.actor, 'risk.label')
  const at = ctx.clock.now()
  return ctx.db.transaction(async (tx) => {
    const [known] = await loadHospitalClaims(tx, ctx.vault, [input.claimId])
    if (known?.openedBy && known.openedAt) return toCase(input.claimId, known)
    if (!known) {
      if (!input.historic) throw new AppError('not-found', 'claim.not-found')
      const claim = HospitalClaim.parse(input.historic)
      await insertHospitalClaim(tx, ctx.vault, { claim, origin: 'historic', runId: null, receivedAt: at })
    }
    await markCase(tx, { id: input.claimId, by: ctx.actor.id, at })
    await recordTrail(ctx, tx, {
      action: 'claims.open-case',
      resource: 'hospital-claim',
      resourceId: input.claimId,
    })
    const [now] = await loadHospitalClaims(tx, ctx.vault, [input.claimId])
    if (!now) throw new AppError('not-found', 'claim.not-found')
    return toCase(input.claimId, now)
  })
}

type Opened = { origin: HospitalCase['origin']; openedBy: string | null; openedAt: Date | null }

function toCase(claimId: string, { origin, openedBy, openedAt }: Opened): HospitalCase {
  return HospitalCase.parse({ claimId, origin, openedBy, openedAt: openedAt?.toISOString() })
}
