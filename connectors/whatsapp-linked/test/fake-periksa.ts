import type { Periksa } from '../src/periksa.js'
import type { Inbound, News } from '../src/protocol.js'
import { INBOX } from '../src/session.js'

/** The server's side of the protocol in memory: the lease, the session's cells, and what it was told. */
export class FakePeriksa implements Periksa {
  readonly cells = new Map<string, string>()
  readonly waiting = new Set<string>()
  readonly news: News[] = []
  /** True while the server is away. */
  away = false
  private owner: string | null = null
  private fence = 0
  private readonly ids = new Set<string>()

  /** Kept once each, as the real server's intake does. */
  readonly inbound: Inbound[] = []

  async lease(owner: string, fence: number | null) {
    if (this.owner === owner && fence === this.fence) return { fence, isHeld: true }
    if (this.owner !== null && this.owner !== owner) return { fence: this.fence, isHeld: false }
    this.owner = owner
    this.fence += 1
    return { fence: this.fence, isHeld: true }
  }
  /** The lease of a process that died runs out. */
  expire(): void {
    this.owner = null
  }
  async read(kind: string, ids: string[] | null) {
    const wanted = ids ?? [...this.waiting]
    return wanted.flatMap((id) => {
      const body = this.cells.get(`${kind}/${id}`)
      return body === undefined ? [] : [{ id, body }]
    })
  }
  async write(fence: number, cells: Parameters<Periksa['write']>[1]): Promise<void> {
    if (fence !== this.fence) throw new Error('another process holds the session')
    if (cells === 'forget-all') return this.cells.clear()
    for (const { kind, id, body } of cells) {
      if (body === null) this.cells.delete(`${kind}/${id}`)
      else this.cells.set(`${kind}/${id}`, body)
      if (kind === INBOX && body !== null) this.waiting.add(id)
    }
  }
  /** Files of messages that are on their way. */
  readonly files = new Map<string, Buffer>()
  async bring(fence: number, messageId: string): Promise<Buffer> {
    const file = this.files.get(messageId)
    if (this.away || fence !== this.fence || !file) throw new Error('no such file is on its way')
    return file
  }
  async tell(fence: number, news: News): Promise<void> {
    if (this.away) throw new Error('away')
    if (fence !== this.fence) throw new Error('another process holds the session')
    this.news.push(news)
    if (news.kind !== 'inbound') return
    this.waiting.delete(news.settles)
    if (!news.inbound || this.ids.has(news.inbound.externalId)) return
    this.ids.add(news.inbound.externalId)
    this.inbound.push(news.inbound)
  }
}
