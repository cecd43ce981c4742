/** The roles a caller may hold; `service` is a program with an API key. */
export const roles = ['member', 'facility', 'operator', 'auditor', 'lead', 'data-ops', 'admin', 'service'] as const
export type Role = (typeof roles)[number]

/** Who acts. Use cases get the actor in their context, never from the air. */
export type Actor = {
  kind: 'person' | 'service' | 'system' | 'assistant'
  /** User id, API key id, or the name of the part of the system that acts. */
  id: string
  name: string
  roles: Role[]
  /** The registry member this user is, for role `member`. */
  memberId: string | null
  /** The registry facility this user works for, for role `facility`. */
  facilityId: string | null
  /** Scopes of an API key; empty for people. */
  scopes: string[]
  requestId: string | null
}

/** The system acting by itself: flows, schedules, start-up. */
export function systemActor(name: string): Actor {
  return { kind: 'system', id: name, name, roles: [], memberId: null, facilityId: null, scopes: [], requestId: null }
}
