const SHORTEST = 3
const PARTICLE = /(lah|kah|tah|pun)$/
const POSSESSIVE = /(nya|ku|mu)$/
/** Each by itself: `-kan` may be `-an` after a root that ends with k. */
const SUFFIXES = [/kan$/, /an$/, /i$/]

/**
 * What each prefix hides. A word that begins with k, p, s or t loses that letter behind the prefix; whether it did cannot
 * be seen, so that both roots are given.
 */
const PREFIXES: { is: RegExp; roots(rest: string): string[] }[] = [
  { is: /^(?:me|pe)ny(?=[aeiou])/, roots: (rest) => [`s${rest}`] },
  { is: /^(?:me|pe)ng(?=[aeiou])/, roots: (rest) => [rest, `k${rest}`] },
  { is: /^(?:me|pe)ng/, roots: (rest) => [rest] },
  { is: /^(?:me|pe)m(?=[aeiou])/, roots: (rest) => [`p${rest}`, `m${rest}`] },
  { is: /^(?:me|pe)m/, roots: (rest) => [rest] },
  { is: /^(?:me|pe)n(?=[aeiou])/, roots: (rest) => [`t${rest}`, `n${rest}`] },
  { is: /^(?:me|pe)n/, roots: (rest) => [rest] },
  { is: /^(?:ber|ter|per|di|ke|se|me|pe)/, roots: (rest) => [rest] },
]

/** The words of a text as they are compared: without case, accents, marks that nobody sees, and punctuation. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/**
 * The roots that an Indonesian word may have, the word itself among them. Two forms of one word share at least one.
 * Source: the order of affixes in Indonesian (particle, possessive, suffix, then prefixes), as in the stemmers of Tala and of
 * Nazief and Adriani, without their dictionary.
 */
export function rootsOf(word: string): string[] {
  const roots = new Set([word])
  let bare = word
  for (const end of [PARTICLE, POSSESSIVE]) bare = cut(bare, end)
  const forms = new Set([bare, ...SUFFIXES.map((end) => cut(bare, end))])
  for (const form of forms) {
    roots.add(form)
    for (const once of withoutPrefix(form)) {
      roots.add(once)
      for (const twice of withoutPrefix(once)) roots.add(twice)
    }
  }
  return [...roots].filter((root) => root === word || root.length >= SHORTEST)
}

function cut(word: string, end: RegExp): string {
  const shorter = word.replace(end, '')
  return shorter.length >= SHORTEST ? shorter : word
}

function withoutPrefix(word: string): string[] {
  const found = PREFIXES.find(({ is }) => is.test(word))
  if (!found) return []
  return found.roots(word.replace(found.is, '')).filter((root) => root.length >= SHORTEST)
}

export type Piece = { text: string; hit: boolean }
const AROUND = 80

/** The part of a text around the first word that was looked for, in pieces; every such word is marked. */
export function excerpt(text: string, query: string): Piece[] {
  const wanted = new Set(wordsOf(query).flatMap(rootsOf))
  const pieces = [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu)].map(({ 0: part, index }) => ({
    ...{ text: part, at: index },
    hit: wordsOf(part).some((word) => rootsOf(word).some((root) => wanted.has(root))),
  }))
  const first = pieces.find(({ hit }) => hit)?.at ?? 0
  const near = pieces.filter(({ at }) => at >= first - AROUND && at <= first + 2 * AROUND)
  const joined: Piece[] = []
  for (const { text: part, hit } of near) {
    const last = joined.at(-1)
    if (last && last.hit === hit) last.text += part
    else joined.push({ text: part, hit })
  }
  return joined
}
