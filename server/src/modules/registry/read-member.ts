import { eq } from 'drizzle-orm'
import { scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import type { Member } from './schema.js'
import { loadMember } from './store-members.js'
import { members } from './tables.js'
import { trailReading } from './trail-reading.js'

/**
 * One member, as far as the actor reaches; a stranger's and a missing one are the same to the caller.
 * @throws AppError `registry.member-not-found`
 */
export async function readMember(
  ctx: Needs<'db' | 'vault' | 'clock' | 'actor'>,
  input: { id: string },
): Promise<Member> {
  const pseudonymised = scopeOf(ctx.actor, 'members.read') === 'pseudonymised'
  const member = pseudonymised ? null : await loadMember(ctx, ctx.db.orm, input.id)
  if (!member) throw new AppError('not-found', 'registry.member-not-found')
  await trailReading(ctx, [member.id])
  return member
}

/** Whether there is a member of this id: nothing about them is read. */
export async function isMember(ctx: Needs<'db'>, { id }: { id: string }): Promise<boolean> {
  return (await ctx.db.orm.$count(members, eq(members.id, id))) > 0
}
