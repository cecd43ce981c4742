import type { Bill } from '../../intake/schema.js'
import { ANSWER_WORDS } from '../mapping/question-words.js'
import type { AuditOutcome } from '../schema.js'
import { type AnswerLanguage, languageOf, recogniseQuestion, type Topic } from './recognise-question.js'

export type AuditedBill = { bill: Pick<Bill, 'lines' | 'currency' | 'total'>; result: AuditOutcome }
export type Answer = { text: string; language: AnswerLanguage; topics: Topic[] }

const SHOWN = 15

/**
 * Answers a question about one bill from its stored lines and findings, in English, Hindi or Indonesian, without a model.
 * Every figure is one of the bill's or of a finding's; what the paper says is shown as its words and never obeyed.
 */
export function answerQuestion(audited: AuditedBill, asked: { question: string; language: string }): Answer {
  const language = languageOf(asked.question, asked.language)
  const { topics, named } = recogniseQuestion(asked.question, audited.bill.lines)
  const say = speakerOf(audited, language)
  return { text: topics.map((topic) => say(topic, named)).join('\n\n'), language, topics }
}

function speakerOf(audited: AuditedBill, language: AnswerLanguage) {
  const words = ANSWER_WORDS[language]
  const { bill, result } = audited
  const money = moneyIn(bill.currency, language)
  const billed = result.totals.billed ?? bill.total
  const all = bill.lines.map((_line, index) => index)
  const facts = { total: billed === null ? '?' : money(billed), count: String(bill.lines.length) }
  const listOf = (shown: number[]): string => {
    const rows = shown.slice(0, SHOWN).map((index) => {
      const line = bill.lines[index]
      return `${index + 1}. ${printed(line?.description ?? '')}: ${line?.amount === null || !line ? '?' : money(line.amount)}`
    })
    const left = shown.length - SHOWN
    return [...rows, ...(left > 0 ? [fill(words.more, { count: String(left) })] : [])].join('\n')
  }
  const findingsOf = (wanted: AuditOutcome['findings']): string =>
    wanted
      .slice(0, SHOWN)
      .map((one) => {
        const where =
          one.line === undefined
            ? words.onBill
            : `${fill(words.line, { line: String(one.line + 1) })} (${printed(bill.lines[one.line]?.description ?? '')})`
        const over = one.overcharge
        const cost = typeof over === 'number' && over > 0 ? `: ${fill(words.over, { amount: money(over) })}` : ''
        return `- ${where}: ${one.code.replace(/^audit\./, '').replaceAll('-', ' ')}${cost}`
      })
      .join('\n')
  const flagged = result.findings.length === 0 ? words.nothing : `${words.flagged}\n${findingsOf(result.findings)}`
  const says: Record<Topic, (named: number[]) => string> = {
    total: () => fill(billed === null ? words.noTotal : words.total, facts),
    lines: () => (all.length === 0 ? words.noLines : `${words.lines}\n${listOf(all)}`),
    flagged: () => flagged,
    allowed: () => {
      const { overcharge, allowed } = result.totals
      if (overcharge === 0 || allowed === null) return fill(words.nothingOver, facts)
      return fill(words.allowed, { ...facts, allowed: money(allowed), over: money(overcharge) })
    },
    verdict: () => `${words.verdict[result.verdict]} ${flagged}`,
    next: () => `${words.verdict[result.verdict]} ${words.next[result.verdict]}`,
    'about-lines': (named) => {
      const found = result.findings.filter((one) => one.line !== undefined && named.includes(one.line))
      return `${listOf(named)}\n${found.length === 0 ? words.nothing : findingsOf(found)}`
    },
    unknown: () => words.unknown,
  }
  return (topic: Topic, named: number[]) => says[topic](named)
}

function fill(text: string, facts: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_all, name: string) => facts[name] ?? '')
}

/** A description as the paper prints it, short and on one line. */
function printed(description: string): string {
  const plain = description.replace(/[\p{C}\s]+/gu, ' ').trim()
  return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain
}

const LOCALES: Record<AnswerLanguage, string> = { en: 'en-US', hi: 'hi-IN', id: 'id-ID' }

function moneyIn(currency: string | null, language: AnswerLanguage): (minor: number) => string {
  const digits = { minimumFractionDigits: 0, maximumFractionDigits: 2 }
  const style = currency ? ({ style: 'currency', currency, ...digits } as const) : digits
  const format = new Intl.NumberFormat(language === 'en' && currency === 'INR' ? 'en-IN' : LOCALES[language], {
    ...style,
    numberingSystem: 'latn',
  })
  return (minor) => format.format(minor / 100)
}
