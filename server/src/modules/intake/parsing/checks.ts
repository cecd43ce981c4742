import type { Minor } from '../../../shared/money.js'
import type { BillCheck, BillLine } from '../schema.js'
import type { WordsReading } from './numerals-in-words.js'
import type { SummaryEntry } from './summary.js'
import { reaches } from './total.js'

export interface CheckInput {
  lines: BillLine[]
  rowOf: number[]
  summary: SummaryEntry[]
  words: WordsReading | null
  total: Minor | null
  linesTotal: Minor | null
  subtotal: Minor | null
}

/** Compares printed with computed figures; what is printed wrong is reported, never mended. */
export function checkBill(input: CheckInput): BillCheck[] {
  return [...lineChecks(input), ...sectionChecks(input), ...totalChecks(input), ...taxChecks(input)]
}

function lineChecks({ lines }: CheckInput): BillCheck[] {
  return lines.flatMap((line, index) => {
    if (line.quantity === null || line.unitPrice === null || line.amount === null) return []
    const computed = Math.round(line.quantity * line.unitPrice) - (line.discount ?? 0)
    const ok = Math.abs(computed - line.amount) <= 1
    return ok
      ? []
      : [
          {
            code: 'line-arithmetic',
            ok,
            facts: { line: index, quantity: line.quantity, unitPrice: line.unitPrice, printed: line.amount, computed },
          },
        ]
  })
}

/** Each section's subtotal against the lines since the one before. */
function sectionChecks({ lines, rowOf, summary }: CheckInput): BillCheck[] {
  const checks: BillCheck[] = []
  let from = -1
  for (const entry of summary) {
    if (entry.kind !== 'sectionSubtotal' || !entry.figure) continue
    const own = lines.filter((_, i) => rowOf[i]! > from && rowOf[i]! < entry.row)
    from = entry.row
    if (own.length === 0 || own.some((l) => l.amount === null)) continue
    const computed = own.reduce((n, l) => n + l.amount!, 0)
    checks.push({
      code: 'section-subtotal',
      ok: computed === entry.figure.minor,
      facts: { section: own[0]!.section, printed: entry.figure.minor, computed },
    })
  }
  return checks
}

function totalChecks({ summary, words, total, linesTotal, subtotal }: CheckInput): BillCheck[] {
  if (total === null) return []
  const checks: BillCheck[] = []
  const adjustments = summary
    .filter((e) => e.figure && ['discount', 'tax', 'rounding', 'otherCharges'].includes(e.kind))
    .map((e) => ({ kind: e.kind, minor: e.figure!.minor }))
  if (linesTotal !== null) {
    const against = subtotal ?? total
    checks.push({
      code: 'lines-total',
      ok: linesTotal === against || reaches(linesTotal, total, adjustments),
      facts: { printed: against, computed: linesTotal },
    })
  }
  if (subtotal !== null)
    checks.push({ code: 'total-arithmetic', ok: reaches(subtotal, total, adjustments), facts: { subtotal, total } })
  // Badly read words would contradict by themselves.
  if (words && words.confidence >= 0.8)
    checks.push({
      code: 'total-in-words',
      ok: words.minor === total,
      facts: { printed: total, words: words.minor, certainty: Math.round(words.confidence * 100) / 100 },
    })
  return checks
}

/** A tax with its rate printed beside it, against the sum it is taken from. */
function taxChecks({ summary, linesTotal, subtotal }: CheckInput): BillCheck[] {
  const base = subtotal ?? linesTotal
  return summary.flatMap((entry) => {
    const rate = /(\d{1,2}(?:[.,]\d{1,2})?)\s?%/.exec(`${entry.label} ${entry.rest}`)
    if (entry.kind !== 'tax' || !entry.figure || !rate || base === null) return []
    const computed = Math.round((base * Number(rate[1]!.replace(',', '.'))) / 100)
    // Taxes are rounded to whole rupiah or to the paisa, and a discount may come first: one major unit of slack.
    return [
      {
        code: 'tax',
        ok: Math.abs(computed - entry.figure.minor) <= 100,
        facts: { rate: rate[1]!, base, printed: entry.figure.minor, computed },
      },
    ]
  })
}
