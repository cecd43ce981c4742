/** Finds the word meant where one letter was left out, added, changed or swapped. */
export type NearWords = (word: string) => string | null

const SHORTEST = 6
const EDGE = 3

/** Knows the words given; words shorter than six letters are too like one another to guess. */
export function createNearWords(known: Iterable<string>): NearWords {
  const index = new Map<string, string>()
  const all = new Set<string>()
  /** One slip leaves the beginning or the end of a word as it was. */
  const edges = new Set<string>()
  let longest = 0
  for (const word of known) {
    if (!isLong(word)) continue
    all.add(word)
    longest = Math.max(longest, word.length)
    edges.add(word.slice(0, EDGE)).add(`~${word.slice(-EDGE)}`)
    for (const cut of cuts(word)) if (!index.has(cut)) index.set(cut, word)
  }
  return (word) => {
    if (word.length > longest + 1 || !isLong(word) || all.has(word)) return null
    if (!edges.has(word.slice(0, EDGE)) && !edges.has(`~${word.slice(-EDGE)}`)) return null
    for (const cut of [word, ...cuts(word)]) {
      const meant = index.get(cut)
      if (meant && meant[0] === word[0] && Math.abs(meant.length - word.length) <= 1 && isOneSlip(word, meant))
        return meant
    }
    return null
  }
}

const isLong = (word: string): boolean => word.length >= SHORTEST && /^[a-z]+$/.test(word)

function* cuts(word: string): Generator<string> {
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1)
}

function isOneSlip(a: string, b: string): boolean {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [restA, restB] = [a.slice(at), b.slice(at)]
  if (restA.slice(1) === restB.slice(1)) return true
  if (restA.slice(1) === restB || restA === restB.slice(1)) return true
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
}
