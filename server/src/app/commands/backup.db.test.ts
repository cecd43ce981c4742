import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readConfig } from '../../platform/config.js'
import { openApp } from '../context.js'
import { backupCommand, restore } from './backup.js'

const folder = mkdtempSync(join(tmpdir(), 'periksa-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const configIn = (name: string) => ({
  ...readConfig({ PERIKSA_DATA_DIR: join(folder, name), PERIKSA_LOG_LEVEL: 'error' }),
  keyFile: join(folder, 'key'),
})

describe('a backup', () => {
  it('brings back rows and files, says when it is damaged, and holds nothing readable', async () => {
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
})
