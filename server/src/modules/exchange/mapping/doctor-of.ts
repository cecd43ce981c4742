import type { z } from 'zod'
import type { CareTeamMember, ClaimRecord, Party } from '../schema.js'

/**
 * Roles of who treated, the one who answers for the care first: as FHIR's claim care team, X12's NM1 (71 attending, 82
 * rendering) and CMS's columns (attending, performing) name them. Who referred, assisted or prescribed did not treat.
 */
const TREATING = ['attending', 'rendering', 'performing', 'primary', 'lead', 'operating']
const OTHERS = ['referring', 'supervisor', 'supervising', 'assist', 'prescribing', 'purchasedservice', 'other']

/**
 * The name under which the doctor of a claim is given a pseudonym: the first identifier with its system, or, where the
 * claim has no identifier, the name within the facility. Null where it names nobody who treated, or several and none first.
 */
export function doctorOf(claim: ClaimRecord): string | null {
  const team = claim.careTeam.filter(({ provider }) => isPerson(provider))
  for (const role of TREATING) {
    const found = team.find((one) => rolesOf(one).includes(role))
    if (found) return nameOf(found.provider, claim.provider)
  }
  const unnamed = team.filter((one) => !rolesOf(one).some((role) => OTHERS.includes(role)))
  if (unnamed.length === 1 && unnamed[0]) return nameOf(unnamed[0].provider, claim.provider)
  return unnamed.length === 0 && /^Practitioner\//.test(claim.provider.reference ?? '')
    ? nameOf(claim.provider, claim.provider)
    : null
}

const rolesOf = ({ role }: z.infer<typeof CareTeamMember>): string[] =>
  (role?.codings ?? []).flatMap(({ code }) => code?.toLowerCase() ?? [])

const isPerson = ({ reference }: Party): boolean => !/^(Organization|Location)\//.test(reference ?? '')

/** A pointer into the file itself (`#doctor`) means somebody else in the next file. */
export const isElsewhere = ({ reference }: Party): boolean => reference !== null && !/^(#|urn:)/.test(reference)

function nameOf(doctor: Party, facility: Party): string | null {
  const [identifier] = doctor.identifiers
  if (identifier) return `doctor:${identifier.system ?? ''}|${identifier.value}`
  const name = doctor.name
    ?.toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const [place] = facility.identifiers
  if (name) return `doctor-name:${place?.value ?? facility.name ?? ''}|${name}`
  return isElsewhere(doctor) ? `doctor-at:${place?.value ?? facility.name ?? ''}|${doctor.reference}` : null
}
