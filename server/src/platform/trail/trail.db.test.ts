import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { apartFromTransaction } from '../db/database.js'
import { recordTrail } from './record.js'
import { sealTrail } from './seal.js'
import { makeAnchor, verifyTrail } from './verify.js'

describe('the sealed trail', async () => {
  const ctx = await testContext()
  const write = (count: number) =>
    ctx.db.transaction(async (tx) => {
      for (let index = 0; index < count; index++) {
        await recordTrail(ctx, tx, {
          action: 'test.did',
          resource: 'thing',
          resourceId: `${index}`,
          fields: ['a', 'b'],
        })
      }
    })
  const first = async () => (await verifyTrail(ctx)).breaches[0]
  /** What somebody with the database's password can do, undone afterwards. */
  const tampered = async (...statements: string[]) => {
    const client = await ctx.db.pool.connect()
    const guards = ['trail', 'trail_seals']
    try {
      for (const table of guards) await client.query(`alter table platform.${table} disable trigger user`)
      await client.query('create table kept as select * from platform.trail')
      await client.query('create table kept_seals as select * from platform.trail_seals')
      await client.query('create table kept_unsealed as select * from platform.trail_unsealed')
      for (const statement of statements) await client.query(statement)
    } finally {
      client.release()
    }
    const found = await verifyTrail(ctx)
    await ctx.db.pool.query('delete from platform.trail')
    await ctx.db.pool.query('insert into platform.trail overriding system value select * from kept')
    await ctx.db.pool.query('delete from platform.trail_seals')
    await ctx.db.pool.query('insert into platform.trail_seals select * from kept_seals')
    await ctx.db.pool.query('delete from platform.trail_unsealed')
    await ctx.db.pool.query('insert into platform.trail_unsealed select * from kept_unsealed')
    await ctx.db.pool.query('drop table kept, kept_seals, kept_unsealed')
    return found
  }
  const seqs = async () =>
    (await ctx.db.pool.query<{ seq: number }>('select seq::int as seq from platform.trail order by seq')).rows.map(
      ({ seq }) => seq,
    )

  it('is whole while nobody touches it, sealed or not yet sealed', async () => {
    await write(5)
    expect(await verifyTrail(ctx)).toMatchObject({ rows: 0, unsealed: 5, breaches: [] })
    expect(await sealTrail(ctx)).toEqual({ sealed: 5, strangers: [] })
    await write(7)
    await sealTrail(ctx)
    await write(2)
    expect(await verifyTrail(ctx)).toMatchObject({ rows: 12, seals: 2, unsealed: 2, breaches: [] })
  })

  it('waits for a row whose transaction is still open, and does not hold it up', async () => {
    if (ctx.db.embedded) return
    let sealedMeanwhile = -1
    await ctx.db.transaction(async (tx) => {
      await recordTrail(ctx, tx, { action: 'test.slow', resource: 'thing', resourceId: 'slow' })
      sealedMeanwhile = (await apartFromTransaction(() => sealTrail(ctx))).sealed
    })
    expect(sealedMeanwhile).toBe(2)
    expect(await sealTrail(ctx)).toEqual({ sealed: 1, strangers: [] })
    expect(await first()).toBeUndefined()
  })

  it('names every row that was changed, in any of its columns', async () => {
    await sealTrail(ctx)
    const all = await seqs()
    const columns = ['actor', 'action', 'resource', 'resource_id', 'reason', 'request_id', 'actor_kind', 'mark']
    for (const [index, column] of columns.entries()) {
      const seq = all[index]
      const value = column === 'actor_kind' ? 'person' : 'somebody else'
      const found = await tampered(`update platform.trail set ${column} = '${value}' where seq = ${seq}`)
      expect({ column, breach: found.breaches[0] }).toMatchObject({ column, breach: { kind: 'changed', seq } })
    }
    const seq = all[3]
    for (const set of ["at = at + interval '1 second'", "fields = '{}'", 'versions = \'{"rules":"2"}\'']) {
      expect((await tampered(`update platform.trail set ${set} where seq = ${seq}`)).breaches).toEqual([
        { kind: 'changed', seq, batch: expect.any(Number) },
      ])
    }
    expect(await first()).toBeUndefined()
  })

  it('names a row that was deleted, and two that were swapped', async () => {
    const [one, two, three] = await seqs()
    expect((await tampered(`delete from platform.trail where seq = ${two}`)).breaches).toEqual([
      { kind: 'missing', seq: two, batch: 1 },
    ])
    const swap = `update platform.trail set resource_id = case seq when ${one} then '2' else '0' end where seq in (${one}, ${three})`
    expect((await tampered(swap)).breaches.map(({ seq }) => seq)).toEqual([one, three])
  })

  it('names a row that was put in: beside the seals, waiting for one, and as the copy of another', async () => {
    const row = `insert into platform.trail (at, actor, actor_kind, action, resource, resource_id)
      values (now(), 'mallory', 'person', 'claims.decide', 'claim', 'x')`
    expect((await tampered(row)).breaches).toMatchObject([{ kind: 'inserted' }])
    const waiting = `insert into platform.trail_unsealed select max(seq) from platform.trail`
    expect((await tampered(row, waiting)).breaches).toMatchObject([{ kind: 'inserted' }])
    const copy = `insert into platform.trail (at, actor, actor_kind, action, resource, resource_id, request_id, reason, fields, versions, mark_id, mark)
      select at, actor, actor_kind, action, resource, resource_id, request_id, reason, fields, versions, mark_id, mark
      from platform.trail order by seq limit 1`
    const copied = await tampered('drop index platform.trail_mark_id', copy, waiting)
    expect(copied.breaches).toMatchObject([{ kind: 'inserted' }])
  })

  it('is never sealed over a row without our mark', async () => {
    const before = await seqs()
    const client = await ctx.db.pool.connect()
    const { rows } = await client.query<{ seq: number }>(`with put as (
        insert into platform.trail (at, actor, actor_kind, action, resource, resource_id)
        values (now(), 'mallory', 'person', 'claims.decide', 'claim', 'x') returning seq)
      insert into platform.trail_unsealed select seq from put returning seq::int`)
    client.release()
    expect(await sealTrail(ctx)).toEqual({ sealed: 0, strangers: [rows[0]?.seq] })
    await ctx.db.pool.query('delete from platform.trail where seq > $1', [before.at(-1)])
    await ctx.db.pool.query('delete from platform.trail_unsealed')
  })

  it('shows a re-made seal, a lost seal, and against an anchor a cut end', async () => {
    const anchor = await makeAnchor(ctx)
    const last = anchor?.batch ?? 0
    expect((await verifyTrail(ctx, anchor)).breaches).toEqual([])
    const remade = `update platform.trail_seals set head = encode(sha256('x'), 'hex') where batch = 1`
    expect((await tampered(remade)).breaches[0]).toMatchObject({ kind: 'seal-broken', batch: 1 })
    expect((await tampered('delete from platform.trail_seals where batch = 1')).breaches[0]).toMatchObject({
      kind: 'seal-missing',
      batch: 1,
    })
    await ctx.db.pool.query(
      'delete from platform.trail where seq in (select unnest(seqs) from platform.trail_seals where batch = $1)',
      [last],
    )
    await ctx.db.pool.query('delete from platform.trail_seals where batch = $1', [last])
    expect((await verifyTrail(ctx)).breaches).toEqual([])
    expect((await verifyTrail(ctx, anchor)).breaches).toMatchObject([{ kind: 'anchor-broken', batch: last }])
    await ctx.db.orm.execute(sql`alter table platform.trail enable trigger user`)
  })
})
