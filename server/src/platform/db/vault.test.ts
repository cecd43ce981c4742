import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createDiskFiles } from '../files/files.js'
import { addDataKey, loadOrCreateKeys, prepareNextRoot, takeNextRoot } from './key-file.js'
import { createVault } from './vault.js'

const folder = mkdtempSync(join(tmpdir(), 'periksa-vault-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const place = { table: 'registry.members', column: 'name', row: '1' }

describe('the keys', () => {
  const file = join(folder, 'keys/master.key')
  const before = createVault(loadOrCreateKeys(file))
  const oldCell = before.seal(place, 'Siti')
  const files = join(folder, 'files')
  const addresses = ['one', 'two', 'three'].map((text) => createDiskFiles(files, before).put(Buffer.from(text)))
  const from = new Date('2026-02-01T00:00:00Z')
  const added = addDataKey(file, from)
  const ring = loadOrCreateKeys(file)
  let now = new Date('2026-01-31T00:00:00Z')
  const vault = createVault(ring, () => now)

  it('seal with a new one only from its moment on, so that every process knows it by then', () => {
    expect(vault.sealingKeyId()).toBe(before.keyId)
    expect(before.open(place, vault.seal(place, 'Budi'))).toBe('Budi')
    now = from
    expect(vault.sealingKeyId()).toBe(added.id)
    const cell = vault.seal(place, 'Budi')
    expect(cell).toContain(`v1.${added.id}.`)
    expect(vault.open(place, cell)).toBe('Budi')
    expect(() => before.open(place, cell)).toThrow(expect.objectContaining({ code: 'vault.cannot-open' }))
  })

  it('go on opening what they sealed, at its own place only, and finding what was kept', () => {
    expect(vault.open(place, oldCell)).toBe('Siti')
    expect(() => vault.open({ ...place, row: '2' }, oldCell)).toThrow()
    expect(vault.blind('card', '1')).toBe(before.blind('card', '1'))
    expect(vault.digest('addresses', 'x')).toEqual(before.digest('addresses', 'x'))
    const [head, , body] = vault.seal(place, 'Budi').split('.')
    expect(() => vault.open(place, `${head}.${before.keyId}.${body}` as typeof oldCell)).toThrow()
  })

  it('of documents are wrapped anew without touching their content, and again changes nothing', () => {
    const disk = createDiskFiles(files, vault)
    writeFileSync(
      join(files, (addresses[2] ?? '').slice(0, 2), addresses[2] ?? ''),
      Buffer.from([0, 60, ...Buffer.alloc(80)]),
    )
    const rewrapAll = () => {
      const done = { rewrapped: 0, left: 0 }
      for (let number = 0; number < 256; number++) {
        const { rewrapped, left } = disk.rewrap(number.toString(16).padStart(2, '0'))
        done.rewrapped += rewrapped
        done.left += left
      }
      return done
    }
    expect(rewrapAll()).toEqual({ rewrapped: 2, left: 1 })
    expect(rewrapAll()).toEqual({ rewrapped: 0, left: 1 })
    expect(disk.get(addresses[0] ?? '').toString()).toBe('one')
    expect(() => createDiskFiles(files, before).get(addresses[0] ?? '')).toThrow()
  })

  it('give everybody another pseudonym from a moment on, and nothing else changes', () => {
    const file = join(folder, 'pseudonyms')
    const first = createVault(loadOrCreateKeys(file))
    const from = new Date('2027-01-01T00:00:00Z')
    addDataKey(file, from, 'pseudonyms')
    const at = (moment: string) => createVault(loadOrCreateKeys(file), () => new Date(moment))
    const [before, after] = [at('2026-12-31T23:59:59Z'), at('2027-01-01T00:00:00Z')]
    const pseudonym = (vault: typeof first) => vault.digest('pseudonyms', 'member 1').toString('hex')
    expect(pseudonym(before)).toBe(pseudonym(first))
    expect(pseudonym(after)).not.toBe(pseudonym(first))
    expect(after.sealingKeyId()).toBe(first.keyId)
    expect(after.blind('card', '1')).toBe(first.blind('card', '1'))
    expect(after.digest('passwords', 'x')).toEqual(first.digest('passwords', 'x'))
  })

  it('get the same next root when asked again after a kill, with every key that came meanwhile', () => {
    const file = join(folder, 'next-root')
    const { root } = loadOrCreateKeys(file)
    const next = prepareNextRoot(file)
    expect(loadOrCreateKeys(file).root).toEqual(root)
    const added = addDataKey(file, from)
    expect(prepareNextRoot(file)).toEqual(next)
    takeNextRoot(file)
    const taken = loadOrCreateKeys(file)
    expect([taken.root, taken.data.map(({ id }) => id)]).toEqual([next, [added.id]])
    expect(next).not.toEqual(root)
  })

  it('refuse a file that holds something else', () => {
    const broken = join(folder, 'broken')
    writeFileSync(broken, 'short\n')
    expect(() => loadOrCreateKeys(broken)).toThrow(expect.objectContaining({ code: 'vault.key-file-damaged' }))
  })
})
