import type { Composed } from '../../../shared/document.js'
import type { RiskCoverage } from '../listing/coverage.js'
import type { PrintCell, PrintColumn, PrintKind } from './columns.js'
import { columnWords, filterWords, type PrintLanguage, say, sentences, titles } from './print-words.js'

/** A table that is printed: what it is called, what it was narrowed by, and its rows out of how many. */
export type PrintTable = {
  name: string
  columns: readonly Pick<PrintColumn<never>, 'name' | 'kind' | 'width'>[]
  rows: PrintCell[][]
  total: number
  filter: Readonly<Record<string, unknown>>
}

type Around = { language: PrintLanguage; at: string; coverage: RiskCoverage }

/** The report as people read it on paper: title, filter, date, what it covers, versions, then the table. */
export function composePrint(table: PrintTable, around: Around): Composed {
  const { language, at, coverage } = around
  const head = [
    say(sentences.filter, language, { filter: filterOf(table, language) }),
    say(sentences.made, language, { at: minute(at) }),
    ...coverageLines(table.name, around),
    say(sentences.versions, language, {
      rules: coverage.ruleSet,
      model: coverage.modelVersion ?? say(sentences.noModel, language),
    }),
    rowsLine(table, language),
  ]
  return {
    title: titleOf(table.name, language),
    language,
    blocks: [
      { kind: 'list', items: head },
      {
        kind: 'table',
        head: headings(table, language),
        rows: table.rows.map((cells) =>
          cells.map((cell, n) => shown(cell, table.columns[n]?.kind ?? 'text', language)),
        ),
        figures: table.columns.flatMap(({ kind }, n) => (kind === 'text' || kind === 'day' ? [] : [n])),
        widths: table.columns.map(({ width }) => width),
      },
      { kind: 'paragraph', text: say(sentences.note, language) },
    ],
  }
}

export const titleOf = (name: string, language: PrintLanguage): string => say(titles[name] ?? [name, name], language)

export function headings({ columns }: Pick<PrintTable, 'columns'>, language: PrintLanguage): string[] {
  return columns.map(({ name }) => say(columnWords[name] ?? [name, name], language))
}

/** What stands at the foot of each page. */
export function footerOf(table: PrintTable, language: PrintLanguage): (page: number, pages: number) => string {
  const title = titleOf(table.name, language)
  return (page, pages) => `Periksa · ${title} · ${say(sentences.page, language, { page, pages })}`
}

function coverageLines(name: string, { language, coverage }: Around): string[] {
  const { snapshot, builtAt, claims, from, until, since, simulatedSince, generated, nonCapitation } = coverage
  const figures = { snapshot, at: builtAt ? minute(builtAt) : '–', claims: whole(claims, language) }
  const came = { since: whole(since, language), simulated: whole(simulatedSince, language) }
  return [
    say(sentences.snapshot, language, { ...figures, from: from ?? '–', until: until ?? '–' }),
    say(name === 'claims' ? sentences.sinceListed : sentences.since, language, came),
    ...(generated ? [say(sentences.generated, language)] : []),
    ...(name === 'maternal' && !nonCapitation ? [say(sentences.noNonCapitation, language)] : []),
    ...(name === 'lens-oncology' ? [say(sentences.noMorphology, language)] : []),
  ]
}

function filterOf({ filter }: PrintTable, language: PrintLanguage): string {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  if (given.length === 0) return say(sentences.noFilter, language)
  return given.map(([name, value]) => `${say(filterWords[name] ?? [name, name], language)}: ${value}`).join('; ')
}

function rowsLine({ rows, total }: PrintTable, language: PrintLanguage): string {
  const figures = { rows: whole(rows.length, language), total: whole(total, language) }
  return say(rows.length < total ? sentences.first : sentences.rows, language, figures)
}

const localeOf = (language: PrintLanguage): string => (language === 'id' ? 'id-ID' : 'en-GB')
const minute = (instant: string): string => instant.slice(0, 16).replace('T', ' ')
const whole = (value: number, language: PrintLanguage): string => Math.round(value).toLocaleString(localeOf(language))

function shown(cell: PrintCell, kind: PrintKind, language: PrintLanguage): string {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  if (kind === 'whole') return whole(cell, language)
  const digits =
    kind === 'share' ? { style: 'percent' as const, maximumFractionDigits: 1 } : { maximumFractionDigits: 2 }
  return cell.toLocaleString(localeOf(language), digits)
}
