import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { loadModels, packagedModels } from '../../server/src/modules/intake/adapters/local-reader/models.js'
import { createLocalReader, type LocalReader } from '../../server/src/modules/intake/adapters/ocr-local.js'

/**
 * Times our reader against native Tesseract, one thread each, picture by picture in turn: `bench:read [DIRECTORY…]`.
 * Without a directory: the shared receipts and hospital bills.
 */
type Timing = { set: string; ours: number; theirs: number | null }

const run = promisify(execFile)
const shared = process.env.PERIKSA_SHARED_DATA ?? resolve(import.meta.dirname, '../../../shared/data')
const directories = process.argv.slice(2)
const sets = directories.length > 0 ? directories : [join(shared, 'receipts/images'), join(shared, 'hospital-bills')]
const missing = sets.filter((set) => !existsSync(set))
if (missing.length > 0) {
  console.error(
    `Nothing to measure: no directory ${missing.join(', ')}. Give directories of pictures, or set PERIKSA_SHARED_DATA.`,
  )
  process.exit(1)
}
const tesseract = await run('tesseract', ['--version']).then(
  ({ stdout, stderr }) => (stdout || stderr).split('\n')[0]!,
  () => null,
)
if (!tesseract) console.log('Tesseract is not installed: only our own times are shown.')

const loadStart = performance.now()
await loadModels(packagedModels())
const loadMs = performance.now() - loadStart

const reader = createLocalReader()
const timings: Timing[] = []
try {
  await warmUp(reader)
  for (const set of sets) await measure(set)
} finally {
  await reader.close()
}
print()

async function picturesOf(set: string): Promise<string[]> {
  return (await readdir(set))
    .filter((name) => /\.(jpe?g|png)$/i.test(name))
    .sort()
    .map((name) => join(set, name))
}

async function warmUp({ readText }: LocalReader): Promise<void> {
  const first = (await picturesOf(sets[0]!))[0]
  if (first) await readText({ bytes: new Uint8Array(await readFile(first)), mediaType: '', maxPages: 1 })
}

async function measure(set: string): Promise<void> {
  for (const file of await picturesOf(set)) {
    const bytes = new Uint8Array(await readFile(file))
    const start = performance.now()
    const result = await reader.readText({ bytes, mediaType: '', maxPages: 1 })
    const ours = performance.now() - start
    if (!result.ok) console.log(`${basename(file)}: ${result.code}`)
    timings.push({
      set: basename(set) === 'images' ? 'receipts' : basename(set),
      ours,
      theirs: await timeTesseract(file),
    })
  }
}

async function timeTesseract(file: string): Promise<number | null> {
  if (!tesseract) return null
  const start = performance.now()
  await run('tesseract', [file, '-', '--psm', '6', '-l', 'eng'], {
    env: { PATH: process.env.PATH, OMP_THREAD_LIMIT: '1' },
    maxBuffer: 2 ** 26,
  })
  return performance.now() - start
}

function print(): void {
  console.log(`\n${tesseract ?? 'no tesseract'}; psm 6, one thread each, interleaved; milliseconds`)
  console.log('set              n   ours p50   p90   theirs p50   p90   ratio p50   p90   ratio of sums')
  for (const set of [...new Set(timings.map((timing) => timing.set)), 'all']) {
    const rows = timings.filter((timing) => set === 'all' || timing.set === set)
    const ours = rows.map((row) => row.ours)
    const theirs = rows.flatMap((row) => row.theirs ?? [])
    const ratio = (of: (values: number[]) => number) => (theirs.length ? (of(ours) / of(theirs)).toFixed(2) : '-')
    const cells = [at(ours, 0.5), at(ours, 0.9), at(theirs, 0.5), at(theirs, 0.9)].map((ms) =>
      ms.toFixed(0).padStart(7),
    )
    console.log(
      [
        set.padEnd(14),
        String(rows.length).padStart(3),
        ...cells,
        ratio((v) => at(v, 0.5)),
        ratio((v) => at(v, 0.9)),
        ratio(sum),
      ].join('   '),
    )
  }
  console.log(
    `peak resident memory of the reading process ${(reader.peakMemoryBytes() / 2 ** 20).toFixed(0)} MiB; models load in ${loadMs.toFixed(0)} ms`,
  )
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
