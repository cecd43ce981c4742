import { and, arrayContains, asc, count, desc, eq, gte, ilike, lt, type SQL, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.js'
import type { Permission } from '../../platform/auth/permissions.js'
import type { Queryable } from '../../platform/db/database.js'
import type { Vault } from '../../platform/db/vault.js'
import { claimBlinds } from './claim-cells.js'
import type { ClaimQuery } from './schema.js'
import { type ClaimRow, claims } from './tables.js'
import { seesPseudonyms, visibleTo } from './visible-claims.js'

export type Filters = Partial<Omit<ClaimQuery, 'sort' | 'page' | 'pageSize'>>
type Listing = { actor: Actor; permission: Permission; vault: Vault; filters: Filters }

const orders: Record<ClaimQuery['sort'], SQL[]> = {
  newest: [desc(claims.createdAt), desc(claims.id)],
  oldest: [asc(claims.createdAt), asc(claims.id)],
  highest: [sql`${claims.total} desc nulls last`, desc(claims.id)],
  'lowest-score': [asc(claims.score), desc(claims.id)],
}

/** A page of the claims that the permission reaches; nothing is opened here. */
export async function listClaims(
  db: Queryable,
  listing: Listing,
  page: Pick<ClaimQuery, 'sort' | 'page' | 'pageSize'>,
): Promise<{ rows: ClaimRow[]; total: number }> {
  const where = wanted(listing)
  const rows = await db
    .select()
    .from(claims)
    .where(where)
    .orderBy(...orders[page.sort])
    .limit(page.pageSize)
    .offset((page.page - 1) * page.pageSize)
  const [counted] = await db.select({ total: count() }).from(claims).where(where)
  return { rows, total: counted?.total ?? 0 }
}

function wanted({ actor, permission, vault, filters }: Listing): SQL | undefined {
  return and(
    visibleTo(actor, permission),
    filters.status ? eq(claims.status, filters.status) : undefined,
    filters.serviceType ? eq(claims.serviceType, filters.serviceType) : undefined,
    filters.facility ? ilike(claims.facilityName, `%${escapeLike(filters.facility)}%`) : undefined,
    filters.from ? gte(claims.createdAt, startOfDay(filters.from)) : undefined,
    filters.to ? lt(claims.createdAt, new Date(startOfDay(filters.to).getTime() + DAY)) : undefined,
    filters.q ? matching(vault, filters.q, !seesPseudonyms(actor, permission)) : undefined,
  )
}

const DAY = 86_400_000

/** Days are Jakarta's. */
function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+07:00`)
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`)
}

/** By claim number or the start of one, by the whole card number, or by words of the member's name. */
function matching(vault: Vault, q: string, mayIdentify: boolean): SQL {
  const text = q.trim()
  if (/^KLM[0-9A-F]*$/i.test(text)) return sql`starts_with(${claims.number}, ${text.toUpperCase()})`
  if (!mayIdentify) return sql`false`
  const digits = text.replace(/[\s.-]/g, '')
  if (/^\d{13}$/.test(digits)) return eq(claims.cardBlind, claimBlinds.card(vault, digits))
  const words = claimBlinds.names(vault, text)
  return words.length > 0 ? arrayContains(claims.memberBlind, words) : sql`false`
}

type Group = { key: string; count: number; amount: number }

export type Sums = {
  whole: { count: number; pending: number; score: number | null; claimed: number; approved: number }
  byStatus: Group[]
  byServiceType: Group[]
  byFacility: Group[]
  byPeriod: Group[]
  bins: { bin: number; count: number }[]
}

/**
 * Counts and sums over the claims that the permission reaches. Amounts are rupiah: claims in other currencies are counted,
 * not added. The whole's average and amounts leave withdrawn claims out.
 */
export async function sumClaims(db: Queryable, listing: Listing): Promise<Sums> {
  const where = wanted(listing)
  const grouped = (key: SQL, limit: number) =>
    db
      .select({ key: sql<string>`${key}`.as('key'), count: count(), amount })
      .from(claims)
      .where(where)
      .groupBy(sql`key`)
      .orderBy(desc(count()), sql`key`)
      .limit(limit)
  const [whole] = await db.select(wholeSums).from(claims).where(where)
  return {
    whole: whole as Sums['whole'],
    byStatus: await grouped(sql`${claims.status}`, 20),
    byServiceType: await grouped(sql`coalesce(${claims.serviceType}, '')`, 20),
    byFacility: await grouped(sql`coalesce(${claims.facilityName}, '')`, 50),
    byPeriod: await grouped(sql`to_char(${claims.createdAt} at time zone 'Asia/Jakarta', 'YYYY-MM-DD')`, 3_660),
    bins: await db
      .select({ bin: sql<number>`least(${claims.score} / 10, 9)`.as('bin'), count: count() })
      .from(claims)
      .where(where)
      .groupBy(sql`bin`),
  }
}

const inRupiah = sql`${claims.currency} = 'IDR'`
const asked = sql`${claims.status} <> 'WITHDRAWN'`
const amount = sql<number>`coalesce(sum(${claims.total}) filter (where ${inRupiah}), 0)`.mapWith(Number)
const wholeSums = {
  count: count(),
  pending: sql<number>`count(*) filter (where ${claims.status} = 'SUBMITTED')`.mapWith(Number),
  score: sql<number | null>`avg(${claims.score}) filter (where ${asked})`.mapWith((value: unknown) =>
    value === null ? null : Number(value),
  ),
  claimed: sql<number>`coalesce(sum(${claims.total}) filter (where ${inRupiah} and ${asked}), 0)`.mapWith(Number),
  approved: sql<number>`coalesce(sum(${claims.approvedAmount}) filter (where ${inRupiah}), 0)`.mapWith(Number),
}
