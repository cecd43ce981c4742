import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Config } from '../../platform/config.js'
import { idOfKey, readBaseKeys, rootKeyFor } from '../../platform/db/base-keys.js'
import { type Database, openEmbeddedDatabase, openServerDatabase } from '../../platform/db/database.js'
import { lockDirectory } from '../../platform/db/directory-lock.js'
import { openWith, sealWith } from '../../platform/db/envelope.js'
import { loadOrCreateKeys } from '../../platform/db/key-file.js'
import { createVault } from '../../platform/db/vault.js'
import { AppError } from '../../platform/errors.js'
import { type Verification, verifyTrail } from '../../platform/trail/verify.js'
import type { App } from '../context.js'
import { command } from './command.js'

const Manifest = z.object({
  /** 1: sealed with the documents' key, which came from the root; 2: with the root, as the database holds the others. */
  format: z.enum(['periksa-backup/1', 'periksa-backup/2']),
  version: z.string(),
  keyId: z.string(),
  database: z.enum(['embedded', 'server']),
  sha256: z.record(z.string(), z.string()),
})

const CONTEXT = 'backup:database'

/**
 * `periksa backup FOLDER`: the database (sealed) and the files (sealed as they are) in a new folder, with checksums.
 * The key is not in it: keep the key file apart, nothing can be read without it.
 */
export const backupCommand = command({
  name: 'backup',
  withoutFlows: true,
  input: z.strictObject({ folder: z.string() }),
  async run(app, { folder }) {
    const target = resolve(folder)
    if (existsSync(target) && readdirSync(target).length > 0) {
      throw new AppError('conflict', 'backup.folder-not-empty', { message: 'The folder for the backup is not empty.' })
    }
    mkdirSync(target, { recursive: true, mode: 0o700 })
    const { config, db } = app.context
    // Files first is wrong: a row kept in between would miss its file. Files are only ever added, so they come last.
    const dump = await dumpDatabase(app)
    // Read anew: the root may have been changed since this process began.
    const { root } = loadOrCreateKeys(config.keyFile)
    await readBaseKeys(db.pool, root)
    const sealed = sealWith(rootKeyFor(root, 'backup'), CONTEXT, dump)
    writeFileSync(join(target, 'database.sealed'), sealed, { mode: 0o600 })
    const files = join(config.dataDirectory, 'files')
    if (existsSync(files)) cpSync(files, join(target, 'files'), { recursive: true })
    const manifest: z.infer<typeof Manifest> = {
      format: 'periksa-backup/2',
      version: config.version,
      keyId: idOfKey(root),
      database: db.embedded ? 'embedded' : 'server',
      sha256: checksums(target),
    }
    writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    await noteBackup(app)
    return { folder: target, files: Object.keys(manifest.sha256).length, keyId: manifest.keyId }
  },
})

/** When the last backup ended, for the alert that none was made. */
async function noteBackup({ context: { db, clock } }: App): Promise<void> {
  const at = clock.now().toISOString()
  await db.orm.execute(sql`
    insert into platform.settings (name, value, changed_at) values ('last-backup', to_jsonb(${at}::text), ${at})
    on conflict (name) do update set value = excluded.value, changed_at = excluded.changed_at`)
}

async function dumpDatabase(app: App): Promise<Buffer> {
  const blob = await app.context.db.dump()
  if (blob) return Buffer.from(await blob.arrayBuffer())
  const url = app.context.config.databaseUrl ?? ''
  const run = spawnSync('pg_dump', ['--format=custom', url], { maxBuffer: 4 * 1024 ** 3 })
  if (run.status === 0) return run.stdout
  throw new AppError('unavailable', 'backup.no-pg-dump', {
    message: 'Backing up a PostgreSQL server needs pg_dump of its version on the path.',
  })
}

/**
 * `periksa restore FOLDER`: puts a backup into an empty data directory, or an empty database of a PostgreSQL server with
 * an empty folder for its files, after checking every checksum and that the key opens it. The server must not run.
 * The trail is verified afterwards, so that what was put back is what was kept.
 */
export async function restore(config: Config, folder: string): Promise<{ files: number; trail: Verification }> {
  const source = resolve(folder)
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8')))
  requireSameKind(manifest, config)
  requireUndamaged(manifest, source)
  const ring = loadOrCreateKeys(config.keyFile)
  if (idOfKey(ring.root) !== manifest.keyId) throw new AppError('precondition', 'restore.wrong-key')
  const files = join(config.dataDirectory, 'files')
  if (existsSync(files)) throw new AppError('conflict', 'restore.not-empty', { message: 'Files are there.' })
  const sealed = readFileSync(join(source, 'database.sealed'))
  const dump =
    manifest.format === 'periksa-backup/1'
      ? createVault(ring).openBytes('documents', CONTEXT, sealed)
      : openWith(rootKeyFor(ring.root, 'backup'), CONTEXT, sealed)
  const lock = lockDirectory(config.dataDirectory, 'restore')
  try {
    const db = config.databaseUrl
      ? await restoreServer(config.databaseUrl, dump)
      : await restoreEmbedded(join(config.dataDirectory, 'database'), dump)
    try {
      if (existsSync(join(source, 'files'))) cpSync(join(source, 'files'), files, { recursive: true })
      const base = await readBaseKeys(db.pool, ring.root)
      const vault = createVault({ ...ring, ...(base ? { base } : {}) })
      return { files: Object.keys(manifest.sha256).length, trail: await verifyTrail({ db, vault }) }
    } finally {
      await db.close()
    }
  } finally {
    lock.release()
  }
}

function requireSameKind(manifest: z.infer<typeof Manifest>, config: Config): void {
  const here = config.databaseUrl ? 'server' : 'embedded'
  if (manifest.database === here) return
  throw new AppError('precondition', 'restore.other-database', {
    message: `The backup is of ${manifest.database === 'server' ? 'a PostgreSQL server: set DATABASE_URL' : 'an embedded database: leave DATABASE_URL unset'}.`,
  })
}

function requireUndamaged(manifest: z.infer<typeof Manifest>, source: string): void {
  const present = checksums(source)
  const broken = Object.entries(manifest.sha256).filter(([file, sum]) => present[file] !== sum)
  if (broken.length > 0) throw new AppError('conflict', 'restore.backup-damaged', { details: { files: broken.length } })
}

async function restoreEmbedded(directory: string, dump: Buffer): Promise<Database> {
  if (existsSync(directory)) throw new AppError('conflict', 'restore.not-empty', { message: 'A database is there.' })
  return openEmbeddedDatabase(directory, new Blob([new Uint8Array(dump)]))
}

async function restoreServer(url: string, dump: Buffer): Promise<Database> {
  const db = openServerDatabase(url, 2)
  try {
    const { rows } = await db.pool.query("select 1 from information_schema.schemata where schema_name = 'platform'")
    if (rows.length > 0) throw new AppError('conflict', 'restore.not-empty', { message: 'The database is not empty.' })
    const run = spawnSync('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${url}`], { input: dump })
    if (run.status === 0) return db
    throw new AppError('unavailable', 'restore.pg-restore-failed', {
      message: run.error ? 'Restoring needs pg_restore on the path.' : run.stderr.toString().slice(0, 500),
    })
  } catch (error) {
    await db.close()
    throw error
  }
}

function checksums(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => join(entry.parentPath, entry.name))
  return Object.fromEntries(
    names.map((path) => [
      path.slice(folder.length + 1).replaceAll('\\', '/'),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  )
}
