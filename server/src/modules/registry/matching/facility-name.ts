import { kindWords, leftOut, shortForms, wordPairs } from '../mapping/facility-words.js'
import { wordsOf } from './letters.js'

export type FacilityName = {
  /** Words in order, short forms written out, each once. */
  tokens: string[]
  /** The tokens as one text: equal keys are equal names. */
  key: string
  kind: string | null
}

const MISREAD: Record<string, string> = { '0': 'o', '1': 'l', '5': 's', '8': 'b' }

/** A printed facility name in one spelling: R.S.U.D. dr. Contoh, RSUD Contoh and Rumah Sakit Umum Daerah Contoh are one. */
export function readFacilityName(printed: string): FacilityName {
  const words = joinLetters(wordsOf(apart(printed)).map(mendDigits))
  const tokens = [...new Set(writeOut(words))]
  const named = tokens.filter((token) => !leftOut.has(token))
  const kept = named.length > 0 ? named : tokens
  return { tokens: kept, key: kept.join(' '), kind: kept.map((token) => kindWords.get(token)).find(Boolean) ?? null }
}

/** RSUDContoh → RSUD Contoh, MenaraGula → Menara Gula: spaces that a scanner lost. */
function apart(text: string): string {
  return text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu}{2,})(\p{Lu}\p{Ll})/gu, '$1 $2')
}

/** Digits that a scanner read for letters, inside words only: C0NT0H → contoh. */
function mendDigits(word: string): string {
  return /\p{L}{2}/u.test(word) || /\p{L}\d\p{L}/u.test(word)
    ? word.replace(/[0158]/g, (digit) => MISREAD[digit] ?? digit)
    : word
}

/** r s u d → rsud, where the single letters spell a known short form. */
function joinLetters(words: string[]): string[] {
  const joined: string[] = []
  for (let at = 0; at < words.length; ) {
    const length = [5, 4, 3, 2].find((count) => {
      const run = words.slice(at, at + count)
      const spelled = run.join('')
      return (
        run.length === count && run.every((word) => word.length === 1) && (spelled === 'rs' || shortForms.has(spelled))
      )
    })
    joined.push(words.slice(at, at + (length ?? 1)).join(''))
    at += length ?? 1
  }
  return joined
}

function writeOut(words: string[]): string[] {
  const written: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    const pair = wordPairs.get(`${word} ${words[at + 1] ?? ''}`)
    written.push(...(pair ?? shortForms.get(word) ?? [word]))
    if (pair) at++
  }
  return written
}
