import { Agent, request } from 'node:http'
import { aBill } from '../analyze/a-bill.js'

export type Target = { url: string; keys: string[] }
export type Phase = { asked: number; answered: Record<string, number>; p50: number; p95: number; p99: number }
type Answer = { status: number; ms: number; retryAfter: string | undefined; fault?: string }

const agent = new Agent({ keepAlive: true, maxSockets: 600 })

/** One request; 0 stands for no answer at all. */
export function ask(base: string, path: string, options: { key?: string; body?: Buffer; type?: string } = {}) {
  const began = performance.now()
  return new Promise<Answer>((resolve) => {
    const end = (status: number, retryAfter?: string, fault?: string): void =>
      resolve({ status, ms: performance.now() - began, retryAfter, ...(fault ? { fault } : {}) })
    const headers = {
      ...(options.key ? { 'x-api-key': options.key } : {}),
      ...(options.type ? { 'content-type': options.type } : {}),
      ...(options.body ? { 'content-length': options.body.length } : {}),
    }
    const sent = request(new URL(path, base), { agent, method: options.body ? 'POST' : 'GET', headers }, (reply) => {
      reply.resume()
      reply.on('end', () => end(reply.statusCode ?? 0, reply.headers['retry-after']))
      reply.on('error', () => end(0, undefined, 'cut short'))
    })
    sent.setTimeout(30_000, () => sent.destroy(new Error('no answer within 30 s')))
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // A connection that rested and was closed just as it was used again: asking again is what any client does.
      const isStale = sent.reusedSocket && error.code === 'ECONNRESET'
      if (isStale) ask(base, path, options).then(resolve)
      else end(0, undefined, error.code ?? error.message)
    })
    sent.end(options.body)
  })
}

let bills = 0

/** What programs ask for: mostly lists, some lookups, a bill to audit now and then. Each kind in even shares over the keys. */
function mixed({ url, keys }: Target, index: number): Promise<Answer> {
  const kind = index % 20
  const key = keys[(index + Math.floor(index / 20)) % keys.length] ?? ''
  if (kind < 9) return ask(url, '/api/v1/claims?pageSize=20', { key })
  if (kind < 13) return ask(url, '/api/v1/facilities', { key })
  if (kind < 19) return ask(url, '/api/v1/audits?limit=20', { key })
  return audit(url, key)
}

function audit(url: string, key: string): Promise<Answer> {
  const mark = 'bench-part'
  const text = aBill(++bills, 8)
  const body = `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="bill.txt"\r\ncontent-type: text/plain\r\n\r\n${text}\r\n--${mark}--\r\n`
  return ask(url, '/api/v1/audits', { key, body: Buffer.from(body), type: `multipart/form-data; boundary=${mark}` })
}

/** Requests at a fixed pace, whatever becomes of those before: a queue that grows is seen as time. */
export async function pace(target: Target, { perSecond, seconds }: { perSecond: number; seconds: number }) {
  const answers: Promise<Answer>[] = []
  const began = performance.now()
  for (let index = 0; index < perSecond * seconds; index++) {
    const due = began + (index * 1000) / perSecond
    const wait = due - performance.now()
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait))
    answers.push(mixed(target, index))
  }
  return Promise.all(answers)
}

export function summarise(answers: Answer[]): Phase {
  const answered: Record<string, number> = {}
  for (const { status, fault } of answers) {
    const name = fault ?? String(status)
    answered[name] = (answered[name] ?? 0) + 1
  }
  const good = answers.filter(({ status }) => status >= 200 && status < 300).map(({ ms }) => ms)
  good.sort((one, other) => one - other)
  const at = (share: number): number => Math.round((good[Math.floor(good.length * share)] ?? 0) * 10) / 10
  return { asked: answers.length, answered, p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}

/** Requests a second by so many callers, each asking again at once. */
export async function throughput(
  base: string,
  key: string,
  { callers, seconds }: { callers: number; seconds: number },
) {
  const until = performance.now() + seconds * 1000
  let done = 0
  const one = async (): Promise<void> => {
    while (performance.now() < until) {
      const { status } = await ask(base, '/api/v1/nothing', { key })
      if (status !== 200) throw new Error(`the empty route answered ${status}`)
      done++
    }
  }
  await Promise.all(Array.from({ length: callers }, one))
  return Math.round(done / seconds)
}
