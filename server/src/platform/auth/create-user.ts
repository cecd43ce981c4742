import type { Needs } from '../context.js'
import type { Tx } from '../db/database.js'
import { AppError } from '../errors.js'
import { recordTrail } from '../trail/record.js'
import { hashPassword, type PasswordNeeds } from './password-hash.js'
import { requireGoodPassword } from './password-policy.js'
import { type NewUser, type User, Username } from './schema.js'
import { toUser, userCell } from './store.js'
import { users } from './tables.js'

export type CreateUserNeeds = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'> & PasswordNeeds

/** @throws AppError `auth.username-taken`, `auth.password-weak`, `auth.role-needs-owner` */
export async function createUser(ctx: CreateUserNeeds, input: NewUser): Promise<User> {
  const ready = await prepareUser(ctx, input)
  return ctx.db.transaction((tx) => keepUser(ctx, tx, ready))
}

export type ReadyUser = { input: NewUser; hash: string; demonstration: boolean }

/** Checks a new user and does the slow hashing, before any transaction is open. */
export async function prepareUser(ctx: PasswordNeeds, input: NewUser, demonstration = false): Promise<ReadyUser> {
  const username = Username.parse(input.username)
  const needsOwner =
    (input.roles.includes('member') && !input.memberId) || (input.roles.includes('facility') && !input.facilityId)
  if (needsOwner) {
    throw new AppError('precondition', 'auth.role-needs-owner', {
      message: 'A member user names its member, and a facility user its facility.',
    })
  }
  requireGoodPassword(input.password, { username, roles: input.roles })
  const hash = await hashPassword(ctx, input.password)
  return { input: { ...input, username }, hash, demonstration }
}

/** Keeps a prepared user in the transaction given. */
export async function keepUser(ctx: CreateUserNeeds, tx: Tx, ready: ReadyUser): Promise<User> {
  const { input, hash, demonstration } = ready
  const id = ctx.ids.next()
  const [row] = await tx
    .insert(users)
    .values({
      id,
      username: input.username,
      displayName: input.displayName,
      password: hash,
      roles: [...new Set(input.roles)],
      memberId: input.memberId,
      facilityId: input.facilityId,
      demonstration,
      demonstrationPassword: demonstration
        ? ctx.vault.seal(userCell(id, 'demonstration_password'), input.password)
        : null,
      createdAt: ctx.clock.now(),
    })
    .onConflictDoNothing({ target: users.username })
    .returning()
  if (!row) throw new AppError('conflict', 'auth.username-taken')
  await recordTrail(ctx, tx, { action: 'users.create', resource: 'user', resourceId: id, fields: ['roles'] })
  return toUser(row)
}
