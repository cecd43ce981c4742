import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import {
  buildSnapshot,
  ClaimRuleSet,
  openDuckDb,
  refoldClaims,
  riskFolder,
  sweepUnfinished,
  unfinished,
  writeServing,
} from '../../modules/risk/index.js'
import { readConfig } from '../../platform/config.js'
import { progressLine } from '../progress-line.js'
import { runCommand } from './index.js'
import { adoptedLabels } from './risk-labels.js'

const LISTING_MEMORY = '384MB'

export type RiskBuildOptions = { source: string; memory: string; threads: number; key: number; mostRejected: number }

/**
 * `periksa risk build --source DIR`: the analytic claims, built in this process so that the server stays free, then
 * served by one swap. Whatever fails, what is served stays.
 */
export async function riskBuild(options: RiskBuildOptions): Promise<unknown> {
  const config = readConfig()
  const folder = riskFolder(config)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  sweepUnfinished(folder)
  const ruleSet = ClaimRuleSet.parse(await runCommand('risk-rules', {}))
  const steps = progressLine('parts of the build', 100)
  const id = newId()
  const run = await buildSnapshot({
    source: resolve(options.source),
    folder,
    id,
    key: await keyOfPseudonyms(options.key),
    memoryLimit: options.memory,
    threads: options.threads,
    mostRejected: options.mostRejected,
    now: () => new Date(),
    tell: ({ done }) => steps.tell(Math.round(done)),
  })
  steps.end()
  const serving = 'serving-1'
  const arrived = await readArrived()
  const listed = progressLine('claims listed', run.rowsKept)
  const warehouse = await openDuckDb({
    path: ':memory:',
    // A scan that holds little; the memory is wanted for the lists.
    memoryLimit: LISTING_MEMORY,
    threads: options.threads,
    spillFolder: unfinished(join(folder, id), 'spill'),
  })
  try {
    const folded = await refoldClaims(warehouse, {
      snapshot: join(folder, id),
      stamp: 'build',
      ruleSet,
      claims: arrived,
    })
    const {
      ruleSet: rules,
      modelVersion,
      labelModel,
    } = await writeServing(warehouse, {
      snapshot: join(folder, id),
      name: serving,
      ruleSet,
      modelScores: null,
      labelModel: await adoptedLabels(config),
      tell: listed.tell,
    })
    listed.end()
    const current = await runCommand('risk-publish', {
      run,
      serving,
      meta: { ruleSet: rules, modelVersion, labelModel },
    })
    return {
      served: current,
      rowsRead: run.rowsRead,
      rowsKept: run.rowsKept,
      folded,
      rejects: run.rejects,
      folder: join(folder, id),
    }
  } finally {
    warehouse.close()
  }
}

const Arrived = z.object({
  claims: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]))),
})

/** Claims that came by themselves, as they stand now; one that comes while the list is made stays live. */
async function readArrived(): Promise<z.infer<typeof Arrived>['claims']> {
  const { claimIds } = z.object({ claimIds: z.array(z.string()) }).parse(await runCommand('risk-arrived-ids', {}))
  const claims: z.infer<typeof Arrived>['claims'] = []
  for (let from = 0; from < claimIds.length; from += 500) {
    const part = await runCommand('risk-arrived', { claimIds: claimIds.slice(from, from + 500) })
    claims.push(...Arrived.parse(part).claims)
  }
  return claims
}

/** Sorts by time, so that the newest snapshot is the last. */
function newId(): string {
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return `${time}-${randomBytes(3).toString('hex')}`
}

/** The key of a version: made from the installation's own, so that it is nowhere written. */
async function keyOfPseudonyms(version: number): Promise<{ version: number; bytes: Uint8Array }> {
  const { key } = z.object({ key: z.base64() }).parse(await runCommand('risk-pseudonym-key', { version }))
  return { version, bytes: Buffer.from(key, 'base64') }
}
