import { type LineChar, meanConfidence } from './decode-line.js'
import { isNativeNumber, isWordOf, lettersOf, type Script } from './scripts.js'

/** A word read by the reader of another script; `from` and `to` are shares (0 to 1) of the line's width, as is `confidence`. */
export type ScriptWord = { text: string; from: number; to: number; confidence: number }

/** What the Latin recogniser saw in the same line: each character's place as a share of the width. */
export type PlacedChar = LineChar & { at: number }

/** From this confidence on a word stands whatever else was seen. */
const SURE = 0.75
/** Below this nothing was read. */
const LEAST = 0.3
/** A number in native digits has no second witness, so it must be read well. */
const LEAST_NUMBER = 0.7
/** Where the Latin recogniser read fewer characters than one for so many letters, it saw another script. */
const LETTERS_A_CHAR = 4
/** How much surer the Latin recogniser must be to be believed. */
const LEAD = 0.1
/** Parts narrower than this many line heights between the words hold no word of their own. */
const NARROW = 0.6
/** Pieces of a number stand closer than this many line heights. */
const CLOSE = 0.45
/** Shorter words look alike in several scripts. */
const TELLING_LETTERS = 3
/** What a number that was read differently the second time is worth. */
const UNCONFIRMED = 0.3

/**
 * The words of a line that truly are in the script. Unsure ones stand against what the Latin recogniser saw in their
 * place, and fall right of a stroke: there bilingual papers print the other language.
 */
export function ownWords(words: readonly ScriptWord[], script: Script, seen: readonly PlacedChar[]): ScriptWord[] {
  const stroke = Math.min(1, ...words.filter((word) => /^[/|]+$/.test(word.text)).map((word) => word.from))
  return words.filter((word) => {
    if (!isWordOf(word.text, script)) return false
    if (isNativeNumber(word.text)) return word.confidence >= LEAST_NUMBER
    if (word.confidence >= SURE) return true
    if (word.confidence < LEAST || word.from > stroke) return false
    const rivals = seen.filter((char) => char.text !== ' ' && char.at >= word.from && char.at <= word.to)
    const dense = rivals.length >= lettersOf(word.text, script) / LETTERS_A_CHAR
    return !dense || meanConfidence(rivals) < word.confidence + LEAD
  })
}

/** The parts of a line, as shares of its width, that none of the words cover. `height`: the line's height as a share of its width. */
export function partsBetween(words: readonly ScriptWord[], height: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = []
  let end = 0
  for (const { from, to } of [...words, { from: 1, to: 1 }].sort((a, b) => a.from - b.from)) {
    if (from - end > NARROW * height) parts.push({ from: end, to: from })
    end = Math.max(end, to)
  }
  return parts
}

/** How much words speak for a script: letters of words long enough to tell scripts apart, by the square of their confidence. */
export function weightIn(words: readonly ScriptWord[], script: Script): number {
  return words
    .filter((word) => isWordOf(word.text, script) && lettersOf(word.text, script) >= TELLING_LETTERS)
    .reduce((sum, word) => sum + lettersOf(word.text, script) * word.confidence ** 2, 0)
}

/** Mean confidence of words, 0 to 1; 0 for none. */
export function meanOf(words: readonly ScriptWord[]): number {
  return words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence, 0) / words.length
}

/** How much was read: letters by their confidence. */
export function readIn(words: readonly ScriptWord[]): number {
  return words.reduce((sum, word) => sum + word.text.length * word.confidence, 0)
}

/** Pieces of one number that stand close together, joined. `height`: the line's height as a share of its width. */
export function joinNumbers(words: readonly ScriptWord[], height: number): ScriptWord[] {
  const joined: ScriptWord[] = []
  for (const word of [...words].sort((a, b) => a.from - b.from)) {
    const last = joined[joined.length - 1]
    const close = last && word.from - last.to < CLOSE * height
    if (last && close && isPiece(last.text) && isPiece(word.text))
      joined[joined.length - 1] = {
        text: last.text + word.text,
        from: last.from,
        to: word.to,
        confidence: Math.min(last.confidence, word.confidence),
      }
    else joined.push(word)
  }
  return joined
}

/** Part of a number, with the points that may stand in it; never two whole amounts. */
function isPiece(text: string): boolean {
  return isNativeNumber(text) || /^[.,]+$/.test(text)
}

/** A number that a second look does not confirm keeps its reading with the confidence of a guess. */
export function settleNumber(word: ScriptWord, again: readonly ScriptWord[]): ScriptWord {
  if (!isNativeNumber(word.text)) return word
  const seen = again.filter(({ from, to }) => (from + to) / 2 >= word.from && (from + to) / 2 <= word.to)
  const same = seen.map(({ text }) => text).join('') === word.text
  return same ? word : { ...word, confidence: Math.min(word.confidence, UNCONFIRMED) }
}
