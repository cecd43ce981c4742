import type { Block, Composed } from '../../../shared/document.js'
import { OUTCOME_WORDS } from '../mapping/outcome-words.js'
import type { Explained, ExplainedFinding, OutcomeLanguage } from './explained.js'
import { citationOf, fill, lineNumbers, printedItem, wordsOfFinding } from './finding-words.js'
import { sayAmount, sayDay } from './say-amount.js'

/** Findings that are about the reading or the papers and no ground to dispute a bill with its hospital. */
const NO_DISPUTE = new Set(['audit.late-submission', 'audit.not-medical'])

/** The findings a letter to the hospital names. */
export function disputed({ findings }: Pick<Explained, 'findings'>): ExplainedFinding[] {
  return findings.filter(({ code, severity }) => !NO_DISPUTE.has(code) && severity !== 'info')
}

/**
 * A letter to the billing desk: what is disputed, line by line, with its citations. What the bill does not say stays a
 * blank to be filled by hand; the sender's name and date are always left to the sender.
 */
export function composeLetter(explained: Explained, language: OutcomeLanguage): Composed {
  const words = OUTCOME_WORDS[language].letter
  const { bill, totals, currency } = explained
  const day = bill.documentDate ?? bill.serviceDate
  const facts = {
    facility: bill.facility.name ? printedItem(bill.facility.name) : words.blank,
    number: bill.receiptNumber ? printedItem(bill.receiptNumber) : words.blank,
    date: day ? sayDay(day, language) : words.blank,
    total: totals.billed === null ? words.blank : sayAmount(totals.billed, currency),
    overcharge: sayAmount(totals.overcharge, currency),
  }
  const address = bill.facility.address ? [paragraph(printedItem(bill.facility.address))] : []
  const blocks: Block[] = [
    paragraph(words.blankPlace),
    paragraph(fill(words.to, facts)),
    ...address,
    paragraph(fill(words.subject, facts)),
    paragraph(words.greeting),
    paragraph(fill(totals.overcharge > 0 ? words.opening : words.openingNoAmount, facts)),
    tableOf(explained, language),
    ...sourcesOf(explained, words.sources),
    ...[words.request, words.answer, words.attach, words.thanks, words.sign].map(paragraph),
  ]
  return { title: words.title, language, blocks }
}

function tableOf(explained: Explained, language: OutcomeLanguage): Block {
  const { line, item, billed, allowed, difference, why } = OUTCOME_WORDS[language].letter.table
  const amount = (minor: number | null): string => (minor === null ? '–' : sayAmount(minor, explained.currency))
  const rows = disputed(explained).map((finding) => {
    const described = finding.lines.map((index) => printedItem(explained.bill.lines[index]?.description ?? '?'))
    return [
      lineNumbers(finding) || '–',
      [...new Set(described)].join('; ') || '–',
      amount(finding.billed),
      amount(finding.allowed),
      amount(finding.overcharge),
      wordsOfFinding(finding.code, language).what,
    ]
  })
  return { kind: 'table', head: [line, item, billed, allowed, difference, why], rows, figures: [2, 3, 4] }
}

function sourcesOf(explained: Explained, head: string): Block[] {
  const cited = disputed(explained).flatMap((one) => (one.source === null ? [] : [citationOf(one)]))
  if (cited.length === 0) return []
  return [
    { kind: 'heading', text: head },
    { kind: 'list', items: [...new Set(cited)] },
  ]
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text }
}
