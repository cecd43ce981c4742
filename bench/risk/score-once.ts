import { createForestPool } from '../../server/src/modules/risk/adapters/forest-pool.js'
import { FOR_CLAIMS, scoreForest, type TrainOptions, trainForest } from '../../server/src/modules/risk/index.js'
import { makeClaims } from './made-up-claims.js'

/**
 * Fits and scores once in a process of its own, so that memory and CPU are its own: `score-once ROWS THREADS SHAPE`.
 * THREADS 0 is the calling thread. SHAPE `older` is scikit-learn's own (256 rows a tree, depth 8, isolation only);
 * `deep` is the default for unknown tables (128 rows, fully grown, tails), `claims` what claims are scored with.
 */
const [rows = '100000', threads = '0', shape = 'older'] = process.argv.slice(2)
const table = makeClaims(Number(rows), 7)
const shapes: Record<string, Partial<TrainOptions>> = {
  older: { sampleSize: 256, maxDepth: 8, densityWeight: 0, tailWeight: 0 },
  deep: {},
  claims: FOR_CLAIMS,
}
const options = shapes[shape]
const pool = Number(threads) > 0 ? createForestPool({ threads: Number(threads) }) : null
if (pool) await pool.train({ table: makeClaims(200, 1), seed: 1, trees: 2 })

const fit = await time(async () => {
  const input = { table, seed: 42, ...options }
  return pool ? pool.train(input) : trainForest(input)
})
const score = await time(async () => (pool ? pool.score(fit.result, table) : scoreForest(fit.result, table)))
await pool?.close()
const checksum = score.result.reduce((sum, one) => sum + one, 0)
const rssMb = process.resourceUsage().maxRSS / 1024
console.log(
  JSON.stringify({
    fitCpu: fit.cpu,
    fitWall: fit.wall,
    scoreCpu: score.cpu,
    scoreWall: score.wall,
    rssMb,
    checksum,
    nodes: fit.result.feature.length,
  }),
)

async function time<Result>(run: () => Promise<Result>): Promise<{ result: Result; cpu: number; wall: number }> {
  const cpuBefore = process.cpuUsage()
  const start = performance.now()
  const result = await run()
  const { user, system } = process.cpuUsage(cpuBefore)
  return { result, cpu: (user + system) / 1e6, wall: (performance.now() - start) / 1000 }
}
