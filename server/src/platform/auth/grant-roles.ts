import { eq, sql } from 'drizzle-orm'
import type { Role } from '../actor.js'
import type { Needs } from '../context.js'
import { AppError } from '../errors.js'
import { recordTrail } from '../trail/record.js'
import { askApproval, type Step, takeApproval } from '../trust/approvals.js'
import { type CreateUserNeeds, keepUser, prepareUser } from './create-user.js'
import type { ManagedUser, NewUser, User } from './schema.js'
import { countOtherAdmins, endSessions, findUserById, toManagedUser } from './store.js'
import { users } from './tables.js'

/** Roles that steer the system or see every claim: nobody gives them alone. */
const WEIGHTY: Role[] = ['admin', 'lead']

/**
 * Makes a user. With a weighty role a second person must have approved just this name with just these roles.
 * @throws AppError `approval.needed`, and what `createUser` throws
 */
export async function addUser(ctx: CreateUserNeeds, input: NewUser): Promise<User> {
  const ready = await prepareUser(ctx, input)
  const step = stepOf(`new ${ready.input.username}`, { who: ready.input.username, before: [], after: input.roles })
  const made = await ctx.db.transaction(async (tx) =>
    step === null || (await takeApproval(ctx, tx, step)) ? keepUser(ctx, tx, ready) : null,
  )
  if (made) return made
  throw await askApproval(ctx, step as Step)
}

/**
 * Gives a user these roles instead of those they have; their sessions end. A weighty role that they had not needs a
 * second person's approval. Roles that belong to a member or a facility stay with who has such a record.
 * @throws AppError `approval.needed`, `auth.no-such-user`, `auth.role-needs-owner`, `auth.last-admin`
 */
export async function setRoles(
  ctx: Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>,
  input: { userId: string; roles: User['roles'] },
): Promise<ManagedUser> {
  const roles = [...new Set(input.roles)]
  const known = await findUserById(ctx.db.orm, input.userId)
  if (!known) throw new AppError('not-found', 'auth.no-such-user')
  const step = stepOf(known.id, { who: known.username, before: known.roles, after: roles })
  const changed = await ctx.db.transaction(async (tx) => {
    // One at a time, so that two administrators cannot shut each other out.
    await tx.execute(sql`select pg_advisory_xact_lock(72003)`)
    const user = await findUserById(tx, input.userId)
    if (!user) throw new AppError('not-found', 'auth.no-such-user')
    const lacksOwner = (roles.includes('member') && !user.memberId) || (roles.includes('facility') && !user.facilityId)
    if (lacksOwner) throw new AppError('precondition', 'auth.role-needs-owner')
    const losesAdmin = user.roles.includes('admin') && !roles.includes('admin')
    if (losesAdmin && (await countOtherAdmins(tx, user.id)) === 0) throw new AppError('conflict', 'auth.last-admin')
    // Asked of the roles as they are now, not as they were read before.
    const needed = stepOf(user.id, { who: user.username, before: user.roles, after: roles })
    if (needed && !(await takeApproval(ctx, tx, needed))) return null
    const [row] = await tx.update(users).set({ roles }).where(eq(users.id, user.id)).returning()
    await endSessions(tx, user.id)
    await recordTrail(ctx, tx, { action: 'users.roles', resource: 'user', resourceId: user.id, fields: ['roles'] })
    return row ?? null
  })
  if (changed) return toManagedUser(changed)
  if (!step) throw new AppError('conflict', 'auth.roles-changed')
  throw await askApproval(ctx, step)
}

/** What a second person is asked; null when no weighty role is given. */
function stepOf(subject: string, change: { who: string; before: Role[]; after: Role[] }): Step | null {
  const given = change.after.filter((role) => WEIGHTY.includes(role) && !change.before.includes(role))
  if (given.length === 0) return null
  const roles = [...new Set(change.after)].sort().join(' ')
  return { kind: 'role', subject: `${subject} ${roles}`, facts: { user: change.who, roles, given: given.join(' ') } }
}
