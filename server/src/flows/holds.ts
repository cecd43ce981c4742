import * as claims from '../modules/claims/index.js'
import * as inbox from '../modules/inbox/index.js'
import * as registry from '../modules/registry/index.js'
import { AppError } from '../platform/errors.js'
import { openHolds, placeHold } from '../platform/trust/holds.js'
import type { Hold, HoldInput } from '../platform/trust/schema.js'
import type { FlowContext } from './flow-context.js'

/** Holds a claim or person that is there. @throws AppError `hold.nothing-there`, `hold.there` */
export async function placeHoldOn(ctx: FlowContext, input: HoldInput): Promise<Hold> {
  if (!(await isThere(ctx, input))) throw new AppError('not-found', 'hold.nothing-there')
  return placeHold(ctx, input)
}

async function isThere(ctx: FlowContext, { kind, resourceId }: HoldInput): Promise<boolean> {
  if (kind === 'claim') return (await claims.membersOfClaims(ctx, { claimIds: [resourceId] })).length > 0
  if (kind === 'member') return registry.isMember(ctx, { id: resourceId })
  return (await inbox.peopleOf(ctx, { contactId: resourceId })).contactIds.length > 0
}

/** Claims and people from which nothing may be taken now; the people of held claims among them. */
export type Held = { claimIds: string[]; memberIds: string[]; contactIds: string[] }

export async function whatIsHeld(ctx: FlowContext): Promise<Held> {
  const { claim: claimIds, member, contact: contactIds } = await openHolds(ctx)
  const memberIds = [...new Set([...member, ...(await claims.membersOfClaims(ctx, { claimIds }))])]
  return { claimIds, memberIds, contactIds }
}

/** Whether a hold keeps this person: under any of their contacts, their membership, or one of their claims. */
export async function isHeld(ctx: FlowContext, { contactId }: { contactId: string }): Promise<boolean> {
  const held = await whatIsHeld(ctx)
  if (held.memberIds.length + held.contactIds.length === 0) return false
  const { contactIds, memberIds } = await inbox.peopleOf(ctx, { contactId })
  return contactIds.some((id) => held.contactIds.includes(id)) || memberIds.some((id) => held.memberIds.includes(id))
}
