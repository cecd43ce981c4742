import type { Actor } from '../../platform/actor.js'
import { type Permission, requireScope } from '../../platform/auth/permissions.js'
import { AppError } from '../../platform/errors.js'

/** Whose audits a query may see. */
export type RequestReach = { owner?: string; facilityId?: string }

/**
 * Turns the caller's permission into the row filter of a query. Bills sent for an audit wait for any auditor, so
 * `assigned` reaches all of them.
 */
export function reachOf(actor: Actor, permission: Permission): RequestReach {
  const scope = requireScope(actor, permission)
  if (scope === 'any' || scope === 'assigned') return {}
  if (scope === 'facility' && actor.facilityId) return { facilityId: actor.facilityId }
  if (scope === 'own') return { owner: actor.id }
  throw new AppError('forbidden', 'auth.forbidden')
}
