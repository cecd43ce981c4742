import { z } from 'zod'
import { placeHoldOn } from '../flows/holds.js'
import { type Route, route } from '../platform/http/route.js'
import { listHolds, releaseHold } from '../platform/trust/holds.js'
import { Hold, HoldInput, HoldReason } from '../platform/trust/schema.js'
import type { AppContext } from './context.js'

const define = route<AppContext>()
const tag = 'Safety'

/** Legal holds: what retention and erasure must keep away from. */
export const holdRoutes: Route<AppContext>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/holds', permission: 'holds.read', tag },
    summary: 'Every legal hold, open ones first',
    response: z.object({ items: z.array(Hold) }),
    handle: async (ctx) => ({ items: await listHolds(ctx) }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/holds', permission: 'holds.manage', proof: true, tag },
    summary: 'Hold a claim, a member or a person of conversations: nothing of theirs is deleted until it is released',
    body: HoldInput,
    response: Hold,
    status: 201,
    handle: (ctx, { body }) => placeHoldOn(ctx, body),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/holds/:id/release', permission: 'holds.manage', proof: true, tag },
    summary: 'Release a hold, with the reason',
    params: z.strictObject({ id: z.uuid() }),
    body: z.strictObject({ reason: HoldReason }),
    response: Hold,
    handle: (ctx, { params, body }) => releaseHold(ctx, { ...params, ...body }),
  }),
]
