import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import type { InjectOptions } from 'fastify'
import { describe, expect, it } from 'vitest'
import { keepRetention } from '../src/flows/person.js'
import { draftClaim } from '../src/modules/claims/index.js'
import { upsertMember } from '../src/modules/registry/index.js'
import { testApp } from './app.js'
import { aMember, draftFacts, keepBill } from './factories/claim.js'
import { GOOD_PASSWORD } from './http.js'

const MINUTE = 60_000
const app = await testApp({ config: { alertMail: 'lead@example.org', exportRowsAlone: 1 } })
const { send, user, browser, advance, ctx, world } = app

const ask = (method: 'GET' | 'POST' | 'PUT', url: string, headers: object, payload?: object) =>
  send({ method, url: `/api/v1/${url}`, headers: { ...headers }, ...(payload ? { payload } : {}) } as InjectOptions)
const actions = async (): Promise<string[]> =>
  (await ctx.db.orm.execute(sql`select action, actor from platform.trail order by seq`)).rows.map(
    (row) => `${row.action}`,
  )

const ids = {
  admin: await user('admin', 'admin'),
  boss: await user('boss', 'lead'),
  ani: await user('ani', 'operator'),
}
await user('auditor', 'auditor')
const decide = (who: object, id: string, approved: boolean) =>
  ask('POST', `approvals/${id}/decision`, who, { approved })

describe('roles that steer the system', () => {
  const lead = { username: 'baru', displayName: 'Baru', password: GOOD_PASSWORD, roles: ['lead'] }

  it('are given by two people: one asks, another approves, and the first repeats it, once', async () => {
    const [admin, boss, ani] = [await browser('admin'), await browser('boss'), await browser('ani')]
    const asked = await ask('POST', 'users', admin, lead)
    expect([asked.status, asked.body.code]).toEqual([409, 'approval.needed'])
    const id = asked.body.details.approvalId
    expect((await ask('POST', 'users', admin, lead)).body.details.approvalId).toBe(id)
    expect((await decide(admin, id, true)).body.code).toBe('approval.own')
    expect((await decide(ani, id, true)).body.code).toBe('auth.forbidden')
    const seen = (await ask('GET', 'approvals', boss)).body.items
    expect(seen).toEqual([
      expect.objectContaining({ id, state: 'open', own: false, facts: { user: 'baru', roles: 'lead', given: 'lead' } }),
    ])
    expect((await ask('GET', 'approvals', ani)).body.items).toEqual([])
    expect((await decide(boss, id, true)).body.state).toBe('approved')
    expect((await decide(boss, id, false)).body.code).toBe('approval.over')
    // Good for just this: not for more roles, not for another name.
    expect((await ask('POST', 'users', admin, { ...lead, roles: ['lead', 'admin'] })).body.code).toBe('approval.needed')
    expect((await ask('POST', 'users', admin, { ...lead, username: 'lain' })).body.code).toBe('approval.needed')
    expect((await ask('POST', 'users', admin, lead)).status).toBe(201)
    expect((await ask('POST', 'users', admin, lead)).body.code).toBe('approval.needed')
    const kept = await actions()
    for (const action of ['approvals.ask', 'approvals.approve', 'approvals.use']) expect(kept).toContain(action)
  })

  it('stay as they were when refused, or when nobody decides within a day', async () => {
    const [admin, boss] = [await browser('admin'), await browser('boss')]
    const grant = (headers: object, roles: string[]) => ask('PUT', `users/${ids.ani}/roles`, headers, { roles })
    const refused = (await grant(admin, ['operator', 'admin'])).body.details.approvalId
    expect((await decide(boss, refused, false)).body.state).toBe('denied')
    expect((await grant(admin, ['operator', 'admin'])).body.code).toBe('approval.needed')
    advance(25 * 60 * MINUTE)
    const [late, judge] = [await browser('admin'), await browser('boss')]
    const items = (await ask('GET', 'approvals', late)).body.items
    const old = items.find((one: { state: string }) => one.state === 'expired')
    expect((await decide(judge, old.id, true)).body.code).toBe('approval.over')
    const again = (await grant(late, ['operator', 'admin'])).body.details.approvalId
    await decide(judge, again, true)
    advance(61 * MINUTE)
    // An approval is good for an hour.
    expect((await grant(await browser('admin'), ['operator', 'admin'])).body.code).toBe('approval.needed')
    const { rows } = await ctx.db.orm.execute(sql`select roles from platform.users where id = ${ids.ani}`)
    expect(rows).toEqual([{ roles: ['operator'] }])
  })

  it('ask nobody for the others, end the sessions of whom they concern, and leave one administrator', async () => {
    const [admin, ani] = [await browser('admin'), await browser('ani')]
    expect((await ask('PUT', `users/${ids.ani}/roles`, admin, { roles: ['auditor'] })).body.roles).toEqual(['auditor'])
    expect((await ask('GET', 'session', ani)).status).toBe(401)
    expect((await ask('PUT', `users/${ids.ani}/roles`, admin, { roles: ['member'] })).body.code).toBe(
      'auth.role-needs-owner',
    )
    expect((await ask('PUT', `users/${ids.admin}/roles`, admin, { roles: ['operator'] })).body.code).toBe(
      'auth.last-admin',
    )
    await ask('PUT', `users/${ids.ani}/roles`, admin, { roles: ['operator'] })
  })
})

const claimOf = async (cardNumber: string) => {
  const { id: _made, ...input } = aMember({ cardNumber })
  const { memberId } = await upsertMember(world, { source: 'test', member: input })
  const facts = draftFacts({ member: aMember({ id: memberId, cardNumber }) })
  await keepBill(world, facts)
  const { claimId } = await draftClaim(world, facts)
  await ctx.db.orm.execute(sql`update intake.documents set claim_id = ${claimId} where id = ${facts.documentId}`)
  return { claimId, memberId, documentId: facts.documentId }
}
const one = await claimOf('0001234567890')
const two = await claimOf('0001234567891')

describe('an export of many named people', () => {
  it('needs a second person above the number set, for just its filter, and once', async () => {
    const [boss, admin] = [await browser('boss'), await browser('admin')]
    const asked = await ask('GET', 'claims.csv', boss)
    expect([asked.status, asked.body.code]).toEqual([409, 'approval.needed'])
    expect((await ask('GET', 'approvals', admin)).body.items[0]).toMatchObject({
      kind: 'export',
      facts: { list: 'claims', rows: 2 },
    })
    await decide(admin, asked.body.details.approvalId, true)
    const csv = await ask('GET', 'claims.csv', boss)
    expect(csv.status).toBe(200)
    expect(String(csv.body).trim().split('\n')).toHaveLength(3)
    expect((await ask('GET', 'claims.csv', boss)).body.code).toBe('approval.needed')
  })
})

describe('emergency access', () => {
  const reason = 'Dokter menelepon: alergi pasien harus dilihat sekarang.'
  const open = (headers: object, resourceId: string, change: object = {}) =>
    ask('POST', 'break-glass', headers, { kind: 'claim', resourceId, reason, ...change })

  it('opens one claim with its documents to whom it was closed, for an hour, and nothing else', async () => {
    const admin = await browser('admin')
    const status = async (url: string, headers: object = admin) => (await ask('GET', url, headers)).status
    expect(await status(`claims/${one.claimId}`)).toBe(403)
    expect((await open(admin, one.claimId, { reason: 'weil ich will' })).status).toBe(400)
    const opened = await open(admin, one.claimId)
    expect([opened.status, opened.body.isOpen]).toEqual([201, true])
    expect((await ask('GET', 'break-glass/own', admin)).body.items).toHaveLength(1)
    expect(await status(`claims/${one.claimId}`)).toBe(200)
    expect(await status(`documents/${one.documentId}`)).toBe(200)
    expect(await status(`claims/${two.claimId}`)).toBe(403)
    expect(await status(`documents/${two.documentId}`)).toBe(403)
    expect(await status(`members/${one.memberId}`)).toBe(403)
    expect(await status('claims')).toBe(403)
    expect((await ask('POST', `claims/${one.claimId}/confirm`, admin)).status).toBe(403)
    expect(await status(`claims/${one.claimId}`, await browser('ani'))).not.toBe(200)
    for (let quarter = 0; quarter < 6; quarter++) {
      advance(10 * MINUTE)
      await ask('GET', 'session', admin)
    }
    advance(1000)
    expect(await status(`claims/${one.claimId}`)).toBe(403)
  })

  it('is loud: rows of the trail, a push, a letter without the reason; and the reason is kept sealed', async () => {
    const { rows } = await ctx.db.orm.execute(
      sql`select action, actor, resource_id from platform.trail where action like 'break-glass%' order by seq`,
    )
    expect(rows[0]).toEqual({ action: 'break-glass.open', actor: ids.admin, resource_id: one.claimId })
    expect(rows.filter((row) => row.action === 'break-glass.use')).toHaveLength(2)
    const pushes = await ctx.db.orm.execute(
      sql`select 1 from platform.pushes where room = 'trust' and kind = 'break-glass'`,
    )
    expect(pushes.rows).toHaveLength(1)
    const spool = join(ctx.config.dataDirectory, 'mail')
    const letters = readdirSync(spool).map((name) => readFileSync(join(spool, name), 'utf8'))
    expect(letters).toEqual([expect.stringContaining('To: lead@example.org')])
    const kept = await ctx.db.orm.execute(sql`select reason from platform.break_glass`)
    expect(JSON.stringify([letters, kept.rows])).not.toContain('alergi')
  })

  it('is looked at afterwards by another person, once; that ends it when it is still open', async () => {
    const [admin, boss] = [await browser('admin'), await browser('boss')]
    const opened = (await open(admin, two.claimId)).body
    expect((await ask('GET', 'break-glass', await browser('ani'))).status).toBe(403)
    const listed = (await ask('GET', 'break-glass', boss)).body.items
    expect(listed.map((item: { uses: number }) => item.uses).sort()).toEqual([0, 2])
    expect(listed[0]).toMatchObject({ reason, own: false, review: null })
    const review = (headers: object) =>
      ask('POST', `break-glass/${opened.id}/review`, headers, { justified: false, note: 'Tidak perlu.' })
    expect((await review(admin)).body.code).toBe('break-glass.own')
    expect((await review(boss)).body).toMatchObject({ isOpen: false, review: { justified: false, by: 'boss' } })
    expect((await review(boss)).body.code).toBe('break-glass.reviewed')
    expect((await ask('GET', `claims/${two.claimId}`, admin)).status).toBe(403)
  })

  it('is ended early by its holder alone, asks for a fresh proof, and is not opened over and over', async () => {
    const admin = await browser('admin')
    const opened = (await open(admin, two.memberId, { kind: 'member' })).body
    expect((await ask('GET', `members/${two.memberId}`, admin)).status).toBe(200)
    expect((await ask('POST', `break-glass/${opened.id}/end`, await browser('ani'))).status).toBe(404)
    expect((await ask('POST', `break-glass/${opened.id}/end`, admin)).status).toBe(204)
    expect((await ask('GET', `members/${two.memberId}`, admin)).status).toBe(403)
    for (let count = 0; count < 3; count++) expect((await open(admin, two.claimId)).status).toBe(201)
    expect((await open(admin, two.claimId)).body.code).toBe('break-glass.too-many')
    advance(6 * MINUTE)
    expect((await open(admin, two.claimId)).body.code).toBe('auth.proof-required')
    expect((await open(await browser('boss'), two.claimId)).body.code).toBe('auth.forbidden')
  })
})

describe('an incident', () => {
  const open = (headers: object, change: object = {}) =>
    ask('POST', 'incidents', headers, {
      ...{ title: 'Laptop hilang', foundAt: ctx.clock.now().toISOString(), actors: [ids.admin] },
      ...{ from: '2026-06-01T00:00:00.000Z', until: '2026-07-01T00:00:00.000Z', ...change },
    })

  it('says from the trail what was reached by whom, whose data it was, and by when who must be told', async () => {
    const boss = await browser('boss')
    const opened = await open(boss)
    expect(opened.status).toBe(201)
    expect(Date.parse(opened.body.dueAt) - Date.parse(opened.body.foundAt)).toBe(72 * 60 * MINUTE)
    const { reached } = (await ask('GET', `incidents/${opened.body.id}`, boss)).body
    // The administrator looked at one claim and, later, at another member's record.
    expect(reached.members).toEqual([one.memberId, two.memberId].sort())
    expect([reached.people, reached.listReads]).toEqual([2, 0])
    expect(reached.rows.map((row: { action: string }) => row.action).sort()).toEqual(['claims.read', 'members.read'])
    const everybody = (await open(boss, { actors: [] })).body
    const all = (await ask('GET', `incidents/${everybody.id}`, boss)).body.reached
    expect(all.listReads).toBeGreaterThan(0)
    const before = (await open(boss, { from: '2026-01-01T00:00:00Z', until: '2026-01-02T00:00:00Z' })).body
    expect((await ask('GET', `incidents/${before.id}`, boss)).body.reached).toMatchObject({ rows: [], people: 0 })
  })

  it('is closed only when people and authority were told; each once; and not by everybody', async () => {
    const [boss, ani] = [await browser('boss'), await browser('ani')]
    const { id } = (await open(boss)).body
    const move = (name: string, headers: object = boss) => ask('POST', `incidents/${id}/moves`, headers, { move: name })
    expect((await move('close')).body.code).toBe('incident.untold')
    expect((await move('authority-told', ani)).body.code).toBe('auth.forbidden')
    expect((await move('authority-told')).body.authorityToldAt).not.toBeNull()
    expect((await move('authority-told')).body.code).toBe('incident.done')
    await move('people-told')
    expect((await move('close')).body.closedAt).not.toBeNull()
    expect((await open(boss, { from: '2026-07-02T00:00:00Z' })).status).toBe(400)
    const kept = await ctx.db.orm.execute(sql`select title from platform.incidents`)
    expect(JSON.stringify(kept.rows)).not.toContain('Laptop')
  })
})

describe('a person', () => {
  it('gets a copy of everything and is forgotten, with a proof that looked at every table', async () => {
    const three = await claimOf('0001234567892')
    const address = ctx.files.put(Buffer.from('a bill of somebody'))
    await ctx.db.orm.execute(sql`update intake.documents set address = ${address} where id = ${three.documentId}`)
    const siti = await user('siti', 'member')
    await ctx.db.orm.execute(sql`update platform.users set member_id = ${three.memberId} where id = ${siti}`)
    const member = await browser('siti')
    await ask('POST', 'chat/messages', member, { clientId: 'c-1', text: 'Tolong hapus data saya.' })
    await app.settle()
    const admin = await browser('admin')
    const copyAsked = (await ask('POST', 'chat/privacy', member, { kind: 'export' })).body
    const copy = await ask('POST', `privacy/requests/${copyAsked.id}/export`, admin)
    expect(copy.status).toBe(200)
    expect(copy.body.claims).toEqual([expect.objectContaining({ id: three.claimId })])
    expect(copy.body.members).toEqual([expect.objectContaining({ cardNumber: '0001234567892' })])
    expect(copy.body.documents).toEqual([
      expect.objectContaining({ id: three.documentId, bill: expect.objectContaining({ currency: 'IDR' }) }),
    ])
    expect(JSON.stringify(copy.body.conversations)).toContain('Tolong hapus')
    expect(copy.body.looks.length).toBeGreaterThan(0)
    expect(copy.body.files).toBe(1)

    const asked = (await ask('POST', 'chat/privacy', member, { kind: 'erase' })).body
    const erased = await ask('POST', `privacy/requests/${asked.id}/erase`, admin)
    expect(erased.status).toBe(200)
    expect(erased.body.counts).toMatchObject({ contacts: 1, claims: 1, documents: 1, files: 1 })
    expect(erased.body.kept).toEqual({ claims: 0 })
    expect(erased.body.proof).toMatchObject({ found: {}, files: 0 })
    expect(erased.body.proof.tables).toBeGreaterThan(80)
    expect(erased.body.proof.marks).toBeGreaterThanOrEqual(5)
    expect(() => ctx.files.get(address)).toThrow(expect.objectContaining({ code: 'files.missing' }))
    const { rows } = await ctx.db.orm.execute(sql`select reason from platform.trail where action = 'privacy.erased'`)
    expect(rows).toEqual([{ reason: expect.stringMatching(/^\d+ tables, \d+ marks, 0 with rows, 0 files$/) }])
  })

  it('is said to be there still when a row was left behind', async () => {
    const { proveErased } = await import('../src/platform/trust/prove-erased.js')
    const address = ctx.files.put(Buffer.from('left behind'))
    const proof = await proveErased(ctx, { marks: [one.claimId], files: [address] })
    expect(proof.files).toBe(1)
    expect(Object.keys(proof.found)).toEqual(expect.arrayContaining(['claims.claims', 'claims.line_items']))
    expect(Object.keys(proof.idsOnly)).toContain('platform.trail')
  })
})

describe('what is kept only for its time', () => {
  const terms = { months: 24, draftDays: 30, documentYears: 5 }

  it('goes when it is over: drafts, and originals of claims decided long ago; a dry run only counts', async () => {
    const address = ctx.files.put(Buffer.from('an old bill'))
    await ctx.db.orm.execute(sql`update intake.documents set address = ${address} where id = ${two.documentId}`)
    await ctx.db.orm.execute(sql`update claims.claims set status = 'REJECTED', approved_amount = 0,
      submitted_at = '2020-01-01', decided_at = '2020-02-01' where id = ${two.claimId}`)
    await ctx.db.orm.execute(sql`update claims.claims set updated_at = '2026-01-01' where id = ${one.claimId}`)
    const draft = ctx.files.put(Buffer.from('a bill never handed in'))
    await ctx.db.orm.execute(sql`update intake.documents set address = ${draft} where id = ${one.documentId}`)
    const count = { people: 0, forgotten: 0, drafts: 1, originals: 1 }
    expect(await keepRetention(world, { ...terms, dryRun: true })).toMatchObject(count)
    expect(ctx.files.get(address).toString()).toBe('an old bill')
    expect(await keepRetention(world, { ...terms, dryRun: false })).toMatchObject(count)
    expect(() => ctx.files.get(address)).toThrow(expect.objectContaining({ code: 'files.missing' }))
    expect(await keepRetention(world, { ...terms, dryRun: false })).toMatchObject({ drafts: 0, originals: 0 })
    const { rows } = await ctx.db.orm.execute(sql`select reason from platform.trail where action = 'privacy.retention'`)
    expect(rows).toEqual([{ reason: 'people 0, drafts 1, originals 1' }])
    // What was read of the bill stays with its claim.
    const boss = await browser('boss')
    expect((await ask('GET', `documents/${two.documentId}`, boss)).body).toMatchObject({ bill: { currency: 'IDR' } })
    expect((await ask('GET', `claims/${two.claimId}`, boss)).status).toBe(200)
    expect((await ask('GET', `claims/${one.claimId}`, boss)).status).toBe(404)
  })
})
