import { remember } from '../../../shared/remember.js'
import { meanings, shortForms, smallWords } from '../mapping/medical-words.js'

/** How a phrase is written, found by its first word; the longest phrase first. */
const phrases = new Map<string, { words: string[]; meaning: string[] }[]>()
for (const { meaning, met } of meanings) {
  for (const phrase of met) {
    const words = phrase.split(' ').map(oneSpelling)
    const first = words[0] as string
    const all = [...(phrases.get(first) ?? []), { words, meaning }]
    phrases.set(
      first,
      all.sort((a, b) => b.words.length - a.words.length),
    )
  }
}

/** Long words that are written as something shorter: electrocardiogram as ECG. */
export const longForms: string[] = meanings
  .flatMap(({ met }) => met)
  .filter((phrase) => !phrase.includes(' ') && phrase.length > 5)
  .flatMap((word) => (word.endsWith('ograph') ? [word, `${word}y`, word.replace(/ograph$/, 'ogram')] : [word]))

/** Words of a description as they are compared: lower case, one spelling, singular, short forms written out. */
export const wordsOfText = remember(wordsOfNewText, { key: (text) => text, most: 4000 })

function wordsOfNewText(text: string): string[] {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/\bw\s*\/\s*o\b/g, ' without ')
    .replace(/\bw\s*\//g, ' with ')
    .replace(/&/g, ' and ')
    .replace(/super[\s-]*special\w*/g, ' superspeciality ')
  return joinMeanings((plain.match(/[a-z0-9]+(?:\.\d+)?/g) ?? []).map(oneSpelling))
}

/** British and American spelling, plural and the endings of "-graphy" written one way. */
function oneSpelling(word: string): string {
  const long = shortForms.get(word)
  if (long || word.length < 4 || /\d/.test(word)) return long ?? word
  let one = word
    .replace(/ae|oe/g, 'e')
    .replace(/isation$/, 'ization')
    .replace(/ise([rd])$/, 'ize$1')
  one = one.replace(/(ograph)(?:y|ic|ies|s)$|ogram(?:s|me)?$/, (_all, graph) => graph ?? 'ograph')
  if (/ies$/.test(one) && one.length > 4) return `${one.slice(0, -3)}y`
  return /[^siu]s$/.test(one) && one.length > 3 ? one.slice(0, -1) : one
}

/** Each known phrase becomes its meaning; "without X" becomes one word, so that it never equals "with X". */
function joinMeanings(words: string[]): string[] {
  const out: string[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at] as string
    const found = phrases.get(word)?.find((phrase) => phrase.words.every((one, by) => words[at + by] === one))
    if (found) {
      out.push(...found.meaning)
      at += found.words.length
    } else if (word === 'without' && words[at + 1]) {
      out.push(`no-${words[at + 1]}`)
      at += 2
    } else {
      out.push(word)
      at++
    }
  }
  return out
}

/** The telling words, each once; all words where none tells. */
export function tellingWords(words: string[]): string[] {
  const telling = [...new Set(words.filter((word) => !smallWords.has(word)))]
  return telling.length > 0 ? telling : [...new Set(words)]
}

const REMARK =
  /\((?:includ|exclud|per |one film|\d+ films?|any |approval|for |if |upto|up to|each|without any|procedure charge|implant cost)[^)]*\)?/gi
const TAIL =
  /[\s,–-]+(?:\(?including|inclusive of|excluding|exclusive of|plus gst|extra|implant cost|cost of implant)\b.*$/i
/** "(CBC)", "(CA 125)", "(Anti CCP)": a short form in brackets. */
const SHORT_FORM = /\(\s*((?:[A-Za-z]+ )?[A-Z][A-Z0-9][A-Za-z0-9.-]*(?: [\d.]+)?|[A-Z]{2} [\d.]+)\s*\)/

/** The names a row of a price list goes by: whole, without remarks, its short form, and each of its alternatives. */
export function namesOf(description: string): string[] {
  const whole = description.replace(REMARK, ' ').replace(TAIL, '').trim() || description
  const names = new Set<string>([description])
  const [head = ''] = whole.split(/[,–-]\s|\(/)
  if ((whole.match(/,/g) ?? []).length >= 2 && head.length > 3) names.add(head)
  const parts = /\/|;|\bor\b/.test(whole) ? whole.split(/\/|;|\bor\b/).filter((part) => part.trim().length > 2) : []
  for (const name of [whole, ...parts, ...(head.includes('/') ? head.split('/') : [])]) {
    names.add(name.trim())
    const short = SHORT_FORM.exec(name)
    if (!short) continue
    names.add(name.replace(SHORT_FORM, ' '))
    if (/^[\s.]*$/.test(name.slice(short.index + short[0].length))) names.add(short[1] as string)
  }
  return [...names].filter((name) => /[a-z]/i.test(name))
}

/** A row's name without its brackets, where it has some: a name only where no other row holds its words. */
export function bareName(description: string): string | null {
  const bare = description.replace(/\([^)]*\)?/g, ' ').trim()
  return bare !== '' && bare !== description.trim() ? bare : null
}
