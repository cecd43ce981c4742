import type { Role } from '../actor.js'
import type { Needs } from '../context.js'
import type { SecondFactor } from './schema.js'
import type { UserRow } from './store.js'

/** Who sees other people's claims or steers the system: for them a password alone is not enough. */
const BOUND: Role[] = ['operator', 'auditor', 'lead', 'data-ops', 'admin']

/**
 * Whether a person has one-time codes on, and whether they must. A demonstration with made-up people asks nobody.
 * A session that was opened with more than a password is on by itself.
 */
export function secondFactorOf({ config }: Needs<'config'>, user: Pick<UserRow, 'roles' | 'totpSecret'>): SecondFactor {
  if (user.totpSecret !== null) return 'on'
  return bindsSecondFactor({ config }, user.roles) ? 'required' : 'off'
}

/** Whether people of these roles must show more than a password. */
export function bindsSecondFactor({ config }: Needs<'config'>, roles: Role[]): boolean {
  return !config.demonstration && roles.some((role) => BOUND.includes(role))
}
