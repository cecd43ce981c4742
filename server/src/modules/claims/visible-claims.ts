import { and, eq, isNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Actor, Role } from '../../platform/actor.js'
import { type Permission, type Scope, scopeOf } from '../../platform/auth/permissions.js'
import { claims } from './tables.js'

/** The claims that a permission of the actor reaches, as a condition of every query: the union over the actor's roles. */
export function visibleTo(actor: Actor, permission: Permission): SQL {
  const widest = scopeOf(actor, permission)
  if (widest === null) return sql`false`
  if (widest === 'any' || widest === 'pseudonymised') return sql`true`
  const reached = actor.roles.map((role) => reachedBy(actor, role, scopeOf({ ...actor, roles: [role] }, permission)))
  return or(...reached.filter((one) => one !== null)) ?? sql`false`
}

/** Pseudonymised rows never mix into what a wider scope shows in full. */
function reachedBy(actor: Actor, role: Role, scope: Scope | null): SQL | null {
  switch (scope) {
    case 'own':
      if (role === 'service') return eq(claims.createdBy, actor.id)
      return actor.memberId ? eq(claims.memberId, actor.memberId) : null
    case 'facility':
      return actor.facilityId ? eq(claims.filedByFacility, actor.facilityId) : null
    case 'assigned':
      return role === 'auditor' ? assignedOrWaiting(actor) : eq(claims.createdBy, actor.id)
    default:
      return null
  }
}

/** An auditor's own claims, and those handed in that nobody has taken. */
function assignedOrWaiting(actor: Actor): SQL | null {
  return or(eq(claims.reviewer, actor.id), and(isNull(claims.reviewer), ne(claims.status, 'DRAFT'))) ?? null
}

/** True when the actor may see what claims say but not whose they are. */
export function seesPseudonyms(actor: Actor, permission: Permission = 'claims.read'): boolean {
  return scopeOf(actor, permission) === 'pseudonymised'
}

type Parties = { memberId: string; createdBy: string; facilityId: string | null; filedByFacility: string | null }

/** Whether the actor has a side in the claim: its member, who filed it, or somebody of its facility. */
export function isParty(actor: Actor, claim: Parties): boolean {
  if (actor.kind === 'system') return false
  const ofFacility = actor.facilityId !== null && [claim.facilityId, claim.filedByFacility].includes(actor.facilityId)
  return ofFacility || actor.memberId === claim.memberId || actor.id === claim.createdBy
}
