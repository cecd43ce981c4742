import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { AppError } from '../errors.js'
import type { Database } from './database.js'

const MIGRATIONS = fileURLToPath(new URL('../../../migrations/', import.meta.url))

/** Applies what is new in `migrations/`, in name order, each file in one transaction. Returns the names applied. */
export async function migrate(db: Database): Promise<string[]> {
  const client = await db.pool.connect()
  const applied: string[] = []
  try {
    // One migrator at a time; the number is arbitrary and fixed.
    await client.query('select pg_advisory_lock(72001)')
    await client.query('create schema if not exists platform')
    await client.query(
      'create table if not exists platform.migrations (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; sha256: string }>(
      'select name, sha256 from platform.migrations',
    )
    const known = new Map(rows.map((row) => [row.name, row.sha256]))
    for (const { name, sql, sha256 } of listMigrations()) {
      if (known.get(name) === sha256) continue
      if (known.has(name)) {
        throw new AppError('conflict', 'database.migration-changed', {
          message: `The applied migration ${name} was edited; migrations only go forward.`,
        })
      }
      await applyOne(client, { name, sql, sha256 })
      applied.push(name)
    }
  } finally {
    await client.query('select pg_advisory_unlock(72001)').catch(() => undefined)
    client.release()
  }
  return applied
}

type Migration = { name: string; sql: string; sha256: string }

function listMigrations(): Migration[] {
  return readdirSync(MIGRATIONS)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const sql = readFileSync(`${MIGRATIONS}/${name}`, 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    })
}

async function applyOne(client: { query(sql: string, values?: unknown[]): Promise<unknown> }, migration: Migration) {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into platform.migrations (name, sha256) values ($1, $2)', [
      migration.name,
      migration.sha256,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`Migration ${migration.name} failed`, { cause: error })
  }
}
