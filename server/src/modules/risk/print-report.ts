import { z } from 'zod'
import type { Needs } from '../../platform/context.js'
import { writePdf } from '../../platform/exports/write-pdf.js'
import { writeXlsx, XLSX_TYPE } from '../../platform/exports/write-xlsx.js'
import { recordTrail } from '../../platform/trail/record.js'
import { findClaims, showPlaces } from './find-high-risk.js'
import { mergePage } from './listing/merge-pages.js'
import { composePrint, footerOf, headings, type PrintTable, titleOf } from './prints/compose-print.js'
import { listColumns } from './prints/list-columns.js'
import type { PrintLanguage } from './prints/print-words.js'
import { readRiskCoverage } from './read-coverage.js'
import type { ReportPrint } from './report-prints.js'
import type { HighRiskFilter } from './schema.js'

type Ctx = Needs<'db' | 'config' | 'clock' | 'actor'>

export const PrintForm = z.enum(['pdf', 'xlsx'])
export type PrintForm = z.infer<typeof PrintForm>
export type PrintedFile = { bytes: Buffer; mediaType: string; fileName: string }

/** A printed list holds the claims of most risk, so many of them; the CSV takes any number. */
export const MOST_PRINTED = 500

/**
 * A report of the served snapshot as a file: PDF with title, filter, date, what it covers, versions and page numbers, or a
 * spreadsheet of the same rows. Who took it is on the trail.
 * @throws AppError `risk.no-snapshot`, and what the report itself throws
 */
export async function printReport(
  ctx: Ctx,
  input: {
    report: ReportPrint
    query: Record<string, string | number | undefined>
    form: PrintForm
    language: PrintLanguage
  },
): Promise<PrintedFile> {
  const { report, query, form, language } = input
  const rows = await report.rows(ctx, query)
  const table: PrintTable = { name: report.name, columns: report.columns, rows, total: rows.length, filter: query }
  if (form === 'pdf') return printTable(ctx, table, language)
  await keepTrail(ctx, table)
  const bytes = await writeXlsx({
    sheet: titleOf(report.name, language),
    columns: headings(table, language).map((name, n) => {
      const kind = report.columns[n]?.kind ?? 'text'
      return { name, kind: kind === 'share' ? 'number' : kind }
    }),
    rows,
  })
  return { bytes, mediaType: XLSX_TYPE, fileName: `risk-${report.name}.xlsx` }
}

/**
 * The claims of a filter as PDF, in order of risk, the first `MOST_PRINTED` of them; the page says out of how many.
 * @throws AppError `risk.no-snapshot`, `risk.no-such-flag`
 */
export async function printClaims(
  ctx: Ctx,
  { filter, language }: { filter: HighRiskFilter; language: PrintLanguage },
): Promise<PrintedFile> {
  const lists = await findClaims(ctx, filter)
  const among = { found: lists.found, foundLive: lists.foundLive, before: lists.live.before }
  const { items, total } = mergePage(among, { skip: 0, limit: MOST_PRINTED })
  const claims = await showPlaces(ctx, lists, items)
  const rows = claims.map((claim) => listColumns.map(({ cell }) => cell(claim)))
  return printTable(ctx, { name: 'claims', columns: listColumns, rows, total, filter }, language)
}

async function printTable(ctx: Ctx, table: PrintTable, language: PrintLanguage): Promise<PrintedFile> {
  const coverage = await readRiskCoverage(ctx)
  await keepTrail(ctx, table)
  const composed = composePrint(table, { language, at: ctx.clock.now().toISOString(), coverage })
  const bytes = await writePdf(composed, { isLandscape: true, footer: footerOf(table, language) })
  return { bytes, mediaType: 'application/pdf', fileName: `risk-${table.name}.pdf` }
}

async function keepTrail(ctx: Ctx, { name, rows, filter }: PrintTable): Promise<void> {
  await ctx.db.transaction((tx) =>
    recordTrail(ctx, tx, {
      action: 'risk.export',
      resource: name === 'claims' ? 'historic-claim' : 'risk-report',
      resourceId: name === 'claims' ? `${rows.length} claims` : name,
      fields: Object.keys(filter),
    }),
  )
}
