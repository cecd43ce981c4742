import { createHash } from 'node:crypto'
import { requireScope } from '../../platform/auth/permissions.js'
import type { Needs } from '../../platform/context.js'
import { AppError } from '../../platform/errors.js'
import { recordTrail } from '../../platform/trail/record.js'
import { placeColumns, tariffColumns } from './mapping/columns.js'
import { decodeText } from './mapping/decode-text.js'
import { priceColumns, type RowDefaults, readTariffRow, type TariffRowInput } from './mapping/tariff-row.js'
import { basisOf } from './matching/derived-lists.js'
import { readRows } from './read-rows.js'
import { addVersion, loadPrices, loadVersion, loadVersions } from './store-tariffs.js'
import { checkPrices, type NumberedPrice } from './tariffs/check-prices.js'
import { TariffImport, type TariffProblem, type TariffVersion } from './tariffs/tariff-version.js'

export type ImportTariffsInput = { bytes: Uint8Array; fileName: string; about: TariffImport }
type Ctx = Needs<'db' | 'clock' | 'ids' | 'actor'>

const MOST_PRICES = 400_000
const MOST_TOLD = 1000

/**
 * Reads a price list into a draft version, whole or not at all, with a report of every row that is wrong. The same file
 * again gives the version it gave before. Activating is a step of its own.
 * @throws AppError `registry.encoding-unknown`, `registry.file-is-spreadsheet`, `registry.header-missing`,
 * `registry.effective-day-missing`, `registry.no-prices`, `registry.too-many-rows`, `registry.list-is-rule`
 */
export async function importTariffs(ctx: Ctx, input: ImportTariffsInput): Promise<TariffVersion> {
  requireScope(ctx.actor, 'tariffs.import')
  const about = TariffImport.parse(input.about)
  if (basisOf(about.list)) throw new AppError('invalid', 'registry.list-is-rule')
  const sha256 = createHash('sha256').update(input.bytes).update(JSON.stringify(about)).digest('hex')
  const versions = await loadVersions(ctx.db.orm, about.list)
  const known = versions.find((one) => one.sha256 === sha256)
  if (known) return known
  const latest = versions.find((one) => one.state === 'active')
  const before = latest ? await loadPrices(ctx.db.orm, latest.id) : []
  const read = await readPrices(input.bytes, about, before)
  const { prices, effectiveFrom, effectiveTo } = read
  const version = {
    list: about.list,
    edition: about.edition ?? effectiveFrom,
    title: latest?.title ?? about.list,
    effectiveFrom,
    effectiveTo,
    source: about.source ?? `file ${input.fileName}`,
    licence: '',
    note: '',
    demonstration: about.demonstration === true,
    shipped: false,
    sha256,
    report: read.report,
  }
  const id = await ctx.db.transaction(async (tx) => {
    const added = await addVersion(ctx, tx, { version, prices: prices.map((one) => one.price) })
    const trail = { action: 'tariffs.import', resource: 'tariff-version', resourceId: added }
    await recordTrail(ctx, tx, { ...trail, versions: { [about.list]: sha256.slice(0, 12) } })
    return added
  })
  return (await loadVersion(ctx.db.orm, id)) as TariffVersion
}

async function readPrices(bytes: Uint8Array, about: TariffImport, before: TariffRowInput[]) {
  const { encoding, header, rows, columns } = await openFile(bytes)
  const defaults: RowDefaults = {
    list: about.list,
    currency: about.currency ?? before[0]?.currency ?? null,
    effectiveFrom: about.effectiveFrom ?? null,
    effectiveTo: about.effectiveTo ?? null,
  }
  if (!columns.at.has('effectiveFrom') && !about.effectiveFrom)
    throw new AppError('invalid', 'registry.effective-day-missing')
  const prices: NumberedPrice[] = []
  const problems: TariffProblem[] = []
  const seen = { rows: 0 }
  for await (const { row, cells, last } of rows) {
    seen.rows++
    const read = cells
      ? readTariffRow(
          { cell: (field) => cells[columns.at.get(field) ?? -1] ?? '', header, cells, prices: columns.prices },
          defaults,
        )
      : { problem: { code: last ? 'registry.rest-unreadable' : 'registry.row-unreadable', field: null } }
    if ('problem' in read) problems.push({ row, severity: 'error', ...read.problem })
    else if ('leftOut' in read) problems.push({ row, severity: 'warning', ...read.leftOut })
    else for (const price of read.inputs) prices.push({ row, price })
    if (prices.length > MOST_PRICES) throw new AppError('invalid', 'registry.too-many-rows')
  }
  if (prices.length === 0) throw noPrices(problems)
  problems.push(...checkPrices(prices, before))
  return { prices: withoutRepeats(prices), ...daysOf(prices, about), report: reportOf(encoding, seen.rows, problems) }
}

async function openFile(bytes: Uint8Array) {
  const decoded = decodeText(bytes)
  if ('refused' in decoded) {
    throw decoded.refused === 'spreadsheet'
      ? new AppError('invalid', 'registry.file-is-spreadsheet', { message: 'Save the sheet as CSV (UTF-8) first.' })
      : new AppError('invalid', 'registry.encoding-unknown', {
          message: 'The file is neither UTF-8 nor UTF-16; it looks like Windows-1252 or Latin-1. Save it as UTF-8.',
          details: { looksLike: 'windows-1252' },
        })
  }
  const { header, rows } = await readRows([decoded.text])
  const { at, missing } = placeColumns(header, tariffColumns)
  const prices = priceColumns(header, at.get('amount'))
  if (prices.length === 0) missing.push('amount')
  if (missing.length > 0) {
    throw new AppError('invalid', 'registry.header-missing', { details: { missing: missing.join(', ') } })
  }
  return { encoding: decoded.encoding, header, rows, columns: { at, prices } }
}

/** A repeated price is an error of the report; the first one stays in the draft so that the rest can be looked at. */
function withoutRepeats(prices: NumberedPrice[]): NumberedPrice[] {
  const seen = new Set<string>()
  return prices.filter(({ price }) => {
    const key = `${price.code}\0${price.variant}\0${price.effectiveFrom}`
    return seen.has(key) ? false : seen.add(key)
  })
}

/** The days of a version: from the first of its rows' days on. */
function daysOf(prices: NumberedPrice[], about: TariffImport): { effectiveFrom: string; effectiveTo: string | null } {
  let effectiveFrom = '9999-12-31'
  for (const { price } of prices) if (price.effectiveFrom < effectiveFrom) effectiveFrom = price.effectiveFrom
  return { effectiveFrom, effectiveTo: about.effectiveTo ?? null }
}

function reportOf(encoding: string, read: number, problems: TariffProblem[]): TariffVersion['report'] {
  const errors = problems.filter((one) => one.severity === 'error').length
  const inOrder = problems.sort((a, b) => a.row - b.row).slice(0, MOST_TOLD)
  return { encoding, read, errors, warnings: problems.length - errors, problems: inOrder }
}

function noPrices(problems: TariffProblem[]): AppError {
  const first = problems[0]
  return new AppError('invalid', 'registry.no-prices', {
    message: 'No row of the file is a price.',
    details: { rows: problems.length, firstRow: first?.row ?? null, why: first?.code ?? null },
  })
}
