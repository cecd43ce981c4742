import type { Role } from '../actor.js'
import type { Needs } from '../context.js'
import type { SecondFactor } from './schema.js'
import type { UserRow } from './store.js'

/** Who sees other people's claims or steers the system: for them a password alone is not enough. */
const BOUND: Role[] = ['operator', 'auditor', 'lead', 'data-ops', 'admin']

/** Whether a person has one-time codes on, and whether they must. A demonstration with made-up people asks nobody. */
export function secondFactorOf({ config }: Needs<'config'>, user: Pick<UserRow, 'roles' | 'totpSecret'>): SecondFactor {
  if (user.totpSecret !== null) return 'on'
  return !config.demonstration && user.roles.some((role) => BOUND.includes(role)) ? 'required' : 'off'
}
