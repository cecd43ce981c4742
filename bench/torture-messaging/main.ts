import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { openEmbeddedDatabase, openServerDatabase } from '../../server/src/platform/db/database.js'
import { migrate } from '../../server/src/platform/db/migrate.js'
import { runTorture } from '../../server/test/torture/torture.js'

/**
 * `npm run torture:messaging -- [--kills 1000]`: ends the messaging core by force while it works. On the PostgreSQL server
 * of PERIKSA_TEST_DATABASE_URL, in a database of its own that it drops; without one on an embedded database, one life at a time.
 */
const { values } = parseArgs({ options: { kills: { type: 'string', default: '1000' }, lives: { type: 'string' } } })
const server = process.env.PERIKSA_TEST_DATABASE_URL
const kills = Number(values.kills)
const { target, drop } = server ? await onServer(server) : await onDisk()
const began = Date.now()
try {
  const lives = server ? Number(values.lives ?? '4') : 1
  const report = await runTorture({ kills, target, lives, say: (line) => console.log(line) })
  console.log(JSON.stringify({ ...report, seconds: Math.round((Date.now() - began) / 1000) }, null, 2))
  const { lost, doubled, sentTwice, gaps, wrongCounters } = report
  process.exitCode = lost + doubled + sentTwice + gaps + wrongCounters === 0 ? 0 : 1
} finally {
  await drop()
}

async function onServer(url: string) {
  const address = new URL(url)
  const name = `periksa_torture_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`create database ${name}`)
  address.pathname = `/${name}`
  const db = openServerDatabase(address.href, 2)
  await migrate(db)
  await db.close()
  const drop = async (): Promise<void> => {
    await admin.query(`drop database if exists ${name} with (force)`)
    await admin.end()
  }
  return { target: address.href, drop }
}

async function onDisk() {
  const folder = mkdtempSync(join(tmpdir(), 'periksa-torture-'))
  const db = await openEmbeddedDatabase(folder)
  await migrate(db)
  await db.close()
  return { target: folder, drop: async () => rmSync(folder, { recursive: true, force: true }) }
}
