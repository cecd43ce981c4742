import type { Actor } from '../../platform/actor.js'
import { type Permission, requireScope } from '../../platform/auth/permissions.js'
import { AppError } from '../../platform/errors.js'
import type { DocumentReach } from './store.js'

/** Turns the caller's permission into the row filter of a query. */
export function reachOf(actor: Actor, permission: Permission): DocumentReach {
  const scope = requireScope(actor, permission)
  if (scope === 'any' || scope === 'assigned') return {}
  if (scope === 'facility' && actor.facilityId) return { facilityId: actor.facilityId }
  if (scope === 'own' && actor.memberId) return { memberId: actor.memberId }
  if (scope === 'own') return { uploadedBy: actor.id }
  throw new AppError('forbidden', 'auth.forbidden')
}
