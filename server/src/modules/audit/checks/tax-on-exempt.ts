import type { AuditSubject, SchemePack } from '../schema.js'
import { type Check, finding } from './check.js'
import { lastsDays, unitsOf } from './line-sums.js'
import { bedLines } from './line-words.js'

const CODE = 'audit.tax-on-exempt'
const LAW: Record<string, string> = {
  IN: 'GST Notification 12/2017-CT(R), entry 74: health care services exempt',
  ID: 'PP 49/2022: medical services exempt from PPN',
}
/** Rooms above Rs 5,000 a day (not intensive care) bear 5 % since 2022-07-18. */
const TAXED_ROOM = 500_000
const ROOM_TAX = 0.05
/** The highest rates that retail medicines bore. */
const MEDICINE_TAX: Record<string, number> = { IN: 0.12, ID: 0.12 }
const SLACK = 100

/** Tax on health care, which bears none. What medicines sold over the counter or dear rooms explain is let be. */
export const taxOnExempt: Check = {
  name: CODE,
  find(subject, pack) {
    const { bill } = subject
    const law = bill.country ? LAW[bill.country] : undefined
    const charged = bill.tax ?? 0
    if (!law || charged <= 0 || bill.kind === 'pharmacy_bill' || charged <= explained(subject, pack) + SLACK) return []
    return [
      finding(subject, {
        ...{ code: CODE, severity: 'high', billed: charged, allowed: 0, overcharge: charged },
        ...{ source: law, reference: null, innocent: 'taxable-items', certainty: 0.95 },
        facts: { tax: charged },
      }),
    ]
  },
}

function explained(subject: AuditSubject, pack: SchemePack): number {
  const { bill } = subject
  const sum = (lines: number[]) => lines.reduce((all, line) => all + (bill.lines[line]?.amount ?? 0), 0)
  const medicines = subject.parts.flatMap((part, line) => (part === 'medicines' ? [line] : []))
  const rate = MEDICINE_TAX[bill.country ?? ''] ?? 0
  const onMedicines = lastsDays(bill) ? 0 : sum(medicines) * rate
  if (bill.country !== 'IN') return onMedicines
  const dear = bedLines(subject, pack).room.filter((at) => {
    const line = bill.lines[at]
    return line !== undefined && (line.unitPrice ?? (line.amount ?? 0) / unitsOf(line)) > TAXED_ROOM
  })
  return onMedicines + sum(dear) * ROOM_TAX
}
