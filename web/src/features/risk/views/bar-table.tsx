import { Link } from '@tanstack/react-router'
import clsx from 'clsx'
import { useWords } from '../../../i18n/use-words.js'
import { csvOf, saveFile } from '../../../lib/save-csv.js'
import { Button } from '../../../ui/button.js'
import { Part } from '../../../ui/part.js'
import type { RiskFilters } from '../use-risk.js'

export type BarRow = {
  key: string
  name: string
  /** The claims behind the row, as filters of the list; null where the list cannot be narrowed so. */
  claims: RiskFilters | null
  value: number
  /** What is expected, as a line across the bar. */
  mark?: number
  /** What the value may well be, as a line beside it. */
  range?: { low: number; high: number }
  figures: string[]
}

type Props = {
  title: string
  note?: string
  heading: string
  columns: string[]
  rows: BarRow[]
  file: string
  /** The server's report behind the rows, `name?query`: the whole of it as spreadsheet and PDF. */
  report?: string
}

/** Bars that are a table: the name leads to its claims, the bar shows, the figures say. */
export function BarTable({ title, note, heading, columns, rows, file, report }: Props) {
  const { t } = useWords()
  const most = Math.max(0, ...rows.map(({ value, mark = 0, range }) => Math.max(value, mark, range?.high ?? 0)))
  return (
    <Part title={title} aside={rows.length > 0 && <Files {...{ file, heading, columns, rows, report }} />}>
      {note && <p className="mb-2 max-w-prose text-small text-soft">{note}</p>}
      {rows.length === 0 ? (
        <p className="py-4 text-soft">{t('riskDesk.views.empty')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="max-h-[36rem] overflow-auto" aria-label={title} tabIndex={0}>
          <table className="w-full text-small">
            <thead>
              <tr className="border-b border-rule text-soft">
                <th scope="col" className="py-1 text-start font-normal">
                  {heading}
                </th>
                <td className="w-1/3" />
                {columns.map((column) => (
                  <th key={column} scope="col" className="px-2 py-1 text-end font-normal">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.key} className="border-b border-rule">
                  {/* A month or a code is not broken at its hyphen. */}
                  <th
                    scope="row"
                    className={clsx('py-1 pe-2 text-start font-normal', row.name.length < 9 && 'whitespace-nowrap')}
                  >
                    <ToClaims claims={row.claims} name={row.name} />
                  </th>
                  <td className="min-w-16">
                    <Bar row={row} most={most} />
                  </td>
                  {row.figures.map((figure, n) => (
                    <td key={columns[n]} className="whitespace-nowrap px-2 py-1 text-end font-mono">
                      {figure}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </Part>
  )
}

export function ToClaims({ claims, name }: { claims: RiskFilters | null; name: string }) {
  if (claims === null) return <>{name}</>
  return (
    <Link to="/console/risk" search={claims} className="underline decoration-rule underline-offset-4">
      {name}
    </Link>
  )
}

function Bar({ row: { value, mark, range }, most }: { row: BarRow; most: number }) {
  const at = (figure: number): number => (most === 0 ? 0 : (figure / most) * 100)
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" className="block h-4 w-full" aria-hidden="true">
      {range ? (
        <>
          <rect
            x={at(range.low)}
            y={5}
            width={Math.max(0.5, at(range.high) - at(range.low))}
            height={2}
            fill="var(--soft)"
          />
          <rect x={Math.max(0, at(value) - 0.8)} y={2} width={1.6} height={8} fill="var(--green)" />
        </>
      ) : (
        <rect x={0} y={1} width={at(value)} height={10} fill="var(--green)" />
      )}
      {mark !== undefined && <rect x={Math.max(0, at(mark) - 0.4)} y={0} width={0.8} height={12} fill="var(--amber)" />}
    </svg>
  )
}

function Files({ report, ...shown }: Pick<Props, 'file' | 'heading' | 'columns' | 'rows'> & Pick<Props, 'report'>) {
  return (
    <span className="no-print flex flex-wrap justify-end gap-x-4">
      <SaveCsv {...shown} />
      {report && <ReportFiles report={report} />}
    </span>
  )
}

/** A report of the server, whole, as spreadsheet and PDF in the reader's language. */
export function ReportFiles({ report }: { report: string }) {
  const { t, language } = useWords()
  const [name, query = ''] = report.split('?')
  const asked = new URLSearchParams(query)
  asked.set('language', language)
  return (['xlsx', 'pdf'] as const).map((form) => (
    <a
      key={form}
      className="underline"
      href={`/api/v1/risk/reports/${name}/${form}?${asked}`}
      aria-label={t(form === 'xlsx' ? 'riskDesk.reportSheet' : 'riskDesk.reportPdf')}
    >
      {form.toUpperCase()}
    </a>
  ))
}

function SaveCsv({ file, heading, columns, rows }: Pick<Props, 'file' | 'heading' | 'columns' | 'rows'>) {
  const { t } = useWords()
  const save = (): void => {
    const lines = [[heading, ...columns], ...rows.map(({ name, figures }) => [name, ...figures])]
    saveFile(`${file}.csv`, csvOf(lines))
  }
  return (
    <Button weight="plain" className="font-normal" onClick={save}>
      {t('riskDesk.export')}
    </Button>
  )
}
