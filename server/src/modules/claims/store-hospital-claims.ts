import { and, eq, inArray, isNotNull, isNull, lt } from 'drizzle-orm'
import type { Queryable, Tx } from '../../platform/db/database.js'
import type { Vault } from '../../platform/db/vault.js'
import { HospitalClaim, HospitalClaimOrigin } from './hospital-schema.js'
import { hospitalClaims } from './tables.js'

const placeOf = (id: string) => ({ table: 'claims.hospital_claims', column: 'record', row: id })

type NewHospitalClaim = { claim: HospitalClaim; origin: HospitalClaimOrigin; runId: string | null; receivedAt: Date }

/** Keeps the claim unless its id is taken; says whether it was kept. */
export async function insertHospitalClaim(tx: Tx, vault: Vault, one: NewHospitalClaim): Promise<boolean> {
  const { claim, ...rest } = one
  const kept = await tx
    .insert(hospitalClaims)
    .values({
      id: claim.id,
      ...rest,
      doctorKey: claim.doctorKey,
      record: vault.seal(placeOf(claim.id), JSON.stringify(claim)),
    })
    .onConflictDoNothing()
    .returning({ id: hospitalClaims.id })
  return kept.length > 0
}

export type StoredHospitalClaim = {
  claim: HospitalClaim
  origin: HospitalClaimOrigin
  receivedAt: Date
  openedBy: string | null
  openedAt: Date | null
}

export async function loadHospitalClaims(
  db: Queryable,
  vault: Vault,
  ids: readonly string[],
): Promise<StoredHospitalClaim[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select()
    .from(hospitalClaims)
    .where(inArray(hospitalClaims.id, [...ids]))
    .orderBy(hospitalClaims.receivedAt, hospitalClaims.id)
  return rows.map((row) => ({
    claim: HospitalClaim.parse(JSON.parse(vault.open(placeOf(row.id), row.record))),
    origin: HospitalClaimOrigin.parse(row.origin),
    receivedAt: row.receivedAt,
    openedBy: row.caseOpenedBy,
    openedAt: row.caseOpenedAt,
  }))
}

/** Claims that name a doctor: of one, or of all. */
export async function loadClaimsOfDoctors(
  db: Queryable,
  doctor?: string,
): Promise<{ claimId: string; doctor: string }[]> {
  const rows = await db
    .select({ claimId: hospitalClaims.id, doctor: hospitalClaims.doctorKey })
    .from(hospitalClaims)
    .where(doctor === undefined ? isNotNull(hospitalClaims.doctorKey) : eq(hospitalClaims.doctorKey, doctor))
  return rows.flatMap(({ claimId, doctor: key }) => (key === null ? [] : [{ claimId, doctor: key }]))
}

export async function findDoctor(
  db: Queryable,
  id: string,
): Promise<{ doctor: string | null; origin: HospitalClaimOrigin } | null> {
  const [row] = await db
    .select({ doctor: hospitalClaims.doctorKey, origin: hospitalClaims.origin })
    .from(hospitalClaims)
    .where(eq(hospitalClaims.id, id))
  return row ? { doctor: row.doctor, origin: HospitalClaimOrigin.parse(row.origin) } : null
}

/** Marks the claim as somebody's case, once. */
export async function markCase(tx: Tx, one: { id: string; by: string; at: Date }): Promise<void> {
  await tx
    .update(hospitalClaims)
    .set({ caseOpenedBy: one.by, caseOpenedAt: one.at })
    .where(and(eq(hospitalClaims.id, one.id), isNull(hospitalClaims.caseOpenedAt)))
}

/** Removes what the simulator made before a moment; gives the ids. */
export async function deleteSimulated(tx: Tx, before: Date): Promise<string[]> {
  const rows = await tx
    .delete(hospitalClaims)
    .where(and(eq(hospitalClaims.origin, 'simulated'), lt(hospitalClaims.receivedAt, before)))
    .returning({ id: hospitalClaims.id })
  return rows.map(({ id }) => id)
}
