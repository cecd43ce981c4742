import type { ReadField } from '../schema.js'
import { fold, phraseKey, tokens } from './fuzzy.js'
import { headerValue } from './header-values.js'
import { mentions } from './labels.js'
import { matchHeader } from './lexicon.js'
import { phrases } from './phrases.js'
import { field, type HeaderFields } from './read-field.js'
import { type Cell, median, partOf, type Row } from './rows.js'
import { TITLES, TRADES } from './vocabulary/kinds.js'

const COMPANY_WORDS = phrases(`
      sdn bhd, bhd, s b, enterprise, trading, ltd, limited, pvt ltd, pt, cv, company, co, restoran, restaurant,
      perniagaan, syarikat, pasaraya, kedai, mart, corporation, plt, inc, foundation, yayasan, trust, bakeries
    `)
const ADDRESS_WORDS = phrases(`
      jalan, jl, jln, gang, kota, kabupaten, kecamatan, kelurahan, blok, ruko, street, st, road, rd, avenue, ave,
      lane, nagar, sector, floor, market, marg, phase, plot, lot, taman, lorong, batu, opp, near, block, building,
      complex, colony, city, district, main, cross, jakarta, bandung, surabaya, delhi, mumbai, town, village,
      persiaran, komplek, kav, km, desa, raya, plaza, square, enclave, vihar, bagh, chowk, layout, extension,
      crescent, boulevard, highway, seksyen, section
    `)
/** Each address word's key, and what longer words of an address begin with. */
const ADDRESS_KEYS = new Set(ADDRESS_WORDS.map(phraseKey))
const ADDRESS_STEMS = ADDRESS_WORDS.filter((word) => word.length >= 5).map(fold)
const TITLE_KEYS = new Set(
  [
    ...TITLES.flatMap((t) => t.words),
    'invoice',
    'receipt',
    'bill',
    'tax invoice',
    'simplified tax invoice',
    'cash sales',
    'cash bill',
    'statement',
    'kuitansi',
    'nota',
    'faktur',
    'tagihan',
    'struk',
    'cash receipt',
    'original',
    'copy',
    'asli',
    'salinan',
    'duplicate',
    'tagihan tamu',
    'fuel receipt',
    'official receipt',
    'invois',
    'resit',
    'cash',
    'bukti kas',
    'rincian',
    'perincian',
    'rincian biaya',
    'tax invoice cash',
    'guest folio',
    'sales receipt',
    'thank you',
    'terima kasih',
    'welcome',
  ].map(phraseKey),
)

/** The issuer's name, address and telephone: the trade's own words, the biggest letters, the top of the page. */
export function readFacility(rows: Row[]): HeaderFields {
  const fields: HeaderFields = {}
  const name = bestName(rows)
  if (name) fields['facility.name'] = field(tidyName(name.cell.text), name.cell, name.score * name.cell.confidence)
  const at = name?.row ?? 0
  const address = bestAddress(rows, at)
  if (address) {
    fields['facility.address'] = field(address.text, address, 0.8 * address.confidence)
    const phone = phoneNear(rows, address.row)
    if (phone) fields['facility.phone'] = phone
  }
  return fields
}

interface NameCandidate {
  cell: Cell
  row: number
  score: number
}

function bestName(rows: Row[]): NameCandidate | null {
  const usual = median(rows.map((r) => r.height)) || 1
  const first = rows[0]?.page ?? 1
  const found: NameCandidate[] = []
  const body = rows.findIndex((r, at) => at > 1 && startsBody(r))
  rows.forEach((row, at) => {
    if (row.page !== first || at > 25 || (body >= 0 && at > body + 1 && at > 5 && row.height < 1.3 * usual)) return
    for (const cell of headlines(row)) {
      const score = nameScore(cell.text, { at, big: row.height / usual })
      if (score > 0) found.push({ cell, row: at, score })
    }
  })
  const best = found.sort((a, b) => b.score - a.score)[0]
  // "POPULAR BOOK" over "CO. (M) SDN BHD": the legal form alone is half a name.
  const above = best && /^\W*(?:co\b|company|m\)|sdn|bhd)/i.test(best.cell.text) ? rows[best.row - 1] : undefined
  if (best && above?.cells[0] && (above.text.match(/\p{L}/gu) ?? []).length >= 4)
    best.cell = { ...best.cell, text: `${above.text} ${best.cell.text}` }
  return best ? { ...best, score: Math.min(0.97, 0.55 + best.score / 10) } : null
}

/** The number, date or cashier line and everything below it belongs to the sale, not to the issuer's head. */
function startsBody(row: Row): boolean {
  const list = tokens(row.text)
  const hit = list.length > 0 ? matchHeader(list, 0) : null
  return (
    hit !== null &&
    hit.score === 1 &&
    hit.length >= 4 &&
    (hit.kind === 'receiptNumber' || hit.kind === 'documentDate') &&
    /\d/.test(row.text)
  )
}

/** Cells of a line, and the whole line where its cells are just widely set words of one headline. */
function headlines(row: Row): Cell[] {
  const close = row.cells.every(
    (c, i) =>
      i === 0 ||
      c.box.x - row.cells[i - 1]!.box.x - row.cells[i - 1]!.box.width < (/\d/.test(row.text) ? 1.6 : 2.6) * row.height,
  )
  if (row.cells.length === 1 || !close) return row.cells
  return [
    {
      ...row.cells[0]!,
      text: row.text.replace(/\s+/g, ' '),
      box: row.box,
      confidence: Math.min(...row.cells.map((c) => c.confidence)),
    },
  ]
}

function nameScore(printed: string, place: { at: number; big: number }): number {
  const text = tidyName(printed)
  const list = tokens(text)
  const letters = (text.match(/\p{L}/gu) ?? []).length
  if (letters < 4 || text.length > 70 || isTitle(text)) return 0
  const trade = TRADES.some((t) => mentions(text, t.strong))
  const company = mentions(text, COMPANY_WORDS) !== null || /sdn|bhd/i.test(text)
  const digits = (text.match(/\d/g) ?? []).length
  const label = list.length > 0 ? matchHeader(list, 0) : null
  if (label && /^\s*[:=]/.test(text.slice(label.end))) return 0
  const address = mentions(text, ADDRESS_WORDS) !== null && (digits > 0 || /,/.test(text))
  let score = Math.max(0, 3.2 - place.at * 0.4) + Math.min(2.5, Math.max(0, place.big - 1) * 3)
  if (trade) score += 2
  if (company) score += 2
  // A legal form names whoever issued the paper, more surely than a logo's big letters.
  if (/\b(?:sdn\.?\s?bhd|bhd|s\/b|pvt\.?\s?ltd|enterprise)\b/i.test(text) || /sdn\s?bhd/i.test(text)) score += 1
  if (place.at > 7) score -= 1.5
  if (address) score -= 3
  if (digits > 3) score -= 2
  if (label && label.score === 1 && !trade) score -= 1
  if (/\d{5,}|@|www|\.com/i.test(text)) score -= 2
  return place.at > 8 && !trade && !company ? 0 : score
}

function isTitle(text: string): boolean {
  const key = phraseKey(text)
  return TITLE_KEYS.has(key) || TITLES.some((t) => t.words.some((w) => phraseKey(w) === key))
}

function tidyName(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s*=~|:.-]+|[\s*=~|:-]+$/g, '')
    .replace(/^(?:owned|own|operated|managed) by\s*:?\s*/i, '')
    .replace(/\s*\((?:co\.?|reg|no|rob|roc|com)?[\s.:]*(?:reg|no)?[\s.:]*[A-Z]{0,3}\d[\dA-Z\s-]*\)?.*$/i, '')
    .trim()
}

/** A line with a street, near the name first, else anywhere (some papers print it at the foot). */
function bestAddress(rows: Row[], near: number): (Cell & { row: number }) | null {
  let best: { cell: Cell; row: number; score: number } | null = null
  rows.forEach((row, at) => {
    const whole: Cell = {
      ...row.cells[0]!,
      text: row.cells
        .map((c) => c.text)
        .join(' ')
        .replace(/\s+/g, ' '),
      box: row.box,
    }
    const cut = beforeContacts(whole)
    const hits = tokens(cut.text).filter(
      ({ key }) => ADDRESS_KEYS.has(key) || ADDRESS_STEMS.some((stem) => key.startsWith(stem)),
    ).length
    if (hits === 0 || cut.text.length < 10) return
    const shape = (/,/.test(cut.text) ? 1 : 0) + (/\d/.test(cut.text) ? 1 : 0) + (cut.text !== whole.text ? 1.5 : 0)
    const distance = at > near && at - near <= 4 ? 2.5 - 0.4 * (at - near) : 0
    const score = Math.min(3, hits) + shape + distance
    if (shape + distance > 1 && (!best || score > best.score)) best = { cell: cut, row: at, score }
  })
  const found = best as { cell: Cell; row: number } | null
  return found && { ...found.cell, row: found.row }
}

/** The part of a line before its telephone, tax or licence number. */
function beforeContacts(cell: Cell): Cell {
  const list = tokens(cell.text)
  for (let i = 1; i < list.length; i++) {
    const hit = matchHeader(list, i)
    if (!hit || hit.score < 1) continue
    const rest = cell.text.slice(hit.end)
    const contact = hit.kind === 'facility.phone' && /^[\s.:]*[+(]?\d{2}/.test(rest)
    const number =
      hit.kind === 'ignored' &&
      /npwp|gstin|izin|licen|regn|email|web|dlno|gstld|fax/.test(
        list
          .slice(i, hit.next)
          .map((t) => t.key)
          .join(''),
      )
    if (contact || number) return trimmed(partOf(cell, 0, hit.start))
  }
  const phone = /\s(?:0\d{2,3}[-\s]?\d{3,4}[-\s]?\d{3,}|\+\d{2}[\d\s-]{7,})/.exec(cell.text)
  return phone ? trimmed(partOf(cell, 0, phone.index)) : trimmed(cell)
}

function trimmed(cell: Cell): Cell {
  const tail = /[\s,|–:.-]*$/.exec(cell.text)![0].length
  const lead = /^[\s,|–:.-]*/.exec(cell.text)![0].length
  return partOf(cell, lead, cell.text.length - tail)
}

/** A telephone number on the address's line or the few after it. */
function phoneNear(rows: Row[], at: number): ReadField | null {
  for (const row of rows.slice(at, at + 4)) {
    const list = tokens(row.text)
    for (let i = 0; i < list.length; i++) {
      const hit = matchHeader(list, i)
      if (hit?.kind !== 'facility.phone') continue
      const after = row.text.slice(hit.end, hit.end + 26)
      if (!/^[\s.:)]*[+(]?\d/.test(after)) continue
      const value = headerValue('facility.phone', after)
      if (value) return field(value, { page: row.page, box: row.box, text: row.text }, 0.85 * row.cells[0]!.confidence)
    }
    const bare = /(?<![\d.])(0\d{2,3}[-\s]\d{3,4}[-\s]?\d{3,5})(?!\d)/.exec(row.text)
    if (bare) return field(bare[1]!, { page: row.page, box: row.box, text: row.text }, 0.7)
  }
  return null
}
