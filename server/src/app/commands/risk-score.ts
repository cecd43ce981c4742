import { join } from 'node:path'
import { z } from 'zod'
import {
  ClaimRuleSet,
  openDuckDb,
  riskFolder,
  riskRoot,
  SnapshotRun,
  scoreSnapshot,
  sweepUnfinished,
  unfinished,
} from '../../modules/risk/index.js'
import { readConfig } from '../../platform/config.js'
import { progressLine } from '../progress-line.js'
import { runCommand } from './index.js'

export type RiskScoreOptions = { topK: number; seed: number; trees: number; threads: number }

/** `periksa risk score`: trains on what is served, scores it all in this process, and serves it in the new order. */
export async function riskScore(options: RiskScoreOptions): Promise<unknown> {
  const config = readConfig()
  const { run } = z.object({ run: SnapshotRun }).parse(await runCommand('risk-current', {}))
  const ruleSet = ClaimRuleSet.parse(await runCommand('risk-rules', {}))
  const at = new Date().toISOString()
  const stamp = at.replaceAll(/[-:TZ]|\.\d+/g, '')
  const line = progressLine('parts of the scoring', 100)
  const snapshot = join(riskFolder(config), run.id)
  sweepUnfinished(riskFolder(config))
  const warehouse = await openDuckDb({
    path: ':memory:',
    threads: options.threads,
    spillFolder: unfinished(snapshot, 'spill'),
  })
  try {
    const { serving, meta, qc } = await scoreSnapshot({
      warehouse,
      snapshot,
      riskFolder: riskRoot(config),
      stamp,
      at,
      ruleSet,
      ...options,
      tell: ({ share }) => line.tell(share),
    })
    line.end()
    const { ruleSet: rules, modelVersion } = meta
    const served = await runCommand('risk-publish', { run: run, serving, meta: { ruleSet: rules, modelVersion } })
    return { served, scored: meta.count, qc }
  } finally {
    warehouse.close()
  }
}
