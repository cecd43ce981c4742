import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { currentServing } from './current-serving.js'
import { readClaimRow } from './find-high-risk.js'
import { insertRows } from './insert-rows.js'
import type { LiveEntry } from './live/live-index.js'
import { liveList } from './live-list.js'
import { type EpisodeClaim, markEpisode } from './members/mark-episode.js'
import { Episode, MemberClaim, MemberProfile } from './members/schema.js'
import { compareWithExpected } from './quality/observed-expected.js'
import { reportHere } from './report-claims.js'
import type { Cell, Warehouse } from './schema.js'

type Ctx = Needs<'db' | 'config'>
type Row = Record<string, Cell>

const COLUMNS = `claim_id, facility_key AS facility_id, admit_dt::VARCHAR AS admit_dt, discharge_dt::VARCHAR AS discharge_dt,
  CASE service_level_code WHEN 1 THEN 'RJTL' ELSE 'RITL' END AS service_type, dx_primary_code AS dx_primary,
  cbg_code, amount_claimed::DOUBLE AS amount_claimed, peer_median::DOUBLE AS peer_median, is_series, matched_claim_id, last_stay_id, days_since_stay`
const MOST = 500

/**
 * The claims of a claim's member from so many days before it to so many after, across hospitals, in order of admission:
 * those of the snapshot and those since, which say when they came.
 * @throws AppError `risk.no-snapshot`, `risk.claim-not-found`
 */
export async function readEpisode(ctx: Ctx, input: { claimId: string; days: number }): Promise<Episode> {
  const member = await memberOfClaim(ctx, input)
  if (member === null) return { member: null, from: null, until: null, claims: [] }
  const since = await liveOfMember(ctx, member)
  const name = `episode:${input.claimId}:${input.days}:${stampOf(since)}`
  return reportHere(ctx, { name }, async (warehouse) => {
    await addSince(warehouse, since)
    const [window] = await warehouse.rows(
      `SELECT (admit_dt - $2::INTEGER)::VARCHAR AS "from", (discharge_dt + $2::INTEGER)::VARCHAR AS until FROM together WHERE claim_id = $1`,
      [input.claimId, input.days],
    )
    const { from, until } = window as { from: string; until: string }
    const rows = await warehouse.rows(
      `SELECT ${COLUMNS} FROM together WHERE patient_key = $1::UUID AND admit_dt <= $3::DATE AND discharge_dt >= $2::DATE ORDER BY admit_dt, claim_id LIMIT ${MOST}`,
      [member, from, until],
    )
    return Episode.parse({ member, from, until, claims: marked(rows, since) })
  })
}

/** Null where the claim names no member. */
async function memberOfClaim(ctx: Ctx, { claimId }: { claimId: string }): Promise<string | null> {
  const { row, live } = await readClaimRow(ctx, { claimId })
  // The list keeps no pseudonym of its claims; a live row has it.
  if (live) return 'patient_key' in row && row.patient_key ? String(row.patient_key) : null
  return reportHere(ctx, { name: `member-of:${claimId}` }, async (warehouse) => {
    const [found] = await warehouse.rows('SELECT patient_key::VARCHAR AS member FROM claims WHERE claim_id = $1', [
      claimId,
    ])
    return found?.member ? String(found.member) : null
  })
}

async function liveOfMember(ctx: Ctx, member: string): Promise<LiveEntry[]> {
  const { entries } = await liveList(ctx, await currentServing(ctx))
  return entries.filter(({ row }) => row.patient_key === member)
}

/** A report is kept while the claims since the snapshot are these. */
const stampOf = (since: readonly LiveEntry[]): string => since.map(({ seq }) => seq).join(',')

/** Makes `together`: the snapshot's claims and these. */
async function addSince(warehouse: Warehouse, since: readonly LiveEntry[]): Promise<void> {
  await warehouse.run('CREATE TEMP TABLE since AS SELECT * FROM claims LIMIT 0')
  if (since.length > 0) await insertRows(warehouse, { table: 'since', rows: since.map(({ row }) => row) })
  await warehouse.run('CREATE TEMP VIEW together AS SELECT * FROM claims UNION ALL SELECT * FROM since')
}

function marked(rows: readonly Row[], since: readonly LiveEntry[]): MemberClaim[] {
  const marks = markEpisode(rows as unknown as EpisodeClaim[])
  const arrivals = new Map(since.map(({ row, at, simulated }) => [row.claim_id, { at, simulated }]))
  return rows.map((row) => {
    const arrival = arrivals.get(String(row.claim_id))
    return MemberClaim.parse({
      ...row,
      marks: marks.get(String(row.claim_id)) ?? [],
      received_at: arrival?.at ?? null,
      simulated: arrival?.simulated ?? false,
    })
  })
}

/** One member's figures beside those of members of the same sex and age. */
const PEOPLE = `SELECT patient_key, max(member_sex) AS sex, min(member_age) // 10 AS decade, count(*)::DOUBLE AS claims, count(*) FILTER (service_level_code = 2)::DOUBLE AS stays,
  count(DISTINCT facility_key)::DOUBLE AS facilities, count(*) FILTER (is_repeat)::DOUBLE AS repeats, sum(amount_claimed)::DOUBLE AS claimed,
  sum(greatest(amount_claimed - coalesce(peer_median, amount_claimed), 0))::DOUBLE AS above_peers FROM together WHERE patient_key IS NOT NULL GROUP BY patient_key`
const FIGURES = ['claims', 'stays', 'facilities', 'repeats', 'claimed', 'above_peers'] as const

/** One pseudonymous member: figures beside peers, months, and the claims themselves, with those since the snapshot. @throws AppError `risk.member-not-found` */
export async function reportMember(ctx: Ctx, { member }: { member: string }): Promise<MemberProfile> {
  const since = await liveOfMember(ctx, member)
  return reportHere(ctx, { name: `member:${member}:${stampOf(since)}` }, async (warehouse) => {
    await addSince(warehouse, since)
    const beside = await besidePeers(warehouse, member)
    const number = (name: string): number => Number(beside[name] ?? 0)
    const rows = await warehouse.rows(
      `SELECT * FROM (SELECT ${COLUMNS} FROM together WHERE patient_key = $1::UUID ORDER BY together.admit_dt DESC, claim_id LIMIT ${MOST}) ORDER BY admit_dt, claim_id`,
      [member],
    )
    const months = await warehouse.rows(
      `SELECT strftime(admit_dt, '%Y-%m') AS month, count(*)::INTEGER AS claims, sum(amount_claimed)::DOUBLE AS claimed FROM together WHERE patient_key = $1::UUID GROUP BY ALL ORDER BY month`,
      [member],
    )
    return MemberProfile.parse({
      member,
      since: since.length,
      peers: {
        members: number('members'),
        sex: beside.sex,
        ageFrom: beside.decade === null ? null : number('decade') * 10,
      },
      figures: Object.fromEntries(
        FIGURES.map((name) => [
          name,
          { value: number(name), median: beside[`${name}_median`], p95: beside[`${name}_p95`] },
        ]),
      ),
      ratios: {
        claims: compareWithExpected(number('claims'), number('claims_mean')),
        stays: compareWithExpected(number('stays'), number('stays_mean')),
      },
      months,
      claims: marked(rows, since),
    })
  })
}

async function besidePeers(warehouse: Warehouse, member: string): Promise<Row> {
  const measures = FIGURES.map(
    (name) =>
      `median(p.${name}) AS ${name}_median, quantile_disc(p.${name}, 0.95) AS ${name}_p95, avg(p.${name}) AS ${name}_mean, any_value(one.${name}) AS ${name}`,
  ).join(', ')
  const [row] = await warehouse.rows(
    `WITH people AS (${PEOPLE}), one AS (SELECT * FROM people WHERE patient_key = $1::UUID)
     SELECT count(p.patient_key)::INTEGER AS members, any_value(one.sex)::INTEGER AS sex, any_value(one.decade)::INTEGER AS decade, ${measures}
     FROM one LEFT JOIN people AS p ON p.patient_key <> one.patient_key AND p.sex IS NOT DISTINCT FROM one.sex AND p.decade IS NOT DISTINCT FROM one.decade GROUP BY one.patient_key`,
    [member],
  )
  if (!row) throw new AppError('not-found', 'risk.member-not-found')
  return row
}
