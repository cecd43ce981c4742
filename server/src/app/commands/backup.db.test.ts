import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { emptyDatabaseUrl } from '../../../test/context.js'
import { readConfig } from '../../platform/config.js'
import { recordTrail } from '../../platform/trail/record.js'
import { sealTrail } from '../../platform/trail/seal.js'
import { openApp } from '../context.js'
import { backupCommand, restore } from './backup.js'

const folder = mkdtempSync(join(tmpdir(), 'periksa-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const configIn = (name: string) => ({
  ...readConfig({ PERIKSA_DATA_DIR: join(folder, name), PERIKSA_LOG_LEVEL: 'error' }),
  keyFile: join(folder, 'key'),
})

describe('a backup', () => {
  it('brings back rows and files, says when it is damaged, and holds nothing readable', {
    timeout: 180_000,
  }, async () => {
    const app = await openApp(configIn('first'))
    const address = app.context.files.put(Buffer.from('Kwitansi rahasia'))
    await app.context.db.pool.query("insert into platform.settings (name, value) values ('kept', '\"yes\"')")
    const backup = join(folder, 'backup')
    await backupCommand.run(app, { folder: backup })
    await expect(backupCommand.run(app, { folder: backup })).rejects.toMatchObject({ code: 'backup.folder-not-empty' })
    await app.close()
    expect(readFileSync(join(backup, 'database.sealed')).includes('PG_VERSION')).toBe(false)

    await restore(configIn('second'), backup)
    const again = await openApp(configIn('second'))
    expect(again.context.files.get(address).toString()).toBe('Kwitansi rahasia')
    const { rows } = await again.context.db.pool.query("select value from platform.settings where name = 'kept'")
    expect(rows).toEqual([{ value: 'yes' }])
    await again.close()

    writeFileSync(join(backup, 'database.sealed'), 'changed')
    await expect(restore(configIn('third'), backup)).rejects.toMatchObject({ code: 'restore.backup-damaged' })
  })

  it.skipIf(!process.env.PERIKSA_TEST_DATABASE_URL)(
    'of a PostgreSQL server goes into an empty one, and into no other; the trail is whole afterwards',
    { timeout: 180_000 },
    async () => {
      const [from, to] = [await emptyDatabaseUrl(), await emptyDatabaseUrl()]
      try {
        const app = await openApp({ ...configIn('server-one'), databaseUrl: from.url })
        const { context } = app
        const address = context.files.put(Buffer.from('Kwitansi rahasia'))
        await context.db.transaction((tx) =>
          recordTrail(context, tx, { action: 'test.did', resource: 'thing', resourceId: '1' }),
        )
        await sealTrail(context)
        const backup = join(folder, 'server-backup')
        await backupCommand.run(app, { folder: backup })
        const noted = await context.db.pool.query("select 1 from platform.settings where name = 'last-backup'")
        expect(noted.rowCount).toBe(1)
        await app.close()
        await expect(restore(configIn('server-two'), backup)).rejects.toMatchObject({ code: 'restore.other-database' })
        const target = { ...configIn('server-two'), databaseUrl: to.url }
        expect(await restore(target, backup)).toMatchObject({ trail: { rows: 1, breaches: [] } })
        await expect(restore({ ...target, dataDirectory: join(folder, 'three') }, backup)).rejects.toMatchObject({
          code: 'restore.not-empty',
        })
        const again = await openApp(target)
        expect(again.context.files.get(address).toString()).toBe('Kwitansi rahasia')
        await again.close()
      } finally {
        await from.drop()
        await to.drop()
      }
    },
  )
})
