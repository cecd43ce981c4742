import { documentFacts } from '../modules/intake/index.js'
import type { Actor } from '../platform/actor.js'
import { scopeOf } from '../platform/auth/permissions.js'
import { AppError } from '../platform/errors.js'
import type { Emergency } from '../platform/http/mount.js'
import { useBreakGlass } from '../platform/trust/break-glass.js'
import type { AppContext } from './context.js'

const Uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

type Thing = { kind: 'claim' | 'member'; resourceId: string } | null

/** The reads that an emergency opens, and the one claim or person each is about. Nothing else is opened by it. */
const READS: Record<string, (ctx: AppContext, id: string) => Promise<Thing>> = {
  '/api/v1/claims/:id': async (_ctx, id) => ({ kind: 'claim', resourceId: id }),
  '/api/v1/documents/:id': claimOfDocument,
  '/api/v1/documents/:id/pages/:page': claimOfDocument,
  '/api/v1/members/:id': async (_ctx, id) => ({ kind: 'member', resourceId: id }),
}

/**
 * Lends the caller a lead's eyes for one read, when an emergency access of theirs is open for just this claim or person.
 * Each use is a row of the trail. Whoever sees everything anyway is lent nothing.
 */
export const emergency: Emergency<AppContext> = async (ctx, { path, id, permission }): Promise<Actor | null> => {
  const thingOf = READS[path]
  const { actor } = ctx
  if (!thingOf || !Uuid.test(id) || scopeOf(actor, 'break-glass.open') === null) return null
  if (scopeOf(actor, permission) === 'any') return null
  const thing = await thingOf(ctx, id.toLowerCase())
  const open = thing && (await useBreakGlass(ctx, { actor, ...thing }))
  return open ? { ...actor, roles: [...actor.roles, 'lead'] } : null
}

async function claimOfDocument(ctx: AppContext, id: string): Promise<Thing> {
  try {
    const { claimId } = await documentFacts(ctx, { documentId: id })
    return claimId === null ? null : { kind: 'claim', resourceId: claimId }
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}
