import type { Reason } from '../../../shared/reason.js'
import type { Bill } from '../../intake/schema.js'

export type OutcomeLanguage = 'en' | 'hi' | 'id'

/** A finding with its figures, as far as its check gave them. */
export type ExplainedFinding = Reason & {
  lines: number[]
  billed: number | null
  allowed: number | null
  overcharge: number | null
  source: string | null
  reference: string | null
  confidence: number | null
}

/** All that the outcome of an audit is worded from: nothing else may appear in it as a figure. */
export type Explained = {
  verdict: 'ok' | 'warning' | 'critical' | 'needs-review'
  confidence: number
  scheme: 'cghs' | 'esi' | 'private' | 'jkn' | 'none'
  currency: string | null
  totals: { billed: number | null; overcharge: number; allowed: number | null }
  findings: ExplainedFinding[]
  /** Lines that no price list names. */
  unmatched: number[]
  bill: Pick<Bill, 'lines' | 'facility' | 'receiptNumber' | 'documentDate' | 'serviceDate'>
}

/** A finding of any check: those with their own figures, and those that tell them as facts only. */
export type FoundReason = Reason & Partial<Omit<ExplainedFinding, keyof Reason>>

export function explainedFinding(found: FoundReason): ExplainedFinding {
  const { code, severity, line, facts } = found
  const number = (value: unknown): number | null => (typeof value === 'number' && value >= 0 ? value : null)
  return {
    ...{ code, severity, facts },
    ...(line === undefined ? {} : { line }),
    lines: found.lines ?? (line === undefined ? [] : [line]),
    billed: found.billed ?? null,
    allowed: found.allowed ?? null,
    overcharge: found.overcharge ?? number(facts.impact),
    source: found.source ?? null,
    reference: found.reference ?? null,
    confidence: found.confidence ?? null,
  }
}

/** The language to answer in: where we have no words in the one wished for, English. */
export function outcomeLanguage(wished: string): OutcomeLanguage {
  return wished === 'hi' || wished === 'id' ? wished : 'en'
}
