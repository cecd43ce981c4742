import { join } from 'node:path'
import { z } from 'zod'
import {
  ClaimRuleSet,
  foldLive,
  openDuckDb,
  riskFolder,
  riskRoot,
  SnapshotRun,
  scoreSnapshot,
  sweepUnfinished,
  unfinished,
} from '../../modules/risk/index.js'
import type { Warehouse } from '../../modules/risk/schema.js'
import { readConfig } from '../../platform/config.js'
import { progressLine } from '../progress-line.js'
import { runCommand } from './index.js'
import { adoptedLabels } from './risk-labels.js'

export type RiskScoreOptions = { topK: number; seed: number; trees: number; threads: number }

/** `periksa risk score`: trains on what is served, scores it all in this process, and serves it in the new order. */
export async function riskScore(options: RiskScoreOptions): Promise<unknown> {
  const config = readConfig()
  const { run } = z.object({ run: SnapshotRun }).parse(await runCommand('risk-scorable', {}))
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
    const folded = await foldAll(warehouse, { snapshot, stamp })
    const { serving, meta, qc } = await scoreSnapshot({
      warehouse,
      snapshot,
      riskFolder: riskRoot(config),
      stamp,
      at,
      ruleSet,
      ...options,
      labelModel: await adoptedLabels(config),
      tell: ({ share }) => line.tell(share),
    })
    line.end()
    const { ruleSet: rules, modelVersion, labelModel } = meta
    const served = await runCommand('risk-publish', {
      run: run,
      serving,
      meta: { ruleSet: rules, modelVersion, labelModel },
    })
    return { served, scored: meta.count, folded, qc }
  } finally {
    warehouse.close()
  }
}

const LiveRows = z.object({
  rows: z.array(z.looseObject({ claim_id: z.string() })),
  last: z.int().nullable(),
})

/** Claims that came since the build join it before it is scored. */
async function foldAll(warehouse: Warehouse, target: { snapshot: string; stamp: string }): Promise<number> {
  const rows: z.infer<typeof LiveRows>['rows'] = []
  for (let after: number | null = 0; after !== null; ) {
    const piece: z.infer<typeof LiveRows> = LiveRows.parse(await runCommand('risk-live-rows', { after }))
    rows.push(...piece.rows)
    after = piece.last
  }
  return foldLive(warehouse, { ...target, rows })
}
