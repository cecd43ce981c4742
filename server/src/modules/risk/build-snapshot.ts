import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../platform/errors.js'
import { openDuckDb } from './adapters/duckdb.js'
import type { PseudonymKey, SnapshotRun } from './etl/snapshot-run.js'
import { codeBook } from './mapping/code-book.js'
import { NON_CAPITATION_FILE } from './open-snapshot.js'
import type { Warehouse } from './schema.js'
import { columnsLiteral, findSource, type Source } from './source-files.js'
import { sqlMap, sqlText } from './sql-literal.js'
import { makeWhole, unfinished } from './sweep-unfinished.js'
import { writeRejects } from './write-rejects.js'

export type BuildInput = {
  source: string
  /** Where snapshots live; the new one appears there whole, under its id. */
  folder: string
  id: string
  key: PseudonymKey
  memoryLimit?: string
  threads?: number
  /** A share of claims left out above which nothing is built: a broken file never replaces a good snapshot. */
  mostRejected?: number
  now: () => Date
  tell?: (step: { name: string; done: number }) => void
}

/** A peer group needs so many claims beside the claim itself. */
const PEERS_AT_LEAST = 30
const MOST_REJECTED = 0.1
/** Joined at once; of a larger source a twelfth, for every part reads through all claims. */
const CLAIMS_AT_ONCE = 250_000
const ETL_VERSION = 'risk-etl/2'
const etl = new URL('./etl/', import.meta.url)
const hospitals = new URL('../../../reference/hospitals.csv', import.meta.url)

/** Steps in order with their usual share of the time, for the time left. */
const steps: { file: string; share: number; edition?: 'coded' | 'labels' }[] = [
  { file: '010-regions', share: 1 },
  { file: '020-read-coded', share: 11, edition: 'coded' },
  { file: '021-read-labels', share: 11, edition: 'labels' },
  { file: '030-quality', share: 2 },
  { file: '035-claims', share: 1 },
  { file: '040-people', share: 7 },
  { file: '041-members-coded', share: 5, edition: 'coded' },
  { file: '042-members-labels', share: 5, edition: 'labels' },
  { file: '050-secondary', share: 5 },
  { file: '060-referrals', share: 8 },
  { file: '070-non-capitation', share: 2 },
  { file: '080-history', share: 7 },
  { file: '090-peers', share: 5 },
  { file: '100-facilities', share: 1 },
  { file: '105-beside', share: 11 },
  { file: '110-normalized', share: 0 },
]

/**
 * Builds an immutable snapshot of claims from the sample files: quality gate, typed pass, peers, history, Parquet by
 * month of service. It is written beside the others and moved into place at the end: a build that dies leaves nothing.
 * @throws AppError `risk.source-missing`, `risk.source-column-missing`, `risk.too-many-rejects`, `risk.out-of-space`
 */
export async function buildSnapshot(input: BuildInput): Promise<SnapshotRun> {
  const source = findSource(input.source)
  const startedAt = input.now().toISOString()
  const working = unfinished(input.folder, input.id)
  mkdirSync(working, { recursive: true, mode: 0o700 })
  return makeWhole(working, async () => {
    const counted = await runSteps({ ...input, source, working })
    const run: SnapshotRun = {
      id: input.id,
      etlVersion: ETL_VERSION,
      startedAt,
      finishedAt: input.now().toISOString(),
      edition: source.edition,
      generated: source.generated,
      pseudonymKey: input.key.version,
      sources: Object.entries(source.files).map(([name, file]) => ({ name, bytes: file?.bytes ?? 0 })),
      ...counted,
    }
    writeFileSync(join(working, 'run.json'), `${JSON.stringify(run, null, 2)}\n`)
    renameSync(working, join(input.folder, input.id))
    return run
  })
}

type Work = Omit<BuildInput, 'source'> & { source: Source; working: string }

async function runSteps(work: Work): Promise<Pick<SnapshotRun, 'rowsRead' | 'rowsKept' | 'rejects'>> {
  const { working, source, tell } = work
  const warehouse = await openDuckDb({
    path: ':memory:',
    spillFolder: join(working, 'spill'),
    ...(work.memoryLimit ? { memoryLimit: work.memoryLimit } : {}),
    ...(work.threads ? { threads: work.threads } : {}),
  })
  try {
    await setVariables(warehouse, work)
    let done = 0
    for (const { file, share, edition } of steps) {
      if (edition && edition !== source.edition) continue
      tell?.({ name: file, done })
      done += share
      await warehouse.run(sqlOf(file, source))
      if (file === '030-quality') await refuseBroken(warehouse, work)
    }
    await writeTables(warehouse, {
      ...work,
      tell: ({ name, done: part }) => tell?.({ name, done: done + (100 - done) * part }),
    })
    const rejects = await writeRejects(warehouse, { source, folder: working })
    const [counts] = await warehouse.rows('SELECT count(*) AS kept FROM claim')
    const kept = Number(counts?.kept)
    return { rowsRead: kept + rejects.claimsLeftOut, rowsKept: kept, rejects: rejects.byCode }
  } finally {
    warehouse.close()
  }
}

/** Without primary-care visits nobody was referred that we could see; the column is there and empty. */
const NO_REFERRALS =
  'CREATE TABLE referral (referral_id VARCHAR, referral_dt DATE, referral_dx_code VARCHAR); CREATE TEMP TABLE reject_primary (line UBIGINT, column_name VARCHAR, error_type VARCHAR, error_message VARCHAR)'

/** Without visits paid one by one there is no table of them, and the snapshot says so by not having the file. */
const NO_NON_CAPITATION =
  'CREATE TEMP TABLE non_capitation_issue (id VARCHAR, code VARCHAR, is_kept BOOLEAN); CREATE TEMP TABLE reject_non_capitation (line UBIGINT, column_name VARCHAR, error_type VARCHAR, error_message VARCHAR)'

function sqlOf(file: string, source: Source): string {
  if (file === '060-referrals' && !source.files.primary) return NO_REFERRALS
  if (file === '070-non-capitation' && !source.files.nonCapitation) return NO_NON_CAPITATION
  return readFileSync(new URL(`${file}.sql`, etl), 'utf8')
}

async function setVariables(warehouse: Warehouse, { source, key }: Work): Promise<void> {
  const variables: Record<string, string> = {
    hospitals_file: sqlText(hospitals.pathname),
    peers_at_least: String(PEERS_AT_LEAST),
    inner_pad: `unhex(${sqlText(padded(key.bytes, 0x36))})`,
    outer_pad: `unhex(${sqlText(padded(key.bytes, 0x5c))})`,
    province_names: sqlMap(Object.entries(codeBook.province).map(([code, label]) => [Number(code), label])),
  }
  for (const name of ['claims', 'secondary', 'members', 'primary', 'nonCapitation', 'regions', 'truth'] as const) {
    variables[`${name}_file`] = sqlText(source.files[name]?.path ?? '')
    variables[`${name}_columns`] = columnsLiteral(name, source)
  }
  for (const [field, labels] of Object.entries(codeBook)) {
    const entries = Object.entries(labels).map(([code, label]) => [Number(code), label] as const)
    variables[`names_${field}`] = sqlMap(entries)
    variables[`codes_${field}`] = sqlMap(entries.map(([code, label]) => [label.toUpperCase(), code]))
  }
  for (const [name, literal] of Object.entries(variables)) {
    if (literal !== '{}') await warehouse.run(`SET VARIABLE ${name} = ${literal}`)
  }
}

/** The key of an HMAC-SHA-256, filled up to a block and mixed with the pad, as hexadecimal text. */
function padded(key: Uint8Array, pad: number): string {
  const block = Buffer.alloc(64)
  block.set(key)
  return Buffer.from(block.map((byte) => byte ^ pad)).toString('hex')
}

async function refuseBroken(warehouse: Warehouse, work: Work): Promise<void> {
  const [row] = await warehouse.rows(
    `SELECT (SELECT count(*) FROM source)::INTEGER AS read,
            ((SELECT count(DISTINCT line) FROM reject_errors) + (SELECT count(*) FROM source WHERE claim_id IN (SELECT claim_id FROM left_out) OR claim_id IS NULL))::INTEGER AS rejected`,
  )
  const read = Number(row?.read)
  const rejected = Number(row?.rejected)
  if (read > 0 && rejected / (read + rejected) <= (work.mostRejected ?? MOST_REJECTED)) return
  throw new AppError('invalid', 'risk.too-many-rejects', {
    message: `${rejected} claims cannot be used and ${read} could be read: the file looks broken, nothing was built.`,
    details: { read, rejected },
  })
}

/** A line of its own: the lines of the claims are the same bytes with this file and without it. */
const NON_CAPITATION_FIGURES = `INSERT INTO statistics
  SELECT 'non-capitation', 'all', count(*)::BIGINT, sum(amount_claimed)::BIGINT, sum(amount_paid)::BIGINT, sum(leave_dt - visit_dt)::BIGINT, NULL, NULL,
         bit_xor(hash(visit_id, service_code, service_dt, visit_dt, leave_dt, province_code, dx_full, amount_claimed, amount_paid))::VARCHAR
  FROM non_capitation`

/** Tells which share of the Parquet files is written. */
async function writeTables(warehouse: Warehouse, { working, source, tell }: Work): Promise<void> {
  const to = (name: string): string => sqlText(join(working, name))
  const spans = await daySpans(warehouse)
  for (const [at, { month, file, first, last }] of spans.entries()) {
    tell?.({ name: 'parquet', done: at / spans.length })
    const folder = join('claims_normalized', `service_month=${month}`)
    mkdirSync(join(working, folder), { recursive: true })
    await warehouse.run(
      `COPY (FROM claims_of_days(DATE ${sqlText(first)}, DATE ${sqlText(last)})) TO ${to(join(folder, `data_${file}.parquet`))} (FORMAT parquet, COMPRESSION snappy)`,
    )
  }
  for (const table of ['labels', 'hospital_candidate', 'facility']) {
    await warehouse.run(
      `COPY (FROM ${table} ORDER BY ALL) TO ${to(`${table}.parquet`)} (FORMAT parquet, COMPRESSION zstd)`,
    )
  }
  await warehouse.run(
    `COPY (SELECT * FROM peer_group ORDER BY ALL) TO ${to('peers.parquet')} (FORMAT parquet, COMPRESSION zstd)`,
  )
  if (source.files.truth) {
    await warehouse.run(
      `COPY (SELECT FKL02 AS claim_id, scheme, excess, related FROM read_csv(getvariable('truth_file'), header = true, auto_detect = false, delim = ',', columns = getvariable('truth_columns'), nullstr = '')) TO ${to('planted.parquet')} (FORMAT parquet)`,
    )
  }
  if (source.files.nonCapitation) {
    await warehouse.run(
      `COPY (FROM non_capitation ORDER BY ALL) TO ${to(NON_CAPITATION_FILE)} (FORMAT parquet, COMPRESSION zstd)`,
    )
  }
  await warehouse.run(
    `CREATE VIEW claims_normalized AS SELECT * FROM read_parquet(${to('claims_normalized/*/*.parquet')}, hive_partitioning = true, hive_types_autocast = false)`,
  )
  await warehouse.run(readFileSync(new URL('120-statistics.sql', etl), 'utf8'))
  if (source.files.nonCapitation) await warehouse.run(NON_CAPITATION_FIGURES)
  const figures = await warehouse.rows('SELECT * FROM statistics ORDER BY what, part')
  writeFileSync(join(working, 'statistics.json'), `${JSON.stringify(figures, null, 1)}\n`)
}

type DaySpan = { month: string; file: number; first: string; last: string; claims: number }

/** Consecutive days of discharge within a month, with so many claims together as memory takes at once. */
async function daySpans(warehouse: Warehouse): Promise<DaySpan[]> {
  const days = await warehouse.rows(
    'SELECT discharge_dt::VARCHAR AS day, count(*)::INTEGER AS n FROM beside GROUP BY discharge_dt ORDER BY discharge_dt',
  )
  const all = days.reduce((sum, { n }) => sum + Number(n), 0)
  const most = Math.max(CLAIMS_AT_ONCE, Math.ceil(all / 12))
  const spans: DaySpan[] = []
  for (const { day, n } of days) {
    const month = String(day).slice(0, 7)
    const open = spans.at(-1)
    if (open?.month === month && open.claims + Number(n) <= most) {
      open.last = String(day)
      open.claims += Number(n)
    } else {
      const file = open?.month === month ? open.file + 1 : 0
      spans.push({ month, file, first: String(day), last: String(day), claims: Number(n) })
    }
  }
  return spans
}
