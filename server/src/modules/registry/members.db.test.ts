import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { findMembers } from './find-members.js'
import { identifyMember } from './identify-member.js'
import { importMembers } from './import-members.js'
import { nameMembers } from './name-members.js'
import { readMember } from './read-member.js'
import type { MemberInput } from './schema.js'
import { upsertMember } from './upsert-member.js'

const aMember = (change: Partial<MemberInput> = {}): MemberInput => ({
  cardNumber: '0000000000017',
  nationalId: '3200000000000017',
  name: 'Siti Nur Rekaan',
  birthDate: '1990-02-03',
  sex: 'female',
  careClass: 2,
  status: 'active',
  phone: '0800-000-0017',
  ...change,
})

describe('members', async () => {
  const ctx = await testContext()
  const keep = async (change: Partial<MemberInput> = {}) =>
    (await upsertMember(ctx, { member: aMember(change), source: 'test' })).memberId
  const trailOf = async (action: string) =>
    (await ctx.db.orm.execute(sql`select actor, resource_id from platform.trail where action = ${action} order by seq`))
      .rows

  beforeEach(async () => {
    await ctx.db.orm.execute(sql`truncate registry.members`)
  })

  it('keeps nothing personal in plain text', async () => {
    await keep()
    const { rows } = await ctx.db.orm.execute(sql`select to_jsonb(m)::text as cells from registry.members m`)
    const cells = String(rows[0]?.cells)
    for (const secret of [
      '0000000000017',
      '3200000000000017',
      'Siti',
      'siti',
      'Rekaan',
      'rekaan',
      '1990',
      '0800',
      '80000',
    ]) {
      expect(cells).not.toContain(secret)
    }
  })

  it('does not open a cell that was copied to another row or column', async () => {
    const id = await keep()
    const other = await keep({ cardNumber: '0000000000024', name: 'Budi Rekaan' })
    await ctx.db.orm.execute(sql`
      update registry.members set name = (select name from registry.members where id = ${id}) where id = ${other}`)
    await expect(readMember(ctx, { id: other })).rejects.toMatchObject({ code: 'vault.cannot-open' })
    await ctx.db.orm.execute(sql`update registry.members set phone = national_id where id = ${id}`)
    await expect(readMember(ctx, { id })).rejects.toMatchObject({ code: 'vault.cannot-open' })
  })

  it('keeps a member once a card, changes what is given and leaves the rest', async () => {
    const id = await keep()
    const given = { cardNumber: '0000000000017', name: 'Siti Nur Rekaan', careClass: 1, status: 'inactive' } as const
    const again = await upsertMember(ctx, { member: given, source: 'test' })
    expect(again).toEqual({ memberId: id, change: 'changed' })
    expect(await readMember(ctx, { id })).toMatchObject({ careClass: 1, status: 'inactive', birthDate: '1990-02-03' })
    expect((await upsertMember(ctx, { member: given, source: 'test' })).change).toBe('unchanged')
  })

  describe('identifyMember', () => {
    it('knows a member by card, population number, telephone, or name with birth date', async () => {
      const id = await keep()
      const by = async (clues: Parameters<typeof identifyMember>[1]) => {
        const known = await identifyMember(ctx, clues)
        return known && { id: known.member.id, by: known.by, certainty: known.certainty }
      }
      expect(await by({ cardNumber: '0000000000017' })).toEqual({ id, by: 'card-number', certainty: 1 })
      expect(await by({ nationalId: '3200 0000 0000 0017' })).toEqual({ id, by: 'national-id', certainty: 1 })
      expect(await by({ phone: '+62 800 000 0017' })).toEqual({ id, by: 'phone', certainty: 0.9 })
      const named = await by({ name: 'REKAAN, SITI', birthDate: '1990-02-03' })
      expect(named).toMatchObject({ id, by: 'name-and-birth-date' })
      expect(named?.certainty).toBeLessThan(1)
    })

    it('knows nobody by what is unknown, shared or incomplete', async () => {
      await keep()
      await keep({ cardNumber: '0000000000024', nationalId: null, name: 'Budi Khayal' })
      expect(await identifyMember(ctx, { cardNumber: '9999999999999' })).toBeNull()
      expect(await identifyMember(ctx, { cardNumber: '17' })).toBeNull()
      expect(await identifyMember(ctx, { cardNumber: "' or 1=1 --" })).toBeNull()
      expect(await identifyMember(ctx, { phone: '0800-000-0017' })).toBeNull()
      expect((await identifyMember(ctx, { phone: '0800-000-0017', name: 'Budi Khayal' }))?.member.name).toBe(
        'Budi Khayal',
      )
      expect(await identifyMember(ctx, { name: 'Siti Nur Rekaan' })).toBeNull()
      expect(await identifyMember(ctx, { name: 'Siti Nur Rekaan', birthDate: '1990-02-04' })).toBeNull()
      expect(await identifyMember(ctx, {})).toBeNull()
    })

    it('answers a member about themselves only, and a facility by card number only', async () => {
      const id = await keep()
      const other = await keep({ cardNumber: '0000000000024', name: 'Budi Rekaan', phone: '0800-000-0024' })
      const asMember = ctx.as({ roles: ['member'], memberId: other })
      expect(await identifyMember(asMember, { cardNumber: '0000000000017' })).toBeNull()
      expect((await identifyMember(asMember, { cardNumber: '0000000000024' }))?.member.id).toBe(other)
      const asFacility = ctx.as({ roles: ['facility'], facilityId: id })
      expect((await identifyMember(asFacility, { cardNumber: '0000000000017' }))?.member).toMatchObject({
        id,
        nationalId: null,
        phone: null,
      })
      expect(await identifyMember(asFacility, { phone: '0800-000-0017' })).toBeNull()
      expect(await identifyMember(asFacility, { name: 'Siti Nur Rekaan', birthDate: '1990-02-03' })).toBeNull()
      expect(await identifyMember(ctx.as({ roles: ['data-ops'] }), { cardNumber: '0000000000017' })).toBeNull()
      expect(await identifyMember(ctx.as({ roles: ['admin'] }), { cardNumber: '0000000000017' })).toBeNull()
    })
  })

  describe('findMembers', () => {
    it.each(['siti rekaan', 'REKAAN Siti', 'Ny. Sïti Nür Rekaan', 'nur', '0000000000017'])('finds by %s', async (q) => {
      await keep()
      await keep({ cardNumber: '0000000000024', name: 'Budi Khayal' })
      const page = await findMembers(ctx, { q })
      expect(page.items.map((one) => one.name)).toEqual(['Siti Nur Rekaan'])
      expect(page.items[0]).toMatchObject({ cardNumberEnding: '0017', birthYear: 1990 })
    })

    it.each(['sit', 'siti budi', '%', '...', '0000000000099'])('does not find by %s', async (q) => {
      await keep()
      expect((await findMembers(ctx, { q })).total).toBe(0)
    })

    it('opens only the page that is shown, and keeps who looked at whom', async () => {
      const first = await keep()
      await keep({ cardNumber: '0000000000024', name: 'Budi Khayal' })
      const before = (await trailOf('members.read')).length
      const page = await findMembers(ctx.as({ id: 'operator-1', roles: ['operator'] }), { pageSize: 1, page: 1 })
      expect(page).toMatchObject({ page: 1, pageSize: 1, total: 2 })
      const rows = (await trailOf('members.read')).slice(before)
      expect(rows).toEqual([{ actor: 'operator-1', resource_id: page.items[0]?.id }])
      expect(rows.map((row) => row.resource_id)).toEqual([first])
    })

    it('shows members only themselves, data staff only pseudonyms, facilities and admins nothing', async () => {
      const id = await keep()
      await keep({ cardNumber: '0000000000024', name: 'Budi Khayal' })
      const own = await findMembers(ctx.as({ roles: ['member'], memberId: id }), {})
      expect(own.items.map((one) => one.id)).toEqual([id])
      expect((await findMembers(ctx.as({ roles: ['member'] }), {})).total).toBe(0)
      const dataOps = ctx.as({ roles: ['data-ops'] })
      const page = await findMembers(dataOps, {})
      expect(page.items[0]).toMatchObject({
        name: null,
        cardNumberEnding: null,
        id: expect.stringMatching(/^p1_[0-9a-f]{32}$/),
      })
      expect(JSON.stringify(page)).not.toContain(id)
      await expect(findMembers(dataOps, { q: 'siti' })).rejects.toMatchObject({ kind: 'forbidden' })
      for (const role of ['facility', 'admin'] as const) {
        await expect(findMembers(ctx.as({ roles: [role] }), {})).rejects.toMatchObject({ kind: 'forbidden' })
      }
    })
  })

  it('answers for a stranger as for nobody', async () => {
    const id = await keep()
    const nobody = '00000000-0000-7000-8000-ffffffffffff'
    const refused = { kind: 'not-found', code: 'registry.member-not-found' }
    await expect(readMember(ctx.as({ roles: ['member'], memberId: nobody }), { id })).rejects.toMatchObject(refused)
    await expect(readMember(ctx, { id: nobody })).rejects.toMatchObject(refused)
    await expect(readMember(ctx.as({ roles: ['data-ops'] }), { id })).rejects.toMatchObject(refused)
    expect((await readMember(ctx.as({ roles: ['auditor'] }), { id })).name).toBe('Siti Nur Rekaan')
  })

  it('names the members of a list as far as the actor reaches', async () => {
    const id = await keep()
    const other = await keep({ cardNumber: '0000000000024', name: 'Budi Khayal' })
    const ids = [id, other, other]
    expect(await nameMembers(ctx.as({ roles: ['auditor'] }), { ids })).toEqual(
      new Map([
        [id, { name: 'Siti Nur Rekaan', cardNumberEnding: '0017' }],
        [other, { name: 'Budi Khayal', cardNumberEnding: '0024' }],
      ]),
    )
    expect([...(await nameMembers(ctx.as({ roles: ['member'], memberId: id }), { ids })).keys()]).toEqual([id])
    expect((await nameMembers(ctx.as({ roles: ['data-ops'] }), { ids })).size).toBe(0)
  })

  describe('importMembers', () => {
    const read = (text: string | Uint8Array) => importMembers(ctx, { source: [text], sourceName: 'test.csv' })

    it('reads an extract, refuses bad rows with their numbers, and changes nothing the second time', async () => {
      const file = [
        '\ufeffNO_KARTU;NIK;NAMA;TANGGAL_LAHIR;JENIS_KELAMIN;KELAS_RAWAT;STATUS_PESERTA',
        '0000000000017;3200000000000017;Siti Rekaan;03/02/1990;P;2;AKTIF',
        '000000000001;;Kurang Satu;;;;',
        '0000000000024;;Budi Khayal;31/02/1990;L;1;AKTIF',
        '0000000000031;;;1990-01-01;L;1;AKTIF',
        '0000000000048;;Kelas Salah;1990-01-01;L;7;AKTIF',
        '0000000000017;;Siti Kembar;;;;',
        '0000000000055;;terlalu;pendek',
        '1.2345678901E+12;;Lembar Kerja;;;;',
        '0000000000062;;"=HYPERLINK(""x"")";1990-01-01;L;III;TIDAK AKTIF',
      ].join('\r\n')
      const report = await read(file)
      expect(report).toMatchObject({ read: 9, kept: 2, unchanged: 0 })
      expect(report.rejects).toEqual([
        { row: 2, code: 'registry.field-invalid', field: 'cardNumber' },
        { row: 3, code: 'registry.field-invalid', field: 'birthDate' },
        { row: 4, code: 'registry.field-invalid', field: 'name' },
        { row: 5, code: 'registry.field-invalid', field: 'careClass' },
        { row: 6, code: 'registry.duplicate-in-file', field: null },
        { row: 7, code: 'registry.row-unreadable', field: null },
        { row: 8, code: 'registry.field-invalid', field: 'cardNumber' },
      ])
      expect(await read(file)).toMatchObject({ kept: 0, unchanged: 2 })
      const found = await identifyMember(ctx, { cardNumber: '0000000000062' })
      expect(found?.member).toMatchObject({ name: '=HYPERLINK("x")', careClass: 3, status: 'inactive' })
    })

    it('refuses a file without the columns it needs before keeping anything', async () => {
      await expect(read('nama,kelas\nSiti,1\n')).rejects.toMatchObject({
        kind: 'invalid',
        code: 'registry.header-missing',
        details: { missing: 'cardNumber' },
      })
      for (const file of ['', '\n\n', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0])]) {
        await expect(read(file)).rejects.toMatchObject({ kind: 'invalid' })
      }
    })

    it('refuses a row with a stray quote and goes on, and says where a quote never closed', async () => {
      const stray = await read('no_kartu,nama\n0000000000017,Siti "S" R\n0000000000024,Budi\n0000000000031,x"y"z\n')
      expect(stray).toMatchObject({ read: 3, kept: 1 })
      expect(stray.rejects.map((one) => [one.row, one.code])).toEqual([
        [1, 'registry.row-unreadable'],
        [3, 'registry.row-unreadable'],
      ])
      const open = await read('no_kartu,nama\n0000000000017,Siti\n0000000000048,"Ani\n0000000000055,Joko\n')
      expect(open).toMatchObject({ kept: 1, rejects: [{ row: 2, code: 'registry.rest-unreadable' }] })
      const endless = await read(`no_kartu,nama\n0000000000062,${'z'.repeat(100_000)}\n0000000000079,Joko\n`)
      expect(endless).toMatchObject({ kept: 0, rejects: [{ row: 1, code: 'registry.rest-unreadable' }] })
    })

    it('refuses rows in a wrong encoding', async () => {
      const latin1 = Buffer.concat([
        Buffer.from('no_kartu,nama\n0000000000017,Ren'),
        Buffer.from([0xe9]),
        Buffer.from('\n'),
      ])
      expect((await read(latin1)).rejects).toEqual([{ row: 1, code: 'registry.row-unreadable', field: null }])
    })

    it('reads two thousand rows in batches, each in one transaction with its trail', async () => {
      const rows = Array.from({ length: 2000 }, (_, i) => `${String(i).padStart(13, '0')},Orang Rekaan ${i}`)
      const before = (await trailOf('members.import')).length
      const report = await read(['no_kartu,nama', ...rows].join('\n'))
      expect(report).toEqual({ read: 2000, kept: 2000, unchanged: 0, rejects: [] })
      expect((await trailOf('members.import')).length - before).toBe(4)
      expect((await findMembers(ctx, { q: 'rekaan' })).total).toBe(2000)
    })

    it('is for data staff', async () => {
      const asLead = ctx.as({ roles: ['lead'] })
      const work = importMembers(asLead, { source: ['no_kartu,nama\n'], sourceName: 'x' })
      await expect(work).rejects.toMatchObject({ kind: 'forbidden' })
    })
  })
})
