import { availableParallelism } from 'node:os'
import { openApp } from '../../server/src/app/context.js'
import { createServer } from '../../server/src/app/server.js'
import { flows } from '../../server/src/flows/index.js'
import { registerAnalysers } from '../../server/src/modules/audit/index.js'
import { useTextThreads } from '../../server/src/modules/intake/index.js'
import { systemActor } from '../../server/src/platform/actor.js'
import { readConfig } from '../../server/src/platform/config.js'
import { programKeys } from '../program-keys.js'

/** The real server on a folder of its own, with as many programs' keys as are asked for; tells where it listens. */
const [count = '1'] = process.argv.slice(2)
const app = await openApp({ ...readConfig(), demonstration: false })
useTextThreads(availableParallelism())
await registerAnalysers(app.context, { worker: 'bench' })
await app.engine.start(flows, (flow) => app.as(systemActor(flow)))
const server = await createServer(app, 'bench')
const keys = await programKeys(app, { count: Number(count), scopes: ['audits.create', 'audits.read'] })
const url = await server.listen()
server.markReady()
process.stdout.write(`${JSON.stringify({ url, keys })}\n`)
const before = process.cpuUsage()
process.on('SIGTERM', () => {
  const { user, system } = process.cpuUsage(before)
  process.stdout.write(`${JSON.stringify({ cpuMilliseconds: (user + system) / 1000 })}\n`)
  server
    .close()
    .then(() => app.close())
    .finally(() => process.exit(0))
})
