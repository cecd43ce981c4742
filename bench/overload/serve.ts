import Fastify from 'fastify'
import { openApp } from '../../server/src/app/context.js'
import { createServer } from '../../server/src/app/server.js'
import { flows } from '../../server/src/flows/index.js'
import { registerAnalysers } from '../../server/src/modules/audit/index.js'
import { systemActor } from '../../server/src/platform/actor.js'
import { rememberCallers } from '../../server/src/platform/auth/remembered-callers.js'
import { readConfig } from '../../server/src/platform/config.js'
import type { Context } from '../../server/src/platform/context.js'
import { createHttpApp } from '../../server/src/platform/http/create-http-app.js'
import { createBuckets } from '../../server/src/platform/http/limits.js'
import { mountRoutes } from '../../server/src/platform/http/mount.js'
import { route } from '../../server/src/platform/http/route.js'
import { programKeys } from '../program-keys.js'

/** The real server on PostgreSQL with keys for programs, an empty route behind the same door, with and without remembered callers, and a bare Fastify beside it. */
const [count = '1'] = process.argv.slice(2)
const app = await openApp({ ...readConfig(), demonstration: false })
await registerAnalysers(app.context, { worker: 'bench' })
await app.engine.start(flows, (flow) => app.as(systemActor(flow)))
const server = await createServer(app, 'bench')
const keys = await programKeys(app, {
  count: Number(count),
  scopes: ['claims.read', 'audits.create', 'audits.read', 'members.read', 'facilities.read'],
})
const empty = await createHttpApp(app.context)
const asking = await createHttpApp(app.context)
const nothing = route<Context>()({
  ...{ method: 'GET', path: '/api/v1/nothing', permission: 'claims.read', tag: 'bench', summary: 'Nothing' },
  response: null,
  handle: async (_ctx, { reply }) => reply.send({ ok: true }),
})
const wide = { size: 10_000_000, seconds: 1 }
const callers = rememberCallers()
mountRoutes(empty, [nothing], { contextFor: app.as, buckets: createBuckets(), limits: { key: wide }, callers })
mountRoutes(asking, [nothing], { contextFor: app.as, buckets: createBuckets(), limits: { key: wide } })
const bare = Fastify()
bare.get('/api/v1/nothing', async () => ({ ok: true }))
const url = await server.listen()
server.markReady()
const here = { host: '127.0.0.1', port: 0 }
const urls = { url, empty: await empty.listen(here), asking: await asking.listen(here), bare: await bare.listen(here) }
process.stdout.write(`${JSON.stringify({ ...urls, keys })}\n`)
process.on('SIGTERM', () => process.exit(0))
// Asked how much it holds, it collects first: what is left is what a leak would add to.
process.on('message', () => {
  globalThis.gc?.()
  const { heapUsed: heap, rss: resident } = process.memoryUsage()
  process.send?.({ heap, resident })
})
