type ByVerdict<T> = Record<'ok' | 'warning' | 'critical' | 'needs-review', T>

/** What one kind of finding says, what may innocently explain it, and what to ask for. */
export type FindingWords = { what: string; innocent: string; ask: string }

/** All templates of one language. Blanks are `{name}`; no template carries a figure of its own. */
export type OutcomeWords = {
  title: string
  verdict: ByVerdict<string>
  /** What to do, by verdict. */
  recommend: ByVerdict<string[]>
  counsel: ByVerdict<string>
  billed: string
  noTotal: string
  overcharge: string
  nothingOver: string
  findingsHead: string
  line: string
  lines: string
  wholeBill: string
  figures: string
  atStake: string
  source: string
  innocent: string
  ask: string
  unmatched: string
  nextHead: string
  escalationHead: string
  escalation: Record<string, string>
  sure: string
  closing: string
  finding: Record<string, FindingWords> & { other: FindingWords }
  letter: {
    title: string
    to: string
    subject: string
    blankPlace: string
    blank: string
    greeting: string
    opening: string
    openingNoAmount: string
    table: { line: string; item: string; billed: string; allowed: string; difference: string; why: string }
    request: string
    attach: string
    answer: string
    thanks: string
    sign: string
    date: string
    number: string
    total: string
    sources: string
  }
}
