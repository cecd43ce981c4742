import { compareWithExpected } from '../quality/observed-expected.js'
import type { DoctorPeers } from './schema.js'

/** A claim that names a doctor: the group of comparable claims it belongs to, and whether it carries an indication. */
export type NamedClaim = { doctor: string; group: string; isFlagged: boolean }

/** A group of fewer other doctors or claims compares nobody: one of them would be the measure. */
const DOCTORS_AT_LEAST = 5
const CLAIMS_AT_LEAST = 30

type Others = { doctors: Set<string>; claims: number; flagged: number }

/** A doctor's flagged claims beside what the same groups have with other doctors. */
export function compareDoctors(claims: readonly NamedClaim[], doctor: string): DoctorPeers {
  const own = claims.filter((one) => one.doctor === doctor)
  const wanted = new Set(own.map(({ group }) => group))
  const groups = new Map<string, Others>()
  for (const one of claims) {
    if (one.doctor === doctor || !wanted.has(one.group)) continue
    const others = groups.get(one.group) ?? { doctors: new Set(), claims: 0, flagged: 0 }
    others.doctors.add(one.doctor)
    others.claims += 1
    others.flagged += Number(one.isFlagged)
    groups.set(one.group, others)
  }
  for (const [group, { doctors, claims: count }] of groups) {
    if (doctors.size < DOCTORS_AT_LEAST || count < CLAIMS_AT_LEAST) groups.delete(group)
  }
  const compared = own.flatMap(({ group, isFlagged }) => {
    const others = groups.get(group)
    return others ? [{ isFlagged, chance: others.flagged / others.claims }] : []
  })
  return {
    compared: compared.length,
    doctors: new Set([...groups.values()].flatMap(({ doctors }) => [...doctors])).size,
    flagged: compareWithExpected(
      compared.filter(({ isFlagged }) => isFlagged).length,
      compared.reduce((sum, { chance }) => sum + chance, 0),
    ),
  }
}
