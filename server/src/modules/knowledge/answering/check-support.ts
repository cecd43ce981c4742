import { plainForm, stem, wordsOf } from '../lexicon/tokens.js'
import { sentencesOf } from './sentences.js'

export type UnsupportedSentence = {
  sentence: string
  /** What no passage holds: a figure, or a name. */
  missing: string[]
}

/** Amounts, days, shares, telephone numbers: figures with the signs that join them. */
const FIGURE = /\p{Nd}+(?:[.,:/-]\p{Nd}+)*/gu
/** Words with a capital inside a sentence, and abbreviations: names of rights, programmes, offices, persons. */
const NAME = /(?<![.!?]\s|^)\b(?:\p{Lu}\p{L}+|\p{Lu}{2,})\b/gu
const ABBREVIATION = /\b\p{Lu}{2,}\b/gu
const LINK = /\b(?:https?:\/\/|www\.)\S+|\b[a-z0-9-]+\.(?:com|id|org|net|info|go\.id|co\.id|example)\b/giu
/** Not names: an amount's unit. */
const CURRENCY = new Set(['rp', 'idr', 'inr', 'rs'])
/** Figures spelled out, so that "dua tahun" is checked like "2 tahun". */
const SPELLED: Record<string, string> = {
  satu: '1',
  dua: '2',
  tiga: '3',
  empat: '4',
  lima: '5',
  enam: '6',
  tujuh: '7',
  delapan: '8',
  sembilan: '9',
  sepuluh: '10',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  setahun: '1',
  sebulan: '1',
  sehari: '1',
  seminggu: '1',
  twice: '2',
  once: '1',
}
const MAGNITUDE: Record<string, number> = {
  ribu: 1e3,
  thousand: 1e3,
  juta: 1e6,
  million: 1e6,
  miliar: 1e9,
  billion: 1e9,
}

/**
 * The sentences of an answer that say what no passage says: any figure, amount, day, link or name must stand in one and the
 * same passage, whatever words surround it. Empty means every factual sentence is supported. It checks facts' marks, not
 * reasoning: a sentence that joins two true figures wrongly within one passage passes.
 */
export function checkSupport(
  answer: string,
  passages: readonly { title: string; text: string }[],
): UnsupportedSentence[] {
  const held = passages.map(({ title, text }) => marksOf(`${title}. ${text}`, true))
  return sentencesOf(answer).flatMap((sentence) => {
    const marks = [...marksOf(sentence, false)]
    if (marks.length === 0) return []
    const missing = held.map((one) => marks.filter((mark) => !one.has(mark)))
    const fewest = missing.sort((a, b) => a.length - b.length)[0] ?? marks
    return fewest.length === 0 ? [] : [{ sentence, missing: fewest }]
  })
}

/** What a text states that can be checked: figures in one form, names, links. A passage gives every word as a possible name. */
function marksOf(text: string, isPassage: boolean): Set<string> {
  const links = (text.match(LINK) ?? []).map((link) => `link:${plainForm(link)}`)
  const names = isPassage
    ? wordsOf(text)
    : [...(text.match(NAME) ?? []), ...(text.match(ABBREVIATION) ?? [])]
        .map(plainForm)
        .filter((name) => !CURRENCY.has(name))
  return new Set([...figuresOf(text), ...names.map((name) => `name:${stem(name)}`), ...links])
}

function figuresOf(text: string): string[] {
  const words = plainForm(text).match(/\p{Nd}+(?:[.,:/-]\p{Nd}+)*|\p{L}+/gu) ?? []
  return words.flatMap((word, at) => {
    const figure = SPELLED[word] ?? (word.match(FIGURE) ? bare(word.replace(/^\p{L}+/u, '')) : null)
    if (figure === null) return []
    const times = MAGNITUDE[words[at + 1] ?? '']
    const value = Number(figure.replace(',', '.'))
    return [`figure:${times && Number.isFinite(value) ? String(value * times) : figure}`]
  })
}

/** A figure without the points that group its thousands. */
function bare(figure: string): string {
  return /^\p{Nd}{1,3}(?:[.,]\p{Nd}{3})+$/u.test(figure) ? figure.replace(/[.,]/g, '') : figure
}
