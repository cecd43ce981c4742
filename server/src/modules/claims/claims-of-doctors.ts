import type { Needs } from '../../platform/context.js'
import type { HospitalClaimOrigin } from './hospital-schema.js'
import { findDoctor, loadClaimsOfDoctors } from './store-hospital-claims.js'

/** The hospital claims that name a doctor, each with the doctor's pseudonym; of one doctor, or of all. */
export async function claimsOfDoctors(
  ctx: Needs<'db'>,
  input: { doctor?: string } = {},
): Promise<{ claimId: string; doctor: string }[]> {
  return loadClaimsOfDoctors(ctx.db.orm, input.doctor)
}

/** Which doctor a hospital claim names, and where it came from; null for one that is not among them. */
export async function doctorOfClaim(
  ctx: Needs<'db'>,
  input: { claimId: string },
): Promise<{ doctor: string | null; origin: HospitalClaimOrigin } | null> {
  return findDoctor(ctx.db.orm, input.claimId)
}
