// How much memory `periksa import` takes for a very large file: a made-up table of carrier claims is written, then looked
// at and imported by the command itself, whose resident memory is watched from outside. Linux only (/proc).
//   npm run bench:import -- --megabytes 300
import { spawn } from 'node:child_process'
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '300' } } })
const folder = mkdtempSync(join(tmpdir(), 'periksa-import-'))
const LINES = 12
const PADDING = 40

/** Claims of twelve lines, each with as many further columns as such files have. */
async function writeFile(path: string, bytes: number): Promise<number> {
  const extra = Array.from({ length: PADDING }, (_one, n) => `MADE_UP_${n}`)
  const head =
    'BENE_ID|CLM_ID|NCH_CLM_TYPE_CD|CLM_FROM_DT|CLM_THRU_DT|NCH_CARR_CLM_SBMTD_CHRG_AMT|PRNCPAL_DGNS_CD|PRNCPAL_DGNS_VRSN_CD|LINE_NUM|HCPCS_CD|LINE_SBMTD_CHRG_AMT|LINE_1ST_EXPNS_DT'
  const out = createWriteStream(path)
  let written = 0
  const write = async (text: string): Promise<void> => {
    written += text.length
    if (!out.write(text)) await new Promise<void>((resolve) => out.once('drain', () => resolve()))
  }
  await write(`${head}|${extra.join('|')}\n`)
  let claims = 0
  for (; written < bytes; claims++) {
    const rows = Array.from({ length: LINES }, (_one, line) => {
      const cells = [
        -claims,
        -claims - 1,
        71,
        '30-May-2026',
        '30-May-2026',
        '120.00',
        'J069',
        0,
        line + 1,
        99213,
        '10.00',
      ]
      return [...cells, '30-May-2026', ...extra.map((_name, n) => (n + claims) % 10_000)].join('|')
    })
    await write(`${rows.join('\n')}\n`)
  }
  await new Promise<void>((resolve) => out.end(() => resolve()))
  return claims
}

type Watched = { seconds: number; peak: number; tenths: number[]; answer: string }

/** Runs the command line and samples its resident memory, in MiB, five times a second. */
async function watch(args: string[]): Promise<Watched> {
  const started = performance.now()
  const env = { ...process.env, PERIKSA_DATA_DIR: join(folder, 'data'), PERIKSA_DEMO: 'false' }
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/src/app/cli.ts', ...args], { env })
  let answer = ''
  child.stdout.on('data', (piece) => {
    answer += String(piece)
  })
  child.stderr.resume()
  const samples: number[] = []
  const timer = setInterval(() => samples.push(residentOf(child.pid ?? 0)), 200)
  const code = await new Promise((resolve) => child.once('exit', resolve))
  clearInterval(timer)
  if (code !== 0) throw new Error(`periksa ${args.join(' ')} ended with ${code}: ${answer.slice(0, 500)}`)
  const known = samples.filter((one) => one > 0)
  const tenths = Array.from({ length: 10 }, (_one, n) => {
    const part = known.slice(Math.floor((n * known.length) / 10), Math.floor(((n + 1) * known.length) / 10))
    return Math.max(0, ...part)
  })
  return { seconds: (performance.now() - started) / 1000, peak: Math.max(0, ...known), tenths, answer }
}

function residentOf(pid: number): number {
  try {
    const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
    return Math.round(Number(found?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}

try {
  const path = join(folder, 'carrier.csv')
  const claims = await writeFile(path, Number(values.megabytes) * 1024 * 1024)
  console.log(`${Math.round(statSync(path).size / 1024 ** 2)} MiB, ${claims} claims of ${LINES} lines`)
  for (const args of [
    ['import', path, '--dry-run'],
    ['import', path],
  ]) {
    const { seconds, peak, tenths, answer } = await watch(args)
    console.log(`${args.length > 2 ? 'looked at' : 'imported'} in ${seconds.toFixed(0)} s; peak ${peak} MiB resident`)
    console.log(`  most in each tenth of the time: ${tenths.join(', ')} MiB`)
    console.log(`  ${answer.trim().split('\n')[1]?.trim() ?? answer.slice(0, 200)}`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
