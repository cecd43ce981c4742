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
  if (charged === null || charged <= 0) return []
  const units = unitsOf(line)
  const taxed = code === MEDICINE && holdsTax(subject)
  const percent = taxed ? 100 + pack.thresholds.medicineTaxPercent : 100
  const unitAllowed = Math.floor((price.amount * percent) / 100)
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

/** Medicines sold over the counter carry their tax in the price; in a hospital's own bill they bear none. */
function holdsTax({ bill }: AuditSubject): boolean {
  return (
    bill.kind === 'pharmacy_bill' ||
    /\bMRP\b|incl\w*\.? (?:of )?(?:all )?(?:gst|tax)|(?:gst|tax)\w* incl/i.test(bill.text)
  )
}
