import { afterAll, beforeAll, expect, it } from 'vitest'
import { labelSettledCase } from '../../src/flows/label-settled-case.js'
import { trainLabels } from '../../src/flows/train-labels.js'
import { judgeCase } from '../../src/modules/adjudication/judge-case.js'
import { planCases } from '../../src/modules/adjudication/open-cases.js'
import { askOpinions } from '../../src/modules/copilot/index.js'
import {
  claimRules,
  closeServing,
  findHighRisk,
  listExperiments,
  listKnownLabels,
  lookForTraining,
  suggestRuleWeights,
} from '../../src/modules/risk/index.js'
import { listRuleSets } from '../../src/modules/risk/list-rule-sets.js'
import { planAudits } from '../../src/modules/risk/plan-audits.js'
import { BudgetQuery, ExperimentQuery, HighRiskQuery, type HistoricClaim } from '../../src/modules/risk/schema.js'
import { askForTraining } from '../../src/modules/risk/train-in-shadow.js'
import { type TestContext, testContext } from '../context.js'
import { serveMadeUpClaims } from '../factories/snapshot.js'
import { scriptedModel } from '../scripted-model.js'

let world: TestContext
let [ana, lead, ops]: TestContext[] = []
let listed: HistoricClaim[] = []
beforeAll(async () => {
  world = await testContext({
    subscriptions: [{ event: 'risk.label-training-due', flows: ['train-labels'] }],
    config: { labelTrainingAfter: 300 },
  })
  await serveMadeUpClaims(world, { claims: 8000 })
  ana = world.as({ id: 'ana', roles: ['auditor'] })
  lead = world.as({ id: 'lead', roles: ['lead'] })
  ops = world.as({ id: 'ops', roles: ['data-ops'] })
  for (let page = 1; page <= 5; page++)
    listed.push(...(await findHighRisk(world, HighRiskQuery.parse({ page, pageSize: 200 }))).data)
}, 120_000)
afterAll(() => closeServing(world.db))

const log = async (kind?: string) =>
  (await listExperiments(world, ExperimentQuery.parse({ ...(kind ? { kind } : {}), limit: 500 }))).items
const drawn = (claimId: string) =>
  world.db.pool.query('select chosen, draw_chance from risk.claim_labels where claim_id = $1', [claimId])

/** Labels as people would have given them: `wrong` decides, one a minute. */
async function label(claims: readonly HistoricClaim[], wrong: (claim: HistoricClaim, n: number) => boolean) {
  await world.db.pool.query(
    `insert into risk.claim_labels (id, claim_id, decision, reviewer_id, at)
     select gen_random_uuid(), claim_id, case when wrong then 'rejected' else 'approved' end, 'ana', timestamptz '2026-06-16' + n * interval '1 minute'
     from unnest($1::text[], $2::boolean[]) with ordinality as given(claim_id, wrong, n)`,
    [claims.map(({ claim_id }) => claim_id), claims.map(wrong)],
  )
}

it('keeps the chance of a draw with the case, and hands it on to the label', async () => {
  await planCases(lead!, { hours: 24 })
  const { rows } = await world.db.pool.query(
    'select id, claim_id, revision, because, draw_chance, amount from adjudication.cases order by amount',
  )
  const ranked = rows.filter(({ because }) => because === 'expected-recovery')
  const byLot = rows.filter(({ because }) => because === 'exploration')
  expect(ranked.length).toBeGreaterThan(20)
  expect(ranked.every(({ draw_chance }) => draw_chance === 1)).toBe(true)
  expect(new Set(byLot.map(({ draw_chance }) => draw_chance)).size).toBe(1)
  const [lot] = byLot
  expect(lot.draw_chance).toBeCloseTo(byLot.length / (8000 - ranked.length), 4)
  const settled = {
    ...{ caseId: lot.id, revision: lot.revision, decision: 'approved', reasons: ['documented'] as const, notes: '' },
    ...{ innocentExcluded: false, despiteHold: false },
  }
  await judgeCase(ana!, { ...settled, decision: 'approved', reasons: ['documented'] })
  await labelSettledCase.run(world as never, { caseId: lot.id }, (_name, work) => work())
  expect((await drawn(lot.claim_id)).rows).toEqual([{ chosen: 'exploration', draw_chance: lot.draw_chance }])
  const [known] = await listKnownLabels(world)
  expect(known).toMatchObject({ byLot: true, drawChance: lot.draw_chance, wrong: false })
  listed = listed.filter(({ claim_id }) => claim_id !== lot.claim_id)
}, 30_000)

it('says how many labels are missing before weights are suggested or a model is learned', async () => {
  const { outcome, suggestion, draft } = await suggestRuleWeights(ops!, { draft: true })
  expect([outcome, draft, suggestion.labels]).toEqual(['too-few-labels', null, 1])
  expect(suggestion.rules).toHaveLength(claimRules.length)
  expect(suggestion.rules.every(({ missing }) => missing >= 29)).toBe(true)
  expect(await lookForTraining(world)).toEqual({ isDue: false })
  await askForTraining(ops!)
  expect(await trainLabels.run(world as never, world.enqueued.at(-1)?.payload, (_name, work) => work())).toBe(
    'too-few-labels',
  )
  expect((await log('labels-trained'))[0]).toMatchObject({
    outcome: 'too-few-labels',
    by: 'ops',
    inputs: { labels: 1 },
  })
}, 30_000)

it('drafts weights from labels, tried and judged on later labels, and publishes nothing', async () => {
  const flags = new Map<string, number>()
  for (const claim of listed) for (const flag of claim.flags) flags.set(flag, (flags.get(flag) ?? 0) + 1)
  const [often] = [...flags].sort((a, b) => b[1] - a[1])[0]!
  world.setToday('2026-06-18')
  // Auditors find nothing wrong where the commonest flag stands, and most of the rest wrong.
  const judged = [...listed].sort((a, b) => a.claim_id.slice(-6).localeCompare(b.claim_id.slice(-6)))
  await label(judged, (claim, n) => (claim.flags.includes(often) ? n % 20 === 0 : n % 3 === 0))
  const { outcome, suggestion, draft } = await suggestRuleWeights(lead!, { draft: true })
  expect(outcome).toBe('drafted')
  const rule = suggestion.rules.find(({ code }) => code === often)!
  expect(rule.verdict).toBe('changed')
  expect(rule.reckoned!.high).toBeLessThan(rule.present)
  expect(suggestion.draws).toMatchObject({ byLot: 1, unknown: 0 })
  expect(suggestion.byTime).toMatchObject({ later: Math.ceil(suggestion.labels / 4) })
  expect(suggestion.byTime!.weighed.present.brier).not.toBe(suggestion.byTime!.plain.suggested.brier)
  const { versions } = await listRuleSets(world)
  const version = versions.find((one) => one.version === draft)!
  expect(version).toMatchObject({ state: 'shadow', createdBy: 'lead', publishedAt: null })
  expect(version.content.changes.find(({ code }) => code === often)?.weight).toBeCloseTo(rule.reckoned!.weight, 2)
  // Weights flag nobody else; they order anew.
  const { backtest } = version
  expect(backtest?.flagged).toBe(backtest?.inForce.flagged)
  expect(backtest?.top?.claims).toBeGreaterThan(0)
  expect(backtest?.clean.groups.length).toBeGreaterThan(0)
  const [suggested, tried] = await log()
  expect(suggested).toMatchObject({ kind: 'weights-suggested', outcome: 'drafted', by: 'lead', parameters: { draft } })
  expect(suggested!.suggestion).toEqual(suggestion)
  expect(suggested!.measures['suggested.auprc.weighed']).toBeCloseTo(suggestion.byTime!.weighed.suggested.auprc, 12)
  expect(tried).toMatchObject({ kind: 'rules-backtested', inputs: { ruleSet: draft } })
}, 60_000)

it('learns on a schedule, in shadow, once for the same labels', async () => {
  expect(await lookForTraining(world)).toEqual({ isDue: true })
  expect(world.enqueued.at(-1)).toMatchObject({ flow: 'train-labels', payload: { because: 'clock' } })
  const run = () => trainLabels.run(world as never, world.enqueued.at(-1)?.payload, (_name, work) => work())
  expect([await run(), await run()]).toEqual(['shadow', 'known'])
  const trained = (await log('labels-trained'))[0]!
  expect(trained).toMatchObject({ outcome: 'shadow', by: 'test' })
  expect(trained.inputs.labelsHash).toMatch(/^[0-9a-f]{64}$/)
  expect(Object.keys(trained.measures)).toEqual(
    expect.arrayContaining(['model.auprc', 'model.auprc.weighed', 'score.brier.weighed', 'byLot', 'effective']),
  )
  const { rows } = await world.db.pool.query('select state, card from risk.label_models')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ state: 'shadow', card: { draws: { byLot: 1 } } })
  expect(await lookForTraining(world)).toEqual({ isDue: false })
  await expect(askForTraining(ops!)).rejects.toMatchObject({ code: 'risk.no-new-labels' })
  const { labelModel, basis } = await planAudits(world, BudgetQuery.parse({}))
  expect(basis).toBe('labels')
  expect(labelModel.draws.byLot).toBe(1)
  expect(labelModel.draws.wrongWeighed).toBeLessThan(labelModel.draws.wrong)
}, 60_000)

it('asks a model for opinions that count for nothing but agreement', async () => {
  await expect(askOpinions(world, { most: 3 })).rejects.toMatchObject({ code: 'copilot.no-model' })
  const before = await listKnownLabels(world)
  const { model, asked, say } = scriptedModel('{"opinion":"indication","facts":["billed"]}')
  const ctx = { ...world, llm: model }
  const first = await askOpinions(ctx, { most: 6 })
  expect(first).toMatchObject({ kept: 6, unusable: 0, stopped: null, agreement: { judged: 6, unclear: 0 } })
  const wrong = new Map(before.map((one) => [one.claimId, one.wrong]))
  const { rows } = await world.db.pool.query('select claim_id, opinion, model, prompt from copilot.claim_opinions')
  expect(first.agreement.agreed).toBe(rows.filter(({ claim_id }) => wrong.get(claim_id)).length)
  expect(new Set(rows.map((row) => `${row.model} ${row.prompt}`))).toEqual(new Set(['scripted claim-opinion/1']))
  const sent = asked.flatMap(({ messages }) => messages.map(({ text }) => text)).join('\n')
  for (const claim of [...listed, ...rows.map(({ claim_id }) => ({ claim_id, facility_key: claim_id }))])
    expect(sent).not.toContain(claim.claim_id)
  // An answer out of shape is asked for once more; a budget that is spent ends the run, and what came stays.
  say('no idea', '{"opinion":"none","facts":["secret"]}', '{"opinion":"none","facts":[]}', {
    fails: 'llm.budget-spent',
  })
  const second = await askOpinions(ctx, { most: 5 })
  expect(second).toMatchObject({ kept: 1, unusable: 1, stopped: 'llm.budget-spent' })
  const [row] = await log('opinions-asked')
  expect(row).toMatchObject({
    outcome: 'llm.budget-spent',
    parameters: { model: 'scripted', prompt: 'claim-opinion/1' },
  })
  expect(row!.measures).toMatchObject({ opinions: 7, kept: 1, agreement: second.agreement.rate })
  expect(await listKnownLabels(world)).toEqual(before)
}, 30_000)

it('never changes a row of the log', async () => {
  expect((await log()).length).toBeGreaterThan(5)
  for (const change of ["update risk.experiments set outcome = 'better'", 'delete from risk.experiments'])
    await expect(world.db.pool.query(change)).rejects.toThrow(/only ever added to/)
})
