import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { recordTrail } from '../trail/record.js'
import { migrate } from './migrate.js'

describe('the database', async () => {
  const ctx = await testContext()

  it('rolls back everything when the work throws', async () => {
    const work = ctx.db.transaction(async (tx) => {
      await recordTrail(ctx, tx, { action: 'test.roll-back', resource: 'test', resourceId: '1' })
      throw new Error('no')
    })
    await expect(work).rejects.toThrow('no')
    const rows = await ctx.db.orm.execute(sql`select 1 from platform.trail where action = 'test.roll-back'`)
    expect(rows.rows).toHaveLength(0)
  })

  it('refuses a pool query inside a transaction instead of waiting for itself', async () => {
    const work = ctx.db.transaction(() => ctx.db.orm.execute(sql`select 1`))
    await expect(work).rejects.toThrow()
    expect((await ctx.db.orm.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }])
  })

  it('goes on after a failed statement', async () => {
    await expect(ctx.db.orm.execute(sql`select 1 / 0`)).rejects.toThrow()
    expect((await ctx.db.orm.execute(sql`select 2 as two`)).rows).toEqual([{ two: 2 }])
  })

  it('keeps the trail append-only', async () => {
    await ctx.db.transaction((tx) => recordTrail(ctx, tx, { action: 'test.keep', resource: 'test', resourceId: '2' }))
    await expect(ctx.db.orm.execute(sql`update platform.trail set actor = 'x'`)).rejects.toThrow()
    await expect(ctx.db.orm.execute(sql`delete from platform.trail`)).rejects.toThrow()
  })

  it('applies each migration once', async () => {
    expect(await migrate(ctx.db)).toEqual([])
  })
})
