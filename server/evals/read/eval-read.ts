import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Bill, PageText } from '../../src/modules/intake/schema.js'
import {
  BillTruth,
  type FieldScores,
  type LineScore,
  type NumberScore,
  ReceiptTruth,
  receiptDay,
  receiptMinor,
  type ScoreText,
  scoreFields,
  scoreLines,
  scoreNumbers,
  scoreReceipt,
} from './field-score.js'

/** Reads one file of a set; null when it could not be read at all (counts as all wrong). */
export type ReadFile = (file: string) => Promise<{ bill: Bill; pages: PageText[] } | null>

export interface EvalOptions {
  /** Languages counted in the summary of hospital bills; others are listed apart. */
  languages?: string[]
  scoreText?: ScoreText
  /** Prints what went wrong, document by document. */
  explain?: boolean
}

export interface EvalResult {
  set: 'hospital-bills' | 'receipts'
  documents: number
  /** Percentages by measure. */
  measures: Record<string, number>
  /** Percentages by group (form, language) and measure. */
  groups: Record<string, Record<string, number>>
  mistakes: string[]
}

/** Measures reading on a directory of hospital bills (manifest.json, truth/) or shop receipts (ground-truth.json, images/). */
export async function evaluateRead(directory: string, read: ReadFile, options: EvalOptions = {}): Promise<EvalResult> {
  return existsSync(join(directory, 'manifest.json'))
    ? evaluateBills(directory, read, options)
    : evaluateReceipts(directory, read, options)
}

export const Manifest = z.object({
  files: z.array(
    z.object({
      id: z.string(),
      file: z.string(),
      truth: z.string(),
      languages: z.array(z.string()),
      is_medical: z.boolean(),
      degradation: z.object({ type: z.string() }),
    }),
  ),
})

interface Scored {
  form: string
  language: string
  medical: boolean
  fields: FieldScores
  lines: LineScore
  numbers: NumberScore
  unmarked: boolean
}

function loadJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}

async function evaluateBills(directory: string, read: ReadFile, options: EvalOptions): Promise<EvalResult> {
  const scored: Scored[] = []
  const mistakes: string[] = []
  for (const entry of Manifest.parse(loadJson(join(directory, 'manifest.json'))).files) {
    const truth = BillTruth.parse(loadJson(join(directory, entry.truth)))
    const result = await read(join(directory, entry.file))
    const place = { form: entry.degradation.type, language: entry.languages[0] ?? '', medical: entry.is_medical }
    if (!result) {
      scored.push({
        ...place,
        fields: { total: false, isMedical: false, kind: false },
        lines: { right: 0, full: 0, read: 0, said: truth.lines.length },
        numbers: { right: 0, said: 3 * truth.lines.length + 1 },
        unmarked: false,
      })
      mistakes.push(`${entry.id}: unread`)
      continue
    }
    const one = {
      ...place,
      fields: scoreFields(result.bill, truth),
      lines: scoreLines(result.bill, truth),
      numbers: scoreNumbers(result.bill, truth),
      unmarked: !result.bill.totalNeedsCheck,
    }
    scored.push(one)
    const wrong = Object.entries(one.fields)
      .filter(([, ok]) => ok === false)
      .map(([name]) => name)
    const flag =
      one.fields.total === false && one.unmarked ? ' UNMARKED WRONG TOTAL' : one.unmarked ? '' : ' (total marked)'
    mistakes.push(
      `${entry.id} ${place.form}: lines ${one.lines.right}/${one.lines.said} (full ${one.lines.full}, read ${one.lines.read}); wrong: ${wrong.join(', ') || 'none'}${flag}`,
    )
  }
  const languages = options.languages ?? ['id', 'en']
  const counted = scored.filter((s) => languages.includes(s.language))
  const groups: EvalResult['groups'] = {}
  for (const form of new Set(counted.map((s) => s.form)))
    groups[`form ${form}`] = measuresOf(counted.filter((s) => s.form === form))
  for (const language of new Set(scored.map((s) => s.language)))
    groups[`language ${language}`] = measuresOf(scored.filter((s) => s.language === language))
  return {
    set: 'hospital-bills',
    documents: counted.length,
    measures: { ...measuresOf(counted), ...fieldMeasures(counted) },
    groups,
    mistakes,
  }
}

function measuresOf(all: Scored[]): Record<string, number> {
  const medical = all.filter((s) => s.medical)
  const traps = all.filter((s) => !s.medical)
  const right = medical.reduce((n, s) => n + s.lines.right, 0)
  const full = medical.reduce((n, s) => n + s.lines.full, 0)
  const read = medical.reduce((n, s) => n + s.lines.read, 0)
  const said = medical.reduce((n, s) => n + s.lines.said, 0)
  return {
    documents: all.length,
    total: share(medical.map((s) => s.fields.total === true)),
    'line F1': percent((2 * right) / Math.max(1, read + said)),
    'full line F1': percent((2 * full) / Math.max(1, read + said)),
    numbers: percent(sum(medical, 'right') / Math.max(1, sum(medical, 'said'))),
    'header fields': share(
      medical.flatMap((s) =>
        Object.entries(s.fields)
          .filter(([k, v]) => v !== null && !NOT_HEADER.has(k))
          .map(([, v]) => v === true),
      ),
    ),
    'traps refused': share(traps.map((s) => s.fields.isMedical === true)),
    'medical accepted': share(medical.map((s) => s.fields.isMedical === true)),
    kind: share(all.map((s) => s.fields.kind === true)),
    'wrong totals unmarked': share(medical.map((s) => s.fields.total === false && s.unmarked)),
    unmarked: share(medical.map((s) => s.unmarked)),
  }
}

function sum(all: Scored[], what: 'right' | 'said'): number {
  return all.reduce((n, s) => n + s.numbers[what], 0)
}

const NOT_HEADER = new Set(['total', 'discount', 'tax', 'rounding', 'deposit', 'isMedical', 'kind'])

function fieldMeasures(all: Scored[]): Record<string, number> {
  const names = new Set(all.flatMap((s) => Object.keys(s.fields)))
  return Object.fromEntries(
    [...names].flatMap((name) => {
      const asked = all.filter((s) => s.medical && s.fields[name] !== null && s.fields[name] !== undefined)
      return asked.length === 0 || ['total', 'isMedical', 'kind'].includes(name)
        ? []
        : [[`field ${name}`, share(asked.map((s) => s.fields[name] === true))]]
    }),
  )
}

async function evaluateReceipts(directory: string, read: ReadFile, options: EvalOptions): Promise<EvalResult> {
  const truths = z.array(ReceiptTruth).parse(loadJson(join(directory, 'ground-truth.json')))
  const scores: { fields: FieldScores; unmarked: boolean; text: { cer: number; wordF1: number } | null }[] = []
  const mistakes: string[] = []
  for (const truth of truths) {
    const result = await read(join(directory, truth.image))
    if (!result) {
      scores.push({
        fields: { total: false, date: false, company: false, refused: false },
        unmarked: false,
        text: null,
      })
      mistakes.push(`${truth.image}: unread`)
      continue
    }
    const one = {
      fields: scoreReceipt(result.bill, truth),
      unmarked: !result.bill.totalNeedsCheck,
      text: options.scoreText?.(result.pages, truth) ?? null,
    }
    scores.push(one)
    const notes = []
    if (!one.fields.total)
      notes.push(`total ${result.bill.total} for ${receiptMinor(truth.total)}${one.unmarked ? ' UNMARKED' : ''}`)
    if (!one.fields.date) notes.push(`date ${result.bill.documentDate} for ${receiptDay(truth.date)}`)
    if (!one.fields.company) notes.push(`company "${result.bill.facility.name}" for "${truth.company}"`)
    if (!one.fields.refused) notes.push('NOT REFUSED')
    if (notes.length > 0) mistakes.push(`${truth.image}: ${notes.join('; ')}`)
  }
  const measures: Record<string, number> = {}
  for (const name of ['total', 'date', 'company', 'refused'])
    measures[name] = share(scores.map((s) => s.fields[name] === true))
  measures['wrong totals unmarked'] = share(scores.map((s) => s.fields.total === false && s.unmarked))
  measures.unmarked = share(scores.map((s) => s.unmarked))
  const texts = scores.flatMap((s) => (s.text ? [s.text] : []))
  if (texts.length > 0) {
    measures['CER without spaces'] = percent(texts.reduce((n, t) => n + t.cer, 0) / texts.length)
    measures['word F1'] = percent(texts.reduce((n, t) => n + t.wordF1, 0) / texts.length)
  }
  return { set: 'receipts', documents: truths.length, measures, groups: {}, mistakes }
}

function share(list: boolean[]): number {
  return list.length === 0 ? Number.NaN : percent(list.filter(Boolean).length / list.length)
}

function percent(ratio: number): number {
  return Math.round(ratio * 1000) / 10
}

/** The result as a plain table for people. */
export function tableOf(result: EvalResult): string {
  const show = (n: number) => (Number.isNaN(n) ? '–' : n.toFixed(1))
  const lines = [`${result.set}, ${result.documents} documents`]
  for (const [name, value] of Object.entries(result.measures))
    lines.push(`  ${name.padEnd(30)}${show(value).padStart(7)}`)
  for (const [group, measures] of Object.entries(result.groups)) {
    lines.push(
      `${group}: ${Object.entries(measures)
        .map(([k, v]) => `${k} ${show(v)}`)
        .join(' | ')}`,
    )
  }
  return lines.join('\n')
}
