import type { ExchangeProblem } from '../../schema.js'
import type { Findings } from '../findings.js'
import type { Entry } from './references.js'

/** Front of the addresses of India's profiles (ABDM implementation guide, used by NHCX). */
export const NHCX = 'https://nrces.in/ndhm/fhir/r4/StructureDefinition/'
/** Front of the addresses of Indonesia's profiles (SATUSEHAT). */
export const SATUSEHAT = 'https://fhir.kemkes.go.id/r4/StructureDefinition/'

type Rules = {
  /** Elements that must be there, seen from the resource; a part of an optional element only where that is there. */
  required: string[]
  /** Concepts whose codings must each have system, code and display. */
  coded: string[]
  /** What a breach of `required` does: a claim is refused; a person it names is only told of. */
  breach: 'refuse' | 'warn'
}

/**
 * What the profiles ask beyond R4 itself. NHCX: ABDM guide, profiles of version 6.0.0 (draft, 2025-03-18). SATUSEHAT's
 * published Claim and ClaimResponse (2024-01-01) require exactly what R4 does, so nothing stands here for them.
 */
const RULES: Record<string, Rules> = {
  [`${NHCX}Claim`]: {
    required: ['identifier', 'insurer', 'diagnosis', 'diagnosis.type', 'supportingInfo.code', 'item'],
    coded: [
      ...['related.relationship', 'careTeam.role', 'careTeam.qualification', 'supportingInfo.category'],
      ...['supportingInfo.code', 'diagnosis.type', 'item.category', 'item.productOrService', 'item.programCode'],
    ],
    breach: 'refuse',
  },
  [`${NHCX}Patient`]: {
    required: ['identifier', 'identifier.type', 'identifier.value', 'name.text'],
    coded: ['identifier.type'],
    breach: 'warn',
  },
}

/** Which resource a profiled bundle must hold; both are collections. */
const BUNDLES: Record<string, string> = {
  [`${NHCX}ClaimBundle`]: 'Claim',
  [`${NHCX}ClaimResponseBundle`]: 'ClaimResponse',
}

/** Holds a resource to the profiles that it names itself. Profiles we do not know ask nothing. */
export function checkProfiles({ resource, path }: Entry, to: Findings): void {
  for (const profile of profilesOf(resource)) {
    const rules = RULES[profile]
    if (!rules) continue
    for (const name of rules.required) {
      for (const place of missingAt(resource, name.split('.'))) {
        const problem = {
          code: 'exchange.profile-element-missing',
          path: `${path}.${place}`,
          reason: 'The profile that the resource names requires it.',
          facts: { profile },
        }
        if (rules.breach === 'refuse') to.refuse(problem)
        else to.warn(problem)
      }
    }
    for (const name of rules.coded) {
      for (const place of ['system', 'code', 'display'].flatMap((part) =>
        missingAt(resource, [...name.split('.'), 'coding', part]),
      )) {
        const reason = 'The profile that the resource names wants system, code and display.'
        to.warn({ code: 'exchange.profile-coding-incomplete', path: `${path}.${place}`, reason, facts: { profile } })
      }
    }
  }
}

/** Why a bundle is not what its own profile says: empty when it is, or names no profile that we know. */
export function bundleProblems(bundle: Record<string, unknown>, entries: readonly Entry[]): ExchangeProblem[] {
  return profilesOf(bundle).flatMap((profile) => {
    const wanted = BUNDLES[profile]
    if (!wanted) return []
    const refuse = (path: string, reason: string): ExchangeProblem => ({
      code: 'exchange.profile-bundle',
      path,
      reason,
      facts: { profile },
    })
    return [
      ...(bundle.type === 'collection' ? [] : [refuse('Bundle.type', 'The profile wants a collection.')]),
      ...(entries.some(({ resource }) => resource.resourceType === wanted)
        ? []
        : [refuse('Bundle.entry', `The profile wants a ${wanted} in it.`)]),
    ]
  })
}

/** The addresses in `meta.profile`, without versions (`…|6.0.0`). */
export function profilesOf(resource: Record<string, unknown>): string[] {
  const { meta } = resource
  const named = isObject(meta) ? meta.profile : null
  return Array.isArray(named) ? named.flatMap((one) => (typeof one === 'string' ? [one.split('|')[0] ?? ''] : [])) : []
}

/** Where the last name of a path is missing, walking into every member of lists: `diagnosis[1].type`. */
function missingAt(value: unknown, names: string[]): string[] {
  const [name, ...rest] = names
  if (name === undefined || !isObject(value)) return []
  const found = value[name]
  const isThere = found !== undefined && !(Array.isArray(found) && found.length === 0)
  if (!isThere) return rest.length === 0 ? [name] : []
  if (rest.length === 0) return []
  const members = Array.isArray(found) ? found : [found]
  return members.flatMap((one, at) =>
    missingAt(one, rest).map((place) => `${name}${Array.isArray(found) ? `[${at}]` : ''}.${place}`),
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
