import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { draftClaim, readClaim } from '../src/modules/claims/index.js'
import { readBillRecord } from '../src/modules/intake/index.js'
import { upsertMember } from '../src/modules/registry/index.js'
import { deriveBaseKeys } from '../src/platform/db/base-keys.js'
import { countSealed, resealBatch } from '../src/platform/db/reseal.js'
import { sealedColumns } from '../src/platform/db/sealed-columns.js'
import { createVault } from '../src/platform/db/vault.js'
import { testApp } from './app.js'
import { aMember, draftFacts, keepBill } from './factories/claim.js'
import { GOOD_PASSWORD } from './http.js'

const app = await testApp()
const { ctx, world } = app
const root = Buffer.alloc(32, 7)
const data = [{ id: 'abcdef01', key: Buffer.alloc(32, 9), from: new Date(0) }]
const older = deriveBaseKeys(root)

/** Tables in which a cell of this key stands, whatever the schemas say of them. */
async function tablesWith(id: string): Promise<string[]> {
  const { rows: tables } = await ctx.db.orm.execute<{ name: string }>(sql`
    select table_schema || '.' || table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`)
  const found: string[] = []
  for (const { name } of tables) {
    const [schema = '', table = ''] = name.split('.')
    const { rows } = await ctx.db.orm.execute(sql`
      select 1 from ${sql.identifier(schema)}.${sql.identifier(table)} as kept where strpos(kept::text, ${`v1.${id}.`}) > 0 limit 1`)
    if (rows.length > 0) found.push(name)
  }
  return found
}

it('what is sealed in any table is sealed anew, wherever it stands, and is read without the older key', async () => {
  const { id: _made, ...input } = aMember({ cardNumber: '0001234567890' })
  const { memberId } = await upsertMember(world, { source: 'test', member: input })
  const facts = draftFacts({ member: aMember({ id: memberId, cardNumber: '0001234567890' }) })
  await keepBill(world, facts)
  const { claimId } = await draftClaim(world, facts)
  await app.user('boss', 'lead')
  await app.user('admin', 'admin')
  const siti = await app.user('siti', 'member')
  await ctx.db.orm.execute(sql`update platform.users set member_id = ${memberId} where id = ${siti}`)
  const [admin, member] = [await app.browser('admin'), await app.browser('siti')]
  const post = (url: string, headers: object, payload: object) =>
    app.send({ method: 'POST', url: `/api/v1/${url}`, headers: { ...headers, 'idempotency-key': url }, payload })
  await post('chat/messages', member, { clientId: 'c-1', text: 'Apa syarat klaim rawat inap?' })
  await app.settle()
  const lead = { username: 'baru', displayName: 'Baru', password: GOOD_PASSWORD, roles: ['lead'] }
  await post('users', admin, lead)
  const reason = 'Dokter menelepon: alergi pasien harus dilihat sekarang.'
  await post('break-glass', admin, { kind: 'claim', resourceId: claimId, reason })
  await post('totp', admin, {})

  const sealedTables = await tablesWith(older.id)
  const known = sealedColumns.map(({ table }) => table)
  expect(sealedTables.filter((table) => !known.includes(table))).toEqual([])
  expect(sealedTables.length).toBeGreaterThan(9)

  const rotated = { ...world, vault: createVault({ root, data }) }
  for (const table of known) {
    for (let after: string[] | null = null, isOver = false; !isOver; ) {
      const batch = await resealBatch(rotated, { table, after, limit: 2 })
      expect([table, batch.unreadable]).toEqual([table, 0])
      after = batch.after
      isOver = after === null
    }
  }
  expect(await tablesWith(older.id)).toEqual([])
  expect(await tablesWith('abcdef01')).toEqual(sealedTables)
  expect(Object.values(await countSealed(world)).flatMap(Object.keys)).not.toContain(older.id)

  older.keys.delete('columns')
  older.keys.delete('documents')
  const without = { ...rotated, vault: createVault({ root, data, base: older }) }
  expect((await readClaim(without, { claimId })).memberName).toBe(input.name)
  expect((await readBillRecord(without, { documentId: facts.documentId }))?.corrected.currency).toBe('IDR')
})

it('a cell that does not open is left as it is and counted', async () => {
  const cell = `v1.${older.id}.${Buffer.alloc(40).toString('base64')}`
  await ctx.db.orm.execute(sql`update registry.members set name = ${cell}`)
  const rotated = { ...world, vault: createVault({ root, data }) }
  const batch = await resealBatch(rotated, { table: 'registry.members', after: null, limit: 100 })
  expect(batch).toEqual({ sealed: 0, unreadable: 1, after: null })
  expect((await ctx.db.orm.execute(sql`select name from registry.members`)).rows).toEqual([{ name: cell }])
})
