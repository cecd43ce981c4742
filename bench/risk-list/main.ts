import { cpus } from 'node:os'
import { findPositions } from '../../server/src/modules/risk/listing/find-positions.js'
import { rankOf, slice } from '../../server/src/modules/risk/listing/position-set.js'
import { showClaim } from '../../server/src/modules/risk/listing/show-claim.js'
import { openServing } from '../../server/src/modules/risk/open-serving.js'
import { HighRiskFilter } from '../../server/src/modules/risk/schema.js'

/**
 * `npm run bench:risk:list -- FOLDER`: pages of a served list under many filters, the first ask of each filter included.
 * Sixteen clients ask one after another in this process: each waits for the other fifteen. Neither HTTP nor PostgreSQL
 * is in it.
 */
const [folder = ''] = process.argv.slice(2)
const CLIENTS = 16
const ROUNDS = 60
const opened = performance.now()
const { index, cache, rowsAt, meta } = openServing(folder)
process.stdout.write(`${index.count} claims opened in ${Math.round(performance.now() - opened)} ms\n`)

const pick = <T>(from: readonly T[], n: number): T => from[n % from.length]!
const { province, severity, facility, diagnosis } = index.dictionaries
const day = (month: number): string => `2022-${String(month + 1).padStart(2, '0')}-01`
const kinds: Record<string, (n: number) => Record<string, string>> = {
  'no filter': () => ({}),
  province: (n) => ({ province: pick(province, n) }),
  'province, severity, service': (n) => ({
    province: pick(province, n),
    severity: pick(severity, n),
    serviceType: 'RITL',
  }),
  'days, class, least risk': (n) => ({
    startDate: day(n % 9),
    endDate: day((n % 9) + 2),
    facilityClass: 'RS Kelas B',
    minRiskScore: '0.3',
  }),
  facility: (n) => ({ facility: pick(facility, n * 17) }),
  'diagnosis, flag': (n) => ({ dx: pick(diagnosis, n), flag: 'above_tariff' }),
}
const current = {
  runId: '',
  snapshot: '',
  serving: '',
  ruleSet: meta.ruleSet,
  modelVersion: null,
  generated: true,
  at: '',
}

function answer(filter: Record<string, string>, n: number): number {
  const found = findPositions(index, { filter: HighRiskFilter.parse(filter), reviewed: null, cache })
  // Every third ask is for a page far down, every third by cursor.
  const deep = Math.floor(found.size / 2)
  const skip = n % 3 === 0 ? 0 : n % 3 === 1 ? deep : rankOf(found, Math.floor(index.count / 3))
  const rows = rowsAt(slice(found, skip, 50))
  return JSON.stringify(rows.map((row) => showClaim(row, { labels: meta.labels, current, feedback: null }))).length
}

const at = (sorted: number[], share: number): string =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(1)
for (const [name, filter] of Object.entries(kinds)) {
  const waits: number[] = []
  const before = process.cpuUsage()
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now()
    for (let client = 0; client < CLIENTS; client++) {
      answer(filter(round * CLIENTS + client), round * CLIENTS + client)
      waits.push(performance.now() - begun)
    }
  }
  const { user, system } = process.cpuUsage(before)
  const each = (user + system) / 1000 / waits.length
  waits.sort((a, b) => a - b)
  // On a machine that others use, CPU a page times the clients is what the waits would be without them.
  process.stdout.write(
    `${name.padEnd(30)} p50 ${at(waits, 0.5)} ms, p95 ${at(waits, 0.95)} ms; CPU ${each.toFixed(2)} ms a page\n`,
  )
}
process.stdout.write(
  `${cpus().length} cores, ${cpus()[0]?.model ?? ''}; ${Math.round(process.memoryUsage().rss / 1e6)} MB\n`,
)
