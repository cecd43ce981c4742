import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { columns, fileNames } from '../../simulation/national/columns.js'
import { generateData } from '../../simulation/national/generate-data.js'
import { openDuckDb } from './adapters/duckdb.js'
import { buildSnapshot } from './build-snapshot.js'
import { holds, toSql } from './claim-rules/condition.js'
import { claimRules } from './claim-rules/index.js'
import { DEFAULT_RULE_SET, ruleColumnsSql, scoreRow } from './claim-rules/rule-set.js'
import type { Warehouse } from './schema.js'
import { sweepUnfinished } from './sweep-unfinished.js'

const CLAIMS = 2000
const root = mkdtempSync(join(tmpdir(), 'periksa-etl-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const folderOf = (name: string): string => join(root, name)
const make = (name: string, edition: 'coded' | 'labels' = 'coded'): string => {
  generateData({ claims: CLAIMS, seed: 11, folder: folderOf(name), edition }, () => undefined)
  return folderOf(name)
}
const build = (source: string, id: string, keyVersion = 1) =>
  buildSnapshot({
    source,
    folder: folderOf('snapshots'),
    id,
    key: { version: keyVersion, bytes: Buffer.alloc(32, keyVersion) },
    memoryLimit: '512MB',
    threads: 1,
    now: () => new Date('2026-06-15T02:00:00Z'),
  })
const statistics = (id: string): string => readFileSync(join(folderOf('snapshots'), id, 'statistics.json'), 'utf8')
const fileOf = (id: string, name: string): string => readFileSync(join(folderOf('snapshots'), id, name), 'utf8')

/** A claim row of the made-up file with some of its cells changed. */
function changedRow(source: string, line: number, change: Record<string, string>): string {
  const cells = readFileSync(join(source, fileNames.claims), 'utf8').split('\n')[line]!.split(',')
  for (const [column, value] of Object.entries(change)) cells[columns.claims.indexOf(column)] = value
  return cells.join(',')
}

let source: string
let warehouse: Warehouse
beforeAll(async () => {
  source = make('source')
  await build(source, 'first')
  warehouse = await openDuckDb({ path: ':memory:', threads: 1 })
  await warehouse.run(
    `CREATE VIEW claims AS SELECT * FROM read_parquet('${folderOf('snapshots')}/first/claims_normalized/*/*.parquet', hive_partitioning = false)`,
  )
}, 60_000)
afterAll(() => warehouse.close())

describe('made-up national data', () => {
  it('are the same bytes for the same seed, and the columns are the published ones', () => {
    const again = make('again')
    for (const name of readdirSync(source)) {
      expect(readFileSync(join(again, name)).equals(readFileSync(join(source, name))), name).toBe(true)
    }
    expect([columns.claims.length, columns.secondary.length, columns.members.length]).toEqual([55, 4, 18])
    expect([columns.primaryCare.length, columns.nonCapitation.length]).toEqual([26, 36])
  })
})

describe('a build', () => {
  it('reads the edition with labels to the same figures', async () => {
    const run = await build(make('labels', 'labels'), 'labels')
    expect(run.edition).toBe('labels')
    expect(statistics('labels')).toBe(statistics('first'))
  })

  it('keeps every good claim once and no raw number; a new key changes every pseudonym and no byte of the statistics', async () => {
    const numbers = readFileSync(join(source, fileNames.members), 'utf8')
      .split('\n')
      .slice(1, 200)
      .map((line) => line.split(',')[0]!)
    const columnsKept = await warehouse.rows('SELECT column_name FROM (DESCRIBE claims)')
    expect(columnsKept.map((row) => row.column_name)).not.toContain('member_number')
    const text = await warehouse.rows('SELECT string_agg(claims::VARCHAR) AS everything FROM claims LIMIT 1')
    const words = new Set(String(text[0]?.everything).split(/[^0-9A-Za-z-]+/))
    expect(numbers.filter((number) => words.has(number))).toEqual([])
    const run = await build(source, 'rotated', 2)
    expect([run.rowsRead, run.rowsKept, run.generated]).toEqual([CLAIMS, CLAIMS, true])
    expect(statistics('rotated')).toBe(statistics('first'))
    const [both] = await warehouse.rows(
      `SELECT count(*)::INTEGER AS same FROM claims JOIN read_parquet('${folderOf('snapshots')}/rotated/claims_normalized/*/*.parquet') AS r USING (claim_id) WHERE r.patient_key = claims.patient_key`,
    )
    expect(both?.same).toBe(0)
  })

  it('leaves the claim itself out of its peers', async () => {
    const rows = await warehouse.rows(
      'SELECT claim_id, cbg_code, amount_claimed::DOUBLE AS amount, peer_median::DOUBLE AS peer_median, peer_n FROM claims WHERE peer_level = 1 AND peer_n < 200 ORDER BY claim_id LIMIT 20',
    )
    expect(rows.length).toBeGreaterThan(5)
    for (const row of rows) {
      const others = await warehouse.rows(
        'SELECT amount_claimed::DOUBLE AS amount FROM claims WHERE cbg_code = $1 AND claim_id <> $2 ORDER BY amount',
        [String(row.cbg_code), String(row.claim_id)],
      )
      const amounts = others.map(({ amount }) => Number(amount))
      const half = amounts.length / 2
      const middle = amounts.length % 2 === 1 ? amounts[Math.floor(half)]! : (amounts[half - 1]! + amounts[half]!) / 2
      expect(row.peer_n).toBe(amounts.length)
      expect(Math.abs(Number(row.peer_median) - middle)).toBeLessThanOrEqual(1)
    }
  })

  it('names line and reason of what cannot be used, keeps the rest, and repeats nothing of the row', async () => {
    const broken = make('broken')
    const file = join(broken, fileNames.claims)
    const bad = [
      changedRow(source, 5, { FKL02: '100010122V900001', FKL03: '2022-13-45' }),
      changedRow(source, 6, { FKL02: '100010122V900002', FKL03: '2022-05-10', FKL04: '2022-05-01' }),
      changedRow(source, 7, { FKL02: '100010122V900003', FKL47: '' }),
      changedRow(source, 8, { FKL02: '100010122V900004' }).split(',').slice(0, 20).join(','),
      changedRow(source, 9, { FKL02: '100010122V900005', FKL10: '7' }),
      changedRow(source, 10, { FKL02: '100010122V900006', FKL09: '77', PSTV01: '' }),
    ]
    appendFileSync(file, `${bad.join('\n')}\n`)
    const run = await build(broken, 'broken')
    expect(run.rowsKept).toBe(CLAIMS + 1)
    expect(run.rowsRead).toBe(CLAIMS + 6)
    const log = fileOf('broken', 'rejects.csv').trim().split('\n')
    const line = (nth: number): number => CLAIMS + 1 + nth
    expect(log).toEqual([
      'file,line,code,column,kept',
      `claims,${line(1)},cell-unreadable,FKL03,false`,
      `claims,${line(2)},negative-stay,,false`,
      `claims,${line(3)},amount-missing,,false`,
      expect.stringMatching(new RegExp(`^claims,${line(4)},row-too-short,.*,false$`)),
      `claims,${line(5)},service-unknown,,false`,
      `claims,${line(6)},class-unknown,,true`,
      `claims,${line(6)},member-missing,,true`,
    ])
  })

  it('takes visits paid one by one under the same pseudonyms, on a line of their own in the statistics', async () => {
    const path = `${folderOf('snapshots')}/first/non_capitation.parquet`
    const lines = readFileSync(join(source, fileNames.nonCapitation), 'utf8').trim().split('\n').slice(1)
    const paid = lines.reduce((sum, line) => sum + Number(line.split(',')[columns.nonCapitation.indexOf('PNK18')]), 0)
    const [all] = await warehouse.rows(
      `SELECT count(*)::INTEGER AS visits, sum(amount_paid)::DOUBLE AS paid, count(facility_key)::INTEGER AS placed, count(province_code)::INTEGER AS provinces,
              count(*) FILTER (patient_key IN (SELECT patient_key FROM claims))::INTEGER AS also_in_hospital FROM read_parquet('${path}')`,
    )
    expect(all).toMatchObject({ visits: lines.length, paid, placed: lines.length, provinces: lines.length })
    // Whoever has such visits in the made-up data was in hospital, unless the last claims were cut off.
    expect(Number(all?.also_in_hospital)).toBeGreaterThan(lines.length * 0.95)
    const kept = await warehouse.rows(`SELECT column_name FROM (DESCRIBE FROM read_parquet('${path}'))`)
    expect(kept.map((row) => row.column_name)).not.toContain('member_number')
    const without = make('without')
    rmSync(join(without, fileNames.nonCapitation))
    await build(without, 'without')
    expect(existsSync(join(folderOf('snapshots'), 'without', 'non_capitation.parquet'))).toBe(false)
    const told = JSON.parse(statistics('first')) as { what: string; claims: string }[]
    expect(told.filter(({ what }) => what === 'non-capitation')).toMatchObject([{ claims: String(lines.length) }])
    expect(JSON.parse(statistics('without'))).toEqual(told.filter(({ what }) => what !== 'non-capitation'))
  })

  it('leaves out visits it cannot use, with their lines, and counts no claim as lost', async () => {
    const broken = make('broken-visits')
    const file = join(broken, fileNames.nonCapitation)
    const rows = readFileSync(file, 'utf8').trim().split('\n')
    const change = (line: number, cells: Record<string, string>): string => {
      const row = rows[line]!.split(',')
      for (const [column, value] of Object.entries(cells)) row[columns.nonCapitation.indexOf(column)] = value
      return row.join(',')
    }
    const bad = [
      change(1, { PNK02: '400000522P900001', PNK05: '2021-01-01' }),
      change(2, { PNK02: '400000522P900002', PNK17: '' }),
      change(3, { PNK02: '400000522P900003', PNK03: '2022-13-45' }),
      change(4, { PNK02: '400000522P900004', PSTV13: '77', PSTV01: '' }),
      change(5, { PNK02: '400000522P900005' }),
      change(5, { PNK02: '400000522P900005' }),
      change(6, { PNK02: '400000522P900006', PNK16: '2013' }),
      change(6, { PNK02: '400000522P900006', PNK16: '1028' }),
    ]
    appendFileSync(file, `${bad.join('\n')}\n`)
    const run = await build(broken, 'broken-visits')
    expect([run.rowsRead, run.rowsKept]).toEqual([CLAIMS, CLAIMS])
    const line = (nth: number): number => rows.length + nth
    expect(fileOf('broken-visits', 'rejects.csv').trim().split('\n').slice(1)).toEqual([
      `nonCapitation,${line(1)},negative-stay,,false`,
      `nonCapitation,${line(2)},amount-missing,,false`,
      `nonCapitation,${line(3)},cell-unreadable,PNK03,false`,
      `nonCapitation,${line(4)},member-missing,,true`,
      `nonCapitation,${line(4)},province-unknown,,true`,
      `nonCapitation,${line(5)},service-repeated,,false`,
      `nonCapitation,${line(6)},service-repeated,,false`,
    ])
    const kept = await warehouse.rows(
      `SELECT visit_id, province_code, patient_key FROM read_parquet('${folderOf('snapshots')}/broken-visits/non_capitation.parquet') WHERE visit_id LIKE '400000522P9%' ORDER BY ALL`,
    )
    expect(kept.map(({ visit_id }) => visit_id)).toEqual(['400000522P900004', '400000522P900006', '400000522P900006'])
    expect(kept[0]).toMatchObject({ province_code: null, patient_key: null })
  })

  it('builds nothing from a broken file, a missing one or one without a column', async () => {
    const wrong = make('wrong')
    const file = join(wrong, fileNames.claims)
    const text = readFileSync(file, 'utf8')
    const before = readdirSync(folderOf('snapshots')).sort()
    writeFileSync(
      file,
      text
        .split('\n')
        .map((line, n) => (n > 0 && n % 3 === 0 ? line.replaceAll('2022-', '2022/99/') : line))
        .join('\n'),
    )
    await expect(build(wrong, 'x1')).rejects.toMatchObject({ code: 'risk.too-many-rejects' })
    writeFileSync(file, text.replace('FKL47', 'FKL4X'))
    await expect(build(wrong, 'x2')).rejects.toMatchObject({ code: 'risk.source-column-missing' })
    renameSync(file, `${file}.away`)
    await expect(build(wrong, 'x3')).rejects.toMatchObject({ code: 'risk.source-missing' })
    expect(readdirSync(folderOf('snapshots')).sort()).toEqual(before)
  })

  it('builds nothing, and leaves nothing, when memory and disk run out', async () => {
    const before = readdirSync(folderOf('snapshots')).sort()
    const starved = buildSnapshot({
      source,
      folder: folderOf('snapshots'),
      id: 'starved',
      key: { version: 1, bytes: Buffer.alloc(32, 1) },
      memoryLimit: '8MB',
      threads: 1,
      now: () => new Date('2026-06-15T02:00:00Z'),
    })
    await expect(starved).rejects.toMatchObject({ code: 'risk.out-of-space' })
    expect(readdirSync(folderOf('snapshots')).sort()).toEqual(before)
  })

  it('sweeps what a killed build left, not what a running one is writing', () => {
    const dead = join(folderOf('snapshots'), '.building-999999999-x')
    const alive = join(folderOf('snapshots'), `.building-${process.pid}-y`)
    writeFileSync(dead, '')
    writeFileSync(alive, '')
    sweepUnfinished(folderOf('snapshots'))
    expect([existsSync(dead), existsSync(alive)]).toEqual([false, true])
    rmSync(alive)
  })
})

describe('the rules over claims', () => {
  it('say the same of a batch in SQL and of one claim in the program', async () => {
    const checks = claimRules
      .map(({ condition, parameters }, n) => `${toSql(condition, parameters)} AS r${n}`)
      .join(', ')
    const rows = await warehouse.rows(`SELECT *, ${checks} FROM claims`)
    const hits = claimRules.map(() => 0)
    for (const row of rows) {
      for (const [n, { condition, parameters, code }] of claimRules.entries()) {
        expect(holds(condition, row, parameters), `${code} ${row.claim_id}`).toBe(row[`r${n}`])
        if (row[`r${n}`] === true) hits[n]!++
      }
    }
    expect(hits.filter((count) => count > 0).length).toBeGreaterThan(6)
  })

  it('give the same scores and stakes both ways', async () => {
    const rows = await warehouse.rows(`SELECT *, ${ruleColumnsSql(DEFAULT_RULE_SET)} FROM claims`)
    for (const row of rows) {
      const { ruleScore, agreement, stake } = scoreRow(DEFAULT_RULE_SET, row)
      expect(Number(row.rule_score)).toBe(ruleScore)
      expect(Number(row.rule_agreement)).toBeCloseTo(agreement, 9)
      expect(Number(row.stake)).toBe(stake)
    }
  })

  it('find what was planted far oftener than what was not', async () => {
    const [row] = await warehouse.rows(
      `SELECT avg((flag_bits > 0)::TINYINT) FILTER (p.claim_id IS NOT NULL) AS planted, avg((flag_bits > 0)::TINYINT) FILTER (p.claim_id IS NULL) AS genuine
       FROM (SELECT claim_id, ${ruleColumnsSql(DEFAULT_RULE_SET)} FROM claims) AS c LEFT JOIN read_parquet('${folderOf('snapshots')}/first/planted.parquet') AS p USING (claim_id)`,
    )
    expect(Number(row?.planted)).toBeGreaterThan(0.5)
    expect(Number(row?.genuine)).toBeLessThan(0.05)
  })
})
