import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type BinaryNode,
  Curve,
  decodeBinaryNode,
  encodeBinaryNode,
  getBinaryNodeChild,
  getBinaryNodeChildren,
  hmacSign,
  jidDecode,
  proto,
  WA_ADV_ACCOUNT_SIG_PREFIX,
} from 'baileys'
import { type WebSocket, WebSocketServer } from 'ws'
import { FileHost } from './file-host.js'
import { type Keys, NoiseResponder } from './noise.js'
import { type Bundle, bytesOf, Person } from './person.js'

const US = 's.whatsapp.net'
const text = (node: BinaryNode | undefined): string => bytesOf(node).toString()
const now = (): string => String(Math.floor(Date.now() / 1000))

type Line = {
  socket: WebSocket
  noise: NoiseResponder
  queue: Promise<void>
  pairing: Account | null
  account: Account | null
}
/** A telephone number that we are linked to. */
export type Account = {
  phone: string
  jid: string
  lid: string
  key: string
  revoked: boolean
  line: Line | null
  prekeys: BinaryNode[]
  registration: Uint8Array
  identity: Uint8Array
  signed: BinaryNode | null
}
/** What a person's program shows of ours; a file by what the message says of it. */
export type Shown = { id: string; to: string; text: string; message: proto.IMessage }

/** WhatsApp on this machine, as far as a linked telephone sees it: pairing, sessions, messages both ways, files. */
export class FakeWhatsApp {
  readonly shown: Shown[] = []
  readonly log: string[] = []
  readonly files = new FileHost()
  private readonly lines = new Set<Line>()
  private readonly accounts = new Map<string, Account>()
  private readonly people = new Map<string, Person>()
  private readonly waiting = new Map<string, Line>()
  private readonly server: Server
  private readonly sockets: WebSocketServer
  private count = 0
  /** What the next messages of ours are answered: the code of a refusal, or silence. */
  answers: (string | 'silence')[] = []

  constructor(
    private readonly root: Keys,
    private readonly codes = 3,
  ) {
    this.server = createServer((request, response) => void this.files.answer(request, response))
    this.sockets = new WebSocketServer({ server: this.server })
    this.sockets.on('connection', (socket) => this.open(socket))
  }

  async listen(): Promise<{ url: string; mediaHost: string }> {
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready))
    const { port } = this.server.address() as AddressInfo
    return { url: `ws://127.0.0.1:${port}/ws/chat`, mediaHost: `http://127.0.0.1:${port}` }
  }

  async close(): Promise<void> {
    for (const { socket } of this.lines) socket.terminate()
    this.sockets.close()
    await new Promise((done) => this.server.close(done))
  }

  person(phone: string, lid: string, name: string): Person {
    const person = new Person(phone, lid, name)
    this.people.set(phone, person)
    this.people.set(lid, person)
    return person
  }

  /** The telephone of `phone` scans what our page shows. */
  scan(qr: string, phone = '6281200000001', lid = '900000000000001'): Account {
    const [, key = '', identity = '', secret = ''] = (qr.split('#')[1] ?? qr).split(',')
    const line = this.waiting.get(key)
    if (!line) throw new Error('this code is no longer good')
    this.waiting.delete(key)
    const [jid, ownLid] = [`${phone}:7@${US}`, `${lid}:7@lid`]
    const empty = { prekeys: [], registration: Buffer.alloc(4), identity: Buffer.alloc(32), signed: null }
    const account: Account = { ...empty, phone, jid, lid: ownLid, key, revoked: false, line: null }
    this.accounts.set(phone, account)
    line.pairing = account
    const told = deviceIdentity(Buffer.from(identity, 'base64'), Buffer.from(secret, 'base64'))
    this.iq(line, { type: 'set', t: now() }, 'pair-success', [
      { tag: 'device-identity', attrs: {}, content: told },
      { tag: 'platform', attrs: { name: 'android' } },
      { tag: 'device', attrs: { jid, lid: ownLid } },
    ])
    return account
  }

  /** Ends a line as WhatsApp does, with a code. */
  endWith(account: Account, code: number): void {
    this.send(account.line, { tag: 'stream:error', attrs: { code: String(code) } })
  }
  drop(account: Account): void {
    account.line?.socket.terminate()
  }
  isOnline(account: Account): boolean {
    return account.line !== null && this.lines.has(account.line)
  }

  /** A person writes to us. `with`: what happens on the way. */
  async write(
    account: Account,
    person: Person,
    message: proto.IMessage,
    how: Partial<WriteHow> = {},
  ): Promise<Written> {
    const { id = `IN${(++this.count).toString(16).toUpperCase().padStart(16, '0')}`, byLid = true, named = true } = how
    const jid = byLid ? account.lid : account.jid
    const { type, ciphertext } = await person.encrypt(jid, message, () => bundleOf(account))
    const content = Buffer.from(ciphertext)
    if (how.damaged) content[content.length - 9] = (content[content.length - 9] ?? 0) ^ 1
    const other: Record<string, string> = byLid
      ? { sender_pn: `${person.phone}@${US}` }
      : { sender_lid: `${person.lid}@lid` }
    const attrs = {
      ...{ from: byLid ? `${person.lid}@lid` : `${person.phone}@${US}`, id, t: how.at ?? now(), type: 'text' },
      ...{ notify: person.name, addressing_mode: byLid ? 'lid' : 'pn', ...(named ? other : {}) },
    }
    const node: BinaryNode = { tag: 'message', attrs, content: [{ tag: 'enc', attrs: { v: '2', type }, content }] }
    this.send(account.line, node)
    return { id, node }
  }
  again(account: Account, { node }: Written): void {
    this.send(account.line, node)
  }
  receipt(account: Account, of: { to: string; id: string; type?: string }): void {
    const attrs = { from: of.to, id: of.id, t: now(), ...(of.type ? { type: of.type } : {}) }
    this.send(account.line, { tag: 'receipt', attrs })
  }

  private open(socket: WebSocket): void {
    const noise = new NoiseResponder(this.root, (bytes) => socket.send(bytes))
    const line: Line = { socket, noise, queue: Promise.resolve(), pairing: null, account: null }
    this.lines.add(line)
    socket.on('close', () => this.lines.delete(line))
    socket.on('error', () => undefined)
    let greeted = false
    socket.on('message', (data: Buffer) => {
      line.queue = line.queue
        .then(async () => {
          const frames = noise.take(data)
          if (noise.login && !greeted) {
            greeted = true
            this.greet(line)
          }
          for (const frame of frames) await this.hear(line, await decodeBinaryNode(frame))
        })
        .catch((error: Error) => {
          this.log.push(`error ${error.message}`)
          socket.close()
        })
    })
  }

  private greet(line: Line): void {
    const { login, clientKey } = line.noise
    if (login?.devicePairingData) {
      this.waiting.set(clientKey, line)
      const refs = Array.from({ length: this.codes }, (_, at) => ({
        ...{ tag: 'ref', attrs: {}, content: Buffer.from(`2@${++this.count}-${at}`) },
      }))
      this.iq(line, { type: 'set', xmlns: 'md' }, 'pair-device', refs)
      return
    }
    const account = this.accounts.get(String(login?.username))
    if (!account || account.revoked || account.key !== clientKey) {
      this.send(line, { tag: 'failure', attrs: { reason: '401', location: 'test' } })
      return
    }
    if (account.line && account.line !== line && this.lines.has(account.line)) this.endWith(account, 440)
    account.line = line
    line.account = account
    this.send(line, { tag: 'success', attrs: { t: now(), lid: account.lid, props: '1' } })
    this.send(line, { tag: 'ib', attrs: { from: US }, content: [{ tag: 'offline', attrs: { count: '0' } }] })
  }

  private send(line: Line | null, node: BinaryNode): void {
    if (!line) throw new Error('nobody is on the line')
    line.noise.send(encodeBinaryNode(node))
  }
  private iq(line: Line, attrs: Record<string, string>, tag: string, content: BinaryNode[]): void {
    const id = `iq${++this.count}`
    this.send(line, { tag: 'iq', attrs: { from: US, id, ...attrs }, content: [{ tag, attrs: {}, content }] })
  }

  private async hear(line: Line, node: BinaryNode): Promise<void> {
    if (node.tag === 'iq') return this.hearIq(line, node)
    if (node.tag === 'message') return this.hearMessage(line, node)
    if (node.tag === 'ack' && node.attrs.error) this.log.push(`nack ${node.attrs.error}`)
    if (node.tag === 'receipt') {
      this.log.push(`receipt ${node.attrs.type ?? 'delivery'} ${node.attrs.id}`)
      this.send(line, { tag: 'ack', attrs: { class: 'receipt', id: node.attrs.id ?? '', from: node.attrs.to ?? US } })
    }
  }

  private async hearIq(line: Line, node: BinaryNode): Promise<void> {
    const { type, xmlns, id = '' } = node.attrs
    if (type === 'result') {
      if (line.pairing) this.send(line, { tag: 'stream:error', attrs: { code: '515' } })
      line.pairing = null
      return
    }
    const [first] = Array.isArray(node.content) ? node.content : []
    const content = await this.answerTo(line, { node, xmlns: xmlns ?? '', first })
    this.send(line, { tag: 'iq', attrs: { from: US, type: 'result', id }, ...(content ? { content } : {}) })
    if (xmlns === 'md' && first?.tag === 'remove-companion-device' && line.account) {
      line.account.revoked = true
      this.endWith(line.account, 401)
    }
  }

  private async answerTo(
    line: Line,
    { node, xmlns, first }: { node: BinaryNode; xmlns: string; first: BinaryNode | undefined },
  ): Promise<BinaryNode[] | null> {
    const part = (tag: string, content: BinaryNode[] = [], attrs = {}): BinaryNode => ({ tag, attrs, content })
    const { account } = line
    if (xmlns === 'encrypt' && first?.tag === 'count') {
      return [{ tag: 'count', attrs: { value: String(account?.prekeys.length ?? 0) } }]
    }
    if (xmlns === 'encrypt' && first?.tag === 'key') {
      const users = getBinaryNodeChildren(first, 'user').map(async ({ attrs: { jid = '' } }) => {
        const person = this.people.get(jidDecode(jid)?.user ?? '')
        return person ? person.bundle(jid) : part('user', [{ tag: 'error', attrs: { code: '404' } }], { jid })
      })
      return [part('list', await Promise.all(users))]
    }
    if (xmlns === 'encrypt' && first?.tag === 'digest') return [part('digest')]
    if (xmlns === 'encrypt') {
      if (account) keepKeys(account, node)
      return null
    }
    if (xmlns === 'usync') return [this.directory(node)]
    if (xmlns === 'md' && first?.attrs.stage === 'companion_hello') {
      const ref = { tag: 'link_code_pairing_ref', attrs: {}, content: Buffer.from('ref') }
      return [part('link_code_companion_reg', [ref], { stage: 'companion_hello' })]
    }
    if (xmlns === 'w:sync:app:state') {
      const wanted = getBinaryNodeChildren(getBinaryNodeChild(node, 'sync'), 'collection')
      return [
        part(
          'sync',
          wanted.map(({ attrs }) => ({ tag: 'collection', attrs: { name: attrs.name ?? '', version: '0' } })),
        ),
      ]
    }
    if (xmlns === 'w:m') {
      const { port } = this.server.address() as AddressInfo
      const host = part('host', [], { hostname: `127.0.0.1:${port}`, maxContentLengthBytes: '104857600' })
      return [part('media_conn', [host], { auth: 'file-pass', ttl: '300' })]
    }
    return { abt: [part('props')], privacy: [part('privacy')], blocklist: [part('list')] }[xmlns] ?? null
  }

  /** Who has WhatsApp, under which other name, with which devices. */
  private directory(node: BinaryNode): BinaryNode {
    const asked = getBinaryNodeChild(node, 'usync')
    const query = getBinaryNodeChild(asked, 'query')
    const wants = new Set(Array.isArray(query?.content) ? query.content.map(({ tag }) => tag) : [])
    const users = getBinaryNodeChildren(getBinaryNodeChild(asked, 'list'), 'user').map((user) => {
      const jid = user.attrs.jid ?? `${text(getBinaryNodeChild(user, 'contact')).replace('+', '')}@${US}`
      const person = this.people.get(jidDecode(jid)?.user ?? '')
      const devices = person ? [{ tag: 'device', attrs: { id: '0' } }] : []
      const content: BinaryNode[] = [
        ...(wants.has('contact') ? [{ tag: 'contact', attrs: { type: person ? 'in' : 'out' } }] : []),
        ...(wants.has('lid') && person ? [{ tag: 'lid', attrs: { val: `${person.lid}@lid` } }] : []),
        ...(wants.has('devices')
          ? [{ tag: 'devices', attrs: {}, content: [{ tag: 'device-list', attrs: {}, content: devices }] }]
          : []),
      ]
      return { tag: 'user', attrs: { jid }, content }
    })
    const content = [
      { tag: 'result', attrs: {} },
      { tag: 'list', attrs: {}, content: users },
    ]
    return { tag: 'usync', attrs: {}, content }
  }

  private async hearMessage(line: Line, node: BinaryNode): Promise<void> {
    const { id = '', to = '' } = node.attrs
    const answer = this.answers.shift()
    const ack = { class: 'message', id, from: to, t: now() }
    if (answer && answer !== 'silence') return this.send(line, { tag: 'ack', attrs: { ...ack, error: answer } })
    const inside = getBinaryNodeChildren(getBinaryNodeChild(node, 'participants'), 'to')
    const all = inside.flatMap((one) =>
      getBinaryNodeChildren(one, 'enc').map((enc) => ({ jid: one.attrs.jid ?? '', enc })),
    )
    for (const { jid, enc } of all.length ? all : getBinaryNodeChildren(node, 'enc').map((enc) => ({ jid: to, enc }))) {
      const person = this.people.get(jidDecode(jid)?.user ?? '')
      if (!person || !line.account) continue
      const message = await person.decrypt(jid.endsWith('@lid') ? line.account.lid : line.account.jid, enc)
      // The person's program shows two messages of one id as one.
      const words =
        message.conversation ??
        message.extendedTextMessage?.text ??
        message.imageMessage?.caption ??
        message.documentMessage?.caption ??
        message.documentWithCaptionMessage?.message?.documentMessage?.caption ??
        ''
      if (!this.shown.some((one) => one.id === id && one.to === person.phone))
        this.shown.push({ id, to: person.phone, text: words, message })
    }
    if (answer !== 'silence') this.send(line, { tag: 'ack', attrs: ack })
  }
}

export type WriteHow = { id: string; byLid: boolean; named: boolean; at: string; damaged: boolean }
export type Written = { id: string; node: BinaryNode }

function keepKeys(account: Account, node: BinaryNode): void {
  if (!getBinaryNodeChild(node, 'identity')) return
  account.registration = bytesOf(getBinaryNodeChild(node, 'registration'))
  account.identity = bytesOf(getBinaryNodeChild(node, 'identity'))
  account.signed = getBinaryNodeChild(node, 'skey') ?? null
  account.prekeys.push(...getBinaryNodeChildren(getBinaryNodeChild(node, 'list'), 'key'))
}

function bundleOf(account: Account): Bundle {
  const { registration, identity, signed } = account
  if (!signed) throw new Error('the telephone gave no keys yet')
  return { registration, identity, signed, once: account.prekeys.shift() ?? null }
}

/** What a telephone says of the program it just linked, signed by its account. */
function deviceIdentity(identity: Buffer, secret: Buffer): Buffer {
  const account = Curve.generateKeyPair()
  const about = { rawId: 1, timestamp: Number(now()), keyIndex: 1, accountType: 0, deviceType: 0 }
  const details = proto.ADVDeviceIdentity.encode(about).finish()
  const accountSignature = Curve.sign(account.private, Buffer.concat([WA_ADV_ACCOUNT_SIG_PREFIX, details, identity]))
  const signed = { details, accountSignatureKey: account.public, accountSignature }
  const inside = proto.ADVSignedDeviceIdentity.encode(signed).finish()
  const outside = { details: inside, hmac: hmacSign(inside, secret) }
  return Buffer.from(proto.ADVSignedDeviceIdentityHMAC.encode(outside).finish())
}
