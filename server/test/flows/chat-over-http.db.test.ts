import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { createWebChat } from '../../src/modules/inbox/adapters/web-chat.js'
import { deliverNext } from '../../src/modules/inbox/index.js'
import { testApp } from '../app.js'

const whatsapp = {
  token: 't',
  appSecret: 'secret',
  verifyToken: 'verify me',
  phoneNumberId: '55',
  apiUrl: 'http://127.0.0.1:9',
  businessId: null,
}

describe('conversations over HTTP', async () => {
  const { world, send, user, browser } = await testApp({ config: { whatsapp } })
  for (const [name, role] of [
    ['ani', 'member'],
    ['budi', 'member'],
    ['sari', 'operator'],
    ['tuti', 'operator'],
    ['lead', 'lead'],
  ] as const) {
    await user(name, role)
  }
  const headers = Object.fromEntries(
    await Promise.all(['ani', 'budi', 'sari', 'tuti', 'lead'].map(async (who) => [who, await browser(who)] as const)),
  )
  const get = (who: string, url: string) => send({ method: 'GET', url: `/api/v1/${url}`, headers: headers[who] ?? {} })
  const post = (who: string, url: string, payload: object) =>
    send({ method: 'POST', url: `/api/v1/${url}`, headers: headers[who] ?? {}, payload })
  const deliver = async () => {
    while (await deliverNext({ ...world, channels: [createWebChat('web')] }));
  }
  // People alone answer here; the assistant has tests of its own.
  await world.db.orm.execute(sql`insert into inbox.switches values ('assistant-off', now(), 'test')`)
  await world.db.orm.execute(
    sql`insert into inbox.channel_accounts values ('web', 'web', 'Periksa', false, now()) on conflict do nothing`,
  )
  const first = (await post('ani', 'chat/messages', { clientId: 'a', text: 'Halo' })).body
  const id = first.conversation.id as string
  const path = `conversations/${id}`

  it('a member writes once for a double click, and reads only their own', async () => {
    const again = await post('ani', 'chat/messages', { clientId: 'a', text: 'Halo' })
    expect(again.body.messages).toHaveLength(1)
    expect((await get('budi', 'chat')).body).toEqual({ thread: null })
    expect((await get('budi', path)).body.code).toBe('inbox.conversation-not-found')
    expect((await post('budi', `${path}/moves`, { move: { kind: 'take' }, epoch: 0 })).status).toBe(403)
    expect((await post('ani', `${path}/messages`, { clientId: 'x', text: 'a', seenSeq: 0 })).status).toBe(403)
    expect((await post('ani', `${path}/messages`, { clientId: 'x', text: 'a', seenSeq: 0, note: true })).status).toBe(
      403,
    )
  })

  it('an operator takes over, notes, replies and hands back; another one sees that it is taken', async () => {
    expect((await get('sari', 'conversations')).body).toMatchObject({
      total: 1,
      items: [{ id, state: 'waiting', unanswered: 1 }],
    })
    const early = await post('sari', `${path}/messages`, { clientId: 'r', text: 'Ya?', seenSeq: 1 })
    expect(early.body.code).toBe('inbox.not-taken')
    expect((await post('sari', `${path}/moves`, { move: { kind: 'take' }, epoch: 0 })).body).toMatchObject({
      state: 'human',
      epoch: 1,
    })
    expect((await get('tuti', path)).status).toBe(404)
    await post('sari', `${path}/messages`, { clientId: 'n', text: 'Sopan', seenSeq: 1, note: true })
    const replied = await post('sari', `${path}/messages`, {
      clientId: 'r',
      text: 'Ada yang bisa dibantu?',
      seenSeq: 2,
    })
    expect(replied.body.messages.map((one: { direction: string }) => one.direction)).toEqual(['in', 'note', 'out'])
    await deliver()
    const seen = (await get('ani', 'chat')).body.thread
    expect(seen).toMatchObject({
      conversation: { unanswered: 0 },
      messages: [{ direction: 'in' }, { direction: 'out', author: null, delivery: { state: 'accepted' } }],
    })
    expect((await post('sari', `${path}/moves`, { move: { kind: 'return' }, epoch: 0 })).body.code).toBe(
      'inbox.changed-meanwhile',
    )
    expect((await post('sari', `${path}/moves`, { move: { kind: 'return' }, epoch: 1 })).body).toMatchObject({
      state: 'bot',
    })
    expect((await get('lead', path)).status).toBe(200)
  })

  it('does not let a person speak blindly over a reply they have not seen', async () => {
    await post('sari', `${path}/moves`, { move: { kind: 'take' }, epoch: 2 })
    await post('sari', `${path}/messages`, { clientId: 'one', text: 'Satu', seenSeq: 3 })
    await world.db.orm.execute(
      sql`update inbox.messages set author = 'someone' where conversation_id = ${id} and seq = 4`,
    )
    const blind = await post('sari', `${path}/messages`, { clientId: 'two', text: 'Dua', seenSeq: 3 })
    expect(blind.body.code).toBe('inbox.replied-meanwhile')
    expect(
      (await post('sari', `${path}/messages`, { clientId: 'two', text: 'Dua', seenSeq: 3, anyway: true })).status,
    ).toBe(201)
  })

  it('takes in only webhooks that are signed, once, and answers the challenge', async () => {
    const url = '/api/v1/channels/whatsapp-cloud/webhook'
    const message = { from: '62811', id: 'wamid.1', timestamp: '1698266730', type: 'text', text: { body: 'Halo é 😮' } }
    const body = {
      object: 'whatsapp_business_account',
      entry: [
        { changes: [{ field: 'messages', value: { metadata: { phone_number_id: '55' }, messages: [message] } }] },
      ],
    }
    const payload = JSON.stringify(body)
    const signature = `sha256=${createHmac('sha256', whatsapp.appSecret).update(payload).digest('hex')}`
    const hook = (signed: string, sent = payload) =>
      send({
        method: 'POST',
        url,
        payload: sent,
        headers: { 'content-type': 'application/json', 'x-hub-signature-256': signed },
      })
    expect((await hook(signature)).body).toEqual({ kept: 1, duplicates: 0, statuses: 0, dropped: 0 })
    expect((await hook(signature)).body).toMatchObject({ kept: 0, duplicates: 1 })
    expect((await hook(signature, payload.replace('Halo', 'Helo'))).status).toBe(401)
    expect((await hook('sha256=0')).body.code).toBe('inbox.webhook-refused')
    const asked = (token: string) =>
      send({ method: 'GET', url: `${url}?hub.mode=subscribe&hub.verify_token=${token}&hub.challenge=4711` })
    expect((await asked('verify%20me')).body).toBe('4711')
    expect((await asked('guess')).status).toBe(403)
    expect((await get('sari', 'conversations')).body.total).toBe(2)
  })
})
