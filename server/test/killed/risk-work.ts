import { join } from 'node:path'
import { openDuckDb } from '../../src/modules/risk/adapters/duckdb.js'
import { buildSnapshot } from '../../src/modules/risk/build-snapshot.js'
import { DEFAULT_RULE_SET } from '../../src/modules/risk/claim-rules/rule-set.js'
import { ServingMeta, SnapshotRun } from '../../src/modules/risk/etl/snapshot-run.js'
import { scoreSnapshot } from '../../src/modules/risk/score-snapshot.js'
import { sweepUnfinished, unfinished } from '../../src/modules/risk/sweep-unfinished.js'
import { writeServing } from '../../src/modules/risk/write-serving.js'

/**
 * A process that is made to be killed: builds a snapshot, or scores one, and says each step on its own line.
 * `risk-work build FOLDER ID SOURCE` or `risk-work score FOLDER ID STAMP`; FOLDER is where snapshots live.
 */
const [what, folder = '', id = '', given = ''] = process.argv.slice(2)
const snapshot = join(folder, id)
const tell = ({ name }: { name: string }): void => void process.stdout.write(`step ${name}\n`)

sweepUnfinished(folder)
if (what === 'build') await build()
else await score()

async function build(): Promise<void> {
  const key = { version: 1, bytes: Buffer.alloc(32, 1) }
  const now = (): Date => new Date('2026-06-15T02:00:00Z')
  const run = await buildSnapshot({ source: given, folder, id, key, threads: 1, now, tell })
  tell({ name: 'lists' })
  const meta = await withWarehouse((warehouse) =>
    writeServing(warehouse, { snapshot, name: 'serving-1', ruleSet: DEFAULT_RULE_SET, modelScores: null }),
  )
  done({ run: SnapshotRun.parse(run), serving: 'serving-1', meta })
}

async function score(): Promise<void> {
  const { serving, meta } = await withWarehouse((warehouse) =>
    scoreSnapshot({
      ...{ warehouse, snapshot, riskFolder: join(folder, '..'), stamp: given, at: '2026-06-15T02:00:00.000Z' },
      ...{ ruleSet: DEFAULT_RULE_SET, seed: 7, trees: 50, threads: 1, topK: 20, tell },
    }),
  )
  done({ serving, meta })
}

async function withWarehouse<Result>(
  use: (warehouse: Awaited<ReturnType<typeof openDuckDb>>) => Promise<Result>,
): Promise<Result> {
  const warehouse = await openDuckDb({ path: ':memory:', threads: 1, spillFolder: unfinished(snapshot, 'spill') })
  try {
    return await use(warehouse)
  } finally {
    warehouse.close()
  }
}

function done(result: { run?: SnapshotRun; serving: string; meta: ServingMeta }): void {
  process.stdout.write(`done ${JSON.stringify({ ...result, meta: ServingMeta.parse(result.meta) })}\n`)
}
