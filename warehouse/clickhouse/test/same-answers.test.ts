import { strict as assert } from 'node:assert'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { openClickHouse } from '../../../server/src/modules/risk/adapters/clickhouse.js'
import { openDuckDb } from '../../../server/src/modules/risk/adapters/duckdb.js'
import { buildSnapshot } from '../../../server/src/modules/risk/build-snapshot.js'
import { DEFAULT_RULE_SET } from '../../../server/src/modules/risk/claim-rules/rule-set.js'
import { loadClickHouse } from '../../../server/src/modules/risk/load-warehouse.js'
import { openServing, type Serving } from '../../../server/src/modules/risk/open-serving.js'
import { openSnapshot } from '../../../server/src/modules/risk/open-snapshot.js'
import { askFacilities } from '../../../server/src/modules/risk/reports/ask-facilities.js'
import { scoreSnapshot } from '../../../server/src/modules/risk/score-snapshot.js'
import { compareWarehouses } from '../../../server/src/modules/risk/warehouse/compare-warehouses.js'
import { generateData } from '../../../server/src/simulation/national/generate-data.js'
import { startChdb } from './chdb-server.js'

const CLAIMS = Number(process.env.WAREHOUSE_TEST_CLAIMS ?? 100_000)
/** A folder to keep the built snapshot in between runs; not set: a new one each time. */
const kept = process.env.WAREHOUSE_TEST_FOLDER
const ID = '20260615T020000Z-aaaaaa'
const DATABASE = 'periksa_test'

let root: string
let folder: string
let serving: Serving
let store: string
let chdb: Awaited<ReturnType<typeof startChdb>>

before(async () => {
  root = kept ?? mkdtempSync(join(tmpdir(), 'periksa-warehouse-'))
  folder = join(root, 'snapshots', ID)
  if (!existsSync(folder)) await build()
  const name = readdirSync(folder).find((one) => one.startsWith('serving-'))
  assert.ok(name)
  serving = openServing(join(folder, name))
  store = mkdtempSync(join(tmpdir(), 'periksa-chdb-'))
  chdb = await startChdb(store)
})

after(async () => {
  serving.close()
  await chdb.stop()
  rmSync(store, { recursive: true })
  if (!kept) rmSync(root, { recursive: true })
})

async function build(): Promise<void> {
  const source = join(root, 'source')
  generateData({ claims: CLAIMS, seed: 7, folder: source, edition: 'coded' }, () => undefined)
  mkdirSync(join(root, 'snapshots'), { recursive: true })
  const now = (): Date => new Date('2026-06-15T02:00:00Z')
  const key = { version: 1, bytes: Buffer.alloc(32, 1) }
  await buildSnapshot({ source, folder: join(root, 'snapshots'), id: ID, key, threads: 2, now })
  const warehouse = await openDuckDb({ path: ':memory:' })
  await scoreSnapshot({
    warehouse,
    snapshot: folder,
    riskFolder: root,
    stamp: '20260615t020000',
    at: now().toISOString(),
    ruleSet: DEFAULT_RULE_SET,
    topK: 50,
    seed: 7,
    trees: 20,
    threads: 2,
    labelModel: null,
    tell: () => undefined,
  })
  warehouse.close()
}

test('a database that was not loaded is said to be missing', async () => {
  const empty = openClickHouse({ url: chdb.url, database: DATABASE })
  await assert.rejects(askFacilities(empty, { limit: 1 }), { code: 'risk.warehouse-not-loaded' })
})

test('every report and the list mean the same in ClickHouse as in DuckDB', async (context) => {
  const loaded = await loadClickHouse({ url: chdb.url, database: DATABASE, folder, serving })
  assert.deepEqual(loaded, { claims: CLAIMS, listed: CLAIMS })
  const here = await openSnapshot(folder)
  const there = openClickHouse({ url: chdb.url, database: DATABASE })
  const compared = await compareWarehouses({ here, there, serving }, ({ question, rows, difference }) =>
    context.diagnostic(`${question}: ${rows} rows, ${difference ?? 'the same'}`),
  )
  here.close()
  assert.ok(compared.filter(({ rows }) => rows > 0).length > 60)
  assert.deepEqual(
    compared.filter(({ difference }) => difference !== null),
    [],
  )
})

test('a claim that is changed in one of them is found', async () => {
  const server = openClickHouse({ url: chdb.url, database: DATABASE })
  await server.run(
    `ALTER TABLE ${DATABASE}.claims_normalized UPDATE amount_claimed = amount_claimed + 1 WHERE claim_id = (SELECT max(claim_id) FROM ${DATABASE}.claims_normalized) SETTINGS mutations_sync = 1`,
  )
  const here = await openSnapshot(folder)
  const compared = await compareWarehouses({ here, there: server, serving })
  here.close()
  assert.ok(compared.some(({ difference }) => difference !== null))
})
