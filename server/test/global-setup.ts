import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openEmbeddedDatabase, openServerDatabase } from '../src/platform/db/database.js'
import { migrate } from '../src/platform/db/migrate.js'
import { translate } from './translated.js'

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const PROGRAMS = {
  'crash-child': beside('flows/crash-child.ts'),
  'crash-audits-child': beside('flows/crash-audits-child.ts'),
  'scoring-worker': beside('flows/scoring-worker.ts'),
  reseal: beside('killed/reseal.ts'),
  'risk-work': beside('killed/risk-work.ts'),
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** A tar.gz of a migrated embedded database; empty when tests run on a server. */
    snapshot: string
    /** The name of a migrated template database on PERIKSA_TEST_DATABASE_URL; empty when embedded. */
    template: string
    /** A folder of the tests' own programs, translated: `crash-child.mjs` and so on. */
    programs: string
  }
}

/** Migrates once; every test file starts from a copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.PERIKSA_TEST_DATABASE_URL
  const programs = await translate(PROGRAMS)
  project.provide('programs', programs.folder)
  const forget = await (url ? setupServer(project, url) : setupEmbedded(project))
  return async () => {
    programs.remove()
    await forget()
  }
}

async function setupEmbedded(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'periksa-test-'))
  const db = await openEmbeddedDatabase(null)
  await migrate(db)
  const blob = await db.dump()
  await db.close()
  const file = join(folder, 'snapshot.tar.gz')
  writeFileSync(file, Buffer.from(await (blob as Blob).arrayBuffer()))
  project.provide('snapshot', file)
  project.provide('template', '')
  return async () => rmSync(folder, { recursive: true, force: true })
}

async function setupServer(project: TestProject, url: string): Promise<() => Promise<void>> {
  const template = `periksa_template_${process.pid}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`drop database if exists ${template}`)
  await admin.query(`create database ${template}`)
  const target = new URL(url)
  target.pathname = `/${template}`
  const db = openServerDatabase(target.href, 2)
  await migrate(db)
  await db.close()
  project.provide('snapshot', '')
  project.provide('template', template)
  return async () => {
    await admin.query(`drop database if exists ${template} with (force)`)
    await admin.end()
  }
}
