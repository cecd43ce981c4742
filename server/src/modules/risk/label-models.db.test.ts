import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { generateData } from '../../simulation/national/generate-data.js'
import { openDuckDb } from './adapters/duckdb.js'
import { createModelFiles } from './adapters/model-files.js'
import { buildSnapshot } from './build-snapshot.js'
import { DEFAULT_RULE_SET } from './claim-rules/rule-set.js'
import { closeServing } from './current-serving.js'
import { findHighRisk } from './find-high-risk.js'
import { adoptableLabelModel, adoptedLabelModel, keepTraining, listKnownLabels } from './keep-label-model.js'
import { loadLabelArtefact, modelFolder } from './load-label-artefact.js'
import { planAudits } from './plan-audits.js'
import { publishSnapshot, riskFolder } from './publish-snapshot.js'
import { BudgetQuery, HighRiskQuery } from './schema.js'
import { riskRoot } from './summarise-quality.js'
import { trainOnLabels } from './train-label-model.js'
import { writeServing } from './write-serving.js'

const ctx = await testContext()
afterAll(() => closeServing(ctx.db))

it('learns from labels, stays in shadow until it foretells later ones better, and then orders the hours', async () => {
  const source = join(ctx.config.dataDirectory, 'source')
  generateData({ claims: 3000, seed: 8, folder: source, edition: 'coded' }, () => undefined)
  const folder = riskFolder(ctx.config)
  mkdirSync(folder, { recursive: true })
  const id = '20260615T020000Z-eeeeee'
  const key = { version: 1, bytes: Buffer.alloc(32, 1) }
  const run = await buildSnapshot({ source, folder, id, key, threads: 1, now: () => ctx.clock.now() })
  const warehouse = await openDuckDb({ path: ':memory:', threads: 1 })
  const list = { snapshot: join(folder, id), ruleSet: DEFAULT_RULE_SET, modelScores: null }
  const meta = await writeServing(warehouse, { ...list, name: 'serving-1' })
  await publishSnapshot(ctx, { run, serving: 'serving-1', meta })
  const files = createModelFiles(modelFolder(riskRoot(ctx.config)))
  const at = ctx.clock.now().toISOString()
  const train = async (version: string) =>
    trainOnLabels(warehouse, { ...list, labels: await listKnownLabels(ctx), version, at, files })
  // Auditors who find wrong what is dear for its stay: the rules do not say so, labels do. One label in thirty is a slip.
  const label = (from: number, to: number): Promise<unknown> =>
    ctx.db.pool.query(
      `insert into risk.claim_labels (id, claim_id, decision, reviewer_id, at)
       select gen_random_uuid(), claim_id, case when (dear <> (n % 30 = 0)) then 'rejected' else 'approved' end, 'auditor', timestamptz '2026-06-01' + n * interval '1 minute'
       from unnest($1::text[], $2::boolean[]) with ordinality as given(claim_id, dear, n) where n > $3 and n <= $4`,
      [judged.map(({ claim_id }) => claim_id), judged.map(isDear), from, to],
    )
  const isDear = (claim: { amount_claimed: number; los: number }): boolean =>
    claim.amount_claimed / (claim.los + 1) > 400_000
  const judged: { claim_id: string; amount_claimed: number; los: number }[] = []
  for (let page = 1; page <= 5; page++)
    judged.push(...(await findHighRisk(ctx, HighRiskQuery.parse({ page, pageSize: 200 }))).data)
  judged.sort((a, b) => a.claim_id.slice(-6).localeCompare(b.claim_id.slice(-6)))
  await label(0, 200)
  expect(await train('20260615000001')).toMatchObject({ kind: 'too-few-labels', labels: 200, needed: { all: 400 } })
  await label(200, 450)
  const early = await train('20260615000002')
  if (early.kind !== 'trained') throw new Error('it was not trained')
  expect(early.card.comparison).toBeNull()
  await keepTraining(ctx, early)
  await expect(adoptableLabelModel(ctx, early.card)).rejects.toMatchObject({ code: 'risk.label-model-not-better' })
  await label(450, 900)
  const trained = await train('20260615000003')
  if (trained.kind !== 'trained') throw new Error('it was not trained')
  const { card } = trained
  expect(card.comparison).toMatchObject({ trained: 675, tested: 225, isBetter: true })
  expect(card.comparison!.model.auprc).toBeGreaterThan(card.comparison!.score.auprc + 0.1)
  // Judged from the top of the list: said, not hidden.
  expect(card.judgedInTopTwentieth).toBeGreaterThan(0.1)
  await keepTraining(ctx, trained)
  expect((await planAudits(ctx, BudgetQuery.parse({}))).basis).toBe('labels')
  const { version } = (await adoptableLabelModel(ctx, card)).card
  const model = (await loadLabelArtefact(riskRoot(ctx.config), version))!
  const second = await writeServing(warehouse, { ...list, name: 'serving-2', labelModel: { version, model } })
  warehouse.close()
  await publishSnapshot(ctx, { run, serving: 'serving-2', meta: second })
  expect(await adoptedLabelModel(ctx)).toBe(version)
  closeServing(ctx.db)
  const { data, meta: told } = await findHighRisk(
    ctx,
    HighRiskQuery.parse({ pageSize: 200, serviceType: 'RITL', minRiskScore: 0 }),
  )
  expect(told.total).toBeGreaterThan(200)
  expect(data.every((one) => one.label_model_version === version)).toBe(true)
  const mean = (of: typeof data): number => of.reduce((sum, one) => sum + one.label_chance!, 0) / of.length
  expect(mean(data.filter(isDear))).toBeGreaterThan(mean(data.filter((one) => !isDear(one))) + 0.4)
  const plan = await planAudits(ctx, BudgetQuery.parse({}))
  expect(plan).toMatchObject({ basis: 'label-model', labelModel: { version, labels: 900 } })
  expect(plan.expectedMoney.low).toBeGreaterThan(0)
}, 60_000)
