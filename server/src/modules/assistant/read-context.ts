import type { Actor } from '../../platform/actor.js'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { findClaims } from '../claims/index.js'
import { readConversation } from '../inbox/index.js'
import { readMember } from '../registry/index.js'
import { MemberContext } from './schema.js'

type Ctx = Needs<'db' | 'vault' | 'clock' | 'ids' | 'actor'>

const CLAIMS = 10

/**
 * Who stands behind a conversation and what claims they have, for our people who may read that conversation. The claims
 * are those the member sees; that the member was looked at is on the trail.
 * @throws AppError `inbox.conversation-not-found`, `registry.member-not-found` for somebody we do not know
 */
export async function readMemberContext(ctx: Ctx, input: { conversationId: string }): Promise<MemberContext> {
  if (requireScope(ctx.actor, 'conversations.read') === 'own') {
    throw new AppError('not-found', 'inbox.conversation-not-found')
  }
  const { conversation } = await readConversation(ctx, { conversationId: input.conversationId, limit: 1 })
  const { memberId } = conversation
  if (!memberId) throw new AppError('not-found', 'registry.member-not-found')
  const member = await readMember(ctx, { id: memberId })
  const asMember: Actor = { ...ctx.actor, roles: ['member'], memberId }
  const page = await findClaims({ ...ctx, actor: asMember }, { sort: 'newest', page: 1, pageSize: CLAIMS })
  const { name, cardNumber, careClass, status } = member
  return MemberContext.parse({
    member: { name, cardNumberEnding: cardNumber.slice(-4), careClass: String(careClass), status },
    claims: page.items,
  })
}
