import { describe, expect, inject, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { createFlowEngine } from './engine.js'
import { createServerWatch } from './server-watch.js'

// The embedded database belongs to one process: several servers need a PostgreSQL server.
describe.skipIf(!inject('template'))('several servers on one database', async () => {
  const world = await testContext()
  const databaseUrl = world.config.databaseUrl ?? ''
  const { log, db } = world

  async function flowOf(executorId: string, id: string): Promise<void> {
    await db.pool.query(
      `insert into dbos.workflow_status (workflow_uuid, status, name, executor_id, application_version, queue_name)
       values ($1, 'PENDING', 'nobody-runs-this', $2, 'periksa', 'flow-nobody-runs-this')`,
      [id, executorId],
    )
  }
  const stateOf = async (id: string): Promise<string> =>
    (await db.pool.query('select status from dbos.workflow_status where workflow_uuid = $1', [id])).rows[0]?.status

  it('take up what a dead one had begun, and leave a living one alone until it is gone', async () => {
    const engine = await createFlowEngine(world)
    await engine.start([], () => world)
    const [living, other] = [createServerWatch({ databaseUrl, log }), createServerWatch({ databaseUrl, log })]
    await living.start()
    await flowOf('killed-long-ago', 'of-the-dead')
    await flowOf('local', 'of-an-older-version')
    await flowOf(living.executorId, 'of-the-living')
    await other.start()
    expect(living.executorId).not.toBe(other.executorId)
    expect(await stateOf('of-the-dead')).toBe('ENQUEUED')
    expect(await stateOf('of-an-older-version')).toBe('ENQUEUED')
    expect(await stateOf('of-the-living')).toBe('PENDING')
    await living.stop()
    await expect.poll(() => stateOf('of-the-living'), { timeout: 8000 }).toBe('ENQUEUED')
    await other.stop()
    await engine.stop()
  }, 20_000)

  it('hold their name anew after their connection was cut', async () => {
    const [watch, other] = [createServerWatch({ databaseUrl, log }), createServerWatch({ databaseUrl, log })]
    await watch.start()
    const held =
      "select pid from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())"
    const before = (await db.pool.query(held)).rows.map((row) => row.pid)
    expect(before).toHaveLength(1)
    await db.pool.query('select pg_terminate_backend($1)', [before[0]])
    await expect
      .poll(async () => (await db.pool.query(held)).rows[0]?.pid ?? before[0], { timeout: 8000 })
      .not.toBe(before[0])
    await flowOf(watch.executorId, 'of-the-one-that-came-back')
    await other.start()
    expect(await stateOf('of-the-one-that-came-back')).toBe('PENDING')
    await watch.stop()
    await other.stop()
  }, 20_000)
})
