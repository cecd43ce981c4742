import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestContext, testContext } from '../../../test/context.js'
import { generateData } from '../../simulation/national/generate-data.js'
import { openDuckDb } from './adapters/duckdb.js'
import { backtestRuleSet } from './backtest-rule-set.js'
import { buildSnapshot } from './build-snapshot.js'
import { DEFAULT_RULE_SET } from './claim-rules/rule-set.js'
import { closeServing } from './current-serving.js'
import { draftRuleSet } from './draft-rule-set.js'
import type { SnapshotRun } from './etl/snapshot-run.js'
import { exportHighRisk, exportHighRiskSheet } from './export-high-risk.js'
import { findHighRisk, readHistoricClaim } from './find-high-risk.js'
import { labelClaim } from './label-claim.js'
import type { FacilityIndicator } from './listing/lenses.js'
import { planAudits, queueAudits } from './plan-audits.js'
import { publishRuleSet } from './publish-rule-set.js'
import { publishSnapshot, riskFolder } from './publish-snapshot.js'
import { reportCaseMix, reportDuplicates, reportSeverityMismatch, reportTariffs } from './report-claims.js'
import {
  reportBenford,
  reportFacilities,
  reportFacility,
  reportGroups,
  reportHeatMap,
  reportIndicator,
  reportLens,
  reportReadmissions,
  reportRepeatMonths,
  reportTariffGroups,
} from './report-lenses.js'
import { reportQualityHistory, reportRulesInForce } from './report-standing.js'
import { BudgetQuery, HighRiskQuery, type HistoricClaim } from './schema.js'
import { scoreSnapshot } from './score-snapshot.js'
import { writeServing } from './write-serving.js'

const CLAIMS = 2000
let ctx: TestContext
let run: SnapshotRun
let everything: HistoricClaim[]

const ask = (filter: Record<string, unknown> = {}) => findHighRisk(ctx, HighRiskQuery.parse(filter))

beforeAll(async () => {
  ctx = await testContext()
  const source = join(ctx.config.dataDirectory, 'source')
  generateData({ claims: CLAIMS, seed: 3, folder: source, edition: 'coded' }, () => undefined)
  const folder = riskFolder(ctx.config)
  mkdirSync(folder, { recursive: true })
  const key = { version: 1, bytes: Buffer.alloc(32, 1) }
  run = await buildSnapshot({
    source,
    folder,
    id: '20260615T020000Z-aaaaaa',
    key,
    threads: 1,
    now: () => ctx.clock.now(),
  })
  const warehouse = await openDuckDb({ path: ':memory:', threads: 1 })
  const meta = await writeServing(warehouse, {
    snapshot: join(folder, run.id),
    name: 'serving-1',
    ruleSet: DEFAULT_RULE_SET,
    modelScores: null,
  })
  warehouse.close()
  await publishSnapshot(ctx, { run, serving: 'serving-1', meta })
  const pages = await Promise.all(Array.from({ length: CLAIMS / 200 }, (_, n) => ask({ page: n + 1, pageSize: 200 })))
  everything = pages.flatMap(({ data }) => data)
}, 60_000)
afterAll(() => closeServing(ctx.db))

describe('the list of historic claims', () => {
  it('holds every claim once, the most risk first', () => {
    expect(new Set(everything.map(({ claim_id }) => claim_id)).size).toBe(CLAIMS)
    expect(everything.every((one, n) => n === 0 || one.risk_score <= everything[n - 1]!.risk_score)).toBe(true)
    expect(everything[0]!.flags.length).toBeGreaterThan(0)
  })

  it.each<[Record<string, unknown>, (one: HistoricClaim) => boolean]>([
    [{ province: 'jawa timur' }, (one) => one.province_name === 'JAWA TIMUR'],
    [{ severity: 'sedang', serviceType: 'RITL' }, (one) => one.severity_group === 'sedang'],
    [
      { facilityClass: 'RS Swasta Setara Type C', dx: 'i10' },
      (one) => one.facility_class === 'RS Swasta Setara Type C' && one.dx_primary_code === 'I10',
    ],
    [
      { startDate: '2022-03-01', endDate: '2022-03-31' },
      (one) => one.admit_dt >= '2022-03-01' && one.admit_dt <= '2022-03-31',
    ],
    [{ dischargeStart: '2022-12-01' }, (one) => one.discharge_dt >= '2022-12-01'],
    [{ minRiskScore: '0.5', maxRiskScore: '0.7' }, (one) => one.risk_score >= 0.4999999 && one.risk_score <= 0.7000001],
    [{ flag: 'duplicate_pattern' }, (one) => one.flags.includes('duplicate_pattern')],
    [{ scheme: 'inflated' }, (one) => one.schemes.includes('inflated')],
    [{ province: 'ATLANTIS' }, () => false],
  ])('narrows by %j with the right total, and facets that add up', async (filter, wanted) => {
    const expected = everything.filter(wanted).map(({ claim_id }) => claim_id)
    const { data, meta } = await ask({ ...filter, pageSize: 200, facets: 'true' })
    expect(meta.total).toBe(expected.length)
    expect(data.map(({ claim_id }) => claim_id)).toEqual(expected.slice(0, 200))
    expect(meta.facets?.service?.reduce((sum, { count }) => sum + count, 0) ?? 0).toBe(expected.length)
  })

  it('asks reports of the warehouse that is set up, and itself needs none', async () => {
    const elsewhere = { ...ctx, config: { ...ctx.config, warehouseUrl: 'http://127.0.0.1:1' } }
    const unreached = { code: 'risk.warehouse-unreachable' }
    await expect(reportDuplicates(elsewhere, { limit: 3, days: 1 })).rejects.toMatchObject(unreached)
    expect((await findHighRisk(elsewhere, HighRiskQuery.parse({ pageSize: 1 }))).meta.total).toBe(CLAIMS)
  })

  it('leads from page to page to the end without a gap', async () => {
    const found: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const { data, meta } = await ask({ serviceType: 'RITL', pageSize: 77, ...(after ? { after } : {}) })
      found.push(...data.map(({ claim_id }) => claim_id))
      after = meta.next
    }
    expect(found).toEqual(everything.filter((one) => one.service_type === 'RITL').map(({ claim_id }) => claim_id))
  })

  it('shows one claim, keeps what people found, and knows who was reviewed', async () => {
    const { claim_id: claimId } = everything[1]!
    expect((await readHistoricClaim(ctx, { claimId })).latest_feedback).toBeNull()
    await labelClaim(ctx, { claimId, decision: 'rejected', correctionRatio: 0.4 })
    await labelClaim(ctx, { claimId, decision: 'partial' })
    expect((await readHistoricClaim(ctx, { claimId })).latest_feedback?.decision).toBe('partial')
    expect((await ask({ reviewed: 'true' })).data.map((one) => one.claim_id)).toEqual([claimId])
    expect((await ask({ reviewed: 'false' })).meta.total).toBe(CLAIMS - 1)
    await expect(readHistoricClaim(ctx, { claimId: 'no-such' })).rejects.toMatchObject({ code: 'risk.claim-not-found' })
  })

  it('refuses nonsense by name', async () => {
    await expect(ask({ flag: 'nonsense' })).rejects.toMatchObject({
      code: 'risk.no-such-flag',
      details: { field: 'flag' },
    })
    await expect(ask({ after: 'elsewhere:5' })).rejects.toMatchObject({ code: 'risk.cursor-outdated' })
    expect(HighRiskQuery.safeParse({ startDate: '2022-02-30' }).success).toBe(false)
  })
})

it('reports agree with the list', async () => {
  const mismatches = await reportSeverityMismatch(ctx, { limit: 1000 })
  expect(mismatches.every(({ claimed, peer_p90 }) => claimed > peer_p90)).toBe(true)
  const repeats = everything.filter((one) => one.flags.includes('duplicate_pattern'))
  const pairs = await reportDuplicates(ctx, { limit: 1000, days: 3 })
  expect(pairs.length).toBe(new Set(repeats.map((one) => [one.claim_id, one.matched_claim_id].sort().join())).size)
  const tariffs = await reportTariffs(ctx, { limit: 1000, province: 'DKI JAKARTA', serviceType: 'RITL' })
  const stays = everything.filter((one) => one.province_name === 'DKI JAKARTA' && one.service_type === 'RITL')
  expect(tariffs.reduce((sum, { claim_count }) => sum + claim_count, 0)).toBe(stays.length)
  const mix = await reportCaseMix(ctx, {})
  expect(mix.reduce((sum, { claim_count }) => sum + claim_count, 0)).toBe(CLAIMS)
})

it('looks at the whole snapshot from many sides, and every side adds up to it', async () => {
  const stays = everything.filter(({ service_type }) => service_type === 'RITL').length
  for (const by of ['province', 'class', 'owner', 'segment', 'service', 'severity', 'month'] as const) {
    const groups = await reportGroups(ctx, { by, limit: 1000 })
    expect([by, groups.reduce((sum, { claims }) => sum + claims, 0)]).toEqual([by, CLAIMS])
    expect(groups.reduce((sum, group) => sum + group.stays, 0)).toBe(stays)
  }
  const heat = await reportHeatMap(ctx, { rows: 'service', columns: 'severity' })
  expect(heat.cells.reduce((sum, { claims }) => sum + claims, 0)).toBe(CLAIMS)
  expect(heat.rows).toEqual(['RITL', 'RJTL'])
  const tariffs = await reportTariffGroups(ctx, { dx: 'i10', limit: 1000 })
  const hypertension = everything.filter((one) => one.dx_primary_code === 'I10')
  expect(tariffs.reduce((sum, { claims }) => sum + claims, 0)).toBe(hypertension.length)
  const births = everything.filter((one) => /^(O|Z36|Z39)/.test(one.dx_primary_code))
  const maternal = await reportLens(ctx, { lens: 'maternal', limit: 1000 })
  expect(maternal.reduce((sum, { claims }) => sum + claims, 0)).toBe(births.length)
  const cancers = everything.filter((one) => /^(C|D[0-3]|D4[0-8])/.test(one.dx_primary_code))
  const oncology = await reportLens(ctx, { lens: 'oncology', limit: 1000 })
  expect(oncology.reduce((sum, { claims }) => sum + claims, 0)).toBe(cancers.length)
})

it('puts hospitals beside each other, and shows one of them', async () => {
  const ranks = await reportFacilities(ctx, { limit: 1000 })
  expect(ranks.every((one, n) => n === 0 || one.above_peers <= ranks[n - 1]!.above_peers)).toBe(true)
  const all = new Set(everything.map(({ facility_key }) => facility_key)).size
  expect(ranks.length).toBe(Math.min(all, 1000))
  for (const indicator of ['severe', 'readmission', 'fragmentation'] as const) {
    const every = await reportIndicator(ctx, { indicator, limit: 1000 })
    const sum = (of: (one: FacilityIndicator) => number) => every.reduce((total, one) => total + of(one), 0)
    // Over all hospitals together, what was seen is what was expected.
    if (every.length < 1000)
      expect(sum(({ observed }) => observed)).toBeCloseTo(
        sum(({ expected }) => expected),
        2,
      )
    expect(sum(({ observed }) => observed)).toBeGreaterThan(0)
  }
  const profile = await reportFacility(ctx, { facility: ranks[0]!.facility_id })
  expect(profile.facility).toEqual(ranks[0])
  expect(profile.months.reduce((sum, { claims }) => sum + claims, 0)).toBe(ranks[0]!.claims)
  expect(profile.benford.amounts).toBe(ranks[0]!.claims)
  await expect(reportFacility(ctx, { facility: 'none' })).rejects.toMatchObject({ code: 'risk.facility-not-found' })
  expect((await reportBenford(ctx, {})).amounts).toBe(CLAIMS)
})

it('follows members who come again', async () => {
  const again = await reportReadmissions(ctx, { limit: 1000 })
  expect(again.length).toBeGreaterThan(0)
  expect(again.every(({ days_since_stay }) => days_since_stay >= 0 && days_since_stay <= 30)).toBe(true)
  const flagged = everything.filter((one) => one.flags.includes('duplicate_pattern'))
  const months = await reportRepeatMonths(ctx)
  expect(months.reduce((sum, { repeats }) => sum + repeats, 0)).toBe(flagged.length)
})

it('exports a filter whole, in order, and keeps who did', async () => {
  const lines: string[] = []
  for await (const piece of await exportHighRisk(ctx, { serviceType: 'RITL' })) {
    lines.push(...piece.trim().split('\r\n'))
  }
  const ids = lines.slice(1).map((line) => line.split(',')[0])
  expect(lines[0]).toMatch(/^claim_id,risk_score,/)
  expect(ids).toEqual(everything.filter((one) => one.service_type === 'RITL').map(({ claim_id }) => claim_id))
  const { rows } = await ctx.db.pool.query(
    "select resource_id, fields from platform.trail where action = 'risk.export'",
  )
  expect(rows).toEqual([{ resource_id: `${ids.length} claims`, fields: ['serviceType'] }])
  const sheet = await exportHighRiskSheet(ctx, { serviceType: 'RITL' })
  const page = strFromU8(unzipSync(sheet)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  expect(page.match(/<row /g)).toHaveLength(ids.length + 1)
  // Amounts are numbers with a format, not words.
  const [first] = everything.filter((one) => one.service_type === 'RITL')
  expect(page).toContain(`<v>${first!.amount_claimed}</v>`)
})

it('plans the hours of auditors beside sorting by amount', async () => {
  const query = BudgetQuery.parse({ hours: 20, exploration: 0.1 })
  const plan = await planAudits(ctx, query)
  expect(plan.basis).toBe('planted-truth')
  expect(plan.expectedMoney.low).toBeLessThanOrEqual(plan.expectedMoney.high)
  expect(plan.expectedMoney.middle).toBeGreaterThan(plan.byAmount.expectedMoney.middle)
  const queue = await queueAudits(ctx, query)
  const ranked = queue.filter(({ because }) => because === 'expected-recovery')
  const rates = ranked.map(({ expected, minutes }) => expected / minutes)
  expect(rates).toEqual([...rates].sort((a, b) => b - a))
  expect(queue.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(20 * 60)
  expect(queue.every((one) => one.claim.claim_id === one.claimId && one.claim.latest_feedback === null)).toBe(true)
  expect((await planAudits(ctx, { ...query, hours: 0 })).marginal).toBeNull()
})

describe('a version of the rules', () => {
  it('is tried before it is published, and refused where it is unfair to some hospitals', async () => {
    await expect(
      draftRuleSet(ctx, { version: 'x', description: 'x', fairnessRatio: 2, changes: [{ code: 'nope' }] }),
    ).rejects.toMatchObject({
      code: 'risk.no-such-rule',
    })
    await draftRuleSet(ctx, {
      version: 'fair',
      description: 'without prolonged stays',
      fairnessRatio: 10,
      changes: [{ code: 'prolonged_stay', enabled: false }],
    })
    await expect(publishRuleSet(ctx, { version: 'fair' })).rejects.toMatchObject({ code: 'risk.rules-not-tried' })
    const { backtest } = await backtestRuleSet(ctx, { version: 'fair' })
    expect(backtest?.clean.basis).toBe('planted-truth')
    expect(backtest?.rules.map(({ code }) => code)).not.toContain('prolonged_stay')
    expect(backtest?.inForce.flagged).toBeGreaterThanOrEqual(backtest?.flagged ?? 0)
    const changes = [
      { code: 'above_tariff', parameters: { leastRatio: 0.1 } },
      { code: 'outpatient_high_cost', enabled: false },
    ]
    await draftRuleSet(ctx, { version: 'all', description: 'flags everyone alike', fairnessRatio: 1, changes })
    expect((await backtestRuleSet(ctx, { version: 'all' })).backtest?.clean.ratio).toBeCloseTo(1, 6)
    await draftRuleSet(ctx, { version: 'strict', description: 'no difference allowed', fairnessRatio: 1, changes: [] })
    await backtestRuleSet(ctx, { version: 'strict' })
    await expect(publishRuleSet(ctx, { version: 'strict' })).rejects.toMatchObject({ code: 'risk.rules-unfair' })
    expect((await publishRuleSet(ctx, { version: 'fair' })).state).toBe('published')
    // What is in force now flags just what its trial said.
    const standing = await reportRulesInForce(ctx)
    expect(standing).toMatchObject({ flagged: backtest?.flagged, rules: backtest?.rules, clean: backtest?.clean })
    expect(standing.inForce).toMatchObject({ version: 'fair', flagged: standing.flagged, both: standing.flagged })
  })
})

it('scores with the forest into a new order, swapped in one step; made-up data never replace real data', async () => {
  const warehouse = await openDuckDb({ path: ':memory:', threads: 1 })
  const snapshot = join(riskFolder(ctx.config), run.id)
  const at = ctx.clock.now().toISOString()
  const base = {
    warehouse,
    snapshot,
    riskFolder: join(ctx.config.dataDirectory, 'risk'),
    at,
    ruleSet: DEFAULT_RULE_SET,
    seed: 1,
    trees: 20,
    threads: 1,
    topK: 50,
  }
  const { serving, meta } = await scoreSnapshot({ ...base, stamp: '20260615030000' })
  warehouse.close()
  await publishSnapshot(ctx, { run, serving, meta })
  closeServing(ctx.db)
  const { reports, bounds } = reportQualityHistory(ctx)
  expect(reports.at(-1)).toMatchObject({ model_version: 'forest-20260615030000', drift: null })
  expect(bounds.mostDrift).toBe(0.25)
  const { data, meta: told } = await ask({ pageSize: 50 })
  expect(told.modelVersion).toBe('forest-20260615030000')
  expect(data.every(({ ml_score_normalized }) => ml_score_normalized !== null)).toBe(true)
  const real = { ...run, id: '20260616T020000Z-bbbbbb', generated: false }
  await ctx.db.pool.query('update risk.etl_runs set generated = false where run_id = $1', [run.id])
  await expect(publishSnapshot(ctx, { run, serving, meta })).rejects.toMatchObject({ code: 'risk.generated-over-real' })
  await expect(publishSnapshot(ctx, { run: real, serving, meta })).rejects.toMatchObject({
    code: 'risk.snapshot-missing',
  })
})
