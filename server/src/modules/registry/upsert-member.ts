import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { recordTrail } from '../../platform/trail/record.js'
import type { MemberId } from '../../shared/ids.js'
import { MemberInput } from './schema.js'
import { keepMembers } from './store-members.js'

export type UpsertMemberInput = { member: MemberInput; source: string }

/** Keeps one member under their card number; facts not given stay as they are. */
export async function upsertMember(
  ctx: Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>,
  input: UpsertMemberInput,
): Promise<{ memberId: MemberId; change: 'created' | 'changed' | 'unchanged' }> {
  requireScope(ctx.actor, 'members.import')
  const member = MemberInput.parse(input.member)
  return ctx.db.transaction(async (tx) => {
    const [kept] = await keepMembers(ctx, tx, { inputs: [member], source: input.source })
    if (!kept) throw new Error('One member was to be kept and none was')
    if (kept.change !== 'unchanged') {
      const fields = Object.keys(member)
      await recordTrail(ctx, tx, { action: `members.${kept.change}`, resource: 'member', resourceId: kept.id, fields })
    }
    return { memberId: kept.id as MemberId, change: kept.change }
  })
}
