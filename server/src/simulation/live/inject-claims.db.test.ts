import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { testApp } from '../../../test/app.js'
import { modelServer } from '../../../test/model-server.js'
import { readHospitalClaims } from '../../modules/claims/index.js'
import {
  beginSimulation,
  buildSnapshot,
  closeServing,
  DEFAULT_RULE_SET,
  findHighRisk,
  listSimulations,
  openDuckDb,
  publishSnapshot,
  refuseForcedModel,
  riskFolder,
  writeServing,
} from '../../modules/risk/index.js'
import { HighRiskQuery } from '../../modules/risk/schema.js'
import type { ModelSettings } from '../../platform/llm/model-settings.js'
import { openLanguageModel } from '../../platform/llm/open-language-model.js'
import { generateData } from '../national/generate-data.js'
import { injectClaims } from './inject-claims.js'
import { sendSimulatedClaim } from './send-claim.js'

const app = await testApp({ config: {} })
const { world } = app
afterAll(() => closeServing(world.db))

const settings = { durationSeconds: 60, intervalSeconds: 0.1, maxClaims: 4, jitter: 0, fraudRatio: 1, prefix: 'SIM' }

it('sends made-up claims through the door of all claims, one run at a time, and logs the run', async () => {
  await expect(beginSimulation(world, { settings, asJob: true })).rejects.toMatchObject({ code: 'risk.no-snapshot' })
  const source = join(world.config.dataDirectory, 'source')
  generateData({ claims: 600, seed: 3, folder: source, edition: 'coded' }, () => undefined)
  const folder = riskFolder(world.config)
  mkdirSync(folder, { recursive: true })
  const id = '20260615T020000Z-dddddd'
  const key = { version: 1, bytes: Buffer.alloc(32, 1) }
  const run = await buildSnapshot({ source, folder, id, key, threads: 1, now: () => world.clock.now() })
  const warehouse = await openDuckDb({ path: ':memory:', threads: 1 })
  const serving = { snapshot: join(folder, id), name: 'serving-1', ruleSet: DEFAULT_RULE_SET, modelScores: null }
  const meta = await writeServing(warehouse, serving)
  warehouse.close()
  await publishSnapshot(world, { run, serving: 'serving-1', meta })
  const started = await beginSimulation(world, { settings, seed: 5, asJob: false })
  await expect(beginSimulation(world, { settings, asJob: true })).rejects.toMatchObject({
    code: 'risk.simulation-running',
  })
  const steps: string[] = []
  const step = <Result>(name: string, work: () => Promise<Result>): Promise<Result> => {
    steps.push(name)
    return work()
  }
  // The test's clock stands still; the times of the plan are waited out by it.
  const clock = { ...world.clock, now: () => new Date(world.clock.now().getTime() + 60_000) }
  await injectClaims.run({ ...world, clock }, { runId: started.runId }, step)
  await injectClaims.run({ ...world, clock }, { runId: started.runId }, step)
  await app.settle()
  expect(steps.slice(0, 5)).toEqual(['send claim 1', 'send claim 2', 'send claim 3', 'send claim 4', 'end it'])
  const { data, meta: told } = await findHighRisk(world, HighRiskQuery.parse({ simulated: 'true' }))
  expect(told.total).toBe(4)
  expect(data.every((one) => one.simulated && one.claim_id.startsWith('SIM-'))).toBe(true)
  expect(data.some(({ flags }) => flags.length > 0)).toBe(true)
  expect(await listSimulations(world)).toMatchObject([{ inserted: 4, fraudulent: 4 }])
  const log = readFileSync(join(world.config.dataDirectory, 'logs', 'simulation_runs.jsonl'), 'utf8')
    .trim()
    .split('\n')
  expect(log).toHaveLength(1)
  expect(JSON.parse(log[0]!)).toMatchObject({
    ...{ inserted_claims: 4, fraudulent_claims: 4, fraud_ratio_target: 1, llm_model: null, force_llm: false },
    ...{ started_at: started.startedAt, duration_seconds: 60 },
  })
  const pushed = await world.db.pool.query("select kind from platform.pushes where room = 'risk'")
  expect(pushed.rows.filter(({ kind }) => kind === 'risk.live-changed').length).toBe(4)
}, 40_000)

it('has claims made by a language model that is set up, checks them, and falls back or fails as the settings say', async () => {
  const server = await modelServer()
  const limits = { dayTokens: 100_000, dayCents: null, inputCentsPerMillion: 0, outputCentsPerMillion: 0 }
  const model: ModelSettings = {
    ...{ url: server.url, key: 'a-key', textModel: 'text-1', visionModel: null, embeddingModel: null },
    ...{ timeoutMs: 3000, limits },
  }
  const withModel = (forceModel: boolean | null) => {
    const config = { ...world.config, model, simulator: { ...world.config.simulator, forceModel } }
    return { ...world, config, llm: openLanguageModel({ ...world, config }) }
  }
  expect(() => refuseForcedModel({ ...withModel(true).config, model: null })).toThrow(/language model/)
  expect(() => refuseForcedModel(withModel(true).config)).not.toThrow()
  const { runId } = await beginSimulation(world, { settings: { ...settings, fraudRatio: 0 }, seed: 9, asJob: false })
  const send = (force: boolean | null, number: number) =>
    sendSimulatedClaim(withModel(force), { runId, number, fraudulent: 0 })
  const diagnosesOf = async (claimId: string) => {
    const [stored] = await readHospitalClaims(world, { claimIds: [claimId] })
    return stored?.claim.secondaryDiagnoses
  }
  server.behave(
    '{"billed": 1, "days": 400, "secondaryDiagnoses": ["I10"]}',
    '{"billed": 1, "days": 2, "secondaryDiagnoses": ["I10", "E119"]}',
  )
  const made = await send(null, 0)
  expect(await diagnosesOf(made.claimId)).toEqual(['I10', 'E119'])
  // The first answer was no claim and it was asked again; neither hospital nor member was told.
  expect(server.asked).toHaveLength(2)
  const [stored] = await readHospitalClaims(world, { claimIds: [made.claimId] })
  expect(server.asked[0]!.body).not.toContain(stored!.claim.memberKey!)
  expect(server.asked[0]!.body).not.toContain(stored!.claim.facilityKey)
  server.behave('no claim at all')
  expect((await send(null, 1)).claimId).toMatch(/^SIM-/)
  await expect(send(true, 2)).rejects.toMatchObject({ code: 'risk.simulation-model-invalid' })
  server.behave('never asked')
  await send(false, 3)
  expect(server.asked).toHaveLength(0)
}, 40_000)
