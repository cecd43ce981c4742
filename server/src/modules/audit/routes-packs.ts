import { z } from 'zod'
import { type Route, route } from '../../platform/http/route.js'
import type { IntakeContext } from '../intake/index.js'
import { draftPack, rewriteDraft } from './draft-pack.js'
import { listPacks } from './list-packs.js'
import { PackDraft, PackVersion } from './pack-version-schema.js'
import { publishPack } from './publish-pack.js'
import { Scheme } from './schema.js'
import { shadowPack } from './shadow-pack.js'

const define = route<IntakeContext>()
const tag = 'scheme packs'
const One = z.object({ scheme: Scheme, number: z.coerce.number().int().min(1).max(9999) })
const versionOf = ({ scheme, number }: z.infer<typeof One>): string => `${scheme}/${number}`

export const packRoutes: Route<IntakeContext>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/audit-packs', permission: 'packs.read', tag },
    summary: 'The rules of each scheme in all their versions, shipped and made by staff',
    response: z.array(PackVersion),
    handle: (ctx) => listPacks(ctx),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/audit-packs', permission: 'packs.draft', tag, status: 201 },
    summary: 'Draft the next version of a scheme',
    body: PackDraft,
    response: PackVersion,
    handle: (ctx, { body }) => draftPack(ctx, body),
  }),
  define({
    ...{ method: 'PUT', path: '/api/v1/audit-packs/:scheme/:number', permission: 'packs.draft', tag },
    summary: 'Write a draft anew',
    params: One,
    body: PackDraft,
    response: PackVersion,
    handle: (ctx, { params, body }) => rewriteDraft(ctx, { version: versionOf(params), draft: body }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/audit-packs/:scheme/:number/shadow', permission: 'packs.draft', tag },
    summary: 'Try a draft on past bills and say what would change',
    params: One,
    response: PackVersion,
    handle: (ctx, { params }) => shadowPack(ctx, { version: versionOf(params) }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/audit-packs/:scheme/:number/publish', permission: 'packs.publish', tag },
    ...{ summary: "Put a tried draft into force; never one's own", proof: true },
    params: One,
    response: PackVersion,
    handle: (ctx, { params }) => publishPack(ctx, { version: versionOf(params) }),
  }),
]
