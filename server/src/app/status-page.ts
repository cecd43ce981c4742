import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { measureInbox } from '../modules/inbox/index.js'
import { contentSecurityPolicy } from '../platform/http/headers.js'
import { type Route, route } from '../platform/http/route.js'
import type { AppContext } from './context.js'
import { checkHealth, type Readiness } from './health.js'

const State = z.enum(['working', 'slow', 'down'])
const Status = z.object({
  status: State,
  parts: z.array(z.object({ name: z.string(), state: State })),
  version: z.string(),
  at: z.iso.datetime(),
})
type Status = z.infer<typeof Status>

const define = route<AppContext>()
/** A reply that is due for longer is late for whoever waits. */
const LATE_SECONDS = 60

/** How the service stands, for anybody: in words as a page, and as data. It names no person, host or figure. */
export function statusRoutes(readiness: Readiness): Route<AppContext>[] {
  const shared = { method: 'GET', permission: 'public', tag: 'operations' } as const
  return [
    define({
      ...{ ...shared, path: '/api/v1/status' },
      summary: 'How the service stands',
      response: Status,
      handle: (ctx) => readStatus(ctx, readiness),
    }),
    define({
      ...{ ...shared, path: '/status' },
      summary: 'The status page',
      response: null,
      async handle(ctx, { reply }) {
        const nonce = randomBytes(16).toString('base64')
        reply.header('content-security-policy', contentSecurityPolicy({ styleNonce: nonce }))
        reply.header('cache-control', 'no-store')
        return reply.type('text/html; charset=utf-8').send(pageOf(await readStatus(ctx, readiness), nonce))
      },
    }),
  ]
}

async function readStatus(ctx: AppContext, readiness: Readiness): Promise<Status> {
  const { checks, status } = await checkHealth(ctx, readiness)
  const working = (isUp: boolean): z.infer<typeof State> => (isUp ? 'working' : 'down')
  const replies = checks.database ? await stateOfReplies(ctx) : 'down'
  const parts = [
    { name: 'Requests', state: working(status === 'ok') },
    { name: 'Database', state: working(checks.database === true) },
    { name: 'Documents', state: working(checks.files === true) },
    { name: 'Replies to members', state: replies },
  ]
  const worst = (['down', 'slow'] as const).find((state) => parts.some((part) => part.state === state)) ?? 'working'
  return { status: worst, parts, version: ctx.config.version, at: ctx.clock.now().toISOString() }
}

async function stateOfReplies(ctx: AppContext): Promise<z.infer<typeof State>> {
  const { oldestDueSeconds } = await measureInbox(ctx)
  return oldestDueSeconds > LATE_SECONDS ? 'slow' : 'working'
}

const SAID = { working: 'Everything works', slow: 'Some parts are slow', down: 'Some parts do not work' }

function pageOf({ status, parts, version, at }: Status, nonce: string): string {
  const rows = parts.map(({ name, state }) => `<tr><th scope="row">${name}</th><td class="${state}">${state}</td></tr>`)
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Periksa: ${SAID[status]}</title>
<style nonce="${nonce}">
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; color: #1c2024; background: #fff }
table { width: 100%; border-collapse: collapse } th, td { padding: .6rem 0; border-bottom: 1px solid #d9dde1; text-align: left; font-weight: 400 }
td { text-align: right } .working { color: #1b6b3a } .slow { color: #8a5300 } .down { color: #b3261e; font-weight: 600 } small { color: #5b6168 }
</style></head><body><main><h1>${SAID[status]}</h1><table><tbody>${rows.join('')}</tbody></table>
<p><small>Periksa ${version}, looked at ${at}</small></p></main></body></html>`
}
