import { phrases, shortForms, smallWords } from '../mapping/medical-words.js'

/** Words of a description as they are compared: lower case, one spelling, singular, short forms written out. */
export function wordsOfText(text: string): string[] {
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
  /\((?:includ|exclud|per |one film|any |approval|for |if |upto|up to|each|without any|procedure charge|implant cost)[^)]*\)?/gi
const TAIL =
  /[\s,–-]+(?:\(?including|inclusive of|excluding|exclusive of|plus gst|extra|implant cost|cost of implant)\b.*$/i
const ABBREVIATION = /\(\s*([A-Z0-9][A-Za-z0-9-]{1,7})\s*\)/g

/** The names a row of a price list goes by: whole, without remarks, its short form, and each of its alternatives. */
export function namesOf(description: string): string[] {
  const whole = description.replace(REMARK, ' ').replace(TAIL, '').trim() || description
  const names = new Set([description, whole])
  names.add(whole.replace(ABBREVIATION, ' '))
  const closing = /\(\s*([A-Z0-9][A-Za-z0-9-]{1,7})\s*\)[\s.]*$/.exec(whole)
  if (closing) names.add(closing[1] as string)
  const [head = ''] = whole.split(/[,–-]\s|\(/)
  if ((whole.match(/,/g) ?? []).length >= 2 && head.length > 3) names.add(head)
  for (const name of [...names]) {
    if (!/\/|;|\bor\b/.test(name)) continue
    for (const part of name.split(/\/|;|\bor\b/)) if (part.trim().length > 2) names.add(part.trim())
  }
  return [...names].filter((name) => /[a-z]/i.test(name))
}
