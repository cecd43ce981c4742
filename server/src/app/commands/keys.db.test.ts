import { spawn } from 'node:child_process'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { emptyDatabaseUrl } from '../../../test/context.js'
import { aMember } from '../../../test/factories/claim.js'
import { readMember, upsertMember } from '../../modules/registry/index.js'
import { type Config, readConfig } from '../../platform/config.js'
import { addDataKey } from '../../platform/db/key-file.js'
import { verifyTrail } from '../../platform/trail/verify.js'
import { type App, openApp } from '../context.js'
import { backupCommand, restore } from './backup.js'
import { type Counted, fileFolders, keysCommand } from './keys.js'

const folder = mkdtempSync(join(tmpdir(), 'periksa-keys-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const MEMBERS = 200
const count = async (app: App) => (await keysCommand.run(app, { action: 'count' })) as Counted
const drop = (app: App, id: string) => keysCommand.run(app, { action: 'drop', id })

async function resealAll(app: App): Promise<void> {
  for (const table of Object.keys((await count(app)).tables)) {
    for (let after: string[] | null = null, isOver = false; !isOver; ) {
      const batch = (await keysCommand.run(app, { action: 'reseal', table, after, limit: 50 })) as {
        unreadable: number
        after: string[] | null
      }
      expect(batch.unreadable).toBe(0)
      after = batch.after
      isOver = after === null
    }
  }
  for (const one of fileFolders) await keysCommand.run(app, { action: 'rewrap', folder: one })
}

/** Starts the process that seals anew, and kills it when it said so many batches. */
function killedAfter(config: Config, batches: number): Promise<string | null> {
  const env = {
    ...process.env,
    ...{ PERIKSA_DATA_DIR: config.dataDirectory, PERIKSA_KEY_FILE: config.keyFile, PERIKSA_LOG_LEVEL: 'error' },
    DATABASE_URL: config.databaseUrl ?? '',
  }
  const script = join(inject('programs'), 'reseal.mjs')
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = 0
  createInterface(child.stdout).on('line', () => {
    if (++said === batches) child.kill('SIGKILL')
  })
  return new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)))
}

async function story(config: Config): Promise<void> {
  const first = await openApp(config)
  const ids: string[] = []
  for (let number = 0; number < MEMBERS; number++) {
    const { id: _made, ...member } = aMember({ cardNumber: `${1_000_000_000_000 + number}` })
    ids.push((await upsertMember(first.context, { source: 'test', member })).memberId)
  }
  const address = first.context.files.put(Buffer.from('Kwitansi rahasia'))
  const oldKey = first.context.vault.sealingKeyId()
  await first.close()

  const added = addDataKey(config.keyFile, new Date(Date.now() - 1000))
  expect(await killedAfter(config, 3)).toBe('SIGKILL')
  const again = await openApp(config)
  const half = (await count(again)).tables['registry.members'] ?? {}
  expect(half[oldKey]).toBeGreaterThan(0)
  expect(half[added.id]).toBeGreaterThan(0)
  await expect(drop(again, oldKey)).rejects.toMatchObject({ code: 'vault.key-in-use' })
  await resealAll(again)
  const whole = await count(again)
  for (const counts of [...Object.values(whole.tables), whole.files]) expect(counts[oldKey]).toBeUndefined()
  expect(whole.files).toEqual({ [added.id]: 1 })
  await drop(again, oldKey)
  await again.close()

  // Without the old key: everything opens, is found, and the trail's marks hold.
  const without = await openApp(config)
  for (const [number, id] of ids.entries()) {
    expect((await readMember(without.context, { id })).cardNumber).toBe(`${1_000_000_000_000 + number}`)
  }
  const { id: _made, ...same } = aMember({ cardNumber: '1000000000007' })
  expect((await upsertMember(without.context, { source: 'test', member: same })).memberId).toBe(ids[7])
  expect(without.context.files.get(address).toString()).toBe('Kwitansi rahasia')
  expect(without.context.files.put(Buffer.from('Kwitansi rahasia'))).toBe(address)
  expect((await verifyTrail(without.context)).breaches).toEqual([])

  // The next rotation: a data key that is a line of the file.
  const next = addDataKey(config.keyFile, new Date())
  await without.close()
  const later = await openApp(config)
  await resealAll(later)
  await drop(later, added.id)
  await expect(drop(later, next.id)).rejects.toMatchObject({ code: 'vault.key-in-use' })
  await expect(drop(later, 'ffffffff')).rejects.toMatchObject({ code: 'vault.no-such-key' })
  await later.close()
  const last = await openApp(config)
  expect((await readMember(last.context, { id: ids[0] ?? '' })).cardNumber).toBe('1000000000000')
  await last.close()
}

describe('a key that is taken out', () => {
  it('was first replaced in every cell and file, through a kill; on the embedded database', { timeout: 180_000 }, () =>
    story(configIn('embedded', null)),
  )

  it.skipIf(!process.env.PERIKSA_TEST_DATABASE_URL)('and on a server', { timeout: 180_000 }, async () => {
    const { url, drop: dropDatabase } = await emptyDatabaseUrl()
    try {
      await story(configIn('server', url))
    } finally {
      await dropDatabase()
    }
  })
})

describe('a new root', () => {
  it('opens everything, the old one nothing; killed in between either does; backups go with their root', {
    timeout: 180_000,
  }, async () => {
    const config = configIn('root', null)
    const app = await openApp(config)
    const { vault } = app.context
    const address = app.context.files.put(Buffer.from('Kwitansi rahasia'))
    const place = { table: 'registry.members', column: 'name', row: '1' }
    const cell = vault.seal(place, 'Siti')
    const keys = () => [vault.blind('card', '1'), vault.digest('passwords', 'x'), vault.digest('trail', 'x')]
    const before = keys()
    const early = join(folder, 'early')
    await backupCommand.run(app, { folder: early })
    const oldFile = join(folder, 'root-old-key')
    copyFileSync(config.keyFile, oldFile)
    const rotated = (await keysCommand.run(app, { action: 'rotate-root' })) as { root: string; was: string }
    expect(rotated.root).not.toBe(rotated.was)
    await app.close()

    // Other machines still have the old file, until it is finished.
    for (const keyFile of [oldFile, config.keyFile]) {
      const opened = await openApp({ ...config, keyFile })
      expect(opened.context.vault.open(place, cell)).toBe('Siti')
      await opened.close()
    }
    const fresh = await openApp(config)
    expect(await keysCommand.run(fresh, { action: 'forget-old-roots' })).toMatchObject({ root: rotated.root })
    const late = join(folder, 'late')
    await backupCommand.run(fresh, { folder: late })
    await fresh.close()
    await expect(openApp({ ...config, keyFile: oldFile })).rejects.toMatchObject({ code: 'vault.wrong-root' })

    const last = await openApp(config)
    expect(last.context.files.get(address).toString()).toBe('Kwitansi rahasia')
    const now = last.context.vault
    expect([now.blind('card', '1'), now.digest('passwords', 'x'), now.digest('trail', 'x')]).toEqual(before)
    expect((await verifyTrail(last.context)).breaches).toEqual([])
    await last.close()

    const restored = (name: string, keyFile: string) => ({ ...configIn(name, null), keyFile })
    await expect(restore(restored('late-old', oldFile), late)).rejects.toMatchObject({ code: 'restore.wrong-key' })
    expect(await restore(restored('late-new', config.keyFile), late)).toMatchObject({ trail: { breaches: [] } })
    expect(await restore(restored('early-old', oldFile), early)).toMatchObject({ trail: { breaches: [] } })
    const back = await openApp(restored('late-new', config.keyFile))
    expect(back.context.files.get(address).toString()).toBe('Kwitansi rahasia')
    expect(back.context.vault.open(place, cell)).toBe('Siti')
    await back.close()
  })

  it('of an installation from before keys were wrapped finds what its root gave', { timeout: 180_000 }, async () => {
    const config = configIn('older', null)
    const made = await openApp(config)
    // As it was before: no wrapped keys, everything from the root.
    await made.context.db.pool.query('delete from platform.base_keys')
    await made.close()
    const upgraded = await openApp(config)
    const { createVault } = await import('../../platform/db/vault.js')
    const { loadOrCreateKeys } = await import('../../platform/db/key-file.js')
    const derived = createVault(loadOrCreateKeys(config.keyFile).root)
    const place = { table: 'registry.members', column: 'name', row: '1' }
    expect(upgraded.context.vault.open(place, derived.seal(place, 'Siti'))).toBe('Siti')
    expect(upgraded.context.vault.blind('card', '1')).toBe(derived.blind('card', '1'))
    await keysCommand.run(upgraded, { action: 'rotate-root' })
    await keysCommand.run(upgraded, { action: 'forget-old-roots' })
    await upgraded.close()
    const rotated = await openApp(config)
    expect(rotated.context.vault.blind('card', '1')).toBe(derived.blind('card', '1'))
    await rotated.close()
  })
})

function configIn(name: string, databaseUrl: string | null): Config {
  const dataDirectory = join(folder, name)
  const config = readConfig({ PERIKSA_DATA_DIR: dataDirectory, PERIKSA_LOG_LEVEL: 'error' })
  return { ...config, databaseUrl, keyFile: join(folder, `${name}-key`) }
}
