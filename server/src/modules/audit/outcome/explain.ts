import type { Block, Composed } from '../../../shared/document.js'
import { OUTCOME_WORDS } from '../mapping/outcome-words.js'
import { escalationPath } from './escalation.js'
import type { Explained, OutcomeLanguage } from './explained.js'
import { fill, printedItem, sayFinding } from './finding-words.js'
import { sayAmount } from './say-amount.js'

/** Findings that are told one by one; the rest stand in the table only. */
const TOLD = 20
const UNMATCHED_TOLD = 10

/** What was found, why it may be innocent, and what to do, in the words of a language. Pure: no model, no clock. */
export function explain(explained: Explained, language: OutcomeLanguage): Composed {
  const words = OUTCOME_WORDS[language]
  const { verdict, findings } = explained
  const told = findings.slice(0, TOLD)
  const blocks: Block[] = [
    { kind: 'paragraph', text: `${words.verdict[verdict]} ${sumsOf(explained, language)}` },
    ...(told.length === 0 ? [] : [{ kind: 'heading' as const, text: words.findingsHead }]),
    ...(told.length === 0
      ? []
      : [{ kind: 'list' as const, items: told.map((one) => toldOf(explained, one, language)) }]),
    ...unmatchedOf(explained, language),
    { kind: 'heading', text: words.nextHead },
    { kind: 'list', items: words.recommend[verdict] },
    ...escalationOf(explained, language),
    { kind: 'paragraph', text: `${sureOf(explained, language)} ${words.closing}` },
  ]
  return { title: words.title, language, blocks }
}

/** The few sentences that a worried person needs first. */
export function counsel(explained: Explained, language: OutcomeLanguage): string {
  return OUTCOME_WORDS[language].counsel[explained.verdict]
}

export function recommend(explained: Explained, language: OutcomeLanguage): string[] {
  return OUTCOME_WORDS[language].recommend[explained.verdict]
}

function sumsOf({ totals, currency }: Explained, language: OutcomeLanguage): string {
  const words = OUTCOME_WORDS[language]
  const say = (amount: number): string => sayAmount(amount, currency)
  const { billed, overcharge, allowed } = totals
  if (billed === null) return words.noTotal
  const asked = fill(words.billed, { billed: say(billed) })
  if (overcharge === 0 || allowed === null) return `${asked} ${words.nothingOver}`
  return `${asked} ${fill(words.overcharge, { overcharge: say(overcharge), allowed: say(allowed) })}`
}

function toldOf(explained: Explained, finding: Explained['findings'][number], language: OutcomeLanguage): string {
  const said = sayFinding(explained, finding, language)
  const stop = language === 'hi' ? '।' : '.'
  const parts = [`${said.where}: ${said.what}${stop}`, said.figures, said.source, said.innocent, said.ask]
  return parts.filter((part) => part !== '').join(' ')
}

function unmatchedOf({ unmatched, bill }: Explained, language: OutcomeLanguage): Block[] {
  if (unmatched.length === 0) return []
  const items = unmatched.slice(0, UNMATCHED_TOLD).map((line) => printedItem(bill.lines[line]?.description ?? '?'))
  const text = fill(OUTCOME_WORDS[language].unmatched, { items: items.join('; ') })
  return [{ kind: 'paragraph', text }]
}

function escalationOf(explained: Explained, language: OutcomeLanguage): Block[] {
  const words = OUTCOME_WORDS[language]
  if (explained.verdict === 'ok' || explained.verdict === 'needs-review') return []
  const items = escalationPath(explained).map(({ code, contact, source }) => {
    const name = words.escalation[code] ?? code
    return `${name}${contact ? ` (${contact})` : ''}. ${fill(words.source, { source })}`
  })
  return [
    { kind: 'heading', text: words.escalationHead },
    { kind: 'list', items },
  ]
}

function sureOf({ confidence }: Explained, language: OutcomeLanguage): string {
  const share = `${Math.round(confidence * 100)}%`
  return fill(OUTCOME_WORDS[language].sure, { confidence: share })
}
