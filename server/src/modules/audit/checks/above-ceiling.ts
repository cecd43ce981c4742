import type { BillLine } from '../../intake/schema.js'
import type { PriceMatch } from '../../registry/schema.js'
import type { AuditSubject, SchemePack } from '../schema.js'
import { type Check, finding } from './check.js'
import { chargedFor, unitsOf } from './line-sums.js'

const MEDICINE = 'audit.above-ceiling-nppa'
const DEVICE = 'audit.above-ceiling-device'
const DEVICES = 'nppa-devices'
/** Half a unit of rounding in the printed price. */
const ROUNDING = 1

/** A medicine dearer than its ceiling, tax allowed where the printed price holds it (DPCO 2013). */
export const aboveCeilingNppa: Check = {
  name: MEDICINE,
  find: (subject, pack) => ceilings(subject, pack, (list) => list !== DEVICES).flatMap((one) => compare(MEDICINE, one)),
}

/** A stent or an implant dearer than its ceiling. */
export const aboveCeilingDevice: Check = {
  name: DEVICE,
  find: (subject, pack) => ceilings(subject, pack, (list) => list === DEVICES).flatMap((one) => compare(DEVICE, one)),
}

type Ceiling = { subject: AuditSubject; pack: SchemePack; price: PriceMatch }

function ceilings(subject: AuditSubject, pack: SchemePack, wanted: (list: string) => boolean): Ceiling[] {
  const lists = pack.medicineLists.filter(wanted)
  const best = new Map<number, PriceMatch>()
  for (const price of subject.prices) {
    const sure = price.certainty >= pack.thresholds.leastCertainty && price.currency === subject.bill.currency
    if (sure && lists.includes(price.list) && !best.has(price.line)) best.set(price.line, price)
  }
  return [...best.values()].map((price) => ({ subject, pack, price }))
}

function compare(code: string, { subject, pack, price }: Ceiling) {
  const line = subject.bill.lines[price.line] as BillLine
  const charged = chargedFor(line)
  const measure = measureOf(line, price)
  if (charged === null || charged <= 0 || measure === null) return []
  const units = unitsOf(line)
  const taxed = code === MEDICINE && holdsTax(subject)
  const percent = taxed ? 100 + pack.thresholds.medicineTaxPercent : 100
  const unitAllowed = Math.floor((price.amount * measure * percent) / 100)
  const allowed = Math.round(unitAllowed * units)
  const overcharge = charged - allowed
  if (overcharge <= ROUNDING * units) return []
  return finding(subject, {
    ...{ code, severity: 'high', lines: [price.line], billed: line.amount, allowed, overcharge },
    ...{ source: price.source, reference: price.reference, certainty: price.certainty, innocent: 'another-pack' },
    facts: {
      ...{ units, unitAllowed, ceiling: price.amount, taxed, row: price.description },
      ...{ percent: Math.round((overcharge / Math.max(1, allowed)) * 1000) / 10, effectiveFrom: price.effectiveFrom },
    },
  })
}

/**
 * How many of the ceiling's units one billed unit holds. A ceiling by the millilitre or gram needs the pack's size on the
 * line; null when it is not told: then nothing can be compared.
 */
function measureOf(line: BillLine, price: PriceMatch): number | null {
  const unit = (price.unit ?? '').toLowerCase().replace(/^(?:per )?(?:1 ?)?/, '')
  if (!/^(?:ml|millilit\w*|g|gm|gram)s?$/.test(unit)) return packOf(line.description)
  const size = /(\d+(?:[.,]\d+)?)\s*(ml|gms?|g)\b(?!\s*\/)/gi
  const wanted = unit.startsWith('m') ? 'm' : 'g'
  const found = [...line.description.matchAll(size)].filter((one) => one[2]?.toLowerCase().startsWith(wanted))
  return found.length === 1 ? Number(found[0]?.[1]?.replace(',', '.')) : null
}

/** "Strip of 10" and "10's" are packs: the billed unit is ten of the ceiling's. */
function packOf(description: string): number {
  const pack = /(?:strip|pack|box) of (\d{1,3})\b|\b(\d{1,3})\s?['’]s\b|\b1\s?x\s?(\d{1,3})\b/i.exec(description)
  const size = Number(pack?.[1] ?? pack?.[2] ?? pack?.[3] ?? 1)
  return size > 0 ? size : 1
}

/** Medicines sold over the counter carry their tax in the price; in a hospital's own bill they bear none. */
function holdsTax({ bill }: AuditSubject): boolean {
  return (
    bill.kind === 'pharmacy_bill' ||
    /\bMRP\b|incl\w*\.? (?:of )?(?:all )?(?:gst|tax)|(?:gst|tax)\w* incl/i.test(bill.text)
  )
}
