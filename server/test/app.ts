import { afterAll } from 'vitest'
import type { AppContext } from '../src/app/context.js'
import { emergency } from '../src/app/emergency.js'
import { allRoutes } from '../src/app/server.js'
import { subscriptions } from '../src/app/subscriptions.js'
import { flows } from '../src/flows/index.js'
import { createWebChat } from '../src/modules/inbox/adapters/web-chat.js'
import type { ReadText } from '../src/modules/intake/schema.js'
import { extractDocument } from '../src/modules/knowledge/adapters/extract/extract-text.js'
import { createScoringChildren } from '../src/modules/risk/index.js'
import type { Config } from '../src/platform/config.js'
import type { Route } from '../src/platform/http/route.js'
import type { LanguageModel } from '../src/platform/llm/port.js'
import { type TestContext, testContext } from './context.js'
import { serve, type TestServer } from './http.js'

export type TestApp = TestServer & {
  routes: Route<AppContext>[]
  world: TestContext & AppContext
  /** Waits until every flow that was started has ended. */
  settle(): Promise<void>
}

const readsNothing: ReadText = async () => ({ ok: false, code: 'document.unreadable', facts: {} })

/** Every route of the product over a database of its own. Flows run by themselves, step after step, in this process. */
export async function testApp(
  options: { config?: Partial<Config>; readText?: ReadText; llm?: LanguageModel } = {},
): Promise<TestApp> {
  const { config, llm } = options
  const context = await testContext({ subscriptions, ...(config ? { config } : {}), ...(llm ? { llm } : {}) })
  const world = {
    ...context,
    readText: options.readText ?? readsNothing,
    readerName: 'test',
    channels: [createWebChat('web')],
    random: () => 1,
    extractText: extractDocument,
    scorers: createScoringChildren({ size: 1 }),
  }
  const routes = allRoutes({ context: world }, { ready: true, stopping: false })
  const server = await serve(world, { routes, emergency })
  return { ...server, routes, world, settle: runFlows(world) }
}

function runFlows(world: TestContext & AppContext): () => Promise<void> {
  let running = Promise.resolve()
  const begin = (): void => {
    for (const started of world.enqueued.splice(0)) {
      const story = flows.find((one) => one.name === started.flow)
      running = running
        .then(async () => {
          if (await isKept(world, started.workflowId)) {
            await story?.run(world, started.payload, (_name, work) => work())
          }
        })
        .catch((error: unknown) => world.log.error({ err: error }, 'a flow failed'))
    }
  }
  const settle = async (): Promise<void> => {
    while (world.enqueued.length > 0) {
      begin()
      await running
    }
    await running
  }
  const timer = setInterval(begin, 10)
  afterAll(() => {
    clearInterval(timer)
    return settle()
  })
  return settle
}

/**
 * The engine sees a start only when its transaction is kept; here its event's row tells. A start whose transaction was
 * rolled back never gets one.
 */
async function isKept(world: TestContext, workflowId: string): Promise<boolean> {
  const eventId = workflowId.split(':').at(-1)
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await world.db.pool.query('select 1 from platform.events where id = $1', [eventId])
    if (rows.length > 0) return true
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return false
}
