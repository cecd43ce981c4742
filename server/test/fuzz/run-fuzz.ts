import type { FastifyInstance, InjectOptions } from 'fastify'
import { chanceFrom } from './chance.js'
import { type Making, makeValue, type Schema } from './make-value.js'

type Operation = {
  method: InjectOptions['method']
  path: string
  parameters: { name: string; in: 'path' | 'query' | 'header'; schema: Schema; required?: boolean }[]
  body: Schema | null
  isUpload: boolean
}

export type FuzzInput = {
  app: FastifyInstance
  requests: number
  seed: number
  strings: string[]
  files: Buffer[]
  /** Headers of each caller; asked again when a session ended under way. */
  callers: Record<string, () => Promise<Record<string, string>>>
  /** Callers who may do an operation: most requests come from them, so that they get past the door. */
  allowed(operation: string): string[]
  /** Operations that end the callers themselves or take minutes by design, as `METHOD path`. */
  leaveOut: string[]
  /** What the log has said since it was last asked. */
  faults(): string[]
}

export type FuzzReport = {
  requests: number
  operations: number
  statuses: Record<string, number>
  slowestMs: number
  slowest: string
  findings: string[]
}

const LONGEST_MS = 10_000
/** Signs of our inside in an answer: a stack, a path, the words of the database or of the engine. */
const INSIDE =
  /\n\s+at |node_modules|\/server\/src\/|violates |syntax error at|duplicate key value|relation "|ZodError|TypeError/

/**
 * Asks every operation of the API's own description, with values that fit it and values that do not, as every caller.
 * A finding is an answer of 500 and above, a refusal without a code, a sight of our inside, or an answer after ten seconds.
 */
export async function runFuzz(input: FuzzInput): Promise<FuzzReport> {
  const { app, seed } = input
  const chance = chanceFrom(seed)
  const document = (await app.inject('/docs/openapi.json')).json()
  const operations = operationsOf(document).filter((one) => !input.leaveOut.includes(`${one.method} ${one.path}`))
  const report: FuzzReport = {
    requests: 0,
    operations: operations.length,
    statuses: {},
    slowestMs: 0,
    slowest: '',
    findings: [],
  }
  const headers = new Map<string, Record<string, string>>()
  for (const [name, sign] of Object.entries(input.callers)) headers.set(name, await sign())
  const making: Making = { chance, seen: [], strings: input.strings, wrong: 0 }
  for (let index = 0; index < input.requests; index++) {
    // Every operation is asked before chance decides.
    const operation =
      operations[index < operations.length * 3 ? index % operations.length : chance.below(operations.length)]
    if (!operation) break
    making.wrong = chance.of([0, 0, 0.02, 0.1, 0.4])
    const permitted = input.allowed(`${operation.method} ${operation.path}`)
    const caller = chance.of(permitted.length > 0 && chance.happens(0.8) ? permitted : [...headers.keys()])
    const request = requestOf(operation, making, input.files)
    const began = performance.now()
    const answer = await app.inject({ ...request, headers: { ...headers.get(caller), ...request.headers } })
    const tookMs = performance.now() - began
    const place = `seed ${seed}, request ${index}: ${caller} ${operation.method} ${operation.path}`
    report.requests += 1
    report.statuses[answer.statusCode] = (report.statuses[answer.statusCode] ?? 0) + 1
    if (tookMs > report.slowestMs) Object.assign(report, { slowestMs: Math.round(tookMs), slowest: place })
    const wrong = problemOf(answer, tookMs)
    const faults = input.faults()
    if (wrong || faults.length > 0) {
      const sent = JSON.stringify({ url: request.url, payload: request.payload }).slice(0, 600)
      report.findings.push(
        `${place}: ${wrong ?? 'a fault in the log'}\n  sent ${sent}\n  said ${answer.body.slice(0, 200)}\n  log ${faults.join(' ').slice(0, 900)}`,
      )
    }
    if (answer.statusCode === 401 && caller !== 'anonymous')
      headers.set(caller, await (input.callers[caller] as () => Promise<Record<string, string>>)())
    remember(making, answer.body)
  }
  return report
}

function operationsOf(document: { paths: Record<string, Record<string, unknown>> }): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, raw]) => {
      const { parameters = [], requestBody } = raw as {
        parameters?: Operation['parameters']
        requestBody?: { content?: Record<string, { schema?: Schema }> }
      }
      const content = requestBody?.content ?? {}
      const isUpload = 'multipart/form-data' in content || /documents$|upload|import|process_receipt/.test(path)
      return {
        ...{ method: method.toUpperCase() as Operation['method'], path, parameters },
        ...{ body: content['application/json']?.schema ?? null, isUpload: isUpload && !content['application/json'] },
      }
    }),
  )
}

function requestOf(operation: Operation, making: Making, files: Buffer[]) {
  const { chance } = making
  const text = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))
  let url = operation.path
  const query: string[] = []
  for (const parameter of operation.parameters) {
    const value = () => encodeURIComponent(whole(text(makeValue(parameter.schema, making))))
    if (parameter.in === 'path') url = url.replace(`{${parameter.name}}`, value() || 'x')
    if (parameter.in === 'query' && (parameter.required || chance.happens(0.3)))
      query.push(`${encodeURIComponent(parameter.name)}=${value()}`)
  }
  if (query.length > 0) url += `?${query.join('&')}`
  const base = {
    method: operation.method,
    url,
    headers: {} as Record<string, string>,
    payload: undefined as string | Buffer | undefined,
  }
  if (operation.method === 'POST' && chance.happens(0.1)) base.headers['idempotency-key'] = `k${chance.below(20)}`
  if (operation.isUpload && operation.method !== 'GET') return { ...base, ...multipart(making, files) }
  if (operation.method === 'GET' || (!operation.body && chance.happens(0.8))) return base
  base.headers['content-type'] = 'application/json'
  base.payload = chance.happens(0.03)
    ? chance.of(making.strings)
    : JSON.stringify(makeValue(operation.body ?? {}, making))
  return base
}

/** Without halves of a character, which no address can hold. */
function whole(text: string): string {
  return Buffer.from(text).toString()
}

function multipart({ chance, strings, seen }: Making, files: Buffer[]) {
  const line = (value: string): string => whole(value).replace(/[\r\n"]/g, '')
  const parts: Buffer[] = []
  for (const name of ['no_kartu', 'kind', 'confirm', 'claimId', line(chance.of(strings))]) {
    if (!chance.happens(0.3)) continue
    const value = line(chance.of([...strings, ...seen, '0001234567890', 'true', 'receipt']))
    parts.push(Buffer.from(`--edge\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`))
  }
  for (let count = 1 + chance.below(2); count > 0; count--) {
    const head = `--edge\r\ncontent-disposition: form-data; name="file"; filename="${line(chance.of(strings))}"\r\ncontent-type: image/png\r\n\r\n`
    parts.push(Buffer.from(head), chance.of(files), Buffer.from('\r\n'))
  }
  parts.push(Buffer.from(chance.happens(0.95) ? '--edge--\r\n' : ''))
  return { payload: Buffer.concat(parts), headers: { 'content-type': 'multipart/form-data; boundary=edge' } }
}

function problemOf(
  answer: { statusCode: number; body: string; headers: Record<string, unknown> },
  tookMs: number,
): string | null {
  const { statusCode, body } = answer
  if (statusCode >= 500) return `answered ${statusCode}`
  if (tookMs > LONGEST_MS) return `answered after ${Math.round(tookMs)} ms`
  if (statusCode >= 400 && INSIDE.test(body)) return 'shows our inside'
  const isJson = String(answer.headers['content-type']).includes('json')
  if (
    statusCode >= 400 &&
    isJson &&
    !/"code":\s*"[a-z0-9-]+\.[a-z0-9.-]+"/.test(body) &&
    !/"detail"|"error"/.test(body)
  )
    return 'refused without a code'
  return null
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Ids that an answer named; the newest two hundred. */
function remember(making: Making, body: string): void {
  const found = body.slice(0, 20_000).match(ID) ?? []
  for (const id of found.slice(0, 5)) making.seen.push(id)
  if (making.seen.length > 200) making.seen.splice(0, making.seen.length - 200)
}
