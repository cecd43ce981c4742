import { openApp } from '../../src/app/context.js'
import { flows } from '../../src/flows/index.js'
import { systemActor } from '../../src/platform/actor.js'
import { readConfig } from '../../src/platform/config.js'

/** A worker that takes what stands on the queues until it is told to stop, or is killed. Says when it is ready. */
const app = await openApp(readConfig())
await app.engine.start(flows, (flow) => app.as(systemActor(flow)))
process.stdout.write('ready\n')
process.once('SIGTERM', async () => {
  await app.close()
  process.exit(0)
})
