import { sql } from 'drizzle-orm'
import type { Needs } from '../../platform/context.js'
import type { Tx } from '../../platform/db/database.js'
import { recordTrail } from '../../platform/trail/record.js'
import {
  type ReferenceList,
  readCodes,
  readHospitals,
  readManifest,
  readShippedTariff,
  type ShippedTariff,
} from './reference-files.js'
import { keepFacilities } from './store-facilities.js'
import { keepCodes, loadedLists, rememberList } from './store-lists.js'
import { activateVersion, addVersion, loadVersion, loadVersions } from './store-tariffs.js'

type Ctx = Needs<'db' | 'clock' | 'ids' | 'actor'>

/** Loads the shipped reference lists that this database has not got yet; a second start only compares their hashes. */
export async function seedReference(ctx: Ctx): Promise<{ loaded: string[] }> {
  const { lists, tariffs } = await readManifest()
  const known = await loadedLists(ctx.db.orm)
  const loaded: string[] = []
  for (const list of lists.filter((one) => known.get(one.name) !== one.sha256)) {
    await loadList(ctx, list)
    loaded.push(list.name)
  }
  for (const list of tariffs.filter((one) => known.get(nameOf(one)) !== one.sha256)) {
    await loadTariff(ctx, list)
    loaded.push(nameOf(list))
  }
  return { loaded }
}

const nameOf = (list: ShippedTariff): string => `tariffs-${list.list}`

/** A shipped price list comes in as a version like any other, and is in force at once unless staff put one in its place. */
async function loadTariff(ctx: Ctx, list: ShippedTariff): Promise<void> {
  const prices = await readShippedTariff(list)
  await ctx.db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(72011)`)
    if ((await loadedLists(tx)).get(nameOf(list)) === list.sha256) return
    const { file, rows, currency: _currency, ...about } = list
    const report = { encoding: 'utf-8', read: rows, errors: 0, warnings: 0, problems: [] }
    const id = await addVersion(ctx, tx, { version: { ...about, shipped: true, report }, prices })
    const ours = await answersByPerson(tx, list)
    const version = ours ? null : await loadVersion(tx, id)
    if (version) await activateVersion(ctx, tx, version)
    await rememberList(ctx, tx, { name: nameOf(list), sha256: list.sha256, rows })
    await recordTrail(ctx, tx, {
      action: 'registry.load-reference',
      resource: 'reference',
      resourceId: `reference/${file}`,
      versions: { [nameOf(list)]: list.sha256.slice(0, 12) },
    })
  })
}

/** True when a person activated what answers from this list's first day on: a start never undoes that. */
async function answersByPerson(tx: Tx, list: ShippedTariff): Promise<boolean> {
  const active = (await loadVersions(tx, list.list)).filter((one) => one.state === 'active')
  return active.some((one) => one.effectiveFrom === list.effectiveFrom && !one.shipped)
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
