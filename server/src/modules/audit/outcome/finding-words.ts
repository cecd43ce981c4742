import type { FindingWords, OutcomeWords } from '../mapping/outcome-word-shape.js'
import { OUTCOME_WORDS } from '../mapping/outcome-words.js'
import type { Explained, ExplainedFinding, OutcomeLanguage } from './explained.js'
import { sayAmount } from './say-amount.js'

export type SaidFinding = {
  /** Where on the bill, with the item as it is printed. */
  where: string
  what: string
  /** Billed, allowed and in question, as far as there are amounts. */
  figures: string
  source: string
  innocent: string
  ask: string
}

/** Older names of the same findings, and findings that are told alike. */
const ALIKE: Record<string, string> = {
  'duplicate-line': 'duplicate-exact',
  'section-subtotal': 'subtotal-mismatch',
  'lines-total': 'total-mismatch',
  'total-in-words': 'words-mismatch',
  'quantity-days': 'quantity-days-mismatch',
}

/** The templates of a finding; one of a kind nobody has worded yet is told in general words, with its code. */
export function wordsOfFinding(code: string, language: OutcomeLanguage): FindingWords {
  const words = OUTCOME_WORDS[language]
  const name = code.replace(/^audit\./, '')
  const known = words.finding[ALIKE[name] ?? name]
  if (known) return known
  return { ...words.finding.other, what: fill(words.finding.other.what, { code: name.replaceAll('-', ' ') }) }
}

/** One finding in the words of a language. Every figure is the finding's or the bill's. */
export function sayFinding(explained: Explained, finding: ExplainedFinding, language: OutcomeLanguage): SaidFinding {
  const words = OUTCOME_WORDS[language]
  const { what, innocent, ask } = wordsOfFinding(finding.code, language)
  return {
    where: placeOf(explained, finding, words),
    what,
    figures: figuresOf(explained, finding, words),
    source: finding.source === null ? '' : fill(words.source, { source: citationOf(finding) }),
    innocent: fill(words.innocent, { text: innocent }),
    ask: fill(words.ask, { text: ask }),
  }
}

/** The list or rule with the row or article of it. */
export function citationOf({ source, reference }: ExplainedFinding): string {
  return [source, reference].filter((part) => part !== null && part !== '').join(', ')
}

/** Line numbers as people count them, from one. */
export function lineNumbers({ lines }: ExplainedFinding): string {
  return lines.map((line) => String(line + 1)).join(', ')
}

/** A description as the paper prints it, on one line, without control characters. */
export function printedItem(description: string): string {
  const plain = description.replace(/[\p{C}\s]+/gu, ' ').trim()
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain
}

export function fill(text: string, facts: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => facts[name] ?? whole)
}

function placeOf({ bill }: Explained, finding: ExplainedFinding, words: OutcomeWords): string {
  const [first] = finding.lines
  if (first === undefined) return words.wholeBill
  const item = printedItem(bill.lines[first]?.description ?? '?')
  return fill(finding.lines.length > 1 ? words.lines : words.line, { line: lineNumbers(finding), item })
}

function figuresOf({ currency }: Explained, finding: ExplainedFinding, words: OutcomeWords): string {
  const { billed, allowed, overcharge } = finding
  const say = (amount: number): string => sayAmount(amount, currency)
  return [
    billed !== null && allowed !== null ? fill(words.figures, { billed: say(billed), allowed: say(allowed) }) : '',
    overcharge !== null && overcharge > 0 ? fill(words.atStake, { overcharge: say(overcharge) }) : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}
