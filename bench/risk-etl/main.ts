import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openDuckDb } from '../../server/src/modules/risk/adapters/duckdb.js'
import { buildSnapshot } from '../../server/src/modules/risk/build-snapshot.js'

/** `npm run bench:risk:etl -- DIR [RUNS]`: our build beside the older pipeline on the same files, each in a process of its own. */
const [what = '', source = '', scratch = ''] = process.argv.slice(2)
const hospitals = fileURLToPath(new URL('../../server/reference/hospitals.csv', import.meta.url))

if (what === 'ours' || what === 'older') {
  if (what === 'ours') await runOurs()
  else await runOlder()
  const { user, system } = process.cpuUsage()
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  process.stdout.write(JSON.stringify({ cpu: (user + system) / 1e6, wall: process.uptime(), memory }))
} else compare(what, Number(source || '1'))

async function runOurs(): Promise<void> {
  const key = { version: 1, bytes: Buffer.alloc(32, 1) }
  await buildSnapshot({ source, folder: scratch, id: 'bench', key, threads: 2, now: () => new Date() })
}

async function runOlder(): Promise<void> {
  const named = (part: RegExp): string => join(source, readdirSync(source).find((name) => part.test(name)) ?? 'missing')
  const warehouse = await openDuckDb({
    path: join(scratch, 'older.duckdb'),
    memoryLimit: '8GB',
    spillFolder: join(scratch, 'spill'),
  })
  const files = {
    claims: /fkrtl/,
    secondary: /sekunder/,
    members: /kepesertaan/,
    primary: /fktpkapitasi/,
    other: /nonkapitasi/,
    regions: /wilayah/,
  }
  for (const [name, part] of Object.entries(files)) await warehouse.run(`SET VARIABLE ${name}_file = '${named(part)}'`)
  await warehouse.run(`SET VARIABLE hospitals_file = '${hospitals}'`)
  await warehouse.run(readFileSync(new URL('older.sql', import.meta.url), 'utf8'))
  await warehouse.run(`COPY claims_scored TO '${join(scratch, 'older.parquet')}' (FORMAT parquet)`)
  warehouse.close()
}

type Measured = { cpu: number; wall: number; memory: number }

function compare(folder: string, runs: number): void {
  const results: Record<'ours' | 'older', Measured[]> = { ours: [], older: [] }
  for (let run = 0; run < runs; run++) {
    for (const side of ['ours', 'older'] as const) {
      const place = mkdtempSync(join(tmpdir(), 'periksa-bench-etl-'))
      const arguments_ = [...process.execArgv, fileURLToPath(import.meta.url), side, folder, place]
      const child = spawnSync(process.execPath, arguments_, { encoding: 'utf8', maxBuffer: 1e8 })
      rmSync(place, { recursive: true, force: true })
      if (child.status !== 0) throw new Error(`${side}: ${child.stderr.slice(-2000)}`)
      results[side].push(JSON.parse(child.stdout) as Measured)
    }
  }
  const middle = (side: 'ours' | 'older', of: keyof Measured): number =>
    results[side].map((one) => one[of]).sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
  process.stdout.write(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}, median of ${runs}\n`)
  for (const side of ['ours', 'older'] as const) {
    const [cpu, wall, memory] = [middle(side, 'cpu'), middle(side, 'wall'), middle(side, 'memory')]
    process.stdout.write(`${side.padEnd(6)} ${cpu.toFixed(1)} CPU s, ${wall.toFixed(1)} s wall, ${memory} MB at most\n`)
  }
  process.stdout.write(`older / ours: ${(middle('older', 'cpu') / middle('ours', 'cpu')).toFixed(1)} in CPU seconds\n`)
}
