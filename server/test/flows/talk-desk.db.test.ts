import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sql } from 'drizzle-orm'
import { getDocumentProxy } from 'unpdf'
import { afterAll, describe, expect, it } from 'vitest'
import { olderNames } from '../../src/app/older-events.js'
import { createOlderService } from '../../src/modules/inbox/adapters/older-service.js'
import { createWhatsAppCloud } from '../../src/modules/inbox/adapters/whatsapp-cloud.js'
import { deliverNext, watchDesk } from '../../src/modules/inbox/index.js'
import { noticeRested } from '../../src/modules/insights/index.js'
import { seedKnowledge } from '../../src/modules/knowledge/index.js'
import { createApiKey } from '../../src/platform/auth/api-keys.js'
import type { Push } from '../../src/platform/realtime/push.js'
import { testApp } from '../app.js'
import { scriptedModel } from '../scripted-model.js'

const SECRET = 'app-secret'
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const BOTH = [
  { name: 'claim_paid', language: 'id', body: 'Klaim {{1}} dibayar.' },
  { name: 'named', language: 'id', body: 'Klaim {{number}} dibayar.' },
]

async function wordsOfPdf(bytes: Uint8Array): Promise<string> {
  const { items } = await (await (await getDocumentProxy(new Uint8Array(bytes))).getPage(1)).getTextContent()
  return items.map((item) => ('str' in item ? item.str : '')).join(' ')
}

/** A Graph API of our own: keeps files and messages it was given, and has two approved templates. */
async function startGraph() {
  const shown: Record<string, unknown>[] = []
  const kept: { type: string; bytes: number }[] = []
  let templates = BOTH
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    const path = new URL(request.url ?? '', 'http://graph').pathname
    const say = (answer: unknown) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    if (path === '/99/message_templates') {
      const data = templates.map(({ body: text, ...one }) => ({
        ...{ ...one, status: 'APPROVED', category: 'UTILITY', components: [{ type: 'BODY', text }] },
      }))
      return say({ data: [...data, { name: 'not_yet', language: 'id', status: 'PENDING', category: 'UTILITY' }] })
    }
    if (path.endsWith('/media')) {
      const type = /name="type"\r\n\r\n([^\r]+)/.exec(body.toString('latin1'))?.[1] ?? ''
      kept.push({ type, bytes: body.indexOf(PNG) >= 0 ? PNG.length : -1 })
      return say({ id: `media-${kept.length}` })
    }
    shown.push(JSON.parse(body.toString()))
    say({ messages: [{ id: `wamid.out${shown.length}` }] })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  afterAll(() => server.close())
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    shown,
    kept,
    approve: (names: string[]) => (templates = BOTH.filter(({ name }) => names.includes(name))),
  }
}

describe('beside and around conversations', async () => {
  const graph = await startGraph()
  const { model, say } = scriptedModel('Surat rujukan berlaku 90 hari.')
  const { app, world, ctx, send, user, browser, settle, advance } = await testApp({
    config: {
      whatsapp: {
        ...{ token: 'token', appSecret: SECRET, verifyToken: 'v', phoneNumberId: '55', apiUrl: graph.url },
        businessId: '99',
      },
      // Nobody listens there.
      whatsappLinked: { url: 'http://127.0.0.1:9', secret: 'x'.repeat(32) },
    },
    llm: model,
  })
  const cloud = createWhatsAppCloud({ baseUrl: graph.url, token: 'token', businessId: '99', maxMediaBytes: 1_000_000 })
  world.channels.push(cloud, createOlderService())
  const roles = {
    ani: 'member',
    budi: 'member',
    sari: 'operator',
    lead: 'lead',
    admin: 'admin',
    first: 'admin',
  } as const
  const ids: Record<string, string> = {}
  const headers: Record<string, Record<string, string>> = {}
  for (const [name, role] of Object.entries(roles)) {
    ids[name] = await user(name, role)
    headers[name] = await browser(name)
  }
  await seedKnowledge(world)
  type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  const call = (who: string, method: Method, url: string, payload?: object) =>
    send({ method, url, headers: headers[who] ?? {}, ...(payload ? { payload } : {}) })
  async function deliver(): Promise<void> {
    for (let round = 0; round < 4; round++) {
      await settle()
      await world.db.orm.execute(sql`delete from inbox.send_buckets`)
      while (await deliverNext({ ...world, clock: ctx.clock, random: () => 0.5 }));
    }
  }
  let count = 0
  async function write(who: string, text: string): Promise<string> {
    const { body } = await call(who, 'POST', '/api/v1/chat/messages', { clientId: `c${++count}`, text })
    await deliver()
    return body.conversation.id as string
  }
  const answers = async (who: string) =>
    (await call(who, 'GET', '/api/v1/chat')).body.thread.messages
      .filter((one: { direction: string }) => one.direction === 'out')
      .map((one: { content: { text?: string } }) => one.content.text ?? '')
  const take = async (id: string) => {
    const { epoch } = (await call('sari', 'GET', `/api/v1/conversations/${id}`)).body.conversation
    return call('sari', 'POST', `/api/v1/conversations/${id}/moves`, { move: { kind: 'take' }, epoch })
  }
  const upload = (who: string, id: string, file: { bytes: Buffer; name: string; text: string }) => {
    const head = (name: string) => `--x\r\ncontent-disposition: form-data; ${name}\r\n\r\n`
    const fields = `${head('name="clientId"')}f${++count}\r\n${head('name="text"')}${file.text}\r\n`
    const payload = Buffer.concat([
      Buffer.from(`${fields}${head(`name="file"; filename="${file.name}"`)}`),
      ...[file.bytes, Buffer.from('\r\n--x--\r\n')],
    ])
    const type = { 'x-periksa-upload': '1', 'content-type': 'multipart/form-data; boundary=x' }
    const url = `/api/v1/conversations/${id}/files`
    return send({ method: 'POST', url, headers: { ...headers[who], ...type }, payload })
  }
  async function whatsapp(from: string, text: string): Promise<string> {
    const at = String(Math.floor(ctx.clock.now().getTime() / 1000))
    const message = { id: `wamid.${++count}`, from, timestamp: at, type: 'text', text: { body: text } }
    const value = { metadata: { phone_number_id: '55' }, contacts: [{ wa_id: from }], messages: [message] }
    const body = JSON.stringify({
      ...{ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] },
    })
    const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`
    await send({
      ...{ method: 'POST', url: '/api/v1/channels/whatsapp-cloud/webhook', payload: body },
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
    })
    await deliver()
    const { items } = (await call('sari', 'GET', '/api/v1/conversations?channel=whatsapp-cloud')).body
    return items[0].id
  }

  it('a model is paid from the conversation’s budget, which is shown beside it; then passages answer', async () => {
    const { settings } = (await call('admin', 'GET', '/api/v1/assistant/settings')).body
    const next = { ...settings, wording: 'model', conversationTokens: 200 }
    await call('admin', 'PUT', '/api/v1/assistant/settings', { settings: next, version: 0 })
    const id = await write('ani', 'Berapa lama surat rujukan berlaku?')
    expect((await answers('ani')).join()).toContain('Surat rujukan berlaku 90 hari.')
    say('Surat rujukan berlaku 777 hari.')
    await write('ani', 'Berapa lama rujukan itu berlaku?')
    const cost = (await call('lead', 'GET', `/api/v1/conversations/${id}/model-use`)).body
    expect(cost).toEqual({
      models: [{ purpose: 'answer-member', model: 'scripted', calls: 2, taken: 1, tokens: 240, cents: 0.12 }],
      ...{ tokensToday: 240, mostTokens: 200 },
    })
    say('Surat rujukan berlaku 90 hari.')
    await write('ani', 'Surat rujukan berlaku berapa lama ya?')
    expect((await answers('ani')).at(-1)).not.toBe('Surat rujukan berlaku 90 hari.')
    const { total } = (await call('lead', 'GET', '/api/v1/insights/performance')).body
    expect(total).toMatchObject({ modelCalls: 2, modelConversations: 1, modelTokens: 240, modelCents: 0.12 })
    expect((await call('budi', 'GET', `/api/v1/conversations/${id}/model-use`)).status).toBe(404)
  })

  it('who answers sends a picture to our page and to WhatsApp; nobody else, and nothing that only says it is one', async () => {
    const web = await write('ani', 'minta petugas')
    expect((await upload('sari', web, { bytes: PNG, name: 'peta.png', text: '' })).body.code).toBe('inbox.not-taken')
    await take(web)
    const sent = await upload('sari', web, { bytes: PNG, name: 'peta.png', text: 'Denah' })
    const message = sent.body.messages.at(-1)
    expect(message.content).toMatchObject({ type: 'image', text: 'Denah', media: { mediaType: 'image/png' } })
    const file = `/api/v1/conversations/${web}/messages/${message.id}/file`
    expect((await send({ method: 'GET', url: file, headers: headers.ani ?? {} })).status).toBe(200)
    expect((await send({ method: 'GET', url: file, headers: headers.budi ?? {} })).status).toBe(404)
    const fake = await upload('sari', web, { bytes: Buffer.from('MZ\x90\0\x03'), name: 'peta.png', text: '' })
    expect(fake.body.code).toBe('document.unsupported-type')

    const phone = await whatsapp('6281200000009', 'halo')
    await take(phone)
    await upload('sari', phone, { bytes: PNG, name: 'peta.png', text: 'Denah' })
    await deliver()
    expect(graph.kept).toEqual([{ type: 'image/png', bytes: PNG.length }])
    expect(graph.shown.at(-1)).toMatchObject({ type: 'image', image: { id: 'media-1', caption: 'Denah' } })
  })

  it('approved templates are fetched; those no longer approved go, those written by hand stay', async () => {
    await call('admin', 'PUT', '/api/v1/templates/by_hand/id', { category: 'utility', body: 'Halo' })
    expect((await call('sari', 'POST', '/api/v1/templates/fetch')).status).toBe(403)
    const names = ({ body }: { body: { items: { name: string }[] } }) => body.items.map(({ name }) => name)
    const first = await call('admin', 'POST', '/api/v1/templates/fetch')
    expect([names(first), first.body.skipped]).toEqual([['by_hand', 'claim_paid'], 1])
    graph.approve([])
    expect(names(await call('admin', 'POST', '/api/v1/templates/fetch'))).toEqual(['by_hand'])
  })

  it('older programs find their paths: settings for administrators, threads, thumbs, forgetting by a second person', async () => {
    expect((await call('sari', 'GET', '/settings')).status).toBe(403)
    const set = await call('admin', 'POST', '/settings', { initialPrompt: 'Sapa.', temperature: 0.4 })
    expect(set.body.message).toContain('version 2')
    expect((await call('admin', 'GET', '/settings')).body).toEqual({
      ...{ initialPrompt: 'Sapa.', maxTokens: 500, temperature: 0.4, modelName: 'scripted' },
    })
    const other = await call('admin', 'POST', '/settings', { modelName: 'another' })
    expect(other.body.code).toBe('assistant.model-of-server')

    const id = (await call('ani', 'GET', '/api/v1/chat')).body.thread.conversation.id
    const thread = (await call('sari', 'GET', `/admin/threads/${id}/messages`)).body
    expect(thread.messages[0]).toMatchObject({ role: 'user', content: 'Berapa lama surat rujukan berlaku?' })
    expect((await call('sari', 'GET', `/admin/thread-messages/${id}`)).body).toEqual(thread)
    const { messages } = (await call('sari', 'GET', `/admin/user-messages/${id}`)).body
    expect((await call('sari', 'GET', `/admin/user-history/${id}`)).body.conversation).toMatchObject({ id, messages })
    expect((await call('budi', 'GET', `/admin/user-history/${id}`)).status).toBe(404)

    const owner = world.as({ id: ids.first ?? '', roles: ['admin'] })
    const made = { name: 'older', scopes: ['channels.receive' as const], days: 1, facilityId: null, memberId: null }
    const key = { 'x-api-key': (await createApiKey(owner, made)).key }
    const sending = setInterval(() => void deliverNext({ ...world, random: () => 0.5 }).catch(() => undefined), 20)
    const asked = { sender: '628@s.whatsapp.net', message: 'Selamat pagi', request_id: 'r1' }
    const answer = await send({ method: 'POST', url: '/ask', payload: asked, headers: key })
    clearInterval(sending)
    const thumb = (message_id: string) =>
      send({ method: 'POST', url: '/feedback', payload: { message_id, rating: 'thumbs_down' }, headers: key })
    expect((await thumb(answer.body.message_id)).body.success).toBe(true)
    // The answer to a member on our page is not theirs to judge.
    expect((await thumb(messages[1].id)).status).toBe(404)
    expect((await call('admin', 'GET', '/api/v1/desk/ratings')).body).toEqual({ up: 0, down: 1 })

    expect((await call('sari', 'DELETE', `/admin/delete-thread/${id}`)).status).toBe(202)
    const beside = (await call('sari', 'GET', `/api/v1/conversations/${id}/consents`)).body
    expect(beside).toMatchObject({ consents: [], requests: [{ kind: 'erase', doneAt: null }] })
    expect((await call('ani', 'GET', `/api/v1/conversations/${id}/consents`)).status).toBe(404)
  })

  it('older clients are told what changed, in their words, with their own rights, and nothing twice', async () => {
    const newest = async () =>
      (await world.db.orm.execute<Push>(sql`select seq, room, kind, payload from platform.pushes order by seq`)).rows
    const before = (await newest()).length
    const id = await write('budi', 'Selamat siang')
    const names = olderNames({ as: (actor) => ({ ...world, actor }) })
    const tell = async (who: string, room: string) => {
      const role = roles[who as 'sari']
      const actor = { ...world.as({ id: ids[who] ?? '', roles: [role] }).actor }
      const told = new Map()
      const events = []
      for (const push of (await newest()).slice(before))
        events.push(...(await names.eventsOf(push, { actor, room, told })))
      return events
    }
    const events = await tell('sari', 'conversations')
    const news = events.filter(({ event }) => event === 'new_message')
    expect(news.map(({ payload }) => (payload as { messages: unknown[] }).messages.length)).toEqual(
      Array.from(news, () => 1),
    )
    expect(news[0]?.payload).toMatchObject({
      id,
      botEnabled: true,
      messages: [{ content: 'Selamat siang', isFromUser: true }],
    })
    expect(events).toContainEqual({ event: 'bot_status_change', payload: { chatId: id, enabled: true } })
    expect(events.filter(({ event }) => event === 'bot_status_change')).toHaveLength(1)
    expect(events.filter(({ event }) => event === 'user_activity')).toHaveLength(1)
    expect(events.find(({ event }) => event === 'chats_update')?.payload).toMatchObject([{ id }])
    expect(await tell('admin', 'conversations')).toEqual([])
    const asked = await names.questions.get_performance_metrics?.(world.as({ id: 'x', roles: ['lead'] }).actor)
    expect(asked).toMatchObject({ event: 'analytics:performance', payload: { api_calls: expect.any(Number) } })
  })

  it('a telephone that is lost is told to administrators until it is back', async () => {
    const pair = { move: { kind: 'pair', acceptsRisk: true } }
    const tried = await call('admin', 'POST', '/api/v1/channels/whatsapp-linked/moves', pair)
    expect(tried.body.code).toBe('inbox.channel-unreachable')
    const becomes = async (state: string) => {
      await world.db.orm.execute(sql`update inbox.linked_sessions set state = ${state}`)
      await watchDesk({ ...world, clock: ctx.clock })
      const kinds = async (who: string) =>
        (await call(who, 'GET', '/api/v1/notices')).body.items.map(({ kind }: { kind: string }) => kind)
      return { admin: await kinds('admin'), sari: await kinds('sari') }
    }
    expect(await becomes('reconnecting')).toMatchObject({ admin: [] })
    const lost = await becomes('logged-out')
    expect(lost.admin).toEqual(['disconnected'])
    expect(lost.sari).not.toContain('disconnected')
    expect((await becomes('open')).admin).toEqual([])
  })

  it('analyses are listed for correction, and people saved as a file without their numbers', async () => {
    await write('budi', 'Saya mau komplain, klaim saya belum dibayar sudah dua bulan')
    advance(3 * 3_600_000)
    await noticeRested({ ...world, clock: ctx.clock })
    await settle()
    // Their sessions ended meanwhile.
    for (const who of ['lead', 'admin', 'ani']) headers[who] = await browser(who)
    const list = async (query: string) => (await call('lead', 'GET', `/api/v1/insights/analyses?${query}`)).body
    const [one] = (await list('complaintClass=claim_delay')).items
    expect(one).toMatchObject({ kind: 'rules', displayName: 'budi', complaintClass: 'claim_delay' })
    const path = `/api/v1/insights/conversations/${one.conversationId}/analysis`
    await call('lead', 'PATCH', path, { analysisId: one.id, correction: { complaintClass: 'fraud' } })
    expect((await list('kind=correction')).items).toMatchObject([
      { complaintClass: 'fraud', version: 2, madeByName: 'lead' },
    ])
    expect((await list('complaintClass=claim_delay')).total).toBe(0)
    expect((await call('ani', 'GET', '/api/v1/insights/analyses?kind=correction')).body.total).toBe(0)

    const file = await world.db.orm.execute<{ n: number }>(sql`select count(*)::int as n from inbox.contacts`)
    const csv = await (await sendRaw('lead', 'csv')).payload
    expect(csv.split('\r\n').filter(Boolean)).toHaveLength(1 + (file.rows[0]?.n ?? 0))
    expect(csv).not.toContain('628')
    const paper = await sendRaw('lead', 'pdf')
    expect([paper.headers['content-type'], paper.rawPayload.subarray(0, 5).toString()]).toEqual([
      'application/pdf',
      '%PDF-',
    ])
    const words = await wordsOfPdf(paper.rawPayload)
    expect(words).toContain('Orang yang menulis')
    expect(words).toContain('budi')
    expect(words).not.toContain('628')
    expect((await sendRaw('admin', 'pdf')).statusCode).toBe(403)
    const { rows } = await world.db.orm.execute(
      sql`select resource_id from platform.trail where action = 'insights.export-profiles' order by at`,
    )
    expect(rows).toContainEqual({ resource_id: String(file.rows[0]?.n) })
    expect((await sendRaw('lead', 'xlsx')).rawPayload.subarray(0, 2).toString()).toBe('PK')
    expect((await sendRaw('admin', 'csv')).statusCode).toBe(403)
  })

  const sendRaw = (who: string, format: string) =>
    app.inject({ method: 'GET', url: `/api/v1/insights/profiles.${format}`, headers: headers[who] ?? {} })
})
