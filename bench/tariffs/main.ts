import { readFileSync } from 'node:fs'
import * as fuzz from 'fuzzball'
import { modalities } from '../../server/src/modules/registry/mapping/medical-words.js'
import { buildDrugIndex, matchDrug } from '../../server/src/modules/registry/matching/match-drug.js'
import { matchService } from '../../server/src/modules/registry/matching/match-service.js'
import { buildServiceIndex, type ListedRow } from '../../server/src/modules/registry/matching/service-index.js'
import { readRows } from '../../server/src/modules/registry/read-rows.js'
import { noisy, repeatable } from './noise.js'

/**
 * Tariff matching against fuzzball's token_set_ratio over the same lists, one core: `bench:tariffs`. Accuracy on lines
 * labelled by hand (bench/tariffs/labelled.csv, the set the words were tuned on) and on generated noisy lines, a fifth of
 * them of rows taken out of the list (right answer: none); then the time of bills of 100 lines over 10,000 rows.
 */
type Row = Record<string, string>
type Line = { description: string; want: string }
type Answer = (description: string) => string

const REFERENCE = new URL('../../server/reference/', import.meta.url)
const listed = (row: Row): ListedRow => ({
  code: row.code ?? '',
  description: row.description ?? '',
  prices: Object.entries(row)
    .filter(([heading]) => heading.startsWith('amount'))
    .map(([, price]) => price)
    .join(),
})

const cghs = (await rowsOf('cghs-2025')).map(listed)
const nppa = (await rowsOf('nppa-2026')).map((row) => ({
  ...listed(row),
  drug: row.about_drug ?? '',
  form: row.about_form ?? '',
  strength: row.about_strength ?? '',
  unit: row.unit ?? null,
}))
const labelled = await table(new URL('labelled.csv', import.meta.url))

console.log('Accuracy: share of lines with the right answer; wrong: share with a row that is not the right one')
const ofServices = labelled.filter((row) => row.list === 'cghs-2025').map(toLine)
const ofDrugs = labelled.filter((row) => row.list === 'nppa-2026').map(toLine)
const services = buildServiceIndex(cghs, modalities)
const drugs = buildDrugIndex(nppa)
compare('labelled services', ofServices, {
  ours: (text) => matchService(services, text)?.row.code ?? '',
  peer: peerOf(cghs, (row) => row.code),
})
compare('labelled medicines', ofDrugs, {
  ours: (text) => matchDrug(drugs, text)?.row.description ?? '',
  peer: peerOf(nppa, (row) => row.description),
})

const random = repeatable(7)
const sampled = cghs.filter((row) => row.description.length > 4 && random() < 0.5)
const heldOut = new Set(sampled.filter((_row, at) => at % 5 === 0).map((row) => row.code))
const kept = cghs.filter((row) => !heldOut.has(row.code))
const generated = sampled.map((row) => ({
  description: noisy(row.description, random),
  want: heldOut.has(row.code) ? '' : row.code,
}))
const keptServices = buildServiceIndex(kept, modalities)
compare('generated noisy', generated, {
  ours: (text) => matchService(keptServices, text)?.row.code ?? '',
  peer: peerOf(kept, (row) => row.code),
})

const many = await tenThousandRows()
const bills = Array.from({ length: 40 }, (_bill, bill) =>
  Array.from({ length: 100 }, (_line, line) => {
    const own = labelled[(bill * 37 + line) % labelled.length]?.description ?? ''
    return line % 4 === 0 ? own : noisy(many[Math.floor(random() * many.length)]?.description ?? '', random)
  }),
)
const builtAt = performance.now()
const large = buildServiceIndex(many, modalities)
const buildMs = performance.now() - builtAt
const times = bills.map((bill) => timed(() => bill.forEach((text) => void matchService(large, text))))
const peer = peerOf(many, (row) => row.code)
const theirs = timed(() => bills[0]?.forEach((text) => void peer.best(text)))
const median = at(times, 0.5)
console.log(`\n${many.length} rows, 100 lines a bill, one core; index built in ${buildMs.toFixed(0)} ms`)
console.log(
  `ours       p50 ${median.toFixed(1)} ms   p95 ${at(times, 0.95).toFixed(1)} ms   max ${at(times, 1).toFixed(1)} ms   (40 bills, all different)`,
)
console.log(`fuzzball   ${theirs.toFixed(0)} ms   (one bill, its choices tokenised beforehand)`)
console.log(`ratio      ${(theirs / median).toFixed(0)} ×`)

async function table(file: URL): Promise<Row[]> {
  const { header, rows } = await readRows([readFileSync(file, 'utf8')])
  const read: Row[] = []
  for await (const { cells } of rows) read.push(Object.fromEntries(header.map((name, at) => [name, cells?.[at] ?? ''])))
  return read
}

function rowsOf(list: string): Promise<Row[]> {
  return table(new URL(`tariffs/${list}.csv`, REFERENCE))
}

function toLine(row: Row): Line {
  return { description: row.description ?? '', want: row.code ?? '' }
}

/** The best row by token_set_ratio, with its score; the rows are tokenised once, as its manual advises. */
function peerOf(rows: ListedRow[], nameOf: (row: ListedRow) => string) {
  const choices = rows.map((row) =>
    Object.assign(new String(row.description), {
      name: nameOf(row),
      tokens: fuzz.unique_tokens(fuzz.full_process(row.description)),
    }),
  )
  return {
    best(text: string): { name: string; score: number } {
      const found = fuzz.extract(text, choices, { scorer: fuzz.token_set_ratio, limit: 1 })
      const [choice, score] = found[0] as [{ name: string }, number, number]
      return { name: choice.name, score }
    },
  }
}

function compare(what: string, lines: Line[], { ours, peer }: { ours: Answer; peer: ReturnType<typeof peerOf> }): void {
  const own = rate(lines, ours)
  const found = new Map(lines.map(({ description }) => [description, peer.best(description)]))
  // The peer answers from the score on that suits it best on this very set.
  const cuts = Array.from({ length: 61 }, (_cut, at) => 40 + at)
  const rates = cuts.map((cut) => ({
    cut,
    ...rate(lines, (text) => {
      const best = found.get(text)
      return best && best.score >= cut ? best.name : ''
    }),
  }))
  const best = rates.reduce((one, other) => (other.right > one.right ? other : one))
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(7)
  console.log(`${what.padEnd(20)} n ${String(lines.length).padStart(4)}`)
  console.log(`  ours               accuracy ${percent(own.right)}   wrong ${percent(own.wrong)}`)
  console.log(
    `  fuzzball (from ${String(best.cut).padStart(3)}) accuracy ${percent(best.right)}   wrong ${percent(best.wrong)}`,
  )
}

function rate(lines: Line[], answer: Answer): { right: number; wrong: number } {
  const answers = lines.map((line) => ({ want: line.want, got: answer(line.description) }))
  const right = answers.filter((one) => one.got === one.want).length
  const wrong = answers.filter((one) => one.got !== '' && one.got !== one.want).length
  return { right: right / lines.length, wrong: wrong / lines.length }
}

/** Real names of care: every shipped price list and ICD-9-CM, up to ten thousand. */
async function tenThousandRows(): Promise<ListedRow[]> {
  const lists = ['cghs-2025', 'cghs-2024', 'nppa-2026', 'nppa-2025', 'irdai-1', 'irdai-2', 'ina-cbg', 'state-dl']
  const tables = await Promise.all([...lists.map(rowsOf), table(new URL('icd9cm.csv', REFERENCE))])
  const all = tables.flat().map(listed)
  const more = all
    .slice(0, Math.max(0, 10_000 - all.length))
    .map((row) => ({ ...row, description: `${row.description} repeat` }))
  return [...all, ...more].slice(0, 10_000).map((row, number) => ({ ...row, code: `${number}-${row.code}` }))
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
