import { day, money, percent } from '../lib/formats.js'

export type Facts = Record<string, string | number | boolean | null>
export type Speaking = {
  language: 'id' | 'en'
  currency: string
  t: (key: string) => string
  has: (key: string) => boolean
}

/** Where the words for a code stand: `audit.line-arithmetic` under `audit.finding`, `risk.late` under `risk.reason`. */
export function wordsOf(code: string): string {
  const [module = '', ...rest] = code.split('.')
  const name = rest.join('.')
  if (module === 'audit') return `audit.finding.${name}`
  if (module === 'risk') return `risk.reason.${name}`
  if (module === 'adjudication') return `adjudication.reason.${name}`
  if (module === 'claims' && !name.startsWith('rule.')) return `claims.rule.${name}`
  return code
}

/** A code without words of its own, readable all the same: `risk.high-amount` reads "high amount". */
export function readable(code: string): string {
  return (code.split('.').pop() ?? code).replaceAll('-', ' ')
}

const MONEY =
  /^(amount|total|subtotal|sum|unitPrice|printed|computed|expected|billed|impact|estimate|difference|gross|base|words|tax)$/
const SHARE = /^(match|certainty|least|share)$/
const LINE = /^(line|first)$/
/** Codes of the server that stand as facts, with the place of their words. */
const NAMED: Record<string, string> = {
  document: 'claims.documentKind',
  by: 'claims.duplicateBy',
  kind: 'intake.kind',
  band: 'risk.band',
}

/** One fact as people read it: money as money, shares in per cent, lines counted from one, codes in words. */
export function factText(name: string, facts: Facts, speaking: Speaking): string {
  const value = facts[name] ?? null
  const { t, has, language, currency } = speaking
  if (value === null) return '–'
  if (typeof value === 'boolean') return t(value ? 'common.yes' : 'common.no')
  if (typeof value === 'string') {
    if (name === 'proofs')
      return value
        .split(' ')
        .map((proof) => t(`intake.proof.${proof}`))
        .join(', ')
    if (name === 'field') return fieldName(value, speaking)
    if (facts.field === 'serviceType' && has(`claims.serviceType.${value}`)) return t(`claims.serviceType.${value}`)
    const place = NAMED[name] && `${NAMED[name]}.${value}`
    if (place && has(place)) return t(place)
    return /^\d{4}-\d{2}-\d{2}$/.test(value) ? day(value, language) : value
  }
  if (isOfField(name, facts)) return facts.field === 'lines' ? String(value) : money(value, currency)
  if (isMoney(name, facts)) return money(value, currency)
  if (SHARE.test(name)) return percent(value, language)
  if (name === 'shareBasisPoints') return percent(value / 10_000, language)
  if (name === 'score' && value <= 1) return String(Math.round(value * 100))
  return LINE.test(name) ? String(value + 1) : value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')
}

/** What two readers saw of one field: an amount, unless lines are counted. */
function isOfField(name: string, facts: Facts): boolean {
  return typeof facts.field === 'string' && (name === 'local' || name === 'second')
}

/** A field of a bill, or a part of its cost, as people call it. */
function fieldName(field: string, { t, has }: Speaking): string {
  const part = field.startsWith('cost.') ? `claims.cost.${field.slice(5)}` : null
  const place = [part, `intake.field.${field}`, `intake.${field}`].find((one) => one !== null && has(one))
  return place ? t(place) : field
}

/** A limit beside days is in days; beside an amount it is an amount. */
function isMoney(name: string, facts: Facts): boolean {
  return MONEY.test(name) || (name === 'limit' && !('days' in facts))
}

/** The blanks of a sentence: `{{days}}` and `{{limit}}` of "Filed {{days}} days …". */
export function blanksOf(sentence: string): string[] {
  return [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? '')
}

/** Numbers that are told elsewhere: what is at stake has its own column, points their own figure. */
const ELSEWHERE = new Set(['impact', 'points', 'line'])

/** The facts a sentence does not already say. */
export function untold(facts: Facts, sentence: string): string[] {
  const told = new Set(blanksOf(sentence))
  return Object.keys(facts).filter((name) => {
    const value = facts[name]
    if (name === 'amount' && value === facts.impact) return false
    return !told.has(name) && !ELSEWHERE.has(name) && value !== null && value !== '' && value !== false
  })
}
