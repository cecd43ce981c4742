import type { Needs } from '../context.js'
import { AppError } from '../errors.js'
import { type CreateUserNeeds, createUser } from './create-user.js'
import { type User, Username } from './schema.js'

/**
 * A person makes their own account and becomes an auditor, where PERIKSA_OPEN_REGISTRATION allows it. Outside a
 * demonstration they must then turn on one-time codes before they see anything.
 * @throws AppError `auth.registration-closed`, `auth.username-invalid`, `auth.username-taken`, `auth.password-weak`
 */
export async function registerUser(
  ctx: CreateUserNeeds & Needs<'config'>,
  input: { username: string; password: string; displayName: string },
): Promise<User> {
  if (!ctx.config.openRegistration) {
    throw new AppError('forbidden', 'auth.registration-closed', {
      message: 'Accounts are made by an administrator here.',
    })
  }
  const username = Username.safeParse(input.username)
  if (!username.success) {
    throw new AppError('invalid', 'auth.username-invalid', { message: 'Not usable as an e-mail address or name.' })
  }
  const nobody = { memberId: null, facilityId: null }
  return createUser(ctx, { ...input, username: username.data, roles: ['auditor'], ...nobody })
}
