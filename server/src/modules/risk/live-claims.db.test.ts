import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestContext, testContext } from '../../../test/context.js'
import { generateData } from '../../simulation/national/generate-data.js'
import { importClaims } from '../claims/index.js'
import { HospitalClaim } from '../claims/schema.js'
import { openDuckDb } from './adapters/duckdb.js'
import { buildSnapshot } from './build-snapshot.js'
import { alertAboutRefresh, judgeServedList, listRefreshes, settleLiveClaims } from './check-refresh.js'
import { DEFAULT_RULE_SET } from './claim-rules/rule-set.js'
import { compareDrafts } from './compare-drafts.js'
import { closeServing, currentServing } from './current-serving.js'
import type { SnapshotRun } from './etl/snapshot-run.js'
import { findHighRisk, readClaimRow, readHistoricClaim } from './find-high-risk.js'
import { foldLive, listLiveRows } from './fold-live.js'
import { labelClaim } from './label-claim.js'
import { toHospitalFields, toIncoming } from './live/live-columns.js'
import { openLiveScorer } from './live-scorer.js'
import { loadServedForest } from './load-served-forest.js'
import { openHistoricCase } from './open-historic-case.js'
import { publishSnapshot, riskFolder } from './publish-snapshot.js'
import { readRiskCoverage } from './read-coverage.js'
import { listArrived, listArrivedIds, refoldClaims } from './refold-claims.js'
import { removeSimulated } from './remove-simulated.js'
import { HighRiskQuery } from './schema.js'
import { scoreLiveClaims } from './score-live-claims.js'
import { scoreSnapshot } from './score-snapshot.js'
import { riskRoot } from './summarise-quality.js'
import { writeServing } from './write-serving.js'

const CLAIMS = 4000
let ctx: TestContext
let run: SnapshotRun
const ask = (filter: Record<string, unknown> = {}) => findHighRisk(ctx, HighRiskQuery.parse(filter))

beforeAll(async () => {
  ctx = await testContext()
  const source = join(ctx.config.dataDirectory, 'source')
  generateData({ claims: CLAIMS, seed: 5, folder: source, edition: 'coded' }, () => undefined)
  const folder = riskFolder(ctx.config)
  mkdirSync(folder, { recursive: true })
  const id = '20260615T020000Z-cccccc'
  const key = { version: 1, bytes: Buffer.alloc(32, 1) }
  run = await buildSnapshot({ source, folder, id, key, threads: 1, now: () => ctx.clock.now() })
  const warehouse = await openDuckDb({ path: ':memory:', threads: 1 })
  const { serving, meta } = await scoreSnapshot({
    ...{ warehouse, snapshot: join(folder, id), riskFolder: riskRoot(ctx.config), stamp: '20260615020000' },
    ...{ at: ctx.clock.now().toISOString(), ruleSet: DEFAULT_RULE_SET, seed: 1, trees: 20, threads: 1, topK: 50 },
  })
  warehouse.close()
  await publishSnapshot(ctx, { run, serving, meta })
}, 60_000)
afterAll(() => closeServing(ctx.db))

/** Claims of the snapshot as a hospital would send them. */
async function someClaims(where: string): Promise<HospitalClaim[]> {
  const { folder } = await currentServing(ctx)
  const warehouse = await openDuckDb({ path: ':memory:', threads: 1 })
  const rows = await warehouse.rows(
    `SELECT * FROM read_parquet('${join(folder, 'claims_normalized/*/*.parquet')}', hive_partitioning = false) WHERE ${where} ORDER BY claim_id`,
  )
  warehouse.close()
  return rows.map((row) => HospitalClaim.parse(toHospitalFields(row)))
}

it('compares a draft with the peers that the list gave the same claim', async () => {
  const [claim] = await someClaims("peer_level = 2 AND class_level = 'B'")
  const { id, admittedOn, dischargedOn, diagnosis, cbgCode, billed, serviceCode } = claim!
  const service = serviceCode === 2 ? ('inpatient' as const) : ('outpatient' as const)
  const drafts = [{ key: id, service, admittedOn, dischargedOn, diagnosis, cbgCode, billed }]
  const found = await compareDrafts(ctx, { hospitalClass: 'B', drafts })
  const { row } = await readClaimRow(ctx, { claimId: id })
  const figures = ['peer_n', 'peer_level', 'peer_median', 'peer_p90', 'cost_zscore']
  const of = (from: Readonly<Record<string, unknown>>) => figures.map((name) => Number(from[name]).toPrecision(5))
  expect(of(found.get(id)!)).toEqual(of(row))
  expect(await compareDrafts(ctx, { hospitalClass: 'S', drafts })).toEqual(new Map())
})

it('gives a single claim the figures that the batch gave it', async () => {
  const kinds = [
    'service_level_code = 1',
    'is_repeat',
    'record_members > 1',
    'stays_before > 0 AND service_level_code = 2',
  ]
  const claims = (await Promise.all(kinds.map((kind) => someClaims(kind)))).flatMap((some) => some.slice(0, 2))
  expect(claims.length).toBeGreaterThan(6)
  const scorer = await openLiveScorer({
    folder: (await currentServing(ctx)).folder,
    forest: loadServedForest(riskRoot(ctx.config), 'forest-20260615020000'),
    labelModel: null,
  })
  const { folder } = await currentServing(ctx)
  const warehouse = await openDuckDb({ path: ':memory:', threads: 1 })
  const expected = new Map(
    (
      await warehouse.rows(
        `SELECT claim_id, to_json(c)::VARCHAR AS row FROM read_parquet('${join(folder, 'claims_normalized/*/*.parquet')}', hive_partitioning = false) AS c`,
      )
    ).map(({ claim_id, row }) => [String(claim_id), JSON.parse(String(row))]),
  )
  warehouse.close()
  const same = [
    ...['los', 'class_level', 'dx_primary_code', 'dx_chapter', 'is_cbg_well_formed', 'is_series', 'comorbidity_count'],
    ...['peer_n', 'peer_level', 'peer_p90', 'diagnosis_peer_n', 'diagnosis_peer_p90', 'stay_peer_n', 'stay_peer_p95'],
    ...['is_repeat', 'duplicate_pattern', 'matched_claim_id', 'visits_30_days', 'stays_before', 'last_stay_id'],
    ...['days_since_stay', 'is_last_stay_same_facility', 'record_members', 'facility_claims', 'member_age'],
  ]
  for (const claim of claims) {
    const scored = await scorer.score({ claims: [toIncoming(claim)], nearby: [], ruleSet: DEFAULT_RULE_SET })
    const row = scored.get(claim.id)!
    const batch = expected.get(claim.id)
    const pick = (of: Record<string, unknown>) => Object.fromEntries(same.map((name) => [name, of[name] ?? null]))
    expect(pick(row)).toEqual(pick(batch))
    // The batch's spread has the claim itself in it.
    if (batch.cost_zscore !== null && Math.abs(batch.cost_zscore) < 5)
      expect(Math.abs(Number(row.cost_zscore) - batch.cost_zscore)).toBeLessThan(0.6)
    const listed = await readHistoricClaim(ctx, { claimId: claim.id })
    expect(Math.abs(Number(row.risk_score) - listed.risk_score)).toBeLessThan(0.25)
  }
  scorer.close()
}, 60_000)

it('shows claims since the snapshot in one list with it, marked, with right totals, and lets go of them', async () => {
  const stays = (await someClaims('service_level_code = 2 AND los > 2')).slice(0, 40)
  const before = await ask({ facets: 'true' })
  const sent = stays.map((claim, n) => ({ ...claim, id: `SIM-${n}A`, billed: claim.billed * (n % 2 === 0 ? 4 : 1) }))
  const source = { origin: 'simulated', runId: 'run-1' } as const
  const { added, rejected } = await importClaims(ctx, { claims: [...sent, { id: 'no claim' }], source })
  expect([added.length, rejected.length, rejected[0]?.index]).toEqual([40, 1, 40])
  expect((await importClaims(ctx, { claims: sent, source })).known).toBe(40)
  expect(await scoreLiveClaims(ctx, { claimIds: added })).toEqual({ scored: 40 })
  const after = await ask({ facets: 'true', pageSize: 200 })
  expect(after.meta.total).toBe(before.meta.total + 40)
  // Reports are of the snapshot, and say what they leave out.
  expect(await readRiskCoverage(ctx)).toMatchObject({ claims: CLAIMS, since: 40, simulatedSince: 40 })
  expect(
    after.data.every((one, n) => n === 0 || Math.fround(one.risk_score) <= Math.fround(after.data[n - 1]!.risk_score)),
  ).toBe(true)
  expect(after.meta.facets?.service?.reduce((sum, { count }) => sum + count, 0)).toBe(after.meta.total)
  const simulated = await ask({ simulated: 'true', pageSize: 200 })
  expect(simulated.data.map(({ claim_id }) => claim_id).sort()).toEqual([...added].sort())
  expect(simulated.data.every((one) => one.simulated && one.generated && one.received_at !== null)).toBe(true)
  expect(simulated.data.filter(({ flags }) => flags.length > 0).length).toBeGreaterThan(10)
  const found: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const { data, meta } = await ask({ serviceType: 'RITL', pageSize: 61, ...(next ? { after: next } : {}) })
    found.push(...data.map(({ claim_id }) => claim_id))
    next = meta.next
  }
  expect(new Set(found).size).toBe(found.length)
  expect(found.length).toBe((await ask({ serviceType: 'RITL' })).meta.total)
  await labelClaim(ctx, { claimId: 'SIM-0A', decision: 'rejected' })
  expect((await ask({ reviewed: 'true' })).data.map(({ claim_id }) => claim_id)).toEqual(['SIM-0A'])
  expect(await removeSimulated(ctx, { before: new Date(ctx.clock.now().getTime() + 1) })).toEqual({ claims: 40 })
  expect((await ask()).meta.total).toBe(before.meta.total)
  expect(await readRiskCoverage(ctx)).toMatchObject({ claims: CLAIMS, since: 0, simulatedSince: 0 })
})

it('folds a live claim into the next list, once, and judges that list', async () => {
  const [stay] = await someClaims('service_level_code = 2 AND los > 3')
  const claim = { ...stay!, id: 'HOSPITAL-1', billed: stay!.billed * 5 }
  await importClaims(ctx, { claims: [claim], source: { origin: 'imported' } })
  await scoreLiveClaims(ctx, { claimIds: [claim.id] })
  const live = await readHistoricClaim(ctx, { claimId: claim.id })
  expect(live).toMatchObject({ simulated: false, flags: expect.arrayContaining(['above_tariff']) })
  const warehouse = await openDuckDb({ path: ':memory:', threads: 1 })
  const snapshot = join(riskFolder(ctx.config), run.id)
  const { rows } = await listLiveRows(ctx, { after: 0 })
  expect(await foldLive(warehouse, { snapshot, stamp: '1', rows })).toBe(1)
  expect(await foldLive(warehouse, { snapshot, stamp: '2', rows })).toBe(0)
  const list = { snapshot, name: 'serving-2', ruleSet: DEFAULT_RULE_SET, modelScores: null }
  const meta = await writeServing(warehouse, list)
  warehouse.close()
  expect(meta.count).toBe(CLAIMS + 1)
  await publishSnapshot(ctx, { run, serving: 'serving-2', meta })
  expect(await settleLiveClaims(ctx)).toEqual({ folded: 1 })
  expect((await ask()).meta.total).toBe(CLAIMS + 1)
  const folded = await readHistoricClaim(ctx, { claimId: claim.id })
  expect(folded).toMatchObject({ received_at: null, amount_claimed: live.amount_claimed, flags: live.flags })
  const judged = { runId: run.id, serving: 'serving-2', modelVersion: null }
  expect(await judgeServedList(ctx, judged)).toEqual({ status: 'watch' })
  expect(await listRefreshes(ctx)).toMatchObject([{ reasons: [{ code: 'risk.refresh-without-model' }] }])
})

it('keeps claims that came by themselves when a new snapshot is built, each once', async () => {
  const [stay] = await someClaims("service_level_code = 2 AND los > 3 AND claim_id NOT LIKE 'HOSPITAL%'")
  const again = { ...stay!, id: 'HOSPITAL-2' }
  const made = { ...stay!, id: 'SIM-9' }
  // One still live, one folded by an earlier refresh, one made up, and one that the sources have by now.
  await importClaims(ctx, { claims: [again, stay!], source: { origin: 'imported' } })
  await importClaims(ctx, { claims: [made], source: { origin: 'simulated', runId: 'run-2' } })
  await scoreLiveClaims(ctx, { claimIds: [again.id, made.id, stay!.id] })
  const claimIds = await listArrivedIds(ctx)
  expect([...claimIds].sort()).toEqual([stay!.id, 'HOSPITAL-1', 'HOSPITAL-2'].sort())
  const claims = await listArrived(ctx, { claimIds: [...claimIds, made.id] })
  expect(claims).toHaveLength(3)
  const folder = riskFolder(ctx.config)
  const key = { version: 1, bytes: Buffer.alloc(32, 1) }
  const id = '20260616T020000Z-cccccc'
  const source = join(ctx.config.dataDirectory, 'source')
  const rebuilt = await buildSnapshot({ source, folder, id, key, threads: 1, now: () => ctx.clock.now() })
  const warehouse = await openDuckDb({ path: ':memory:', threads: 1 })
  const snapshot = join(folder, id)
  const fold = { snapshot, stamp: 'build', ruleSet: DEFAULT_RULE_SET, claims }
  expect(await refoldClaims(warehouse, fold)).toBe(2)
  expect(await refoldClaims(warehouse, { ...fold, stamp: 'again' })).toBe(0)
  const list = { snapshot, name: 'serving-1', ruleSet: DEFAULT_RULE_SET, modelScores: null }
  const meta = await writeServing(warehouse, list)
  warehouse.close()
  await publishSnapshot(ctx, { run: rebuilt, serving: 'serving-1', meta })
  expect(await settleLiveClaims(ctx)).toEqual({ folded: 2 })
  expect((await ask({ simulated: 'false' })).meta.total).toBe(CLAIMS + 2)
  expect((await ask({ simulated: 'true' })).data.map(({ claim_id }) => claim_id)).toEqual(['SIM-9'])
  // The same treatment of the same member under another number: found in both directions of time.
  expect(await readHistoricClaim(ctx, { claimId: 'HOSPITAL-2' })).toMatchObject({
    ...{ received_at: null, duplicate_pattern: true, amount_claimed: stay!.billed / 100 },
  })
  expect(await listArrivedIds(ctx)).toHaveLength(2)
  await removeSimulated(ctx, { before: new Date(ctx.clock.now().getTime() + 1) })
}, 60_000)

it('tells those named of a refresh that gives cause for alarm, once', async () => {
  await ctx.db.pool.query(
    "insert into risk.refresh_verdicts (list, run_id, status, reasons, at) values ('x.y', 'x', 'alert', '[]', now())",
  )
  expect(await alertAboutRefresh(ctx, { list: 'x.y' })).toEqual({ told: 0 })
  const named = { ...ctx, config: { ...ctx.config, alertMail: 'watch@example.org' } }
  expect(await alertAboutRefresh(named, { list: 'x.y' })).toEqual({ told: 1 })
  expect(await alertAboutRefresh(named, { list: 'x.y' })).toEqual({ told: 0 })
})

it('makes a historic claim ours, with the same id, when it is first opened as a case', async () => {
  const { data } = await ask({ pageSize: 2 })
  const claimId = data.map((one) => one.claim_id).find((id) => !id.startsWith('HOSPITAL'))!
  const auditor = ctx.as({ id: 'auditor', roles: ['auditor'] })
  const opened = await openHistoricCase(auditor, { claimId })
  expect(opened).toMatchObject({ claimId, origin: 'historic', openedBy: 'auditor' })
  expect(await openHistoricCase(ctx.as({ id: 'another', roles: ['lead'] }), { claimId })).toEqual(opened)
  expect((await ask({ pageSize: 1 })).meta.total).toBe(CLAIMS + 2)
  await expect(openHistoricCase(auditor, { claimId: 'none' })).rejects.toMatchObject({ code: 'risk.claim-not-found' })
})

it('ends a scoring under way when its list is closed, and opens the list again for the next', async () => {
  const [stay] = await someClaims('service_level_code = 2')
  const source = { origin: 'simulated', runId: 'run-0' } as const
  const { added } = await importClaims(ctx, { claims: [{ ...stay!, id: 'SIM-10Z' }], source })
  for (const wait of [0, 3, 10, 30]) {
    const scoring = scoreLiveClaims(ctx, { claimIds: added })
    await new Promise((resolve) => setTimeout(resolve, wait))
    closeServing(ctx.db)
    expect(await scoring).toEqual({ scored: 1 })
  }
}, 60_000)
