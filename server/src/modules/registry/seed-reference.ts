import { sql } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { recordTrail } from '../../platform/trail/record.js'
import { type ReferenceList, readCodes, readHospitals, readManifest } from './reference-files.js'
import { keepFacilities } from './store-facilities.js'
import { keepCodes, loadedLists, rememberList } from './store-lists.js'

type Ctx = Needs<'db' | 'clock' | 'ids' | 'actor'>

/** Loads the shipped reference lists that this database has not got yet; a second start only compares their hashes. */
export async function seedReference(ctx: Ctx): Promise<{ loaded: string[] }> {
  const lists = await readManifest()
  const known = await loadedLists(ctx.db.orm)
  const loaded: string[] = []
  for (const list of lists.filter((one) => known.get(one.name) !== one.sha256)) {
    await loadList(ctx, list)
    loaded.push(list.name)
  }
  return { loaded }
}

async function loadList(ctx: Ctx, list: ReferenceList): Promise<void> {
  const keep = await keeperOf(ctx, list)
  await ctx.db.transaction(async (tx) => {
    // One server at a time; another that waited finds the list loaded.
    await tx.execute(sql`select pg_advisory_xact_lock(72011)`)
    if ((await loadedLists(tx)).get(list.name) === list.sha256) return
    await keep(tx)
    await rememberList(ctx, tx, { name: list.name, sha256: list.sha256, rows: list.rows })
    const versions = { [list.name]: list.sha256.slice(0, 12) }
    await recordTrail(ctx, tx, {
      action: 'registry.load-reference',
      resource: 'reference',
      resourceId: list.name,
      versions,
    })
  })
}

async function keeperOf(ctx: Ctx, list: ReferenceList): Promise<(tx: Tx) => Promise<unknown>> {
  const source = `reference/${list.file}`
  if (list.name === 'hospitals') {
    const inputs = await readHospitals(list.file)
    return (tx) => keepFacilities(ctx, tx, { inputs, source })
  }
  const codes = await readCodes(list.name, list.file)
  return (tx) => keepCodes(tx, codes, source)
}
