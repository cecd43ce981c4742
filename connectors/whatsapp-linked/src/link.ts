import { createHash, randomUUID } from 'node:crypto'
import type { Agent } from 'node:https'
import { addTransactionCapability, type BinaryNode, type ConnectionState, makeWASocket, type WASocket } from 'baileys'
import { createDurableInbox, type InboxRow } from './durable-inbox.js'
import { say, silent } from './harden.js'
import type { Periksa } from './periksa.js'
import type { LinkState, News, Send, SendAnswer, SendFile, Told } from './protocol.js'
import { isPerson, readRow } from './read-message.js'
import { afterClose } from './reconnect.js'
import { sendAndHear } from './send.js'
import { INBOX, openSession, type Session } from './session.js'

export type LinkSettings = {
  periksa: Periksa
  /** Only for tests: WhatsApp's own address otherwise. */
  url?: string
  /** Only for tests: how WhatsApp's file hosts are reached; by TLS otherwise. */
  fileAgent?: Agent
  /** Milliseconds that each QR code is good for; WhatsApp's own rhythm otherwise. */
  qrMs?: number
  /** Milliseconds per letter that a reply is typed; at most two and a half seconds. */
  typingMs: number
  random(): number
}

const RENEW_MS = 10_000
const QR_MS = 60_000
const RETRY_MS = 2000

/** One telephone linked to us: its session, its socket, and what is to be done when either breaks. */
export class Link {
  private readonly owner = randomUUID()
  private now: Told = { state: 'unpaired', reason: null, number: null, qr: null, code: null }
  private fence = 0
  private session: Session | null = null
  private socket: WASocket | null = null
  private wantedPhone: string | null = null
  private tries = 0
  private stopped = false
  private timer: NodeJS.Timeout | null = null
  private readonly rows = new Map<string, InboxRow>()
  private draining: Promise<void> | null = null
  private readonly inbox = createDurableInbox((id, row) => {
    this.rows.set(id, row)
    this.draining ??= this.drain()
  })

  constructor(private readonly settings: LinkSettings) {}

  told(): Told {
    return this.now
  }

  /** Takes the session up again where it was paired before; else waits to be asked. */
  async start(): Promise<void> {
    if (!(await this.lease())) return this.become('replaced', { reason: 'linked.lease-held' })
    this.keepLease()
    const { creds } = await this.load()
    for (const { id, body } of await this.settings.periksa.read(INBOX, null)) this.rows.set(id, JSON.parse(body))
    if (this.rows.size > 0) this.draining ??= this.drain()
    if (!creds.me) return this.become('unpaired')
    this.become('connecting', { number: numberOf(this.session) })
    await this.connect()
  }

  /** Shows a new QR code, or a code to type for a telephone's number. */
  async pair(phone: string | null): Promise<Told> {
    if (!(await this.lease())) this.become('replaced', { reason: 'linked.lease-held' })
    else if (this.now.state !== 'open') {
      this.close()
      // Half of a pairing is no session.
      if (this.session && !this.session.creds.registered) this.session = null
      this.wantedPhone = phone
      this.keepLease()
      this.become('connecting')
      await this.connect()
    }
    return this.now
  }

  async logout(): Promise<Told> {
    const old = this.socket
    this.socket = null
    if (old && this.now.state === 'open') {
      await old.logout().catch((error: Error) => say('logout', { error: error.message }))
    } else old?.end(undefined)
    await this.forget()
    this.become('logged-out', { number: null })
    return this.now
  }

  async send(message: Send, file?: Buffer): Promise<SendAnswer> {
    return this.socket && this.now.state === 'open'
      ? sendAndHear(this.socket, file ? { ...message, bytes: file } : message, this.settings.typingMs)
      : { kind: 'refused', reason: 'linked.not-open', retryable: true }
  }

  /** Takes the file from the server and sends it; what is not the file that was named goes nowhere. */
  async sendFile(message: SendFile): Promise<SendAnswer> {
    let bytes: Buffer
    try {
      bytes = await this.settings.periksa.bring(this.fence, message.messageId)
    } catch (error) {
      say('a file could not be had', { error: error instanceof Error ? error.message : '' })
      return { kind: 'refused', reason: 'linked.file-unreachable', retryable: true }
    }
    const isNamed = createHash('sha256').update(bytes).digest('base64') === message.file.sha256
    if (!isNamed) return { kind: 'refused', reason: 'linked.file-damaged', retryable: false }
    return this.send(message, bytes)
  }

  async stop(): Promise<void> {
    this.stopped = true
    if (this.timer) clearInterval(this.timer)
    this.close()
  }

  /** Hands what arrived to the server, in order, until it took it: nothing is forgotten because it was away. */
  private async drain(): Promise<void> {
    for (const [id, row] of this.rows) {
      while (!this.stopped && !(await this.tell({ kind: 'inbound', settles: id, inbound: readable(row) }))) {
        await pause(RETRY_MS)
      }
      this.rows.delete(id)
    }
    this.draining = this.rows.size > 0 && !this.stopped ? this.drain() : null
  }

  private async tell(news: News): Promise<boolean> {
    try {
      await this.settings.periksa.tell(this.fence, news)
      return true
    } catch (error) {
      say('the server could not be told', { news: news.kind, error: error instanceof Error ? error.message : '' })
      return false
    }
  }

  private become(state: LinkState, more: Partial<Told> = {}): void {
    this.now = { ...this.now, qr: null, code: null, reason: null, ...more, state }
    const { reason, number } = this.now
    say('link', { state, reason })
    void this.tell({ kind: 'state', state, reason, number })
  }

  /** True while nobody else holds the session. */
  private async lease(): Promise<boolean> {
    const { fence, isHeld } = await this.settings.periksa.lease(this.owner, this.fence || null)
    if (isHeld) this.fence = fence
    return isHeld
  }

  private keepLease(): void {
    this.timer ??= setInterval(() => {
      this.lease()
        .then((isHeld) => {
          if (isHeld || !this.socket) return
          this.close()
          this.become('replaced', { reason: 'linked.lease-lost' })
        })
        .catch((error: Error) => say('the lease could not be renewed', { error: error.message }))
    }, RENEW_MS).unref()
  }

  private async load(): Promise<Session> {
    this.session ??= await openSession(this.settings.periksa, () => this.fence)
    return this.session
  }

  private async connect(): Promise<void> {
    const { creds, keys, saveCreds } = await this.load()
    const { url, qrMs, fileAgent } = this.settings
    const made = makeWASocket({
      auth: {
        creds,
        keys: addTransactionCapability(keys, silent, { maxCommitRetries: 10, delayBetweenTriesMs: 3000 }),
      },
      logger: silent,
      markOnlineOnConnect: false,
      syncFullHistory: false,
      shouldIgnoreJid: (jid) => !isPerson(jid),
      getMessage: async () => undefined,
      makeSignalRepository: this.inbox.makeSignalRepository,
      ...(url ? { waWebSocketUrl: url } : {}),
      ...(qrMs ? { qrTimeout: qrMs } : {}),
      ...(fileAgent ? { fetchAgent: fileAgent } : {}),
    })
    this.socket = made
    made.ws.prependListener('CB:message', (node: BinaryNode) => this.inbox.see(node))
    made.ws.on('CB:receipt', (node: BinaryNode) => void this.onReceipt(node))
    made.ev.on('creds.update', (change) => {
      Object.assign(creds, change)
      saveCreds().catch((error: Error) => say('the session could not be kept', { error: error.message }))
    })
    made.ev.on('connection.update', (change) => {
      if (this.socket !== made) return
      this.onChange(change).catch((error: Error) => say('the link failed', { error: error.message }))
    })
  }

  private async onChange({ connection, qr, lastDisconnect }: Partial<ConnectionState>): Promise<void> {
    if (qr) await this.onQr(qr)
    if (connection === 'open') {
      this.tries = 0
      this.become('open', { number: numberOf(this.session) })
    }
    if (connection === 'close') {
      const error = lastDisconnect?.error
      await this.onClose(error && 'output' in error ? error.output.statusCode : 428)
    }
  }

  private async onQr(qr: string): Promise<void> {
    if (this.wantedPhone && this.socket) {
      const phone = this.wantedPhone
      this.wantedPhone = null
      return this.become('code', { code: await this.socket.requestPairingCode(phone) })
    }
    if (this.now.state === 'code') return
    const lives = this.settings.qrMs ?? (this.now.state === 'qr' ? QR_MS / 3 : QR_MS)
    this.become('qr', { qr: { text: qr, expiresAt: new Date(Date.now() + lives).toISOString() } })
  }

  private async onClose(code: number): Promise<void> {
    this.socket = null
    const isPaired = this.session?.creds.me !== undefined
    const next = afterClose({ code, isPaired, tries: this.tries, random: this.settings.random() })
    if (next.kind === 'stop') {
      if (next.forgets) await this.forget()
      return this.become(next.state, { reason: next.reason, number: next.forgets ? null : this.now.number })
    }
    if (this.stopped) return
    this.tries += 1
    if (code === 515) this.become('connecting')
    else this.become('reconnecting', { reason: `linked.${code}` })
    await pause(next.delayMs)
    if (!this.stopped && !this.socket) await this.connect()
  }

  private async onReceipt({ attrs, content }: BinaryNode): Promise<void> {
    const status = attrs.type === undefined ? 'delivered' : ['read', 'played'].includes(attrs.type) ? 'read' : null
    if (!status || !attrs.id || !isPerson(attrs.from)) return
    const lists = Array.isArray(content) ? content : []
    const items = lists.flatMap((list) => (Array.isArray(list.content) ? list.content : []))
    const ids = [attrs.id, ...items.flatMap((item) => item.attrs.id ?? [])]
    for (const externalId of ids) await this.tell({ kind: 'status', externalId, status })
  }

  private async forget(): Promise<void> {
    this.session = null
    await this.settings.periksa.write(this.fence, 'forget-all')
  }

  private close(): void {
    const old = this.socket
    this.socket = null
    old?.end(undefined)
  }
}

/** A row that cannot be read is settled as no message, and counted in the log; it would not get better by waiting. */
function readable(row: InboxRow): ReturnType<typeof readRow> {
  try {
    return readRow(row)
  } catch {
    say('a message could not be read')
    return null
  }
}

function numberOf(session: Session | null): string | null {
  return session?.creds.me?.id.split(/[:@]/)[0] ?? null
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
