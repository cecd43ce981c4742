import type { Minor } from '../../../shared/money.js'
import type { WordsReading } from './numerals-in-words.js'
import type { SummaryEntry } from './summary.js'

/** Everything that bears on what the total is. */
export interface TotalEvidence {
  summary: SummaryEntry[]
  linesTotal: Minor | null
  words: WordsReading | null
}

/** The printed total with the independent findings that agree with it. */
export interface ChosenTotal {
  entry: SummaryEntry
  minor: Minor
  /** Codes: `lines`, `subtotal`, `sections`, `words`, `payment`, `repeated`, `due`. */
  proofs: string[]
  confidence: number
  /** The labelled sum that adjustments turn into this total. */
  subtotal: SummaryEntry | null
}

const LABEL_WEIGHT: Partial<Record<SummaryEntry['kind'], number>> = {
  total: 3,
  weakTotal: 2,
  amountDue: 1,
  subtotal: 0.4,
  paid: 0.5,
}
const PROOF_WEIGHT: Record<string, number> = {
  words: 2,
  lines: 1.2,
  subtotal: 1.2,
  sections: 1,
  payment: 1.6,
  repeated: 0.8,
  due: 1,
}

/** Chooses among the labelled figures by label and by what arithmetic, words and payment say. */
export function chooseTotal(found: TotalEvidence): ChosenTotal | null {
  const evidence = { ...found, summary: found.summary.map((e) => roundedTotal(e, found.summary)) }
  const candidates = evidence.summary.filter(
    (e) => e.figure && LABEL_WEIGHT[e.kind] !== undefined && e.figure.minor > 0,
  )
  const best = candidates
    .map((entry) => weigh(entry, evidence))
    .sort((a, b) => b.weight - a.weight || b.entry.row - a.entry.row)[0]
  if (!best) return null
  const shape = best.entry.figure!.confidence
  const proven = best.proofs.length > 0
  const confidence = Math.min(
    0.99,
    (proven ? 0.85 + 0.05 * best.proofs.length : 0.5) * Math.min(1, 0.5 + shape / 2) * best.entry.score,
  )
  return {
    entry: best.entry,
    minor: best.entry.figure!.minor,
    proofs: best.proofs,
    confidence,
    subtotal: sumBefore(best.entry, evidence.summary),
  }
}

function sumBefore(total: SummaryEntry, summary: SummaryEntry[]): SummaryEntry | null {
  const adjustments = adjustmentsOf(summary)
  const earlier = summary.filter(
    (e) => e.figure && e.row < total.row && ['subtotal', 'total', 'weakTotal'].includes(e.kind),
  )
  return (
    earlier.findLast((e) => e.kind === 'subtotal') ??
    earlier.findLast(
      (e) => e.figure!.minor !== total.figure!.minor && reaches(e.figure!.minor, total.figure!.minor, adjustments),
    ) ??
    null
  )
}

/** "Rounding 42.35" beside a total of 42.33 is the rounded total, not a rounding of 42.35. */
function roundedTotal(entry: SummaryEntry, all: SummaryEntry[]): SummaryEntry {
  const minor = entry.figure?.minor ?? 0
  if (entry.kind !== 'rounding' || minor <= 0) return entry
  const near = all.some(
    (e) =>
      e !== entry &&
      e.figure &&
      LABEL_WEIGHT[e.kind] !== undefined &&
      e.figure.minor > 0 &&
      Math.abs(e.figure.minor - minor) <= Math.max(10, e.figure.minor / 200) &&
      e.row < entry.row,
  )
  return near ? { ...entry, kind: 'total' } : entry
}

function weigh(
  entry: SummaryEntry,
  evidence: TotalEvidence,
): { entry: SummaryEntry; proofs: string[]; weight: number } {
  const minor = entry.figure!.minor
  const proofs = proofsFor(entry, minor, evidence)
  let weight = LABEL_WEIGHT[entry.kind]! * entry.score + 0.5 * entry.figure!.confidence
  for (const proof of proofs) weight += PROOF_WEIGHT[proof] ?? 0
  if (becomesAnother(entry, minor, evidence)) weight -= 2.5
  if (/excl|before|sebelum|saving|hemat|disc/i.test(`${entry.label} ${entry.rest}`)) weight -= 2
  return { entry, proofs, weight }
}

/** Independent findings that agree with a total to the minor unit. */
function proofsFor(entry: SummaryEntry, minor: Minor, { summary, linesTotal, words }: TotalEvidence): string[] {
  const proofs: string[] = []
  const others = summary.filter((e) => e !== entry && e.figure)
  const amounts = (kind: SummaryEntry['kind']) => others.filter((e) => e.kind === kind).map((e) => e.figure!.minor)
  const adjustments = adjustmentsOf(others)
  if (words && words.minor === minor) proofs.push('words')
  if (linesTotal !== null && reaches(linesTotal, minor, adjustments)) proofs.push('lines')
  if (
    amounts('subtotal')
      .concat(amounts('total'), amounts('weakTotal'))
      .some((s) => s !== minor && reaches(s, minor, adjustments))
  )
    proofs.push('subtotal')
  const sections = amounts('sectionSubtotal')
  if (
    sections.length > 1 &&
    reaches(
      sections.reduce((a, b) => a + b, 0),
      minor,
      adjustments,
    )
  )
    proofs.push('sections')
  const changes = amounts('change')
  const paid = amounts('paid')
  if (paid.some((p) => changes.some((c) => p - Math.abs(c) === minor && (c !== 0 || paid.length > 0))))
    proofs.push('payment')
  const same = others.filter(
    (e) => e.figure!.minor === minor && ['total', 'weakTotal', 'paid', 'subtotal', 'amountDue'].includes(e.kind),
  )
  if (same.length > 0 && !proofs.includes('payment')) proofs.push('repeated')
  if (amounts('deposit').some((d) => amounts('amountDue').includes(minor - Math.abs(d)))) proofs.push('due')
  return proofs
}

interface Adjustment {
  kind: SummaryEntry['kind']
  minor: Minor
}

function adjustmentsOf(entries: SummaryEntry[]): Adjustment[] {
  const kinds: SummaryEntry['kind'][] = ['discount', 'tax', 'rounding', 'otherCharges']
  return entries
    .filter((e) => kinds.includes(e.kind) && e.figure!.minor !== 0)
    .map((e) => ({ kind: e.kind, minor: e.figure!.minor }))
}

/** True when some of the adjustments, each used once with its natural sign, lead from one sum to the other. */
export function reaches(from: Minor, to: Minor, adjustments: Adjustment[]): boolean {
  if (from === to) return true
  const few = adjustments.slice(0, 6)
  for (let pick = 1; pick < 1 << few.length; pick++) {
    let sums = [from]
    few.forEach((a, i) => {
      if (!(pick & (1 << i))) return
      const signs =
        a.kind === 'discount'
          ? [-1]
          : a.kind === 'rounding' && a.minor > 0
            ? [1, -1]
            : a.kind === 'rounding'
              ? [-1]
              : [1]
      sums = sums.flatMap((s) => signs.map((sign) => s + sign * Math.abs(a.minor)))
    })
    if (sums.includes(to)) return true
  }
  return false
}

/** A figure that tax, discount or rounding turn into a later labelled figure is itself only a subtotal. */
function becomesAnother(entry: SummaryEntry, minor: Minor, { summary }: TotalEvidence): boolean {
  const adjustments = adjustmentsOf(summary.filter((e) => e !== entry && e.figure && e.row > entry.row))
  if (adjustments.length === 0) return false
  return summary.some(
    (e) =>
      e !== entry &&
      e.figure &&
      e.row > entry.row &&
      ['total', 'weakTotal', 'paid'].includes(e.kind) &&
      e.figure.minor !== minor &&
      reaches(minor, e.figure.minor, adjustments),
  )
}

const STRONGEST_PROOFS = ['words', 'payment', 'due']

/**
 * A total may go unmarked only when something independent of its own print agrees with it, and nothing
 * suggests that another figure, perhaps unreadable, was the real one.
 */
export function needsCheck(chosen: ChosenTotal | null, summary: SummaryEntry[]): boolean {
  if (!chosen) return true
  if (chosen.proofs.some((p) => STRONGEST_PROOFS.includes(p))) return false
  if (chosen.entry.kind === 'subtotal') return true
  const later = summary.filter((e) => e.row > chosen.entry.row)
  if (later.some((e) => e.kind === 'total' && !e.figure)) return true
  const changed = later.some(
    (e) => e.figure && e.figure.minor !== 0 && ['discount', 'tax', 'rounding', 'otherCharges'].includes(e.kind),
  )
  if (changed && !chosen.proofs.includes('subtotal')) return true
  const independent = chosen.proofs.filter((p) => p !== 'repeated')
  const repeatedClearly = chosen.proofs.includes('repeated') && chosen.entry.figure!.confidence >= 0.8
  return independent.length === 0 && !repeatedClearly
}
