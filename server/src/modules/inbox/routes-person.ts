import { z } from 'zod'
import type { Context } from '../../platform/context.js'
import { type Route, route } from '../../platform/http/route.js'
import { giveOwnConsent, readConsentsBeside, readOwnConsents } from './consents.js'
import { Consent, ConsentPurpose, PrivacyBeside } from './schema.js'

const define = route<Context>()
const tag = 'conversations'
const Consents = z.object({ items: z.array(Consent) })

/** What a person decides about their own data. */
export const personRoutes: Route<Context>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/chat/consents', permission: 'chat.own', tag },
    summary: 'What one agreed to and took back, newest first',
    response: Consents,
    handle: async (ctx) => ({ items: await readOwnConsents(ctx) }),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/conversations/:id/consents', permission: 'conversations.read', tag },
    summary: 'What the person agreed to and took back, and their wishes about their data; the look is on the trail',
    params: z.object({ id: z.uuid() }),
    response: PrivacyBeside,
    handle: (ctx, { params }) => readConsentsBeside(ctx, { conversationId: params.id }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/chat/consents', permission: 'chat.own', tag },
    summary: 'Agree to a purpose, or take it back',
    body: z.strictObject({ purpose: ConsentPurpose, given: z.boolean(), language: z.enum(['id', 'en', 'hi']) }),
    response: Consents,
    handle: async (ctx, { body }) => ({ items: await giveOwnConsent(ctx, body) }),
  }),
]
