import { join } from 'node:path'
import { z } from 'zod'
import {
  type BoostingArtefact,
  ClaimRuleSet,
  createModelFiles,
  KnownLabel,
  loadLabelArtefact,
  modelFolder,
  openDuckDb,
  riskFolder,
  riskRoot,
  SnapshotRun,
  sweepUnfinished,
  trainOnLabels,
  unfinished,
  writeServing,
} from '../../modules/risk/index.js'
import type { Warehouse } from '../../modules/risk/schema.js'
import { type Config, readConfig } from '../../platform/config.js'
import { progressLine } from '../progress-line.js'
import { runCommand } from './index.js'

const Current = z.object({ run: SnapshotRun, serving: z.string(), modelVersion: z.string().nullable() })
const Labels = z.object({ labels: z.array(KnownLabel) })

/**
 * `periksa risk train-labels`: learns from what auditors found and keeps the model in shadow beside how it compares with
 * the risk score on later labels, or says how many labels are missing.
 */
export async function riskTrainLabels(): Promise<unknown> {
  const list = await servedList()
  const { labels } = Labels.parse(await runCommand('risk-labels', {}))
  const at = new Date().toISOString()
  const version = at.replaceAll(/[-:TZ]|\.\d+/g, '')
  const files = createModelFiles(modelFolder(riskRoot(list.config)))
  return overSnapshot(list, async (warehouse) => {
    const result = await trainOnLabels(warehouse, { ...list.scored, labels, version, at, files })
    await runCommand('risk-keep-training', result)
    if (result.kind === 'too-few-labels') return { state: result.kind, ...result, kind: undefined }
    return { state: 'shadow', ...result.card }
  })
}

/**
 * `periksa risk adopt-labels --model VERSION`: writes the served list anew with the chances of a model in shadow and
 * serves it. Refused unless the model foretold later labels better than the risk score.
 */
export async function riskAdoptLabels({ model: version }: { model: string }): Promise<unknown> {
  await runCommand('risk-adoptable-labels', { version })
  const list = await servedList()
  const model = await loadLabelArtefact(riskRoot(list.config), version)
  if (!model) throw new Error('An adoptable model has a file.')
  const stamp = new Date().toISOString().replaceAll(/[-:TZ]|\.\d+/g, '')
  return overSnapshot(list, async (warehouse) => {
    const line = progressLine('claims listed', list.run.rowsKept)
    const serving = `serving-${stamp}`
    const meta = await writeServing(warehouse, {
      ...list.scored,
      name: serving,
      labelModel: { version, model },
      tell: line.tell,
    })
    line.end()
    const { ruleSet, modelVersion, labelModel } = meta
    return runCommand('risk-publish', { run: list.run, serving, meta: { ruleSet, modelVersion, labelModel } })
  })
}

/** The adopted model of labels, for the lists of a build or a scoring. */
export async function adoptedLabels(config: Config): Promise<{ version: string; model: BoostingArtefact } | null> {
  const { version } = z.object({ version: z.string().nullable() }).parse(await runCommand('risk-adopted-labels', {}))
  const model = await loadLabelArtefact(riskRoot(config), version)
  return version !== null && model ? { version, model } : null
}

/** The served list as its SQL sees it: the snapshot, the rules in force, and the scores of its anomaly model. */
async function servedList() {
  const config = readConfig()
  const { run, modelVersion } = Current.parse(await runCommand('risk-current', {}))
  const ruleSet = ClaimRuleSet.parse(await runCommand('risk-rules', {}))
  const snapshot = join(riskFolder(config), run.id)
  const path = join(snapshot, `ml_scores-${modelVersion?.replace('forest-', '')}.parquet`)
  const modelScores = modelVersion === null ? null : { path, version: modelVersion }
  return { config, run, scored: { snapshot, ruleSet, modelScores } }
}

async function overSnapshot<Result>(
  { config, scored }: Awaited<ReturnType<typeof servedList>>,
  work: (warehouse: Warehouse) => Promise<Result>,
): Promise<Result> {
  sweepUnfinished(riskFolder(config))
  const warehouse = await openDuckDb({
    path: ':memory:',
    memoryLimit: '512MB',
    spillFolder: unfinished(scored.snapshot, 'spill'),
  })
  try {
    return await work(warehouse)
  } finally {
    warehouse.close()
  }
}
