import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { type Route, route } from '../../platform/http/route.js'
import { answerAuditor, listMessages } from './answer-auditor.js'
import { exportDossier } from './export-dossier.js'
import { AskInput, ClaimSummary, CopilotLanguage, CopilotMessage, Exchange, LanguageQuery } from './schema.js'
import { summariseClaim } from './summarise-claim.js'

type Ctx = Needs<'db' | 'config' | 'vault' | 'clock' | 'ids' | 'llm' | 'actor' | 'log'>
const define = route<Ctx>()
const tag = 'copilot'
const params = z.strictObject({ claimId: z.string().max(60) })
const base = { permission: 'copilot.ask', tag } as const

export const copilotRoutes: Route<Ctx>[] = [
  define({
    ...{ ...base, method: 'GET', path: '/api/v1/copilot/claims/:claimId/summary', limit: 'read' },
    summary: 'A claim in six sections with peers, reasons, similar cases and versions',
    params,
    query: LanguageQuery.extend({ reword: z.stringbool().default(false) }),
    response: ClaimSummary,
    handle: (ctx, { params, query }) => summariseClaim(ctx, { ...params, ...query }),
  }),
  define({
    ...{ ...base, method: 'GET', path: '/api/v1/copilot/claims/:claimId/messages', limit: 'read' },
    summary: 'What was asked and answered about a claim',
    params,
    response: z.array(CopilotMessage),
    handle: (ctx, { params }) => listMessages(ctx, params),
  }),
  define({
    ...{ ...base, method: 'GET', path: '/api/v1/copilot/claims/:claimId/dossier', limit: 'export' },
    summary: 'A claim with its reasons, what was asked about it and a closing, as PDF or text',
    params,
    query: z.strictObject({ format: z.enum(['pdf', 'txt']).default('pdf'), language: CopilotLanguage.default('id') }),
    response: null,
    handle: async (ctx, { params, query, reply }) => {
      const file = await exportDossier(ctx, { ...params, ...query })
      const named = reply.header('content-disposition', `attachment; filename="${file.fileName}"`)
      return named.type(file.mediaType).send(file.bytes)
    },
  }),
  define({
    ...{ ...base, method: 'POST', path: '/api/v1/copilot/claims/:claimId/messages', limit: 'write' },
    summary: 'Ask about a claim',
    params,
    body: AskInput,
    response: Exchange,
    status: 201,
    handle: (ctx, { params, body }) => answerAuditor(ctx, { ...params, ...body }),
  }),
  define({
    ...{ ...base, method: 'POST', path: '/api/v1/copilot/claims/:claimId/stream', limit: 'write' },
    summary: 'Ask about a claim; tools and the checked answer come as server-sent events',
    params,
    body: AskInput,
    response: null,
    handle: async (ctx, { params, body, reply }) =>
      reply
        .headers({
          'content-type': 'text/event-stream; charset=utf-8',
          'cache-control': 'no-store',
          'x-accel-buffering': 'no',
        })
        .send(Readable.from(streamAnswer(ctx, { ...params, ...body }))),
  }),
]

const event = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`

/** Tools as they are used, the answer sentence by sentence once it has passed its checks, then both messages as kept. */
async function* streamAnswer(ctx: Ctx, input: AskInput & { claimId: string }): AsyncGenerator<string> {
  const waiting: string[] = []
  let wake: () => void = () => undefined
  const answering = answerAuditor(ctx, input, ({ tool }) => {
    waiting.push(event('tool', { tool }))
    wake()
  })
  let isDone = false
  const ended = answering.then(
    () => {
      isDone = true
      wake()
    },
    () => {
      isDone = true
      wake()
    },
  )
  while (!isDone || waiting.length > 0) {
    yield* waiting.splice(0)
    if (!isDone) {
      await Promise.race([
        ended,
        new Promise<void>((resolve) => {
          wake = resolve
        }),
      ])
    }
  }
  try {
    const exchange = await answering
    for (const piece of exchange.answer.content.match(/\S+\s*/gu) ?? []) yield event('piece', { text: piece })
    yield event('done', exchange)
  } catch (error) {
    // The head is sent: what went wrong is told in the stream itself.
    const code = error instanceof AppError ? error.code : 'internal.error'
    if (!(error instanceof AppError)) ctx.log.error({ err: error }, 'a copilot answer failed')
    yield event('problem', { code })
  }
}
