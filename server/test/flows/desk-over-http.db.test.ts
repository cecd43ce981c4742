import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { deliverNext, watchDesk } from '../../src/modules/inbox/index.js'
import { testApp } from '../app.js'

const MINUTE = 60_000

describe('the desk over HTTP', async () => {
  const { world, ctx, send, user, browser, settle, advance } = await testApp()
  const people = ['ani', 'sari', 'tuti', 'lead', 'admin', 'auditor'] as const
  const roles = { ani: 'member', sari: 'operator', tuti: 'operator', lead: 'lead', admin: 'admin', auditor: 'auditor' }
  const ids: Record<string, string> = {}
  for (const name of people) ids[name] = await user(name, roles[name] as 'member')
  const headers = Object.fromEntries(await Promise.all(people.map(async (who) => [who, await browser(who)] as const)))
  const call = async (who: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
    send({ method, url: `/api/v1/${url}`, headers: headers[who] ?? {}, ...(payload ? { payload } : {}) })
  const write = async (clientId: string, text: string) => {
    const { body } = await call('ani', 'POST', 'chat/messages', { clientId, text })
    await settle()
    return body.conversation.id as string
  }
  const deliver = async () => {
    while (await deliverNext({ ...world, clock: ctx.clock }));
  }
  const off = await call('sari', 'PUT', 'desk/silence', { silent: true })
  const id = await write('a', 'Halo, kartu saya 0001234567890 kenapa ditolak?')
  const path = `conversations/${id}`

  it('one switch silences the assistant; who may not is refused', async () => {
    expect(off.body.assistant).toMatchObject({ answers: false, silencedBy: ids.sari })
    expect((await call('auditor', 'PUT', 'desk/silence', { silent: false })).status).toBe(403)
    const { body } = await call('ani', 'GET', 'chat')
    expect(body.thread.messages.map((one: { direction: string }) => one.direction)).toEqual(['in'])
  })

  it('lists with label, what is owed and a beginning without numbers; filters find and leave out', async () => {
    await call('sari', 'PUT', `${path}/labels/Bayi%20baru`, { on: true })
    await call('sari', 'PUT', `${path}/labels/lansia`, { on: true })
    expect((await call('sari', 'PUT', `${path}/labels/lansia`, { on: false })).body.labels).toEqual(['bayi baru'])
    const { epoch } = (await call('sari', 'GET', path)).body.conversation
    await call('sari', 'POST', `${path}/moves`, { move: { kind: 'take' }, epoch })
    const [row] = (await call('sari', 'GET', 'conversations?label=bayi%20baru&unanswered=true&sort=oldest')).body.items
    expect(row).toMatchObject({ id, labels: ['bayi baru'], ownerName: 'sari', clock: { kind: 'first-reply' } })
    expect(row.preview.text).toBe('Halo, kartu saya •••• kenapa ditolak?')
    expect(Date.parse(row.clock.dueAt) - Date.parse(row.clock.since)).toBe(15 * MINUTE)
    for (const nothing of ['label=lansia', 'channel=simulator', 'mentioned=true']) {
      expect((await call('sari', 'GET', `conversations?${nothing}`)).body.total, nothing).toBe(0)
    }
    expect((await call('ani', 'GET', 'conversations')).body.items[0]).toMatchObject({ labels: [], preview: null })
  })

  it('keeps each person a draft, and shows who is there and writes', async () => {
    await call('sari', 'POST', `${path}/presence`, { here: true, typing: true, draft: { text: 'Baik, ', note: false } })
    await call('ani', 'POST', 'chat/typing')
    const seen = (await call('lead', 'GET', `${path}/beside`)).body
    expect(seen.draft).toBeNull()
    expect(seen.present).toEqual([
      { id: ids.sari, name: 'sari', typing: true },
      { id: 'member', name: null, typing: true },
    ])
    expect((await call('sari', 'GET', `${path}/beside`)).body.draft).toEqual({ text: 'Baik, ', note: false })
    expect(JSON.stringify((await world.db.orm.execute(sql`select * from inbox.drafts`)).rows)).not.toContain('Baik')
    advance(46_000)
    expect((await call('lead', 'GET', `${path}/beside`)).body.present).toEqual([])
    expect((await call('ani', 'GET', `${path}/beside`)).status).toBe(404)
  })

  it('who writes holds the line for half a minute: another is asked before taking it', async () => {
    const { epoch } = (await call('sari', 'GET', path)).body.conversation
    await call('sari', 'POST', `${path}/moves`, { move: { kind: 'release' }, epoch })
    await call('tuti', 'POST', `${path}/presence`, { here: true, typing: true })
    const take = { move: { kind: 'take' }, epoch: epoch + 1 }
    expect((await call('sari', 'POST', `${path}/moves`, take)).body.code).toBe('inbox.being-written')
    expect((await call('sari', 'POST', `${path}/moves`, { ...take, anyway: true })).status).toBe(200)
  })

  it('a colleague asked in a note may read, is told once, and can do nothing else', async () => {
    expect((await call('tuti', 'GET', path)).status).toBe(404)
    const note = { clientId: 'n', text: 'Tolong lihat', seenSeq: 0, note: true, mentions: [ids.tuti] }
    await call('sari', 'POST', `${path}/messages`, note)
    const [notice] = (await call('tuti', 'GET', 'notices')).body.items
    expect(notice).toMatchObject({ kind: 'mention', conversationId: id })
    expect((await call('tuti', 'GET', path)).status).toBe(200)
    expect((await call('tuti', 'PUT', `${path}/labels/x1`, { on: true })).status).toBe(404)
    expect((await call('sari', 'POST', `notices/${notice.id}/seen`)).status).toBe(200)
    expect((await call('tuti', 'POST', `notices/${notice.id}/seen`)).body.items).toEqual([])
  })

  it('a person transferred to answers; the clocks go on to the next reply', async () => {
    const { epoch } = (await call('sari', 'GET', path)).body.conversation
    const given = await call('sari', 'POST', `${path}/moves`, { move: { kind: 'transfer', to: ids.tuti }, epoch })
    expect(given.body.owner).toBe(ids.tuti)
    await call('tuti', 'POST', `${path}/messages`, { clientId: 'r', text: 'Saya periksa.', seenSeq: 2 })
    await deliver()
    advance(MINUTE)
    await write('b', 'Terima kasih, lalu?')
    const { clocks, people } = (await call('tuti', 'GET', `${path}/beside`)).body
    expect(clocks.map((one: { kind: string }) => one.kind)).toEqual(['next-reply', 'resolve'])
    expect(people[ids.sari as string]).toBe('sari')
  })

  it('the member says whether an answer helped, and nobody else does', async () => {
    const { messages } = (await call('ani', 'GET', 'chat')).body.thread
    const answer = messages.find((one: { direction: string }) => one.direction === 'out')
    await call('ani', 'PUT', `chat/messages/${answer.id}/rating`, { rating: 'up' })
    expect((await call('ani', 'PUT', `chat/messages/${answer.id}/rating`, { rating: 'down' })).body.rating).toBe('down')
    expect((await call('ani', 'PUT', `chat/messages/${messages[0].id}/rating`, { rating: 'up' })).status).toBe(404)
    expect((await call('tuti', 'GET', `${path}/beside`)).body.feedback).toEqual({ [answer.id]: 'down' })
  })

  it('settings are set by administrators in versions, and tried without anything being kept', async () => {
    const first = (await call('sari', 'GET', 'assistant/settings')).body
    expect(first).toMatchObject({ version: 0, model: null, history: [] })
    const settings = { ...first.settings, language: 'en' }
    const tried = await call('sari', 'POST', 'assistant/try', { text: 'saya mau komplain', settings })
    expect(tried.body).toMatchObject({ intent: 'complaint', language: 'id', wordedBy: null })
    expect((await call('sari', 'PUT', 'assistant/settings', { settings, version: 0 })).status).toBe(403)
    const kept = await call('admin', 'PUT', 'assistant/settings', { settings, version: 0 })
    expect(kept.body).toMatchObject({ version: 1, history: [{ version: 1, byName: 'admin' }] })
    const late = await call('admin', 'PUT', 'assistant/settings', { settings, version: 0 })
    expect(late.body.code).toBe('assistant.settings-changed')
    const smile = await call('sari', 'POST', 'assistant/try', { text: '🙂', settings })
    expect(smile.body.language).toBe('en')
    const { rows } = await world.db.orm.execute(sql`select 1 from assistant.turns where intent <> 'watched'`)
    expect(rows).toEqual([])
  })

  it('an approved template is written down by administrators; our own page has none', async () => {
    const template = { category: 'utility', body: 'Halo {{1}}' }
    expect((await call('sari', 'PUT', 'templates/claim_paid/id', template)).status).toBe(403)
    const [kept] = (await call('admin', 'PUT', 'templates/claim_paid/id', template)).body.items
    expect(kept).toEqual({ name: 'claim_paid', language: 'id', ...template })
    const use = { clientId: 'tp', name: 'claim_paid', language: 'id', values: ['Ani'] }
    expect((await call('tuti', 'POST', `${path}/template`, use)).body.code).toBe('inbox.no-templates')
    expect((await call('admin', 'GET', 'desk/ratings')).body).toEqual({ up: 0, down: 1 })
  })

  it('is exported with authors and notes, on the trail; an emergency, a late reply and sleep are seen to by the clock', async () => {
    const text = await call('lead', 'GET', `${path}/export?format=txt&lang=id`)
    expect(text.body).toContain('Petugas kami (tuti)')
    expect(text.body).toContain('Catatan petugas (sari)')
    expect(String((await call('lead', 'GET', `${path}/export`)).headers['content-type'])).toBe('application/pdf')
    const rules = (await call('admin', 'GET', 'desk')).body.rules
    const set = { rules: { ...rules, hours: [], returnMinutes: 30, mailTo: ['jaga@periksa.test'] }, version: 0 }
    expect((await call('sari', 'PUT', 'desk/rules', set)).status).toBe(403)
    expect((await call('admin', 'PUT', 'desk/rules', set)).body).toMatchObject({ version: 1, isOpen: true })
    advance(11 * MINUTE)
    await watchDesk({ ...world, clock: ctx.clock })
    expect((await call('tuti', 'GET', 'notices')).body.items).toMatchObject([{ kind: 'unanswered', subject: id }])
    const mail = join(world.config.dataDirectory, 'mail')
    expect(readdirSync(mail)).toHaveLength(1)
    expect(readFileSync(join(mail, readdirSync(mail)[0] as string), 'utf8')).not.toContain('ani')
    await call('tuti', 'POST', `${path}/messages`, { clientId: 'z', text: 'Sudah.', seenSeq: 9 })
    await deliver()
    await watchDesk({ ...world, clock: ctx.clock })
    expect((await call('tuti', 'GET', 'notices')).body.items).toEqual([])
    advance(31 * MINUTE)
    await watchDesk({ ...world, clock: ctx.clock })
    const { rows } = await world.db.orm.execute(sql`select state, owner from inbox.conversations`)
    expect(rows).toEqual([{ state: 'bot', owner: null }])
  })
})
