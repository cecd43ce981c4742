import { z } from 'zod'
import type { Context } from '../context.js'
import { type Route, route } from '../http/route.js'
import { decideApproval, listApprovals } from './approvals.js'
import { endBreakGlass, listBreakGlass, openBreakGlass, ownBreakGlass, reviewBreakGlass } from './break-glass.js'
import { Approval, BreakGlass, BreakGlassInput, ReviewInput } from './schema.js'

const tag = 'Safety'
const define = route<Context>()
const ById = z.strictObject({ id: z.uuid() })
const Accesses = z.object({ items: z.array(BreakGlass) })

/** Steps of two people, and access in an emergency with its review. */
export const trustRoutes: Route<Context>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/approvals', permission: 'approvals.read', tag },
    summary: 'Steps that wait for a second person, and what was decided lately',
    response: z.object({ items: z.array(Approval) }),
    handle: async (ctx) => ({ items: await listApprovals(ctx) }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/approvals/:id/decision', permission: 'approvals.decide', proof: true, tag },
    summary: "Approve or refuse another person's step; nobody decides their own",
    params: ById,
    body: z.strictObject({ approved: z.boolean() }),
    response: Approval,
    handle: (ctx, { params, body }) => decideApproval(ctx, { ...params, ...body }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/break-glass', permission: 'break-glass.open', proof: true, tag },
    summary: 'Open one claim or person outside the own work for an hour, with a reason; others learn of it at once',
    body: BreakGlassInput,
    response: BreakGlass,
    status: 201,
    handle: (ctx, { body }) => openBreakGlass(ctx, body),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/break-glass/own', permission: 'break-glass.open', tag },
    summary: 'The own accesses that are open now',
    response: Accesses,
    handle: async (ctx) => ({ items: await ownBreakGlass(ctx) }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/break-glass/:id/end', permission: 'break-glass.open', tag },
    summary: 'End an own access early',
    params: ById,
    response: null,
    status: 204,
    handle: (ctx, { params }) => endBreakGlass(ctx, params),
  }),
  define({
    ...{ method: 'GET', path: '/api/v1/break-glass', permission: 'break-glass.review', tag },
    summary: 'Every access in an emergency, those without a review first',
    response: Accesses,
    handle: async (ctx) => ({ items: await listBreakGlass(ctx) }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/break-glass/:id/review', permission: 'break-glass.review', tag },
    summary: 'Say whether an access was justified; nobody reviews their own',
    params: ById,
    body: ReviewInput,
    response: BreakGlass,
    handle: (ctx, { params, body }) => reviewBreakGlass(ctx, { ...params, ...body }),
  }),
]
