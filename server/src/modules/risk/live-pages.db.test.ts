import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestContext, testContext } from '../../../test/context.js'
import { generateData } from '../../simulation/national/generate-data.js'
import { importClaims } from '../claims/index.js'
import { HospitalClaim } from '../claims/schema.js'
import { openDuckDb } from './adapters/duckdb.js'
import { buildSnapshot } from './build-snapshot.js'
import { settleLiveClaims } from './check-refresh.js'
import { claimRules } from './claim-rules/index.js'
import { DEFAULT_RULE_SET } from './claim-rules/rule-set.js'
import { closeServing, currentServing } from './current-serving.js'
import type { SnapshotRun } from './etl/snapshot-run.js'
import { findHighRisk } from './find-high-risk.js'
import { foldLive, listLiveRows } from './fold-live.js'
import { toHospitalFields } from './live/live-columns.js'
import { publishSnapshot, riskFolder } from './publish-snapshot.js'
import { readDoctorOfClaim, reportDoctor } from './report-doctors.js'
import { readEpisode, reportMember } from './report-members.js'
import { reportScheme } from './report-scheme.js'
import { HighRiskQuery } from './schema.js'
import { scoreLiveClaims } from './score-live-claims.js'
import { writeServing } from './write-serving.js'

const CLAIMS = 2500
let ctx: TestContext
/** Two claims of one member in the snapshot. */
let known: HospitalClaim[]
let member: string
let run: SnapshotRun

beforeAll(async () => {
  ctx = await testContext()
  const source = join(ctx.config.dataDirectory, 'source')
  generateData({ claims: CLAIMS, seed: 5, folder: source, edition: 'coded' }, () => undefined)
  const folder = riskFolder(ctx.config)
  mkdirSync(folder, { recursive: true })
  const id = '20260615T020000Z-dddddd'
  const key = { version: 1, bytes: Buffer.alloc(32, 1) }
  run = await buildSnapshot({ source, folder, id, key, threads: 1, now: () => ctx.clock.now() })
  const warehouse = await openDuckDb({ path: ':memory:', threads: 1 })
  const list = { snapshot: join(folder, id), name: 'serving-1', ruleSet: DEFAULT_RULE_SET, modelScores: null }
  const meta = await writeServing(warehouse, list)
  await publishSnapshot(ctx, { run, serving: 'serving-1', meta })
  const claims = `read_parquet('${join((await currentServing(ctx)).folder, 'claims_normalized/*/*.parquet')}', hive_partitioning = false)`
  const rows = await warehouse.rows(
    `SELECT * FROM ${claims} WHERE patient_key = (SELECT patient_key FROM ${claims} WHERE NOT is_series GROUP BY patient_key
       HAVING count(*) BETWEEN 2 AND 6 AND count(*) FILTER (service_level_code = 2 AND los > 2) = 1 AND max(admit_dt) < '2022-11-01' ORDER BY patient_key LIMIT 1)
     ORDER BY admit_dt, claim_id`,
  )
  warehouse.close()
  known = rows.map((row) => HospitalClaim.parse(toHospitalFields(row)))
  member = String(known[0]?.memberKey)
}, 60_000)
afterAll(() => closeServing(ctx.db))

async function send(claims: readonly HospitalClaim[]): Promise<void> {
  const { added } = await importClaims(ctx, { claims, source: { origin: 'imported' } })
  expect(await scoreLiveClaims(ctx, { claimIds: added })).toEqual({ scored: claims.length })
}

it('claims since the snapshot stand in the member’s page and episode, marked, and count in every total', async () => {
  const stay = known.find(({ serviceCode }) => serviceCode === 2)!
  const before = await reportMember(ctx, { member })
  expect(before).toMatchObject({ since: 0, figures: { claims: { value: known.length } } })
  expect(before.claims.every((one) => one.received_at === null && !one.simulated)).toBe(true)

  const again = { ...stay, id: 'SINCE-1', facilityKey: 'OTHER1' }
  await send([again, { ...stay, id: 'SINCE-2' }])
  const after = await reportMember(ctx, { member })
  expect(after.since).toBe(2)
  expect(after.figures.claims.value).toBe(before.figures.claims.value + 2)
  expect(after.figures.stays.value).toBe(before.figures.stays.value + 2)
  expect(after.figures.claimed.value).toBe(before.figures.claimed.value + (2 * stay.billed) / 100)
  expect(after.figures.facilities.value).toBe(before.figures.facilities.value + 1)
  expect(after.figures.claims.median).toBe(before.figures.claims.median)
  const sum = (months: typeof after.months) => months.reduce((all, { claims }) => all + claims, 0)
  expect(sum(after.months)).toBe(sum(before.months) + 2)
  const marked = after.claims.filter(({ received_at }) => received_at !== null)
  expect(marked.map(({ claim_id }) => claim_id).sort()).toEqual(['SINCE-1', 'SINCE-2'])
  expect(marked.every(({ service_type, simulated }) => service_type === 'RITL' && !simulated)).toBe(true)

  // Around the claim of the snapshot and around the one that came: the same member, both ways.
  const [here, there] = await Promise.all(
    [stay.id, 'SINCE-1'].map((claimId) => readEpisode(ctx, { claimId, days: 30 })),
  )
  expect(here).toEqual(there)
  expect(here!.member).toBe(member)
  const marksOf = (id: string) => here!.claims.find(({ claim_id }) => claim_id === id)?.marks
  expect(marksOf('SINCE-1')).toContainEqual({ kind: 'overlap', with: stay.id })
  expect(marksOf(stay.id)).toContainEqual({ kind: 'overlap', with: 'SINCE-1' })
  expect(marksOf('SINCE-2')).toContainEqual({ kind: 'repeat', with: stay.id })
  expect(marksOf(stay.id)).toContainEqual({ kind: 'repeat', with: 'SINCE-2' })
})

it('a member known only since the snapshot has a page too; an unknown claim is said to be unknown', async () => {
  const memberKey = '0a0a0a0a-0000-4000-8000-00000000000a'
  await send([
    { ...known[0]!, id: 'SINCE-3', memberKey },
    { ...known[0]!, id: 'SINCE-4', memberKey: null },
  ])
  const profile = await reportMember(ctx, { member: memberKey })
  expect(profile).toMatchObject({ since: 1, figures: { claims: { value: 1 } }, claims: [{ claim_id: 'SINCE-3' }] })
  expect(await readEpisode(ctx, { claimId: 'SINCE-4', days: 30 })).toMatchObject({ member: null, claims: [] })
  await expect(readEpisode(ctx, { claimId: 'NONE', days: 30 })).rejects.toMatchObject({ code: 'risk.claim-not-found' })
  const nobody = reportMember(ctx, { member: '0b0b0b0b-0000-4000-8000-00000000000b' })
  await expect(nobody).rejects.toMatchObject({ code: 'risk.member-not-found' })
})

it('a scheme counts what came since, as the list does, in months and hospitals too', async () => {
  const { scheme } = claimRules.find(({ code }) => code === 'above_tariff')!
  const before = await reportScheme(ctx, { scheme })
  const dear = { ...known.find(({ serviceCode }) => serviceCode === 2)!, facilityKey: 'OTHER2' }
  await send([5, 6, 7].map((n) => ({ ...dear, id: `SINCE-${n}`, billed: dear.billed * n })))
  const after = await reportScheme(ctx, { scheme })
  const listed = async () => (await findHighRisk(ctx, HighRiskQuery.parse({ scheme, pageSize: 1 }))).meta.total
  expect([after.claims, after.all]).toEqual([await listed(), before.all + 3])
  expect([after.claims - before.claims, after.since - before.since]).toEqual([3, 3])
  expect(after.months.reduce((all, { claims }) => all + claims, 0)).toBe(after.claims)
  expect(after.facilities.find(({ facility_id }) => facility_id === 'OTHER2')).toMatchObject({ cases: 3, observed: 3 })
  const rule = (of: typeof after) => of.rules.find(({ code }) => code === 'above_tariff')?.claims
  expect(rule(after)).toBe(rule(before)! + 3)
})

it('a doctor’s page counts the claims that name the doctor, beside other doctors, and the list is filtered by one', async () => {
  const doctor = '0d0d0d0d-0000-4000-8000-00000000000d'
  const other = (n: number): string => doctor.replace(/d$/, String(n))
  const base = { ...known.find(({ serviceCode }) => serviceCode === 2)!, memberKey: null }
  // Seven times the price is an indication; the price itself is none.
  const claims = (who: string | null, name: string, bills: number[]) =>
    bills.map((times, n) => ({ ...base, id: `${name}-${n}A`, doctorKey: who, billed: base.billed * times }))
  const others = [1, 2, 3, 4, 5].flatMap((n) => claims(other(n), `OTHER${n}`, [1, 1, 1, 1, 1, 7]))
  const own = claims(doctor, 'MINE', [7, 7, 7, 7, 1, 1])
  await send([...own, ...others, ...claims(null, 'NOBODY', [7])])
  const found = await reportDoctor(ctx, { doctor })
  const money = (bills: { billed: number }[]) => bills.reduce((sum, { billed }) => sum + billed / 100, 0)
  expect(found).toMatchObject({
    figures: { claims: 6, stays: 6, facilities: 1, claimed: money(own) },
    ...{ since: 6, simulated: 0, waiting: 0 },
    peers: { compared: 6, doctors: 5 },
    months: [{ claims: 6, month: base.dischargedOn.slice(0, 7) }],
    facilities: [{ facility_id: base.facilityKey, claims: 6 }],
  })
  expect(found.figures.flagged).toBe(found.peers.flagged.observed)
  expect(found.rules.find(({ code }) => code === 'above_tariff')).toMatchObject({ claims: 4 })
  const listed = await findHighRisk(ctx, HighRiskQuery.parse({ doctor, facets: 'true' }))
  expect(listed.meta.total).toBe(6)
  expect(listed.data.map(({ claim_id }) => claim_id).sort()).toEqual(own.map(({ id }) => id).sort())
  expect((await findHighRisk(ctx, HighRiskQuery.parse({ doctor, flag: 'above_tariff' }))).meta.total).toBe(4)
  const doctorOf = (claimId: string) => readDoctorOfClaim(ctx, { claimId })
  expect(await doctorOf('MINE-0A')).toEqual({ doctor, because: 'named' })
  expect(await doctorOf('NOBODY-0A')).toEqual({ doctor: null, because: 'not-named' })
  expect(await doctorOf(known[0]!.id)).toEqual({ doctor: null, because: 'not-carried' })
  await expect(doctorOf('NONE')).rejects.toMatchObject({ code: 'risk.claim-not-found' })
  await expect(reportDoctor(ctx, { doctor: other(9) })).rejects.toMatchObject({ code: 'risk.doctor-not-found' })
})

it('a doctor is not lost when the claim is folded into the next list', async () => {
  const doctor = '0d0d0d0d-0000-4000-8000-00000000000d'
  const folder = join(riskFolder(ctx.config), '20260615T020000Z-dddddd')
  const warehouse = await openDuckDb({ path: ':memory:', threads: 1 })
  const { rows } = await listLiveRows(ctx, { after: 0 })
  await foldLive(warehouse, { snapshot: folder, stamp: '1', rows })
  const list = { snapshot: folder, name: 'serving-2', ruleSet: DEFAULT_RULE_SET, modelScores: null }
  const meta = await writeServing(warehouse, list)
  warehouse.close()
  await publishSnapshot(ctx, { run, serving: 'serving-2', meta })
  await settleLiveClaims(ctx)
  const found = await reportDoctor(ctx, { doctor })
  expect(found).toMatchObject({ figures: { claims: 6 }, since: 0, peers: { doctors: 5 } })
  expect((await findHighRisk(ctx, HighRiskQuery.parse({ doctor }))).meta.total).toBe(6)
  // Two of the first test, three of the scheme's.
  expect(await reportMember(ctx, { member })).toMatchObject({
    since: 0,
    figures: { claims: { value: known.length + 5 } },
  })
})
