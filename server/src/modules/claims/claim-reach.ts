import type { Actor } from '../../platform/actor.js'
import { type Permission, scopeOf } from '../../platform/auth/permissions.js'
import type { Reach } from './lifecycle/actions.js'
import type { ClaimRow } from './tables.js'
import { isParty } from './visible-claims.js'

/** Which moves the actor's permissions reach on this claim. */
export function reachOn(actor: Actor, claim: ClaimRow): Reach {
  const reaches = (permission: Permission) => isReached(actor, permission, claim)
  return {
    submit: reaches('claims.submit'),
    correct: reaches('bills.correct'),
    addDocument: reaches('documents.create'),
    withdraw: reaches('claims.withdraw'),
    review: reaches('claims.review'),
    decide: reaches('claims.decide'),
    pay: reaches('claims.pay'),
    isParty: isParty(actor, claim),
  }
}

/** The same as `visibleTo`, asked of one row that is at hand. */
function isReached(actor: Actor, permission: Permission, claim: ClaimRow): boolean {
  const widest = scopeOf(actor, permission)
  if (widest === null || widest === 'pseudonymised') return false
  if (widest === 'any') return true
  return actor.roles.some((role) => {
    switch (scopeOf({ ...actor, roles: [role] }, permission)) {
      case 'any':
        return true
      case 'own':
        return role === 'service' ? claim.createdBy === actor.id : claim.memberId === actor.memberId
      case 'facility':
        return actor.facilityId !== null && claim.filedByFacility === actor.facilityId
      case 'assigned': {
        if (role !== 'auditor') return claim.createdBy === actor.id
        return claim.reviewer === actor.id || (claim.reviewer === null && claim.status !== 'DRAFT')
      }
      default:
        return false
    }
  })
}
