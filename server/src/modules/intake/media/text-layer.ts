import type { Word } from '../schema.js'

/** A piece of text drawn by a PDF, in page image pixels: `x`, `y` the start of its baseline, `size` the font size. */
export type TextPiece = { text: string; x: number; y: number; width: number; size: number; angle: number }

/** Gaps, as shares of the font size: above the first a new word begins, above the second a new run. */
const WORD_GAP = 0.18
const RUN_GAP = 1
/** Where a letter's box lies about its baseline, as shares of the font size. */
const ABOVE = 0.86
const HEIGHT = 1.12
/** Relative widths of letters in an ordinary proportional face; 1 for those not named. */
const NARROW = /[ijltfrI.,:;'|!()[\]\-/ ]/
const WIDE = /[mwMW@%]/

/** The words of a text layer, in drawing order. Text that is not level is left out: stamps and watermarks. */
export function wordsOfLayer(pieces: readonly TextPiece[]): Word[] {
  const words: Word[] = []
  let span = -1
  let before: TextPiece | null = null
  let open = false
  for (const piece of pieces) {
    const text = clean(piece.text)
    if (Math.abs(piece.angle) > 0.1 || text.trim() === '') {
      // A drawn blank ends the word only when it has a width: some writers put empty pieces inside words.
      if (piece.width > piece.size * WORD_GAP) open = false
      continue
    }
    const gap = before ? gapBetween(before, piece) : Number.POSITIVE_INFINITY
    if (gap > RUN_GAP * piece.size) span++
    const joins = open && gap <= WORD_GAP * piece.size && !/^\s/.test(text)
    const added = wordsOfPiece({ ...piece, text }, span)
    const last = words[words.length - 1]
    if (joins && last && added[0]) words[words.length - 1] = joined(last, added.shift()!)
    words.push(...added)
    open = !/\s$/.test(text)
    before = piece
  }
  return words
}

/** Share (0 to 1) of a layer's characters that stand for nothing readable: no mapping, private use, control. */
export function unreadableShare(text: string): number {
  const bad = [...text].filter((char) => UNMAPPED.test(char)).length
  return text.length === 0 ? 0 : bad / [...text].length
}

const UNMAPPED = /[\ufffd\ue000-\uf8ff\p{Cc}\p{Cn}]/u

/** Control characters come from letters without a mapping: dropped, not shown. */
function clean(text: string): string {
  return text.replace(/\p{Cc}/gu, '').normalize('NFC')
}

/** Empty pixels between two pieces on one baseline; infinite when they are not. */
function gapBetween(before: TextPiece, piece: TextPiece): number {
  const level = Math.abs(before.y - piece.y) < piece.size * 0.3
  const gap = piece.x - (before.x + before.width)
  return level && gap > -piece.size ? gap : Number.POSITIVE_INFINITY
}

function wordsOfPiece(piece: TextPiece, span: number): Word[] {
  const weights = [...piece.text].map(weight)
  const total = weights.reduce((sum, value) => sum + value, 0)
  const words: Word[] = []
  let at = 0
  for (const part of piece.text.split(/(\s+)/)) {
    const share = [...part].reduce((sum, char) => sum + weight(char), 0) / total
    if (part.trim() !== '') {
      const box = {
        x: piece.x + at * piece.width,
        y: piece.y - ABOVE * piece.size,
        width: share * piece.width,
        height: HEIGHT * piece.size,
      }
      words.push({ text: part, box, confidence: 1, span })
    }
    at += share
  }
  return words
}

function weight(char: string): number {
  return NARROW.test(char) ? 0.5 : WIDE.test(char) ? 1.5 : 1
}

function joined(a: Word, b: Word): Word {
  const right = Math.max(a.box.x + a.box.width, b.box.x + b.box.width)
  const top = Math.min(a.box.y, b.box.y)
  const bottom = Math.max(a.box.y + a.box.height, b.box.y + b.box.height)
  return { ...a, text: a.text + b.text, box: { x: a.box.x, y: top, width: right - a.box.x, height: bottom - top } }
}
