import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect } from 'vitest'
import { testContext } from '../../../../test/context.js'
import type { Channel } from '../channels/channel.js'
import { readOwnChat, writeToUs } from '../chat-with-us.js'
import { recordInbound } from '../index.js'
import { ConnectorNews, giveFile, hearConnector, leaseSession } from '../linked-session.js'
import { receiveWebhook } from '../receive-webhook.js'
import { type Content, Inbound } from '../schema.js'
import { insertAccount } from '../store-contacts.js'
import { type Arrival, type Bench, channelContract, type Fault, type Seen } from './channel.contract.js'
import { createWebChat } from './web-chat.js'
import { createWhatsAppCloud } from './whatsapp-cloud.js'
import { createWhatsAppLinked } from './whatsapp-linked.js'

const START = Date.parse('2026-06-15T02:00:00.000Z')
const lead = { kind: 'person' as const, id: 'sari', name: 'Sari', roles: ['operator' as const, 'lead' as const] }

async function contextOf(channel: Channel, config: Parameters<typeof testContext>[0] = {}) {
  const world = (await testContext(config)).as(lead)
  const clock = { now: START }
  const ctx = {
    ...world,
    clock: { now: () => new Date(clock.now), today: () => '2026-06-15' },
    ...{ channels: [channel], random: () => 1 },
  }
  return { ctx, clock }
}

/** What happens, as the core takes it from channels that need no translation. */
function inboundOf(bench: Pick<Bench, 'accountId' | 'address' | 'idOf' | 'clock'>, one: Arrival): Inbound {
  const { kind, who, at, content, replyTo, target, emoji, name } = one
  return Inbound.parse({
    ...{ kind, accountId: bench.accountId, externalId: bench.idOf(one), rawHash: '' },
    from: { ...bench.address(who), ...(name ? { displayName: name } : {}) },
    sentAt: (at ?? new Date(bench.clock.now)).toISOString(),
    ...{ content, replyTo, targetId: target, emoji },
  })
}

channelContract('the page', async () => {
  const channel = createWebChat('web')
  const { ctx, clock } = await contextOf(channel)
  const memberOf = (who: number): string => `00000000-0000-7000-9000-${String(who).padStart(12, '0')}`
  const as = (who: number, name = 'Budi') => ({
    ...ctx,
    actor: { ...ctx.actor, id: `m${who}`, name, roles: ['member' as const], memberId: memberOf(who) },
  })
  const bench: Bench = {
    ...{ channel, ctx, clock, accountId: 'web', wire: null, file: null },
    address: (who) => ({ kind: 'widget', value: memberOf(who) }),
    idOf: ({ who, id }) => `${memberOf(who)}:${id}`,
    async brings(arrivals) {
      for (const one of arrivals) {
        // The page itself knows only new messages, and its own clock; the rest is what the core makes of it.
        if (one.kind === 'message' && !one.at && !one.replyTo && one.content) {
          await writeToUs(as(one.who, one.name), { clientId: one.id, content: one.content })
        } else {
          await insertAccount(ctx.db.orm, accountRow('web', clock.now))
          await recordInbound(ctx, inboundOf(bench, one), { memberId: memberOf(one.who) })
        }
      }
    },
    async seen(who) {
      const thread = await readOwnChat(as(who), {})
      return (thread?.messages ?? [])
        .filter((one) => one.direction === 'out' && one.delivery?.state === 'accepted')
        .map(({ id, content }) => ({
          ...{ id, text: content.text ?? '', ...keptFile(ctx, content) },
          choices: (content.choices ?? []).map((choice) => choice.title),
        }))
    },
  }
  return bench
})

/** On our own page the file that is kept is the file that is shown. */
const keptFile = (
  { files }: { files: { get(address: string): Uint8Array } },
  { media }: Content,
): Pick<Seen, 'file'> =>
  media?.address ? { file: { mediaType: media.mediaType ?? '', bytes: Buffer.from(files.get(media.address)) } } : {}

const accountRow = (id: string, now: number) => ({
  ...{ id, channel: id, name: id, botEnabled: false, createdAt: new Date(now) },
})

channelContract('the simulator', async () => {
  const shown = new Map<string, Seen & { to: string }>()
  const plain = createWebChat('simulator')
  const channel: Channel = {
    ...plain,
    async send(message) {
      const { rendered, messageId: id, to, file } = message
      const choices = rendered.kind === 'text' ? [] : rendered.choices.map(({ title }) => title)
      const seen = file ? { file: { mediaType: file.mediaType, bytes: Buffer.from(file.bytes) } } : {}
      shown.set(id, { id, to: to.value, text: rendered.text, choices, ...seen })
      return plain.send(message)
    },
  }
  const { ctx, clock } = await contextOf(channel)
  await insertAccount(ctx.db.orm, accountRow('simulator', clock.now))
  const bench: Bench = {
    ...{ channel, ctx, clock, accountId: 'simulator', wire: null, file: null },
    address: (who) => ({ kind: 'phone', value: `6281100000${who}` }),
    idOf: ({ id }) => id,
    async brings(arrivals) {
      for (const one of arrivals) await recordInbound(ctx, inboundOf(bench, one))
    },
    seen: async (who) => [...shown.values()].filter(({ to }) => to === bench.address(who).value),
  }
  return bench
})

const SECRET = 'app-secret'
const whatsapp = {
  token: 'token',
  appSecret: SECRET,
  verifyToken: 'v',
  phoneNumberId: '55',
  apiUrl: '',
  businessId: null,
}

channelContract('the Cloud API', async () => {
  const graph = await startGraph()
  afterAll(() => graph.server.close())
  const channel = createWhatsAppCloud({ baseUrl: graph.url, token: 'token', maxMediaBytes: 1000 })
  const { ctx, clock } = await contextOf(channel, { config: { whatsapp } })
  const phoneOf = (who: number): string => `6281200000${who}`
  const deliver = async (field: string, value: Record<string, unknown>): Promise<void> => {
    const change = { field, value: { metadata: { phone_number_id: '55' }, ...value } }
    const body = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [change] }] }
    const raw = Buffer.from(JSON.stringify(body))
    const signature = `sha256=${createHmac('sha256', SECRET).update(raw).digest('hex')}`
    await receiveWebhook(ctx, { raw, signature, body })
  }
  return {
    ...{ channel, ctx, clock, accountId: 'whatsapp-cloud:55', file: graph.file },
    address: (who) => ({ kind: 'phone', value: phoneOf(who) }),
    idOf: ({ id }) => id,
    async brings(arrivals) {
      for (const one of arrivals) {
        const isEcho = one.kind === 'echo'
        const message = { ...cloudMessage(one, phoneOf(one.who)), timestamp: seconds(one.at ?? new Date(clock.now)) }
        const contacts = [{ wa_id: phoneOf(one.who), profile: { name: one.name ?? 'Budi' } }]
        await deliver(isEcho ? 'smb_message_echoes' : 'messages', {
          ...{ contacts, [isEcho ? 'message_echoes' : 'messages']: [message] },
        })
      }
    },
    seen: async (who) => graph.shown.filter(({ to }) => to === phoneOf(who)),
    wire: {
      next: graph.next,
      ready: graph.ready,
      news: ({ who, externalId, messageId, status }) =>
        deliver('messages', {
          statuses: [
            {
              ...{ id: externalId, status, timestamp: seconds(new Date(clock.now)), recipient_id: phoneOf(who) },
              biz_opaque_callback_data: messageId,
              ...(status === 'failed' ? { errors: [{ code: 131026 }] } : {}),
            },
          ],
        }),
    },
  }
})

channelContract('the linked telephone', async () => {
  const connector = await startConnector()
  afterAll(() => connector.server.close())
  const settings = { url: connector.url, secret: CONNECTOR_SECRET }
  const channel = createWhatsAppLinked({ ...settings, maxMediaBytes: 1000 })
  const { ctx, clock } = await contextOf(channel, { config: { whatsappLinked: settings } })
  const { fence } = await leaseSession(ctx, { owner: crypto.randomUUID(), fence: null })
  connector.bring = async (messageId) => Buffer.from((await giveFile(ctx, { fence, messageId })).bytes)
  const tell = async (raw: unknown): Promise<void> => {
    const news = ConnectorNews.safeParse(raw)
    // What the door does not know is refused there.
    if (news.success) expect(await hearConnector(ctx, { fence, news: news.data })).toBe(true)
  }
  const bench: Bench = {
    ...{ channel, ctx, clock, accountId: 'whatsapp-linked', file: connector.file },
    address: (who) => ({ kind: 'lid', value: `90000000${who}` }),
    idOf: ({ id }) => id,
    async brings(arrivals) {
      for (const one of arrivals) {
        const { accountId: _, ...inbound } = inboundOf(bench, one)
        await tell({ kind: 'inbound', settles: one.id, inbound })
      }
    },
    seen: async (who) => connector.shown.filter(({ to }) => to === bench.address(who).value),
    wire: {
      next: connector.next,
      ready: connector.ready,
      news: ({ externalId, status }) => tell({ kind: 'status', externalId, status }),
    },
  }
  return bench
})

const seconds = (at: Date): string => String(Math.floor(at.getTime() / 1000))

/** What a person does, in the shape Meta brings it. */
function cloudMessage(one: Arrival, phone: string): Record<string, unknown> {
  const { kind, id, content, target, emoji, replyTo } = one
  const parties = kind === 'echo' ? { from: '55', to: phone } : { from: phone }
  const common = { ...parties, id, ...(replyTo ? { context: { id: replyTo } } : {}) }
  if (kind === 'reaction') {
    return { ...common, type: 'reaction', reaction: { message_id: target, ...(emoji ? { emoji } : {}) } }
  }
  if (kind === 'revoke') return { ...common, type: 'revoke', revoke: { original_message_id: target } }
  const body = cloudContent(content ?? { type: 'unsupported' })
  if (kind === 'edit') return { ...common, type: 'edit', edit: { original_message_id: target, message: body } }
  return { ...common, ...body }
}

function cloudContent({ type, text, media, choice }: Content): Record<string, unknown> {
  if (media) {
    const file = { id: media.id, mime_type: media.mediaType, caption: text, filename: media.fileName }
    return { type, [type]: file }
  }
  switch (type) {
    case 'text':
      return { type, text: { body: text } }
    case 'choice':
      return { type: 'interactive', interactive: { type: 'button_reply', button_reply: choice } }
    case 'location':
      return { type, location: { latitude: -6.2, longitude: 106.8 } }
    case 'contact':
      return { type: 'contacts', contacts: [{}] }
    case 'order':
      return { type, order: { product_items: [] } }
    default:
      return { type: text ?? 'unsupported' }
  }
}

const CONNECTOR_SECRET = 'a secret of thirty-two characters or more'

/** A connector of our own: shows one id once, and fails as it is told to. */
async function startConnector() {
  const shown: (Seen & { to: string })[] = []
  let fault: Fault | null = null
  let reopened: Promise<void> = Promise.resolve()
  const bytes = Buffer.from('isi berkas')
  const far = { bring: async (_messageId: string): Promise<Buffer> => Buffer.alloc(0) }
  const server: Server = createServer(async (request, response) => {
    const asked = JSON.parse(await readAll(request))
    const say = (status: number, answer: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    }
    if (request.headers['x-connector-secret'] !== CONNECTOR_SECRET) return say(401, {})
    if (request.url === '/media') {
      if (asked.id === 'good') return response.end(bytes)
      return say(422, { error: asked.id === 'huge' ? 'too-large' : asked.id === 'damaged' ? 'damaged' : 'gone' })
    }
    const now = fault
    fault = null
    if (now === 'retry') return say(200, { kind: 'refused', reason: 'linked.not-open', retryable: true })
    if (now === 'refuse') return say(200, { kind: 'refused', reason: 'linked.463', retryable: false })
    if (!shown.some(({ id }) => id === asked.messageId)) {
      const { mediaType, sha256 } = asked.file ?? {}
      const brought = request.url === '/send-file' ? await far.bring(asked.messageId) : null
      if (brought) expect(createHash('sha256').update(brought).digest('base64')).toBe(sha256)
      const seen = brought ? { file: { mediaType, bytes: brought } } : {}
      shown.push({ id: asked.messageId, to: asked.to.value, text: asked.text, choices: [], ...seen })
    }
    if (now === 'cut') return request.socket.destroy()
    if (now === 'garbled') return response.end('{"kind":')
    if (now === 'gateway') return response.writeHead(502).end('<html>bad gateway</html>')
    say(200, { kind: 'accepted', externalId: `3EB0${asked.messageId}` })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const next = async (how: Fault): Promise<void> => {
    if (how !== 'down') fault = how
    else {
      server.close()
      server.closeAllConnections()
      reopened = new Promise((done) => setTimeout(() => server.listen(port, '127.0.0.1', done), 150))
      await new Promise((done) => setTimeout(done, 50))
    }
  }
  const file = { id: 'good', bytes, gone: 'none', huge: 'huge', damaged: 'damaged' }
  return Object.assign(far, { server, url: `http://127.0.0.1:${port}`, shown, next, ready: () => reopened, file })
}

/** A Graph API of our own: keeps what it was asked to show, and fails as it is told to. */
async function startGraph() {
  const shown: (Seen & { to: string })[] = []
  let fault: Fault | null = null
  let reopened: Promise<void> = Promise.resolve()
  const bytes = Buffer.from('isi berkas')
  const files: Record<string, { bytes: Buffer; sha256?: string; size?: number }> = {
    good: { bytes, sha256: createHash('sha256').update(bytes).digest('hex') },
    huge: { bytes: Buffer.alloc(5000) },
    damaged: { bytes, sha256: '0'.repeat(64) },
  }
  const uploads: { mediaType: string; bytes: Buffer }[] = []
  const server: Server = createServer(async (request, response) => {
    const raw = await readBytes(request)
    const body = raw.toString()
    const path = request.url ?? ''
    const say = (status: number, answer: unknown): void => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    }
    const name = path.slice(path.lastIndexOf('/') + 1)
    const file = files[name]
    if (path.startsWith('/files/') && file) return response.end(file.bytes)
    if (request.method === 'GET') {
      if (!file) return say(404, { error: { code: 100 } })
      return say(200, { url: `${url}/files/${name}`, mime_type: 'image/jpeg', sha256: file.sha256 })
    }
    const now = fault
    fault = null
    if (now === 'retry') return say(400, { error: { code: 131016 } })
    if (now === 'refuse') return say(400, { error: { code: 131026 } })
    if (path.endsWith('/media')) {
      const given = await readForm(raw, request.headers['content-type'])
      uploads.push(given)
      return say(200, { id: `file-${uploads.length - 1}` })
    }
    shown.push(seenOf(body, `wamid.${shown.length}`, uploads))
    if (now === 'cut') return request.socket.destroy()
    if (now === 'garbled') return response.end('{"messages":')
    if (now === 'gateway') return response.writeHead(502).end('<html>bad gateway</html>')
    say(200, { messaging_product: 'whatsapp', messages: [{ id: shown.at(-1)?.id }] })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}`
  /** `down`: the port is closed until the first try was turned away. */
  const next = async (how: Fault): Promise<void> => {
    if (how !== 'down') fault = how
    else {
      server.close()
      server.closeAllConnections()
      reopened = new Promise((done) => setTimeout(() => server.listen(port, '127.0.0.1', done), 150))
      // A kept connection must notice first: what breaks on the way is not known to have failed.
      await new Promise((done) => setTimeout(done, 50))
    }
  }
  const file = { id: 'good', bytes, gone: 'none', huge: 'huge', damaged: 'damaged' }
  return { server, url, shown, next, file, ready: () => reopened }
}

async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}
const readAll = async (request: IncomingMessage): Promise<string> => (await readBytes(request)).toString()

/** The file in a form as Meta takes it. */
async function readForm(raw: Buffer, type = ''): Promise<{ mediaType: string; bytes: Buffer }> {
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData()
  const file = form.get('file') as File
  return { mediaType: file.type, bytes: Buffer.from(await file.arrayBuffer()) }
}

type Asked = {
  to?: string
  text?: { body: string }
  image?: { id: string; caption?: string }
  document?: { id: string; caption?: string }
  interactive?: {
    body: { text: string }
    action: { buttons?: { reply: { title: string } }[]; sections?: { rows: { title: string }[] }[] }
  }
}

function seenOf(body: string, id: string, uploads: { mediaType: string; bytes: Buffer }[]): Seen & { to: string } {
  const { to = '', text, interactive, image, document }: Asked = JSON.parse(body)
  const named = image ?? document
  const file = uploads[Number(named?.id.replace('file-', ''))]
  const { buttons = [], sections = [] } = interactive?.action ?? {}
  const titles = [
    ...buttons.map(({ reply }) => reply.title),
    ...sections.flatMap(({ rows }) => rows.map((it) => it.title)),
  ]
  const words = text?.body ?? named?.caption ?? interactive?.body.text ?? ''
  return { id, to, text: words, choices: titles, ...(file ? { file } : {}) }
}
