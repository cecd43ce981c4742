import { readConfig } from '../platform/config.js'
import { createHttpApp } from '../platform/http/create-http-app.js'
import { mountRoutes } from '../platform/http/mount.js'
import { createLogger } from '../platform/telemetry/log.js'
import { createMetrics } from '../platform/telemetry/metrics.js'
import { createTracing } from '../platform/telemetry/tracing.js'
import type { AppContext } from './context.js'
import { allRoutes } from './server.js'

/** The OpenAPI document of every route, as `/docs/openapi.json` gives it, without a database or a server. */
export async function describeApi(): Promise<object> {
  const config = readConfig({})
  const log = createLogger('silent')
  const tracing = createTracing({ endpoint: null, ratio: 1, version: config.version })
  const app = await createHttpApp({ config, log, metrics: createMetrics(), tracing })
  // Only the description is asked for: no handler runs, so nothing of the world is needed but the settings.
  const nowhere = { config } as AppContext
  mountRoutes(app, allRoutes({ context: nowhere }, { ready: false, stopping: false }), { contextFor: () => nowhere })
  await app.ready()
  const document = app.swagger()
  await app.close()
  return document
}
