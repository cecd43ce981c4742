import { createHmac } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { hasConsent, openCode, proveMember, setOptOut } from '../../src/modules/inbox/index.js'
import { isOptedOut } from '../../src/modules/inbox/opted-out.js'
import { testApp } from '../app.js'

const SECRET = 'app-secret'
const DAY = 24 * 3_600_000

/** A member on our page and somebody on WhatsApp whom one of us finds to be the same person. */
describe('two contacts of one person', async () => {
  const whatsapp = {
    token: 't',
    appSecret: SECRET,
    verifyToken: 'v',
    phoneNumberId: '55',
    apiUrl: '',
    businessId: null,
  }
  const { world, ctx, send, user, browser, settle, advance } = await testApp({ config: { whatsapp } })
  const headers: Record<string, Record<string, string>> = {}
  const roles = { ani: 'member', budi: 'member', sari: 'operator', lead: 'lead' } as const
  for (const [name, role] of Object.entries(roles)) {
    await user(name, role)
    headers[name] = await browser(name)
  }
  type Method = 'GET' | 'POST'
  const call = (who: string, method: Method, url: string, payload?: object) =>
    send({ method, url, headers: headers[who] ?? {}, ...(payload ? { payload } : {}) })
  let count = 0
  async function page(who: string): Promise<string> {
    const { body } = await call(who, 'POST', '/api/v1/chat/messages', {
      clientId: `c${++count}`,
      text: 'minta petugas',
    })
    await settle()
    return body.conversation.id
  }
  async function phone(from: string): Promise<string> {
    const at = String(Math.floor(ctx.clock.now().getTime() / 1000))
    const message = { id: `wamid.${++count}`, from, timestamp: at, type: 'text', text: { body: 'minta petugas' } }
    const value = { metadata: { phone_number_id: '55' }, contacts: [{ wa_id: from }], messages: [message] }
    const body = JSON.stringify({
      ...{ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] },
    })
    const signature = `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`
    await send({
      ...{ method: 'POST', url: '/api/v1/channels/whatsapp-cloud/webhook', payload: body },
      headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature },
    })
    await settle()
    const { rows } = await world.db.orm.execute<{ id: string }>(sql`
      select c.id from inbox.conversations c join inbox.messages m on m.conversation_id = c.id
      where m.external_id = ${`wamid.${count}`}`)
    return String(rows[0]?.id)
  }
  const contactOf = async (conversationId: string): Promise<string> => {
    const { body } = await call('lead', 'GET', `/api/v1/conversations/${conversationId}/person`)
    return body.contactId
  }
  const join = (who: string, id: string, other: string) =>
    call(who, 'POST', `/api/v1/contacts/${id}/joins`, { other, reason: 'person-said', note: 'Said so by telephone.' })
  const consent = (contactId: string) => hasConsent(world, { contactId, purpose: 'analysis' })
  async function agree(contactId: string, given: boolean): Promise<void> {
    await world.db.orm.execute(sql`insert into inbox.consents values (${world.ids.next()}, ${contactId}, 'analysis', ${given},
      'analysis/1', 'id', 'web', null, 'x', ${ctx.clock.now().toISOString()})`)
    advance(1000)
  }
  /** What a join may not change: the counters, by themselves and as the conversations' messages give them. */
  async function counters(): Promise<void> {
    const { rows } = await world.db.orm.execute<{ unanswered: number; counted: number }>(sql`
      select c.unanswered, (select count(*)::int from inbox.messages m where m.conversation_id = c.id
        and m.direction = 'in' and m.seq > c.answered_seq) as counted from inbox.conversations c`)
    for (const one of rows) expect(one.unanswered).toBe(one.counted)
  }

  it('are compared, joined by a lead with a reason, and shown as one with both conversations', async () => {
    const [web, whats] = [await page('ani'), await phone('6281200000001')]
    await phone('6281200000001')
    const [one, other] = [await contactOf(web), await contactOf(whats)]
    const seen = (await call('lead', 'GET', `/api/v1/contacts/${one}/beside/${other}`)).body
    expect(seen.apart).toBeNull()
    expect(seen.sides[0]).toMatchObject({ contactId: one, isMember: true })
    expect(seen.sides[1]).toMatchObject({ isMember: false, names: [{ channel: 'whatsapp-cloud', ending: '001' }] })
    expect(JSON.stringify(seen)).not.toContain('6281200000001')
    expect((await join('sari', one, other)).status).toBe(403)
    const bare = await call('lead', 'POST', `/api/v1/contacts/${one}/joins`, {
      other,
      reason: 'person-said',
      note: ' ',
    })
    expect(bare.status).toBe(400)
    expect((await join('lead', one, one)).body.code).toBe('inbox.join-same')
    expect((await join('lead', one, world.ids.next())).body.code).toBe('inbox.contact-not-found')
    const made = await join('lead', one, other)
    expect(made.body).toMatchObject({ kept: one, merged: other, reason: 'person-said', note: 'Said so by telephone.' })
    expect((await join('lead', other, one)).body.code).toBe('inbox.join-already')
    const person = (await call('lead', 'GET', `/api/v1/conversations/${whats}/person`)).body
    expect(person.conversations.map(({ id }: { id: string }) => id).sort()).toEqual([web, whats].sort())
    expect(person).toMatchObject({ unanswered: 3, joins: [{ id: made.body.id }] })
    const listed = (await call('lead', 'GET', '/api/v1/insights/profiles')).body
    expect(listed).toMatchObject({ total: 1, items: [{ unanswered: 3, channels: ['web', 'whatsapp-cloud'] }] })
    // What is known of the member stands beside the telephone's conversation too.
    expect((await call('lead', 'GET', `/api/v1/conversations/${whats}`)).body.conversation.memberId).not.toBeNull()
    await counters()
    const { rows } = await world.db.orm.execute(sql`select reason from platform.trail where action = 'inbox.join'`)
    expect(rows).toEqual([{ reason: 'person-said' }, { reason: 'person-said' }])
    const merges = await world.db.orm.execute(sql`select * from inbox.contact_merges`)
    expect(JSON.stringify(merges.rows)).not.toContain('telephone')
  })

  it('let the stricter consent win, the person’s later word hold, and a stop on one reach the other', async () => {
    const [web, whats] = [await page('budi'), await phone('6281200000002')]
    const [one, other] = [await contactOf(web), await contactOf(whats)]
    await agree(one, false)
    await agree(other, true)
    expect([await consent(one), await consent(other)]).toEqual([false, true])
    const seen = (await call('lead', 'GET', `/api/v1/contacts/${one}/beside/${other}`)).body
    expect(seen).toMatchObject({ after: { messages: false, analysis: false }, forgetsFacts: true })
    await join('lead', one, other)
    expect([await consent(one), await consent(other)]).toEqual([false, false])
    advance(1000)
    await agree(other, true)
    expect(await consent(one)).toBe(true)
    const stopped = () => Promise.all([one, other].map((id) => isOptedOut(world.db.orm, id)))
    await world.db.orm.execute(sql`delete from inbox.outbox`)
    await setOptOut({ ...world, clock: ctx.clock }, { conversationId: whats, out: true })
    expect(await stopped()).toEqual([true, true])
    advance(1000)
    await setOptOut({ ...world, clock: ctx.clock }, { conversationId: web, out: false })
    expect(await stopped()).toEqual([false, true])
  })

  it('can be parted for thirty days, and are then what they were before', async () => {
    const [one, other] = [await contactOf(await phone('6281200000003')), await contactOf(await phone('6281200000004'))]
    const made = (await join('lead', one, other)).body
    const undo = (id: string, who = 'lead') =>
      call(who, 'POST', `/api/v1/contacts/joins/${id}/undo`, { note: 'It was her sister.' })
    expect((await undo(made.id, 'sari')).status).toBe(403)
    expect((await undo(made.id)).status).toBe(204)
    expect((await undo(made.id)).body.code).toBe('inbox.join-not-found')
    const { rows } = await world.db.orm.execute<{ person: string; contact: string; names: number }>(sql`
      select k.person, k.id as contact, (select count(*)::int from inbox.identities i where i.contact_id = k.id) as names
      from inbox.contacts k where k.id in (${one}, ${other})`)
    for (const row of rows) expect([row.person, row.names]).toEqual([row.contact, 1])
    const again = (await join('lead', one, other)).body
    advance(30 * DAY + 1000)
    headers.lead = await browser('lead')
    expect((await undo(again.id)).body.code).toBe('inbox.join-too-old')
    await counters()
  })

  it('are never two members, also not through a third, and fall apart when one is proven to be another', async () => {
    headers.ani = await browser('ani')
    headers.budi = await browser('budi')
    const [ani, budi] = [await contactOf(await page('ani')), await contactOf(await page('budi'))]
    expect((await join('lead', ani, budi)).body.code).toBe('inbox.join-different-members')
    const seen = (await call('lead', 'GET', `/api/v1/contacts/${ani}/beside/${budi}`)).body
    expect(seen.apart).toBe('inbox.join-different-members')
    const whats = await contactOf(await phone('6281200000005'))
    await join('lead', ani, whats)
    expect((await join('lead', whats, budi)).body.code).toBe('inbox.join-different-members')
    const { rows } = await world.db.orm.execute<{ id: string; memberId: string }>(sql`
      select c.id, (select member_id from inbox.contacts where id = ${budi}) as "memberId"
      from inbox.conversations c where c.contact_id = ${whats}`)
    const { id: conversationId = '', memberId = '' } = rows[0] ?? {}
    const flow = { ...world, clock: ctx.clock }
    const opened = await openCode(flow, { conversationId, memberId })
    await proveMember(flow, { conversationId, messageId: world.ids.next(), code: opened?.code ?? '' })
    const person = (await call('lead', 'GET', `/api/v1/conversations/${conversationId}/person`)).body
    expect([person.conversations.length, person.joins]).toEqual([1, []])
  })

  it('are forgotten and copied together', async () => {
    const { exportPerson, erasePerson } = await import('../../src/flows/person.js')
    const [one, other] = [await contactOf(await phone('6281200000006')), await contactOf(await phone('6281200000007'))]
    await join('lead', one, other)
    const flow = { ...world, clock: ctx.clock }
    const { person } = await exportPerson(flow, { contactId: other })
    expect(person.contacts.map(({ id }) => id).sort()).toEqual([one, other].sort())
    expect(person.joined).toMatchObject([{ kept: one, merged: other }])
    const { counts, proof } = await erasePerson(flow, { contactId: one })
    expect([counts.contacts, proof.found]).toEqual([2, {}])
  })
})
