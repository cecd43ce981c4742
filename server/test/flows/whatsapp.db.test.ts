import { createHash, createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { createOlderService } from '../../src/modules/inbox/adapters/older-service.js'
import { createWhatsAppCloud } from '../../src/modules/inbox/adapters/whatsapp-cloud.js'
import { deliverNext } from '../../src/modules/inbox/index.js'
import { readDocument } from '../../src/modules/intake/adapters/local-reader/read-document.js'
import { upsertMember } from '../../src/modules/registry/index.js'
import { createApiKey } from '../../src/platform/auth/api-keys.js'
import { testApp } from '../app.js'

const SECRET = 'app-secret'
const receipt = readFileSync(new URL('../fixtures/outpatient-bill.txt', import.meta.url))

/** A Graph API of our own: shows what it was sent, and holds files. */
async function startGraph() {
  const shown: { to: string; text: string }[] = []
  const asked: string[] = []
  const files: Record<string, Buffer> = { receipt, malware: Buffer.from('MZ\x90\x00\x03\x00\x00\x00') }
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const path = request.url ?? ''
    const say = (status: number, answer: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
    const name = path.slice(path.lastIndexOf('/') + 1)
    const file = files[name]
    if (request.headers.authorization !== 'Bearer token') return say(401, { error: { code: 190 } })
    if (path.startsWith('/files/') && file) return response.end(file)
    if (request.method === 'GET') {
      asked.push(name)
      if (!file) return say(404, { error: { code: 100 } })
      const sha256 = createHash('sha256').update(file).digest('hex')
      return say(200, { url: `${url}/files/${name}`, mime_type: 'text/plain', sha256, file_size: file.length })
    }
    const sent = JSON.parse(Buffer.concat(parts).toString())
    shown.push({ to: sent.to, text: sent.text?.body ?? sent.interactive?.body?.text ?? '' })
    say(200, { messaging_product: 'whatsapp', messages: [{ id: `wamid.${sent.to}.out${shown.length}` }] })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  afterAll(() => server.close())
  return { url, shown, asked }
}

describe('a member on WhatsApp', async () => {
  const graph = await startGraph()
  const { world, send, user, browser, settle } = await testApp({
    config: {
      whatsapp: {
        token: 'token',
        appSecret: SECRET,
        verifyToken: 'v',
        phoneNumberId: '55',
        apiUrl: graph.url,
        businessId: null,
      },
      publicUrl: 'https://periksa.example',
    },
    readText: (input, tell) =>
      readDocument(
        () => {
          throw new Error('a text file needs no model')
        },
        input,
        tell,
      ),
  })
  const channel = createWhatsAppCloud({ baseUrl: graph.url, token: 'token', maxMediaBytes: 1_000_000 })
  world.channels.push(channel)
  await user('ani@contoh.example', 'member')
  const card = { cardNumber: '0001234567890', name: 'Tester Satu', careClass: 2, status: 'active' } as const
  const { memberId } = await upsertMember(world, { member: card, source: 'test' })
  await world.db.orm.execute(
    sql`update platform.users set member_id = ${memberId} where username = 'ani@contoh.example'`,
  )
  const other = { ...card, cardNumber: '0009876543210', name: 'Tester Dua' }
  await upsertMember(world, { member: other, source: 'test' })
  const [ani, budi] = ['6281200000001', '6281200000002']
  let count = 0

  async function deliver(from: string, message: object): Promise<string> {
    const before = graph.shown.length
    const one = {
      id: `wamid.${from}.${++count}`,
      from,
      timestamp: String(Date.parse('2026-06-15T02:00:00Z') / 1000),
      ...message,
    }
    const value = { metadata: { phone_number_id: '55' }, contacts: [{ wa_id: from }], messages: [one] }
    const body = JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'messages', value }] }],
    })
    const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`
    const answer = await send({
      ...{ method: 'POST', url: '/api/v1/channels/whatsapp-cloud/webhook', payload: body },
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
    })
    expect(answer.status).toBe(200)
    for (let round = 0; round < 4; round++) {
      await settle()
      await world.db.orm.execute(sql`delete from inbox.send_buckets`)
      while (await deliverNext({ ...world, random: () => 0.5 }));
    }
    return graph.shown
      .slice(before)
      .map(({ to, text }) => (to === from ? text : `WRONG PERSON ${to}`))
      .join('\n')
  }
  const say = (from: string, text: string) => deliver(from, { type: 'text', text: { body: text } })
  const file = (from: string, id: string) =>
    deliver(from, { type: 'document', document: { id, mime_type: 'text/plain', filename: 'struk.txt' } })

  function letters(): { to: string; code: string }[] {
    const folder = join(world.config.dataDirectory, 'mail')
    try {
      return readdirSync(folder)
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .map((text) => ({
          to: /^To: (.*)$/m.exec(text)?.[1] ?? '',
          code: /\b(\d{6})\b/.exec(text.split('\n\n')[1] ?? '')?.[1] ?? '',
        }))
    } catch {
      return []
    }
  }

  it('sees no claim before a code, which goes to the mail address of their account alone', async () => {
    expect(await say(ani, 'status klaim saya')).toMatch(/periksa\.example\/chat[\s\S]*13 digit/)
    const told = await say(ani, '0001234567890')
    expect(told).toContain('6 digit')
    expect(letters()).toEqual([{ to: 'ani@contoh.example', code: expect.stringMatching(/^\d{6}$/) }])
    // A stranger's card, or one without an account, is answered in the same words.
    await say(budi, 'status klaim saya')
    expect(await say(budi, '0009876543210')).toBe(told)
    expect(await say(budi, letters()[0]?.code ?? '')).toContain('tidak cocok')
    expect(letters()).toHaveLength(1)
  })

  it('keeps a photo of theirs until the code came, then makes a claim of it with a link', async () => {
    expect(await file(ani, 'receipt')).toContain('13 digit')
    expect(graph.asked).toEqual([])
    await say(ani, '0001234567890')
    const code = letters().at(-1)?.code ?? ''
    const wrong = code === '000000' ? '111111' : '000000'
    expect(await say(ani, wrong)).toContain('tidak cocok')
    const told = await say(ani, code)
    expect(told).toContain('sedang dibaca')
    expect(told).toMatch(/KLM\d{8}[0-9A-F]{6}/)
    expect(told).toMatch(/https:\/\/periksa\.example\/claims\/[0-9a-f-]{36}/)
    const { rows } = await world.db.orm.execute(sql`select member_id as member from intake.documents`)
    expect(rows).toEqual([{ member: memberId }])
    expect(await say(ani, code)).not.toContain('KLM')
  })

  it('is known from then on, until their number changes', async () => {
    expect(await say(ani, 'status klaim saya')).toMatch(/KLM\d{8}/)
    expect(await file(ani, 'malware')).toContain('tidak dapat dijadikan klaim')
    expect(await file(ani, 'never-there')).toContain('tidak dapat dijadikan klaim')
    await deliver(ani, { type: 'system', system: { type: 'user_changed_number', wa_id: '6281200000009' } })
    expect(await say(ani, 'status klaim saya')).toContain('13 digit')
  })

  it('gets no more codes than three an hour, and no more tries than five a code', async () => {
    const before = letters().length
    for (let tries = 0; tries < 4; tries++) await say(ani, '0001234567890')
    expect(letters().length - before).toBeLessThanOrEqual(1)
    const code = letters().at(-1)?.code ?? ''
    for (let tries = 0; tries < 5; tries++)
      await say(ani, String((Number(code) + 1 + tries) % 1_000_000).padStart(6, '0'))
    expect(await say(ani, code)).toContain('tidak berlaku')
  })

  it("may also come through an older program, which waits for its answer and hears nobody else's", async () => {
    world.channels.push(createOlderService())
    const owner = world.as({ id: await user('first', 'admin'), roles: ['admin'] })
    const made = { name: 'older', scopes: ['channels.receive'], days: 1, facilityId: null, memberId: null }
    const headers = { 'x-api-key': (await createApiKey(owner, made)).key }
    const sending = setInterval(() => void deliverNext({ ...world, random: () => 0.5 }).catch(() => undefined), 20)
    const ask = (url: string, payload: object) => send({ method: 'POST', url, payload, headers })
    const asked = { sender: '628@s.whatsapp.net', message: 'Selamat pagi', request_id: 'r1' }
    const first = await ask('/ask', asked)
    const again = await ask('/ask', asked)
    const group = await ask('/ask', { sender: '1203@g.us', message: 'Halo semua' })
    const page = await ask('/api/chat', { action: 'init' })
    const forged = await ask('/api/chat', { session_id: `${page.body.session_id}x`, message: 'Halo' })
    const tapped = await ask('/api/chat', { session_id: page.body.session_id, action: 'complaint' })
    const person = await ask('/ask', { ...asked, message: 'minta petugas', request_id: 'r2' })
    const silent = await ask('/ask', { ...asked, message: 'halo?', request_id: 'r3' })
    clearInterval(sending)
    expect(first.body).toMatchObject({
      sender: asked.sender,
      request_id: 'r1',
      response: expect.stringContaining('bukan dokter'),
    })
    expect([again.body.code, group.body.code]).toEqual(['inbox.asked-before', 'inbox.no-person'])
    expect(page.body.response.quick_replies.length).toBeGreaterThan(3)
    expect(forged.body.session_id).not.toContain(page.body.session_id)
    expect(tapped.body.session_id).toBe(page.body.session_id)
    expect(tapped.body.response.content).toContain('Ceritakan')
    expect(person.body.response).toContain('petugas')
    expect(silent.body).toMatchObject({ response: null, bot_disabled: true, unanswered_count: expect.any(Number) })
    expect((await send({ method: 'POST', url: '/ask', payload: asked })).status).toBe(401)
  })

  it('is given a copy of everything, and forgotten over every channel by a second person, so that no trace is left', async () => {
    for (const [name, role] of [
      ['lia', 'lead'],
      ['adi', 'admin'],
    ] as const)
      await user(name, role)
    const [member, lia, adi] = [await browser('ani@contoh.example'), await browser('lia'), await browser('adi')]
    const post = (headers: Record<string, string>, url: string, payload: object = {}) =>
      send({
        method: 'POST',
        url: `/api/v1/${url}`,
        payload,
        headers: { ...headers, 'idempotency-key': `k${++count}` },
      })
    await post(member, 'chat/messages', { clientId: 'web-1', text: 'Kenari emas, saya Tester Satu' })
    await post(member, 'chat/consents', { purpose: 'analysis', given: true, language: 'id' })
    const photo = world.files.put(Buffer.from('not a receipt of any claim'))
    await world.db.orm.execute(sql`update inbox.contacts set member_id = ${memberId} where member_id is not null`)
    const ids = async () =>
      (
        await world.db.orm.execute<{ id: string }>(sql`
          select k.id from inbox.contacts k where k.member_id = ${memberId}
          union select c.id from inbox.conversations c join inbox.contacts k on k.id = c.contact_id where k.member_id = ${memberId}
          union select m.id from inbox.messages m join inbox.conversations c on c.id = m.conversation_id
            join inbox.contacts k on k.id = c.contact_id where k.member_id = ${memberId}`)
      ).rows.map(({ id }) => id)
    const before = await ids()
    const allowed = ['platform.trail', 'platform.events', 'platform.pushes', 'inbox.erasures', 'inbox.privacy_requests']
    const plain = [ani, 'Kenari', 'Tester Satu']
    const traces = async () => {
      const { rows } = await world.db.orm.execute<{ name: string }>(sql`
        select table_schema || '.' || table_name as name from information_schema.tables
        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema', 'dbos')`)
      const found: string[] = []
      for (const { name } of rows) {
        const { rows: texts } = await world.db.orm.execute<{ text: string }>(
          sql.raw(`select t::text as text from ${name} t`),
        )
        const whole = texts.map(({ text }) => text).join('\n')
        if (plain.some((one) => whole.includes(one))) found.push(`${name}: plain`)
        if (!allowed.includes(name) && before.some((id) => whole.includes(id))) found.push(`${name}: ids`)
      }
      return found.sort()
    }
    const budi = (await world.db.orm.execute(sql`select 1 from inbox.contacts where member_id is null`)).rows.length
    expect(await traces()).toEqual(
      expect.arrayContaining([
        'assistant.turns: ids',
        'inbox.consents: ids',
        'inbox.contacts: ids',
        'inbox.messages: plain',
      ]),
    )
    const conversationId = (await send({ method: 'GET', url: '/api/v1/chat', headers: member })).body.thread
      .conversation.id
    const asked = await post(lia, 'privacy/requests', { conversationId, kind: 'export' })
    const path = `privacy/requests/${asked.body.id}`
    expect([asked.status, (await post(lia, `${path}/export`)).status]).toEqual([201, 403])
    const copy = (await post(adi, `${path}/export`)).body
    expect(JSON.stringify(copy)).toContain('Kenari emas')
    expect(JSON.stringify(copy)).toContain(ani)
    expect(copy.conversations).toHaveLength(2)
    const erase = (await post(member, 'chat/privacy', { kind: 'erase' })).body
    expect(erase).toMatchObject({ kind: 'erase', dueAt: '2026-06-18T02:00:00.000Z' })
    const done = await post(adi, `privacy/requests/${erase.id}/erase`)
    expect(done.status).toBe(200)
    expect(done.body).toMatchObject({
      counts: { contacts: 2, conversations: 2, claims: 1 },
      kept: { claims: 0 },
      proof: { found: {}, files: 0 },
    })
    // The claim made of the receipt was never handed in: it goes with its file. A file of nobody's and the stranger's conversation stay.
    expect(await traces()).toEqual([])
    expect((await world.db.orm.execute(sql`select 1 from claims.claims`)).rows).toHaveLength(0)
    expect((await world.db.orm.execute(sql`select 1 from inbox.contacts`)).rows).toHaveLength(budi)
    expect(world.files.get(photo)).toBeDefined()
    expect((await post(adi, `privacy/requests/${erase.id}/erase`)).status).toBe(404)
    // What the channel brings once more does not bring the person back.
    count = 0
    await say(ani, 'status klaim saya')
    expect((await world.db.orm.execute(sql`select 1 from inbox.contacts`)).rows).toHaveLength(budi)
  })
})
