import { readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestContext, testContext } from '../../../test/context.js'
import { serveMadeUpClaims } from '../../../test/factories/snapshot.js'
import { columns, fileNames } from '../../simulation/national/columns.js'
import { closeServing, currentServing } from './current-serving.js'
import type { DuplicatePair } from './listing/reports.js'
import { NON_CAPITATION_FILE, openSnapshot } from './open-snapshot.js'
import { MOST_PRINTED, printClaims, printReport } from './print-report.js'
import { listColumns } from './prints/list-columns.js'
import { columnWords, filterWords, titles } from './prints/print-words.js'
import { readRiskCoverage } from './read-coverage.js'
import { reportDuplicates } from './report-claims.js'
import { reportMaternal } from './report-lenses.js'
import { reportPrints } from './report-prints.js'
import { askDuplicates } from './reports/ask-claims.js'

const CLAIMS = 3000
let ctx: TestContext

beforeAll(async () => {
  ctx = await testContext()
  await serveMadeUpClaims(ctx, { claims: CLAIMS })
}, 60_000)
afterAll(() => closeServing(ctx.db))

/** Rows of a source file as the generator wrote them. */
function sourceRows(name: 'claims' | 'nonCapitation'): Record<string, string>[] {
  const lines = readFileSync(join(ctx.config.dataDirectory, 'source', fileNames[name]), 'utf8')
    .trim()
    .split('\n')
  return lines.slice(1).map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(columns[name].map((column, n) => [column, cells[n] ?? '']))
  })
}

const isMaternal = (dx: string): boolean => /^(O|Z36|Z39)/.test(dx)
const middle = (values: number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  if (sorted.length === 0) return null
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}

describe('the maternal monitor', () => {
  it('counts visits in primary care beside hospital claims, as the files have them', async () => {
    const visits = sourceRows('nonCapitation')
    const ours = visits.filter(({ PNK13A = '' }) => isMaternal(PNK13A))
    expect(ours.length).toBeGreaterThan(50)
    const hospital = sourceRows('claims').filter(({ FKL17A = '' }) => isMaternal(FKL17A))
    const byMonth = await reportMaternal(ctx, { by: 'month', limit: 1000 })
    expect(byMonth).toMatchObject({ nonCapitation: 'in-snapshot', otherVisits: visits.length - ours.length })
    const march = byMonth.rows.find(({ name }) => name === '2022-03')
    const inMarch = ours.filter(({ PNK03 = '' }) => PNK03.startsWith('2022-03'))
    expect(march?.primary).toMatchObject({
      claims: inMarch.length,
      members: new Set(inMarch.map(({ PSTV01 }) => PSTV01)).size,
      paid_median: middle(inMarch.map(({ PNK18 }) => Number(PNK18))),
    })
    for (const by of ['province', 'month', 'diagnosis'] as const) {
      const { rows } = await reportMaternal(ctx, { by, limit: 1000 })
      expect(rows.reduce((sum, { primary }) => sum + (primary?.claims ?? 0), 0)).toBe(ours.length)
      expect(rows.reduce((sum, row) => sum + row.hospital.claims, 0)).toBe(hospital.length)
    }
    const times = new Map<string, number>()
    const keyOf = (row: Record<string, string>): string => `${row.PSTV01} ${row.PNK13A}`
    for (const row of ours) times.set(keyOf(row), (times.get(keyOf(row)) ?? 0) + 1)
    const again = ours.filter((row) => times.get(keyOf(row))! > 1).length
    expect(again).toBeGreaterThan(0)
    expect(byMonth.rows.reduce((sum, { primary }) => sum + (primary?.repeat_visits ?? 0), 0)).toBe(again)
  })

  it('says of an older snapshot that it has no such visits, and fails nowhere', async () => {
    const { folder } = await currentServing(ctx)
    const path = join(folder, NON_CAPITATION_FILE)
    renameSync(path, `${path}.away`)
    closeServing(ctx.db)
    const found = await reportMaternal(ctx, { by: 'province', limit: 5 })
    const { nonCapitation } = await readRiskCoverage(ctx)
    renameSync(`${path}.away`, path)
    closeServing(ctx.db)
    expect(found).toMatchObject({ nonCapitation: 'not-in-snapshot', otherVisits: null })
    expect(nonCapitation).toBe(false)
    expect(found.rows.length).toBeGreaterThan(0)
    expect(found.rows.every(({ primary, hospital }) => primary === null && hospital.claims > 0)).toBe(true)
  })
})

describe('pairs of claims within a window', () => {
  const key = ({ claim_id, matched_claim_id }: DuplicatePair): string => `${claim_id} ${matched_claim_id}`

  it('finds within three days what the build found, and all of it within more', async () => {
    const { folder } = await currentServing(ctx)
    const warehouse = await openSnapshot(folder)
    for (const days of [0, 1, 3]) {
      const built = await askDuplicates(warehouse, { limit: 1000, days })
      expect(await askDuplicates(warehouse, { limit: 1000, days, isBuiltUsed: false })).toEqual(built)
    }
    warehouse.close()
    const [three, ten, month] = await Promise.all(
      [3, 10, 30].map((days) => reportDuplicates(ctx, { limit: 1000, days })),
    )
    expect(three!.length).toBeGreaterThan(0)
    expect(ten!.filter(({ episode_gap_days }) => episode_gap_days <= 3).map(key)).toEqual(three!.map(key))
    expect(month!.length).toBeGreaterThan(ten!.length)
    expect(month!.every(({ episode_gap_days }) => episode_gap_days <= 30)).toBe(true)
    const series = ['Z49', 'Z50', 'Z51', 'N18', 'D56', 'D57', 'D66', 'D67', 'D68', 'Z48', 'Z08', 'Z09']
    expect(month!.filter(({ dx_primary }) => series.includes(dx_primary))).toEqual([])
  })

  it('says the same of each pair as a plain walk over the claims', async () => {
    const month = await reportDuplicates(ctx, { limit: 1000, days: 30 })
    const rows = new Map(sourceRows('claims').map((row) => [row.FKL02!, row]))
    for (const pair of month) {
      const [one, other] = [rows.get(pair.claim_id)!, rows.get(pair.matched_claim_id)!]
      for (const same of ['PSTV01', 'FKL10', 'FKL17A', 'FKL30']) expect(one[same]).toBe(other[same])
      expect(pair.claim_id.slice(0, -11)).toBe(pair.matched_claim_id.slice(0, -11))
      const apart = Math.abs(Date.parse(one.FKL03!) - Date.parse(other.FKL03!)) / 86_400_000
      expect(pair.episode_gap_days).toBe(apart)
    }
  })
})

async function textOf(bytes: Buffer): Promise<{ pages: number; texts: string[] }> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const texts: string[] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent()
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  return { pages: pdf.numPages, texts }
}

describe('reports as files', () => {
  it('have words in both languages for every title, heading and filter', () => {
    for (const report of reportPrints) {
      expect(titles[report.name], report.name).toHaveLength(2)
      for (const { name } of report.columns) expect(columnWords[name], name).toHaveLength(2)
      for (const name of Object.keys(report.query.shape)) expect(filterWords[name], name).toHaveLength(2)
    }
    for (const { name } of listColumns) expect(columnWords[name], name).toHaveLength(2)
  })

  it('are PDF with title, filter, date, coverage, versions and page numbers, and are on the trail', async () => {
    const report = reportPrints.find(({ name }) => name === 'duplicates')!
    const query = { limit: 60, days: 30 }
    const pairs = await reportDuplicates(ctx, query)
    const { bytes, mediaType } = await printReport(ctx, { report, query, form: 'pdf', language: 'en' })
    expect(mediaType).toBe('application/pdf')
    const { pages, texts } = await textOf(bytes)
    const coverage = await readRiskCoverage(ctx)
    for (const words of [
      'Pairs of claims for the same treatment',
      'Days apart at most: 30',
      ctx.clock.now().toISOString().slice(0, 10),
      `Snapshot ${coverage.snapshot}`,
      '3,000 claims',
      '0 claims that came since',
      `Rules ${coverage.ruleSet}, model ${coverage.modelVersion}`,
      'Made-up data',
    ]) {
      expect(texts[0]).toContain(words)
    }
    expect(pages).toBeGreaterThan(1)
    for (const [n, text] of texts.entries()) {
      expect(text).toContain(`page ${n + 1} of ${pages}`)
      // Each page of the table has its headings.
      if (text.includes(pairs.at(-1)!.claim_id)) expect(text).toContain('Other claim')
    }
    for (const { claim_id } of pairs) expect(texts.join(' ')).toContain(claim_id)
    const indonesian = await printReport(ctx, { report, query, form: 'pdf', language: 'id' })
    expect((await textOf(indonesian.bytes)).texts[0]).toContain('Pasangan klaim untuk tindakan yang sama')
    const { rows } = await ctx.db.pool.query(
      "select distinct resource, resource_id from platform.trail where action = 'risk.export'",
    )
    expect(rows).toEqual([{ resource: 'risk-report', resource_id: 'duplicates' }])
  })

  it('are made of every report, with the rows of the report', async () => {
    for (const report of reportPrints) {
      const given = report.name === 'groups' ? { by: 'province' } : {}
      const asked = { ...given, ...(report.name === 'heat-map' ? { rows: 'class', columns: 'severity' } : {}) }
      const indicator = report.name === 'observed-expected' ? { indicator: 'severe' } : {}
      const few = 'limit' in report.query.shape ? { limit: 20 } : {}
      const query = report.query.parse({ ...asked, ...indicator, ...few }) as Record<string, string | number>
      const rows = await report.rows(ctx, query)
      expect(rows.length, report.name).toBeGreaterThan(0)
      expect(rows[0]).toHaveLength(report.columns.length)
      const sheet = await printReport(ctx, { report, query, form: 'xlsx', language: 'en' })
      const page = strFromU8(unzipSync(sheet.bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
      expect(page.match(/<row /g)).toHaveLength(rows.length + 1)
      const pdf = await printReport(ctx, { report, query, form: 'pdf', language: 'id' })
      expect((await textOf(pdf.bytes)).pages).toBeGreaterThan(0)
    }
  })

  it('prints the list of a filter, the most risk first, and says how many it leaves out', async () => {
    const all = await printClaims(ctx, { filter: {}, language: 'en' })
    const { texts } = await textOf(all.bytes)
    expect(texts[0]).toContain(`The first ${MOST_PRINTED} of 3,000 rows`)
    const some = await textOf((await printClaims(ctx, { filter: { province: 'BALI' }, language: 'en' })).bytes)
    expect(some.texts[0]).toContain('Province: BALI')
    expect(some.texts[0]).toMatch(/\d+ rows\./)
  })
})
