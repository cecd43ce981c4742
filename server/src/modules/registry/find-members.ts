import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { type MemberPage, MemberQuery } from './schema.js'
import { listMembers, summarise } from './store-members.js'
import { trailReading } from './trail-reading.js'

/**
 * Members whose name has all the words asked for, in any order, case and accents; or the one with the card number.
 * Only the page shown is opened. Without the right to identities there is no search, for it would tell who is a member.
 * A facility has no list at all: it names members by card when it hands a claim in.
 */
export async function findMembers(
  ctx: Needs<'db' | 'vault' | 'clock' | 'actor'>,
  input: MemberQuery,
): Promise<MemberPage> {
  const query = MemberQuery.parse(input)
  const scope = requireScope(ctx.actor, 'members.read')
  if (scope === 'facility' && !ctx.actor.memberId) throw new AppError('forbidden', 'registry.card-number-only')
  if (scope === 'pseudonymised' && query.q) throw new AppError('forbidden', 'registry.search-needs-identity')
  const { rows, total } = await listMembers(ctx, ctx.db.orm, query)
  await trailReading(
    ctx,
    rows.map((row) => row.id),
  )
  return { items: rows.map((row) => summarise(ctx, row)), page: query.page, pageSize: query.pageSize, total }
}
