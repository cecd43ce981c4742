import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { openCase } from '../claims/index.js'
import type { HospitalCase } from '../claims/schema.js'
import { readRecords } from './draw-historic-claim.js'
import { readClaimRow } from './find-high-risk.js'

/**
 * Opens a claim of the list as a case: one of the snapshot becomes a claim of ours with the same id the first time. Its
 * labels and its place in the list are joined by that id and stay.
 * @throws AppError `risk.no-snapshot`, `risk.claim-not-found`, `risk.claim-incomplete`
 */
export async function openHistoricCase(
  ctx: Needs<'db' | 'config' | 'vault' | 'clock' | 'actor'>,
  input: { claimId: string },
): Promise<HospitalCase> {
  const { live, served } = await readClaimRow(ctx, input)
  const [historic] = live ? [] : await readRecords(served.folder, [input.claimId])
  if (!live && !historic) {
    throw new AppError('precondition', 'risk.claim-incomplete', {
      message: 'The source record of this claim lacks what a case needs.',
    })
  }
  return openCase(ctx, { claimId: input.claimId, historic: historic ?? null })
}
