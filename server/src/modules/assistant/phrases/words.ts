import { evenText } from './even-text.js'

/** A text as words. */
export type Words = {
  /** Each word as written, then the stems it may come from; the same word has the same list, and is read once. */
  forms: string[][]
  /** Whether a mark of punctuation stands before the word. */
  breaks: boolean[]
  /** The number of the thought that the word belongs to. */
  clauses: number[]
}

const WORD = /[\p{L}\p{M}\p{N}']+/gu
const BUT = new Set([
  ...['tapi', 'tetapi', 'namun', 'cuma', 'but', 'however', 'though', 'lekin', 'magar', 'par', 'nanging', 'tapine'],
  ...['लेकिन', 'पर', 'मगर'],
])

/** Parts a text into words after evening it; thoughts end at punctuation and at "but". */
export function wordsOf(text: string): Words {
  const even = evenText(text)
  const words: Words = { forms: [], breaks: [], clauses: [] }
  const known = new Map<string, string[]>()
  let clause = 0
  let last = 0
  for (const hit of even.matchAll(WORD)) {
    const between = last > 0 ? even.slice(last, hit.index) : ''
    const isPlain = between === ' '
    if ((!isPlain && /[.,;:!?\n()"—–/]/.test(between)) || BUT.has(hit[0])) clause++
    words.forms.push(formsOnce(known, hit[0]))
    words.breaks.push(!isPlain && /[^\s&-]/.test(between))
    words.clauses.push(clause)
    last = hit.index + hit[0].length
  }
  return words
}

function formsOnce(known: Map<string, string[]>, word: string): string[] {
  const before = known.get(word)
  if (before) return before
  const fresh = formsOf(word)
  known.set(word, fresh)
  return fresh
}

const CLITIC = /^([a-z]{3,}?)(?:nya|nye|ku|mu|na|ne|kah|lah)$/
const SUFFIX = /^([a-z]{3,}?)(?:kan|an|in|i|keun|ke)$/
const PREFIXES: [RegExp, string][] = [
  [/^(?:di|ter|ke|ber|nge|peng|menge|meng|me|ng)(?=[a-z]{4})/, ''],
  [/^(?:mem|pem|m)(?=[aeiou][a-z]{3})/, 'p'],
  [/^(?:mem|pem|m)(?=[bfp][a-z]{3})/, ''],
  [/^(?:men|pen|n)(?=[aeiou][a-z]{3})/, 't'],
  [/^(?:men|pen|n)(?=[cdjt][a-z]{3})/, ''],
  [/^(?:meny|peny|ny)(?=[a-z]{4})/, 's'],
  [/^(?:meny|ny)(?=[a-z]{4})/, 'c'],
  [/^(?:meng|peng|ng)(?=[aeiou][a-z]{3})/, 'k'],
]

/** A word and the stems it may come from: Indonesian clitics, prefixes and suffixes, Javanese -e, Betawi -e for -a. */
function formsOf(word: string): string[] {
  if (!/^[a-z]{4,}$/.test(word)) return [word]
  const forms = new Set([word])
  const bare = CLITIC.exec(word)?.[1]
  if (bare) forms.add(bare)
  for (const form of [...forms]) {
    if (form.length >= 5 && form.endsWith('e')) forms.add(form.slice(0, -1)).add(`${form.slice(0, -1)}a`)
    const stem = SUFFIX.exec(form)?.[1]
    if (stem) forms.add(stem)
  }
  for (const form of [...forms]) {
    for (const [prefix, initial] of PREFIXES) {
      const match = prefix.exec(form)
      if (match) forms.add(initial + form.slice(match[0].length))
    }
  }
  return [...forms]
}
