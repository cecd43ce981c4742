import { z } from 'zod'
import { type BaseKeys, idOfKey, openBaseKeys, writeBaseKeys } from '../../platform/db/base-keys.js'
import { dropDataKey, loadOrCreateKeys, prepareNextRoot, takeNextRoot } from '../../platform/db/key-file.js'
import { type ByKey, countSealed, resealBatch } from '../../platform/db/reseal.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import type { App } from '../context.js'
import { command } from './command.js'

/** The folders that files are kept in. */
export const fileFolders = Array.from({ length: 256 }, (_none, number) => number.toString(16).padStart(2, '0'))

/** What `periksa keys …` asks of the process that holds the database: little at a time, so that all may be stopped. */
export const keysCommand = command({
  name: 'keys',
  withoutFlows: true,
  input: z.discriminatedUnion('action', [
    z.strictObject({ action: z.literal('count') }),
    z.strictObject({
      ...{ action: z.literal('reseal'), table: z.string(), after: z.array(z.string()).nullable() },
      limit: z.int().min(1).max(1000),
    }),
    z.strictObject({ action: z.literal('rewrap'), folder: z.string().regex(/^[0-9a-f]{2}$/) }),
    z.strictObject({ action: z.literal('drop'), id: z.string().regex(/^[0-9a-f]{8}$/) }),
    z.strictObject({ action: z.literal('rotate-root') }),
    z.strictObject({ action: z.literal('forget-old-roots') }),
  ]),
  async run(app, input) {
    const { context } = app
    if (input.action === 'count') return countByKey(app)
    if (input.action === 'reseal') return resealBatch(context, input)
    if (input.action === 'rewrap') return context.files.rewrap(input.folder)
    if (input.action === 'drop') return dropKey(app, input.id)
    return input.action === 'rotate-root' ? rotateRoot(app) : forgetOldRoots(app)
  },
})

export type Counted = { sealingKey: string; tables: Record<string, ByKey>; files: ByKey }

async function countByKey({ context }: App): Promise<Counted> {
  const files: ByKey = {}
  for (const folder of fileFolders) {
    for (const [id, n] of Object.entries(context.files.countByKey(folder))) files[id] = (files[id] ?? 0) + n
  }
  return { sealingKey: context.vault.sealingKeyId(), tables: await countSealed(context), files }
}

/**
 * Takes a key that seals nothing any more out of the key file, or of the installation's own keys.
 * @throws AppError `vault.key-in-use`, `vault.no-such-key`
 */
async function dropKey(app: App, id: string): Promise<{ dropped: string }> {
  const { vault, config, db } = app.context
  const { tables, files } = await countByKey(app)
  const left = Object.values({ ...tables, files }).reduce((sum, counts) => sum + (counts[id] ?? 0), 0)
  if (left > 0 || id === vault.sealingKeyId()) {
    throw new AppError('conflict', 'vault.key-in-use', {
      message: `The key still seals ${left} cells and files, or seals now: npx periksa keys reseal`,
      details: { left },
    })
  }
  if (id !== vault.keyId) dropDataKey(config.keyFile, id)
  await db.transaction(async (tx) => {
    if (id === vault.keyId) {
      await tx.$client.query(`delete from platform.base_keys where purpose in ('columns', 'documents')`)
    }
    await recordTrail(app.context, tx, { action: 'keys.drop', resource: 'key', resourceId: id })
  })
  return { dropped: id }
}

/**
 * A new root: the installation's keys are wrapped by it beside the old one, then the key file names it. Nothing that was
 * sealed, hashed or signed changes, so nobody has to stop. Killed at any moment it goes on where it was.
 */
async function rotateRoot(app: App): Promise<{ root: string; was: string }> {
  const { config, db } = app.context
  const was = loadOrCreateKeys(config.keyFile).root
  const base: BaseKeys = await openBaseKeys(db.pool, was, { isNew: false })
  const next = prepareNextRoot(config.keyFile)
  await db.transaction(async (tx) => {
    await writeBaseKeys(tx.$client, next, base)
    await recordTrail(app.context, tx, { action: 'keys.rotate-root', resource: 'key', resourceId: idOfKey(next) })
  })
  takeNextRoot(config.keyFile)
  return { root: idOfKey(next), was: idOfKey(was) }
}

/** Takes away what older roots open, once every machine has the new key file. */
async function forgetOldRoots(app: App): Promise<{ root: string; forgotten: number }> {
  const { config, db } = app.context
  const root = loadOrCreateKeys(config.keyFile).root
  await openBaseKeys(db.pool, root, { isNew: false })
  return db.transaction(async (tx) => {
    const gone = await tx.$client.query('delete from platform.base_keys where root_id <> $1', [idOfKey(root)])
    await recordTrail(app.context, tx, { action: 'keys.forget-roots', resource: 'key', resourceId: idOfKey(root) })
    return { root: idOfKey(root), forgotten: gone.rowCount ?? 0 }
  })
}
