import { openApp } from '../../server/src/app/context.js'
import { createServer } from '../../server/src/app/server.js'
import { readConfig } from '../../server/src/platform/config.js'

/**
 * The real server as one that takes requests and leaves the work to others; tells where it listens. SIGUSR2 begins the count
 * of its processor time anew.
 */
const app = await openApp({ ...readConfig(), demonstration: false })
const server = await createServer(app, 'bench')
const url = await server.listen()
server.markReady()
process.stdout.write(`${JSON.stringify({ url })}\n`)
let before = process.cpuUsage()
process.on('SIGUSR2', () => {
  before = process.cpuUsage()
})
process.on('SIGTERM', () => {
  const { user, system } = process.cpuUsage(before)
  app.context.db.pool
    .query<{ kept: number }>('select count(*)::int as kept from inbox.messages')
    .then(({ rows }) => {
      process.stdout.write(`${JSON.stringify({ cpuMilliseconds: (user + system) / 1000, kept: rows[0]?.kept })}\n`)
      return server.close()
    })
    .then(() => app.close())
    .finally(() => process.exit(0))
})
