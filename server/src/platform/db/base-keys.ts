import { createHmac, hkdfSync, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { AppError } from '../errors.js'
import { openWith, sealWith } from './envelope.js'

/** What the installation's own keys are for; each has its own, so that none can be used for another's work. */
export const basePurposes = [
  'columns',
  'documents',
  'addresses',
  'blind-index',
  'pseudonyms',
  'passwords',
  'tokens',
  'trail',
  'trail-signature',
] as const
export type BasePurpose = (typeof basePurposes)[number]

/** The installation's own keys. Those that sealed may be missing: taken out after everything was sealed anew. */
export type BaseKeys = { id: string; keys: Map<BasePurpose, Buffer> }

const ID_LENGTH = 8

/** A key's id: eight letters that say nothing of the key. */
export function idOfKey(key: Uint8Array): string {
  return createHmac('sha256', key).update('key id').digest('hex').slice(0, ID_LENGTH)
}

/** The keys as they come from a root alone: those of installations that began before keys were wrapped. */
export function deriveBaseKeys(root: Uint8Array): BaseKeys {
  // Addresses of files came from the documents' key then, and have to stay what they were.
  const infoOf = (purpose: BasePurpose): string => (purpose === 'addresses' ? 'documents' : purpose)
  const derive = (purpose: BasePurpose): Buffer => Buffer.from(hkdfSync('sha256', root, 'periksa', infoOf(purpose), 32))
  return { id: idOfKey(root), keys: new Map(basePurposes.map((purpose) => [purpose, derive(purpose)])) }
}

/** Keys by chance: a root that comes into other hands later says nothing of them without this database. */
function makeBaseKeys(): BaseKeys {
  const keys = new Map(basePurposes.map((purpose) => [purpose, randomBytes(32)]))
  return { id: idOfKey(keys.get('columns') as Buffer), keys }
}

type Row = { purpose: BasePurpose; base_id: string; wrapped: string }

/**
 * The installation's keys, unwrapped with its root. Where there are none yet they are kept first, in one transaction and
 * by one process: new ones in a database that was made just now, else those that the root gave until now.
 * @throws AppError `vault.wrong-root` when the keys are wrapped by another root than the key file's.
 */
export async function openBaseKeys(pool: pg.Pool, root: Uint8Array, of: { isNew: boolean }): Promise<BaseKeys> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    // One process at a time; the number is arbitrary and fixed.
    await client.query('select pg_advisory_xact_lock(72002)')
    const kept = await readBaseKeys(client, root)
    const base = kept ?? (of.isNew ? makeBaseKeys() : deriveBaseKeys(root))
    if (!kept) await writeBaseKeys(client, root, base)
    await client.query('commit')
    return base
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  } finally {
    client.release()
  }
}

/** The keys kept in a database, or null where none are. @throws AppError `vault.wrong-root` */
export async function readBaseKeys(client: pg.ClientBase | pg.Pool, root: Uint8Array): Promise<BaseKeys | null> {
  const { rows: there } = await client.query("select to_regclass('platform.base_keys') as name")
  if (there[0]?.name === null) return null
  const rootId = idOfKey(root)
  const { rows } = await client.query<Row & { root_id: string }>(
    'select root_id, purpose, base_id, wrapped from platform.base_keys',
  )
  if (rows.length === 0) return null
  const mine = rows.filter((row) => row.root_id === rootId)
  if (mine.length === 0) {
    throw new AppError('precondition', 'vault.wrong-root', {
      message: 'The key file is not the one that this database was last opened with.',
    })
  }
  const keys = mine.map(
    (row) => [row.purpose, openWith(rootKeyFor(root, 'wrapping'), contextOf(row), row.wrapped)] as const,
  )
  return { id: mine[0]?.base_id ?? '', keys: new Map(keys) }
}

/** Wraps the keys with a root, beside the wrappings of others. Again, it changes nothing. */
export async function writeBaseKeys(client: pg.ClientBase, root: Uint8Array, base: BaseKeys): Promise<void> {
  for (const [purpose, key] of base.keys) {
    const wrapped = sealWith(rootKeyFor(root, 'wrapping'), contextOf({ purpose, base_id: base.id }), key).toString(
      'base64',
    )
    await client.query(
      'insert into platform.base_keys (root_id, purpose, base_id, wrapped) values ($1, $2, $3, $4) on conflict do nothing',
      [idOfKey(root), purpose, base.id, wrapped],
    )
  }
}

/** What the root itself does: it wraps the installation's keys, and seals backups, which hold those keys wrapped. */
export function rootKeyFor(root: Uint8Array, use: 'wrapping' | 'backup'): Buffer {
  return Buffer.from(hkdfSync('sha256', root, 'periksa', use, 32))
}

function contextOf({ purpose, base_id: id }: { purpose: BasePurpose; base_id: string }): string {
  return JSON.stringify(['base-key', purpose, id])
}
