import { z } from 'zod'
import type { Context } from '../context.js'
import { type Route, route } from '../http/route.js'
import { createApiKey, listApiKeys, revokeApiKey, rotateApiKey } from './api-keys.js'
import { ApiKey, ApiKeyInput } from './schema.js'

const tag = 'API keys'
const define = route<Context>()

export const apiKeyRoutes: Route<Context>[] = [
  define({
    ...{ method: 'GET', path: '/api/v1/api-keys', permission: 'api-keys.manage', tag },
    summary: 'Keys of programs; never their secrets',
    response: z.object({ apiKeys: z.array(ApiKey) }),
    handle: async (ctx) => ({ apiKeys: await listApiKeys(ctx) }),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/api-keys', permission: 'api-keys.manage', proof: true, tag },
    summary: 'Make a key; it is shown this once',
    body: ApiKeyInput,
    response: z.object({ key: z.string(), apiKey: ApiKey }),
    status: 201,
    handle: (ctx, { body }) => createApiKey(ctx, body),
  }),
  define({
    ...{ method: 'POST', path: '/api/v1/api-keys/:id/rotation', permission: 'api-keys.manage', proof: true, tag },
    summary: 'A new key in place of one, which works a day longer',
    params: z.strictObject({ id: z.uuid() }),
    response: z.object({ key: z.string(), apiKey: ApiKey }),
    status: 201,
    handle: (ctx, { params }) => rotateApiKey(ctx, params),
  }),
  define({
    ...{ method: 'DELETE', path: '/api/v1/api-keys/:id', permission: 'api-keys.manage', tag },
    summary: 'End a key at once',
    params: z.strictObject({ id: z.uuid() }),
    response: null,
    status: 204,
    handle: (ctx, { params }) => revokeApiKey(ctx, params),
  }),
]
