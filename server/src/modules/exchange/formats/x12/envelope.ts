import type { ExchangeProblem } from '../../schema.js'
import { element, type Segment } from './tokenise.js'

/** One transaction set, between ST and SE, and the guide that its group names. */
export type Transaction = { segments: Segment[]; code: string; guide: string }

type Open = { segment: Segment; count: number }

/** Pairs of envelope segments: the control numbers must agree, and the closing one counts what it encloses. */
const PAIRS = [
  { open: 'ISA', close: 'IEA', openControl: 13, closeControl: 2 },
  { open: 'GS', close: 'GE', openControl: 6, closeControl: 2 },
  { open: 'ST', close: 'SE', openControl: 2, closeControl: 2 },
] as const

/**
 * The transactions of an interchange. Counts and control numbers that do not agree mean that a part is lost or doubled
 * on the way: every such problem is listed, and the file must not be taken.
 */
export function transactionsOf(segments: Segment[]): { transactions: Transaction[]; problems: ExchangeProblem[] } {
  const problems = PAIRS.flatMap((pair) => checkPair(segments, pair))
  const transactions: Transaction[] = []
  let guide = ''
  let inside: Segment[] | null = null
  for (const segment of segments) {
    if (segment.id === 'GS') guide = element(segment, 8) ?? ''
    if (segment.id === 'ST') inside = []
    inside?.push(segment)
    if (segment.id !== 'SE' || !inside) continue
    const [st] = inside
    transactions.push({ segments: inside, code: element(st, 1) ?? '', guide: element(st, 3) ?? guide })
    inside = null
  }
  if (transactions.length === 0 && problems.length === 0)
    problems.push({
      code: 'exchange.nothing-to-import',
      path: 'ISA[1]',
      reason: 'No transaction set inside.',
      facts: {},
    })
  return { transactions, problems }
}

function checkPair(segments: Segment[], pair: (typeof PAIRS)[number]): ExchangeProblem[] {
  const problems: ExchangeProblem[] = []
  const counted = { ISA: 'GS', GS: 'ST', ST: null }[pair.open]
  let open: Open | null = null
  for (const segment of segments) {
    if (segment.id === pair.open) {
      if (open) problems.push(unclosed(open.segment))
      open = { segment, count: counted === null ? 1 : 0 }
    } else if (open && segment.id === pair.close) {
      problems.push(...compare(open, segment, pair))
      open = null
    } else if (open && (counted === null || segment.id === counted)) open.count += 1
  }
  if (open) problems.push(unclosed(open.segment))
  return problems
}

function compare(open: Open, close: Segment, pair: (typeof PAIRS)[number]): ExchangeProblem[] {
  const problems: ExchangeProblem[] = []
  const stated = Number(element(close, 1))
  // The closing SE counts itself and its ST; the others count what stands between.
  const counted = pair.open === 'ST' ? open.count + 1 : open.count
  if (stated !== counted)
    problems.push({
      code: 'exchange.count-differs',
      path: `${close.path}.1`,
      reason: `${close.id} counts ${element(close, 1) ?? 'nothing'}, the file has ${counted}.`,
      facts: { stated: Number.isFinite(stated) ? stated : null, counted },
    })
  if (element(open.segment, pair.openControl) !== element(close, pair.closeControl))
    problems.push({
      code: 'exchange.control-number-differs',
      path: `${close.path}.2`,
      reason: `The control numbers of ${open.segment.id} and ${close.id} differ.`,
      facts: {},
    })
  return problems
}

function unclosed(segment: Segment): ExchangeProblem {
  return { code: 'exchange.truncated', path: segment.path, reason: `${segment.id} is never closed.`, facts: {} }
}
