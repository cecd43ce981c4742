import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs, promisify } from 'node:util'
import { explainClaim, FOR_CLAIMS, trainForest } from '../../server/src/modules/risk/index.js'
import { makeClaims } from './made-up-claims.js'

/**
 * Fits and scores made-up claims beside scikit-learn, in turn, each run in its own process: `bench:risk [--rows N]
 * [--runs N] [--python PATH]`. CPU seconds are the figure to trust on a busy machine.
 */
type Run = { fitCpu: number; fitWall: number; scoreCpu: number; scoreWall: number; rssMb: number; version?: string }

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '1200000' },
    runs: { type: 'string', default: '5' },
    python: { type: 'string', default: '/usr/bin/python3' },
  },
})
const rows = Number(values.rows)
const run = promisify(execFile)
const directory = await mkdtemp(join(tmpdir(), 'bench-risk-'))
try {
  await compare()
} finally {
  await rm(directory, { recursive: true })
}
timeOneClaim()

async function compare(): Promise<void> {
  const hasPeer = await run(values.python, ['-c', 'import sklearn']).then(
    () => true,
    () => false,
  )
  if (hasPeer) await writeClaims()
  else console.log('scikit-learn is not installed (Debian: python3-sklearn): only our own figures are shown.')
  const kinds: Record<string, () => Promise<Run>> = {
    ...(hasPeer
      ? { 'scikit-learn': () => execute(values.python, ['bench/risk/scikit.py', directory, `${rows}`]) }
      : {}),
    'same forest, 1 thread': () => ours('0', 'older'),
    'same forest, 2 workers': () => ours('2', 'older'),
    'for claims, 1 thread': () => ours('0', 'claims'),
    'for claims, 2 workers': () => ours('2', 'claims'),
    'deep, 1 thread': () => ours('0', 'deep'),
    'deep, 2 workers': () => ours('2', 'deep'),
  }
  const results: Record<string, Run[]> = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, []]))
  for (let i = 0; i < Number(values.runs); i++) {
    for (const [kind, once] of Object.entries(kinds)) results[kind]!.push(await once())
  }
  print(results)
}

function ours(threads: string, shape: string): Promise<Run> {
  return execute(process.execPath, ['--import', 'tsx', 'bench/risk/score-once.ts', `${rows}`, threads, shape])
}

async function execute(command: string, args: string[]): Promise<Run> {
  const { stdout } = await run(command, args)
  return JSON.parse(stdout)
}

async function writeClaims(): Promise<void> {
  const { numeric, categories } = makeClaims(rows, 7)
  const bytesOf = (array: Float32Array | Uint8Array | Uint16Array) =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength)
  await writeFile(join(directory, 'numeric.f32'), Buffer.concat(numeric.map(({ values }) => bytesOf(values))))
  await writeFile(join(directory, 'codes.u8'), Buffer.concat(categories.map(({ codes }) => bytesOf(codes))))
  await writeFile(join(directory, 'levels.json'), JSON.stringify(categories.map(({ levels }) => levels.length)))
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[numbers.length >> 1]!
}

function print(results: Record<string, Run[]>): void {
  const load = loadavg()[0]!.toFixed(1)
  console.log(
    `${rows} claims, 200 trees (for claims 300), median of ${values.runs}; ${cpus().length} cores, load ${load}, ${new Date().toISOString()}`,
  )
  const middle = (kind: string, of: keyof Run) => median(results[kind]!.map((one) => Number(one[of])))
  const peer = 'scikit-learn'
  for (const kind of Object.keys(results)) {
    const figures = (['fitCpu', 'scoreCpu', 'scoreWall', 'rssMb'] as const).map((of) => middle(kind, of))
    const [fitCpu, scoreCpu, scoreWall, rssMb] = figures.map((figure) => figure.toFixed(2).padStart(8))
    const ratio = (of: keyof Run) => (results[peer] ? (middle(peer, of) / middle(kind, of)).toFixed(1) : '–')
    const all = results[peer]
      ? ((middle(peer, 'fitCpu') + middle(peer, 'scoreCpu')) / (figures[0]! + figures[1]!)).toFixed(1)
      : '–'
    console.log(
      `${kind.padEnd(24)} fit ${fitCpu} CPU s  score ${scoreCpu} CPU s ${scoreWall} s wall  ${rssMb} MB` +
        `   ratios: CPU ${ratio('scoreCpu')}, with fit ${all}, wall ${ratio('scoreWall')}, memory ${ratio('rssMb')}`,
    )
  }
}

/** One claim scored and explained, warm. */
function timeOneClaim(): void {
  const table = makeClaims(20_000, 9)
  const forest = trainForest({ table, seed: 1, ...FOR_CLAIMS })
  const times = Array.from({ length: 2_000 }, (_, row) => {
    const numbers = table.numeric.map(({ name, values }) => [name, values[row]!] as const)
    const codes = table.categories.map(({ name, levels, codes }) => [name, levels[codes[row]!]!] as const)
    const start = performance.now()
    explainClaim(forest, Object.fromEntries([...numbers, ...codes]))
    return performance.now() - start
  }).sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * times.length)]!.toFixed(3)
  console.log(`one claim scored and explained: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`)
}
