import { modalities, opposites, smallWords } from '../mapping/medical-words.js'
import { wordsOfText } from './medical-text.js'
import { nearestWord } from './near-words.js'
import { type ListedRow, plainText, type ServiceIndex } from './service-index.js'

export type RowMatch = { row: ListedRow; certainty: number; method: 'exact' | 'alias' | 'fuzzy' | 'keyword' }

/** Share of the weight of line and row that must be explained by the other. */
const LEAST_COVERED = 0.75
const LEAST_SCORE = 0.84
/** Two rows nearer than this are not told apart by the line. */
const MARGIN = 0.03
/** How many, not what: "1 unit", "x 3 days". */
const COUNTED = /\bx\s*\d+\b|\b\d+\s*(?:x|units?|days?|nos?|sessions?|visits?|times?|hrs?|hours?|pcs?)\b/gi
const MOST_READINGS = 20_000

type LineWord = { word: string; weight: number; likeness: number }
/** `sameWay`: every modality of the row is on the line. */
type Scored = {
  number: number
  score: number
  ofLine: number
  ofRow: number
  likeness: number
  sameWay: boolean
}

/**
 * The row of a list that a bill line names, or null: exact text or code, else the words of line and row must explain each
 * other. A line that fits two rows of different price fits none.
 */
export function matchService(index: ServiceIndex, description: string): RowMatch | null {
  const exact = byText(index, description)
  if (exact !== undefined) return exact
  const words = lineWords(index, description)
  const known = words.filter((one) => one.likeness > 0)
  const total = words.reduce((sum, one) => sum + one.weight, 0)
  if (known.every((one) => smallWords.has(one.word))) return null
  const line = new Set(known.map((one) => one.word))
  const scored: Scored[] = []
  for (const number of candidates(index, words, total)) {
    const one = score(index, { number, words, line, total })
    if (one) scored.push(one)
  }
  return choose(index, scored)
}

function byText(index: ServiceIndex, description: string): RowMatch | null | undefined {
  const same = index.byText.get(plainText(description))
  if (same) return oneOf(index, same, { certainty: 1, method: 'exact' })
  for (const [code] of description.toUpperCase().matchAll(/\b[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*\d[A-Z0-9-]*\b/g)) {
    const number = code.length >= 4 ? index.byCode.get(code) : undefined
    if (number !== undefined) return oneOf(index, [number], { certainty: 0.98, method: 'exact' })
  }
  return undefined
}

/** The words of a line with their weight; a word the list does not know is read as the likest one, where one is near. */
function lineWords(index: ServiceIndex, description: string): LineWord[] {
  const words: LineWord[] = []
  const [, inBrackets = ''] = /\(\s*([A-Za-z]{2,6})\s*\)/.exec(description) ?? []
  const short = wordsOfText(inBrackets)[0]
  for (const word of new Set(wordsOfText(description.replace(COUNTED, ' ')))) {
    const weight = index.weights.get(word)
    if (weight !== undefined) words.push({ word, weight, likeness: 1 })
    // A short form in brackets that the list does not know stands for the name before it.
    else if (smallWords.has(word) || word === short) continue
    else words.push(...readWord(index, word))
  }
  return words
}

function readWord(index: ServiceIndex, word: string): LineWord[] {
  const known = index.readings.get(word)
  const reading = known === undefined ? nearestWord(index.near, word) : known
  if (known === undefined && index.readings.size < MOST_READINGS) index.readings.set(word, reading)
  if (reading) {
    const { likeness } = reading
    const weightOf = (one: string): number => index.weights.get(one) ?? index.unknownWeight
    return wordsOfText(reading.word).map((one) => ({ word: one, weight: weightOf(one), likeness }))
  }
  const halves = twoWords(index, word)
  if (halves) return halves.map((half) => ({ word: half, weight: index.weights.get(half) ?? 0, likeness: 1 }))
  return [{ word, weight: index.unknownWeight, likeness: 0 }]
}

/** Two words whose space a scanner lost. */
function twoWords(index: ServiceIndex, word: string): [string, string] | null {
  for (let at = 3; at <= word.length - 3; at++) {
    const [left, right] = [word.slice(0, at), word.slice(at)]
    if (index.weights.has(left) && index.weights.has(right)) return [left, right]
  }
  return null
}

/**
 * Rows worth scoring: what is not explained may weigh a quarter of the line at most, so a fitting row holds one of the
 * heaviest words that together weigh more.
 */
function candidates(index: ServiceIndex, words: LineWord[], total: number): Set<number> {
  const found = new Set<number>()
  let passed = 0
  for (const { word, weight } of [...words].sort((a, b) => b.weight - a.weight)) {
    if (passed > (1 - LEAST_COVERED) * total) break
    for (const number of index.byWord.get(word) ?? []) found.add(number)
    passed += weight
  }
  return found
}

function score(
  index: ServiceIndex,
  asked: { number: number; words: LineWord[]; line: Set<string>; total: number },
): Scored | null {
  const { number, words, line, total } = asked
  const entry = index.entries[number] as ServiceIndex['entries'][number]
  if (contradicts(entry, line)) return null
  let explained = 0
  let likeness = 1
  for (const one of words) {
    if (!entry.all.has(one.word)) continue
    explained += one.weight * one.likeness
    likeness = Math.min(likeness, one.likeness)
  }
  const ofLine = explained / total
  if (ofLine < LEAST_COVERED) return null
  const best = bestName(index, entry, asked)
  if (!best) return null
  const { ofRow, own } = best
  const sameWay = entry.modalities.every((word) => line.has(word))
  return {
    number,
    ofLine,
    ofRow,
    likeness,
    sameWay,
    score: ((2 * ofLine * ofRow) / (ofLine + ofRow)) * (0.85 + 0.15 * own),
  }
}

/** The name of the row that the line covers best, and how much of the line that name itself explains. */
function bestName(
  index: ServiceIndex,
  entry: ServiceIndex['entries'][number],
  asked: { line: Set<string>; words: LineWord[]; total: number },
): { ofRow: number; own: number } | null {
  let best: { ofRow: number; own: number } | null = null
  for (const name of entry.names) {
    let [whole, met, misses] = [0, 0, false]
    for (const word of name) {
      const weight = index.weights.get(word) ?? 0
      whole += weight
      if (asked.line.has(word)) met += weight
      else misses ||= /\d/.test(word)
    }
    if (misses || whole === 0) continue
    const ofRow = met / whole
    const explained = asked.words.reduce((sum, one) => sum + (name.has(one.word) ? one.weight : 0), 0)
    const own = explained / asked.total
    if (!best || ofRow * (0.85 + 0.15 * own) > best.ofRow * (0.85 + 0.15 * best.own)) best = { ofRow, own }
  }
  return best
}

function contradicts(entry: ServiceIndex['entries'][number], line: Set<string>): boolean {
  if (entry.modalities.length > 0 && !entry.modalities.some((word) => line.has(word))) return true
  for (const group of opposites) {
    const said = group.filter((word) => line.has(word))
    if (said.length === 0 || said.some((word) => entry.all.has(word))) continue
    if (group.some((word) => entry.all.has(word))) return true
  }
  for (const word of line) {
    if (modalities.has(word) && !entry.all.has(word)) return true
    if (word.startsWith('no-') ? entry.all.has(word.slice(3)) : entry.all.has(`no-${word}`)) return true
  }
  return false
}

function choose(index: ServiceIndex, scored: Scored[]): RowMatch | null {
  const ranked = scored.sort((a, b) => b.score - a.score)
  const [best] = ranked
  if (!best) return null
  const near = ranked.filter((one) => one.score >= best.score - MARGIN).map((one) => one.number)
  if (best.ofRow >= LEAST_COVERED && best.score >= LEAST_SCORE) {
    const whole = best.ofLine > 0.999 && best.ofRow > 0.999 && best.score > 0.999
    const certainty = whole ? 0.97 : Math.min(0.95, Math.round(best.score * 100) / 100)
    return oneOf(index, near, { certainty, method: whole ? 'exact' : 'fuzzy' })
  }
  const holding = ranked.filter((one) => one.ofLine > 0.95 && one.ofRow >= 0.6 && one.likeness === 1 && one.sameWay)
  if (holding.length !== 1 || holding[0] !== best) return null
  const certainty = Math.round((0.5 + 0.29 * best.ofRow) * 100) / 100
  return oneOf(index, [best.number], { certainty, method: 'keyword' })
}

/** The row, when there is one, or when all cost the same. */
function oneOf(
  index: ServiceIndex,
  numbers: number[],
  how: { certainty: number; method: RowMatch['method'] },
): RowMatch | null {
  const rows = numbers.map((number) => index.entries[number]?.row as ListedRow)
  const [first] = rows
  return first && rows.every((row) => row.prices === first.prices) ? { row: first, ...how } : null
}
