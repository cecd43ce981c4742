import { scopeOf } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { loadMembers } from './store-members.js'

/**
 * Names and card endings for a list that the actor may see anyway; those of members out of reach are simply absent.
 * Reading what a list shows leaves no trail row; opening one member does.
 */
export async function nameMembers(
  ctx: Needs<'db' | 'vault' | 'actor'>,
  input: { ids: string[] },
): Promise<Map<string, { name: string; cardNumberEnding: string }>> {
  if (scopeOf(ctx.actor, 'members.read') === 'pseudonymised' || input.ids.length === 0) return new Map()
  const members = await loadMembers(ctx, ctx.db.orm, [...new Set(input.ids)])
  return new Map(members.map(({ id, name, cardNumber }) => [id, { name, cardNumberEnding: cardNumber.slice(-4) }]))
}
