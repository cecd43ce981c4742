import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildSnapshot,
  DEFAULT_RULE_SET,
  openDuckDb,
  publishSnapshot,
  riskFolder,
  riskRoot,
  scoreSnapshot,
} from '../../src/modules/risk/index.js'
import { generateData } from '../../src/simulation/national/generate-data.js'
import type { TestContext } from '../context.js'

/** A small snapshot of made-up claims, built, scored by a small forest, and served. */
export async function serveMadeUpClaims(ctx: TestContext, { claims }: { claims: number }): Promise<void> {
  const source = join(ctx.config.dataDirectory, 'source')
  generateData({ claims, seed: 3, folder: source, edition: 'coded' }, () => undefined)
  const folder = riskFolder(ctx.config)
  mkdirSync(folder, { recursive: true })
  const key = { version: 1, bytes: Buffer.alloc(32, 1) }
  const run = await buildSnapshot({
    source,
    folder,
    id: '20260615T020000Z-aaaaaa',
    key,
    threads: 1,
    now: () => ctx.clock.now(),
  })
  const warehouse = await openDuckDb({ path: ':memory:', threads: 1 })
  const { serving, meta } = await scoreSnapshot({
    ...{ warehouse, snapshot: join(folder, run.id), riskFolder: riskRoot(ctx.config), stamp: '20260615020000' },
    ...{ at: ctx.clock.now().toISOString(), ruleSet: DEFAULT_RULE_SET, seed: 1, trees: 20, threads: 1, topK: 50 },
  })
  warehouse.close()
  await publishSnapshot(ctx, { run, serving, meta })
}
