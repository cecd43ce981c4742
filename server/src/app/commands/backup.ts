import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Config } from '../../platform/config.js'
import { openEmbeddedDatabase } from '../../platform/db/database.js'
import { lockDirectory } from '../../platform/db/directory-lock.js'
import { createVault, loadOrCreateMasterKey } from '../../platform/db/vault.js'
import { AppError } from '../../platform/errors.js'
import type { App } from '../context.js'
import { command } from './command.js'

const Manifest = z.object({
  format: z.literal('periksa-backup/1'),
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
  input: z.strictObject({ folder: z.string() }),
  async run(app, { folder }) {
    const target = resolve(folder)
    if (existsSync(target) && readdirSync(target).length > 0) {
      throw new AppError('conflict', 'backup.folder-not-empty', { message: 'The folder for the backup is not empty.' })
    }
    mkdirSync(target, { recursive: true, mode: 0o700 })
    const { config, vault, db } = app.context
    // Files first is wrong: a row kept in between would miss its file. Files are only ever added, so they come last.
    const dump = await dumpDatabase(app)
    writeFileSync(join(target, 'database.sealed'), vault.sealBytes('documents', CONTEXT, dump), { mode: 0o600 })
    const files = join(config.dataDirectory, 'files')
    if (existsSync(files)) cpSync(files, join(target, 'files'), { recursive: true })
    const manifest: z.infer<typeof Manifest> = {
      format: 'periksa-backup/1',
      version: config.version,
      keyId: vault.keyId,
      database: db.embedded ? 'embedded' : 'server',
      sha256: checksums(target),
    }
    writeFileSync(join(target, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    return { folder: target, files: Object.keys(manifest.sha256).length, keyId: vault.keyId }
  },
})

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
 * `periksa restore FOLDER`: puts a backup into an empty data directory, after checking every checksum and that the key
 * opens it. The server must not run.
 */
export async function restore(config: Config, folder: string): Promise<{ files: number }> {
  const source = resolve(folder)
  const manifest = Manifest.parse(JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8')))
  if (manifest.database !== 'embedded' || config.databaseUrl) {
    throw new AppError('precondition', 'restore.use-pg-restore', {
      message: 'A backup of a PostgreSQL server is unsealed here and put back with pg_restore: see docs/runbook.md.',
    })
  }
  const broken = Object.entries(checksums(source)).filter(([file, sum]) => manifest.sha256[file] !== sum)
  const missing = Object.keys(manifest.sha256).filter((file) => !existsSync(join(source, file)))
  if (broken.length + missing.length > 0) {
    throw new AppError('conflict', 'restore.backup-damaged', { details: { files: broken.length + missing.length } })
  }
  const vault = createVault(loadOrCreateMasterKey(config.keyFile))
  if (vault.keyId !== manifest.keyId) throw new AppError('precondition', 'restore.wrong-key')
  const directory = join(config.dataDirectory, 'database')
  if (existsSync(directory)) throw new AppError('conflict', 'restore.not-empty', { message: 'A database is there.' })
  const dump = vault.openBytes('documents', CONTEXT, readFileSync(join(source, 'database.sealed')))
  const lock = lockDirectory(config.dataDirectory, 'restore')
  try {
    if (existsSync(join(source, 'files'))) {
      cpSync(join(source, 'files'), join(config.dataDirectory, 'files'), { recursive: true })
    }
    const db = await openEmbeddedDatabase(directory, new Blob([new Uint8Array(dump)]))
    await db.close()
  } finally {
    lock.release()
  }
  return { files: Object.keys(manifest.sha256).length }
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
