import type { z } from 'zod'
import { type Cell, Kept, Leased, type News, SECRET_HEADER, Values } from './protocol.js'

/** The server, as the connector sees it: it keeps the session, and hears what happens. */
export type Periksa = {
  /** Takes or renews the right to use the session; nobody else may meanwhile. */
  lease(owner: string, fence: number | null): Promise<z.infer<typeof Leased>>
  read(kind: string, ids: string[] | null): Promise<{ id: string; body: string }[]>
  /** Keeps all cells or none. @throws Error when the right to the session was lost */
  write(fence: number, cells: Cell[] | 'forget-all'): Promise<void>
  tell(fence: number, news: News): Promise<void>
  /** The file of a message that we were asked to send. @throws Error when it cannot be had */
  bring(fence: number, messageId: string): Promise<Buffer>
}

const PATIENCE_MS = 15_000

export function connectToPeriksa({ url, secret }: { url: string; secret: string }): Periksa {
  const post = async (path: string, body: unknown): Promise<Response> => {
    const response = await fetch(new URL(`/api/v1/connectors/whatsapp-linked/${path}`, url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', [SECRET_HEADER]: secret },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (!response.ok) throw new Error(`Periksa answered ${response.status} to ${path}`)
    return response
  }
  const ask = async <Answer extends z.ZodType>(path: string, body: unknown, answer: Answer): Promise<z.infer<Answer>> =>
    answer.parse(await (await post(path, body)).json())
  const require = (isKept: boolean): void => {
    if (!isKept) throw new Error('another process holds the session')
  }
  return {
    lease: (owner, fence) => ask('lease', { owner, fence }, Leased),
    read: async (kind, ids) => (await ask('session/read', { kind, ids }, Values)).values,
    async write(fence, cells) {
      const body = cells === 'forget-all' ? { fence, forgetAll: true, cells: [] } : { fence, forgetAll: false, cells }
      require((await ask('session/write', body, Kept)).isKept)
    },
    async tell(fence, news) {
      require((await ask('events', { fence, news }, Kept)).isKept)
    },
    bring: async (fence, messageId) => Buffer.from(await (await post('files', { fence, messageId })).arrayBuffer()),
  }
}
