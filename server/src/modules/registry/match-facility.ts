import type { Needs } from '../../platform/context.js'
import type { Database } from '../../platform/db/database.js'
import { chooseFacility } from './matching/choose-facility.js'
import { buildFacilityIndex, type FacilityIndex } from './matching/facility-index.js'
import type { FacilityClues, FacilityMatch } from './schema.js'
import { facilitiesVersion, loadIndexedFacilities } from './store-facilities.js'

/** One index a database, kept in this process while the list's version stands still. */
const indexes = new WeakMap<Database, { version: number; index: Promise<FacilityIndex> }>()

/** The facility that a printed name, code and address speak of, with certainty; `facilityId` null when none is near. */
export async function matchFacility(ctx: Needs<'db'>, clues: FacilityClues): Promise<FacilityMatch> {
  return chooseFacility(await presentIndex(ctx.db), clues)
}

async function presentIndex(db: Database): Promise<FacilityIndex> {
  const version = await facilitiesVersion(db.orm)
  const known = indexes.get(db)
  if (known?.version === version) return known.index
  const index = loadIndexedFacilities(db.orm).then(buildFacilityIndex)
  indexes.set(db, { version, index })
  index.catch(() => indexes.delete(db))
  return index
}
