import { and, ne, type SQL, sql } from 'drizzle-orm'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { findFacilities } from './find-facilities.js'
import { readFacilityName } from './matching/facility-name.js'
import type { Facility } from './schema.js'
import { loadFacilities } from './store-facilities.js'
import { facilities } from './tables.js'

export type Nearby = {
  here: Facility[]
  /** Others of the same province, where one district was asked for and has few; no distance is known of any. */
  around: { province: string; items: Facility[] } | null
}

/**
 * Facilities of the place or name that was asked for and, where that is a district with fewer than `limit`, others of its
 * province behind them: first the district, then the province. The lists hold districts and no coordinates, so that which
 * of two is nearer cannot be said.
 */
export async function findNearby(
  ctx: Needs<'db' | 'actor'>,
  { q, limit }: { q: string; limit: number },
): Promise<Nearby> {
  requireScope(ctx.actor, 'facilities.read')
  const here = (await findFacilities(ctx, { q, page: 1, pageSize: limit })).items
  const [first] = here
  const province = provinceOf(first?.regionName ?? null)
  if (!first || !province || here.length >= limit || !isDistrict(q, here)) return { here, around: null }
  const rows = await ctx.db.orm
    .select({ id: facilities.id })
    .from(facilities)
    .where(and(inProvince(first, province), ne(facilities.regionName, first.regionName ?? '')))
    .orderBy(sql`${facilities.partner} desc, ${facilities.regionName}, ${facilities.name}, ${facilities.id}`)
    .limit(limit - here.length)
  const items = await loadFacilities(
    ctx.db.orm,
    rows.map(({ id }) => id),
  )
  return { here, around: items.length > 0 ? { province, items } : null }
}

/** True where every word asked for names the one district that all of these lie in: a hospital's own name is no place. */
function isDistrict(q: string, [first, ...rest]: Facility[]): boolean {
  const region = first?.regionName ?? ''
  const words = new Set(readFacilityName(region).tokens)
  const { tokens } = readFacilityName(q)
  return (
    tokens.length > 0 && tokens.every((token) => words.has(token)) && rest.every((one) => one.regionName === region)
  )
}

/** Regions are printed as "district, province". */
function provinceOf(region: string | null): string | null {
  const comma = region?.lastIndexOf(',') ?? -1
  return region && comma > 0 ? region.slice(comma + 1).trim() : null
}

function inProvince({ provinceCode, regionCodeSystem }: Facility, province: string): SQL | undefined {
  return provinceCode && regionCodeSystem
    ? sql`${facilities.provinceCode} = ${provinceCode} and ${facilities.regionCodeSystem} = ${regionCodeSystem}`
    : sql`lower(split_part(${facilities.regionName}, ', ', 2)) = ${province.toLowerCase()}`
}
