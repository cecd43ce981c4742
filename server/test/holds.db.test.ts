import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { InjectOptions } from 'fastify'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { erasePerson, keepRetention } from '../src/flows/person.js'
import { draftClaim } from '../src/modules/claims/index.js'
import { sendFileToUs } from '../src/modules/inbox/chat-with-us.js'
import { noteOlderFiles } from '../src/modules/inbox/index.js'
import { upsertMember } from '../src/modules/registry/index.js'
import { fileNames } from '../src/platform/files/remove-unnamed.js'
import { testApp } from './app.js'
import { aMember, draftFacts, keepBill } from './factories/claim.js'

const MINUTE = 60_000
const app = await testApp()
const { send, user, browser, advance, ctx, world } = app
const ask = (method: 'GET' | 'POST', url: string, headers: object, payload?: object) =>
  send({ method, url: `/api/v1/${url}`, headers: { ...headers }, ...(payload ? { payload } : {}) } as InjectOptions)

await user('admin', 'admin')
await user('boss', 'lead')
await user('ani', 'operator')

let cards = 0

/** A member with a draft claim, a document with an original, and a conversation. */
async function aPerson(name: string) {
  const cardNumber = `${1_000_000_000_000 + ++cards}`
  const { id: _made, ...input } = aMember({ cardNumber })
  const { memberId } = await upsertMember(world, { source: 'test', member: input })
  const facts = draftFacts({ member: aMember({ id: memberId, cardNumber }) })
  await keepBill(world, facts)
  const { claimId } = await draftClaim(world, facts)
  const address = ctx.files.put(Buffer.from(`the bill of ${name}`))
  await ctx.db.orm.execute(sql`
    update intake.documents set claim_id = ${claimId}, address = ${address} where id = ${facts.documentId}`)
  const id = await user(name, 'member')
  await ctx.db.orm.execute(sql`update platform.users set member_id = ${memberId} where id = ${id}`)
  await ask('POST', 'chat/messages', await browser(name), { clientId: name, text: 'Tolong hapus data saya.' })
  await app.settle()
  const { rows } = await ctx.db.orm.execute<{ id: string }>(
    sql`select id from inbox.contacts where member_id = ${memberId}`,
  )
  return { id, memberId, claimId, documentId: facts.documentId, address, contactId: rows[0]?.id ?? '' }
}

const reason = 'Pengadilan meminta agar semuanya disimpan.'
const place = (headers: object, kind: string, resourceId: string) =>
  ask('POST', 'holds', headers, { kind, resourceId, reason })

describe('a legal hold', () => {
  it('is placed by a lead with a reason and a fresh proof, on what is there, once, and stands on the trail', async () => {
    const siti = await aPerson('siti')
    const [boss, admin, ani] = [await browser('boss'), await browser('admin'), await browser('ani')]
    expect((await place(admin, 'claim', siti.claimId)).body.code).toBe('auth.forbidden')
    expect((await ask('GET', 'holds', ani)).body.code).toBe('auth.forbidden')
    expect(
      (await ask('POST', 'holds', boss, { kind: 'claim', resourceId: siti.claimId, reason: 'kurang' })).status,
    ).toBe(400)
    for (const kind of ['claim', 'member', 'contact']) {
      expect((await place(boss, kind, randomUUID())).body.code).toBe('hold.nothing-there')
    }
    const held = await place(boss, 'claim', siti.claimId)
    expect([held.status, held.body.by, held.body.reason, held.body.released]).toEqual([201, 'boss', reason, null])
    expect((await place(boss, 'claim', siti.claimId)).body.code).toBe('hold.there')
    expect((await ask('GET', 'holds', admin)).body.items).toEqual([expect.objectContaining({ id: held.body.id })])
    const kept = await ctx.db.orm.execute(sql`select reason from platform.legal_holds`)
    expect(JSON.stringify(kept.rows)).not.toContain('Pengadilan')

    advance(6 * MINUTE)
    const release = (headers: object) => ask('POST', `holds/${held.body.id}/release`, headers, { reason })
    expect((await release(boss)).body.code).toBe('auth.proof-required')
    const again = await browser('boss')
    expect((await release(again)).body.released).toMatchObject({ by: 'boss', reason })
    expect((await release(again)).body.code).toBe('hold.not-found')
    const { rows } = await ctx.db.orm.execute(
      sql`select action, resource_id, reason from platform.trail where action like 'holds.%' order by seq`,
    )
    const entry = { resource_id: siti.claimId, reason: held.body.id }
    expect(rows).toEqual([
      { action: 'holds.place', ...entry },
      { action: 'holds.release', ...entry },
    ])
  })

  it.each(['claim', 'member', 'contact'] as const)(
    'on a %s keeps the person from being forgotten, and says so',
    async (kind) => {
      const name = `person-${kind}`
      const person = await aPerson(name)
      const boss = await browser('boss')
      const resourceId = { claim: person.claimId, member: person.memberId, contact: person.contactId }[kind]
      const held = (await place(boss, kind, resourceId)).body
      const member = await browser(name)
      const asked = (await ask('POST', 'chat/privacy', member, { kind: 'erase' })).body
      expect(asked.held).toBe(true)
      expect((await ask('POST', 'chat/privacy', member, { kind: 'export' })).body.held).toBe(false)
      const admin = await browser('admin')
      const listed = (await ask('GET', 'privacy/requests', admin)).body.items
      expect(listed.find((one: { id: string }) => one.id === asked.id).held).toBe(true)
      const refused = await ask('POST', `privacy/requests/${asked.id}/erase`, admin)
      expect([refused.status, refused.body.code]).toEqual([409, 'privacy.held'])
      await expect(erasePerson(world, { contactId: person.contactId })).rejects.toMatchObject({ code: 'privacy.held' })
      expect(ctx.files.get(person.address).toString()).toContain(name)
      await ask('POST', `holds/${held.id}/release`, boss, { reason })
      const erased = await ask('POST', `privacy/requests/${asked.id}/erase`, admin)
      expect(erased.body.counts).toMatchObject({ contacts: 1, claims: 1, files: 1 })
    },
  )

  it('keeps retention away from drafts, originals and conversations until it is released', async () => {
    const [draft, decided] = [await aPerson('old-draft'), await aPerson('old-decided')]
    await ctx.db.orm.execute(sql`update claims.claims set updated_at = '2026-01-01' where id = ${draft.claimId}`)
    await ctx.db.orm.execute(sql`update claims.claims set status = 'REJECTED', approved_amount = 0,
      submitted_at = '2020-01-01', decided_at = '2020-02-01' where id = ${decided.claimId}`)
    await ctx.db.orm.execute(sql`update inbox.conversations set changed_at = '2020-01-01'
      where contact_id = any(${sql.param([draft.contactId, decided.contactId])}::uuid[])`)
    await ctx.db.orm.execute(sql`update inbox.contacts set created_at = '2020-01-01'
      where id = any(${sql.param([draft.contactId, decided.contactId])}::uuid[])`)
    const terms = { months: 24, draftDays: 30, documentYears: 5, dryRun: true }
    expect(await keepRetention(world, terms)).toMatchObject({ people: 2, drafts: 1, originals: 1, held: 0 })
    const boss = await browser('boss')
    const one = (await place(boss, 'claim', draft.claimId)).body
    const two = (await place(boss, 'member', decided.memberId)).body
    const none = { people: 0, drafts: 0, originals: 0, held: 3 }
    expect(await keepRetention(world, terms)).toMatchObject(none)
    expect(await keepRetention(world, { ...terms, dryRun: false })).toMatchObject({ ...none, forgotten: 0 })
    expect(ctx.files.get(decided.address)).toBeDefined()
    for (const { id } of [one, two]) await ask('POST', `holds/${id}/release`, boss, { reason })
    const over = { people: 2, forgotten: 2, drafts: 1, originals: 1, held: 0 }
    expect(await keepRetention(world, { ...terms, dryRun: false })).toMatchObject(over)
    expect(() => ctx.files.get(decided.address)).toThrow(expect.objectContaining({ code: 'files.missing' }))
  })
})

describe('the same file, sent by two people in the chat', () => {
  const asMember = ({ id, memberId }: { id: string; memberId: string }) => ({
    ...world,
    actor: { ...world.actor, kind: 'person' as const, id, roles: ['member' as const], memberId },
  })

  it('stays for the one when the other is forgotten, and goes with the last', async () => {
    const [first, second] = [await aPerson('first'), await aPerson('second')]
    const bytes = await sharp({ create: { width: 30, height: 30, channels: 3, background: '#fa0' } })
      .png()
      .toBuffer()
    const address = ctx.files.addressOf(bytes)
    const file = { bytes, fileName: 'kwitansi.png', text: '' }
    await sendFileToUs(asMember(first), { ...file, clientId: 'f-1' })
    await sendFileToUs(asMember(second), { ...file, clientId: 'f-2' })
    await app.settle()
    // As messages were before the file stood beside them.
    await ctx.db.orm.execute(sql`update inbox.messages set file_address = null, file_noted = false`)
    const gone = await erasePerson(world, { contactId: first.contactId })
    expect(gone.proof).toMatchObject({ found: {}, files: 0 })
    expect(ctx.files.get(address)).toEqual(bytes)
    const fileIn = sql`select c.contact_id from inbox.messages m join inbox.conversations c on c.id = m.conversation_id
      where m.file_address = ${address}`
    expect((await ctx.db.orm.execute(fileIn)).rows).toEqual([{ contact_id: second.contactId }])
    const chat = await ask('GET', 'chat', await browser('second'))
    expect(JSON.stringify(chat.body)).toContain('kwitansi.png')
    await erasePerson(world, { contactId: second.contactId })
    expect(() => ctx.files.get(address)).toThrow(expect.objectContaining({ code: 'files.missing' }))
  })

  it('is known by every column that can name a file', async () => {
    await noteOlderFiles(world)
    const { rows } = await ctx.db.orm.execute<{ name: string }>(sql`
      select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
      where column_name like '%address' and table_schema not in ('pg_catalog', 'information_schema', 'dbos')`)
    const others = ['registry.facilities.address', 'intake.reading_log.document_address']
    const known = fileNames.map(({ table, column }) => `${table}.${column}`)
    expect(rows.map(({ name }) => name).sort()).toEqual([...known, ...others].sort())
  })
})

describe('emergency accesses opened all at once', () => {
  it('are three and no more', async () => {
    const admin = await browser('admin')
    const body = { kind: 'claim', reason: 'Dokter menelepon: alergi pasien harus dilihat sekarang.' }
    const opened = await Promise.all(
      Array.from({ length: 12 }, () => ask('POST', 'break-glass', admin, { ...body, resourceId: randomUUID() })),
    )
    expect(opened.filter(({ status }) => status === 201)).toHaveLength(3)
    expect(opened.filter(({ body: { code } }) => code === 'break-glass.too-many')).toHaveLength(9)
  })
})
