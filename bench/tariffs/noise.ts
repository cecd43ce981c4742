/** Numbers that come again in the same order: a small linear congruential generator. */
export function repeatable(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A row's name as a bill might print it: remarks gone, words turned round, a letter wrong, a word lost, other capitals. */
export function noisy(name: string, random: () => number): string {
  const bare = random() < 0.6 ? name.replace(/\((?:includ|exclud|per |one film|any )[^)]*\)?/gi, ' ') : name
  let words = bare.replace(/[–-]/g, ' ').split(/\s+/).filter(Boolean)
  if (random() < 0.3 && words.length > 2) words = [...words.slice(1), words[0] as string]
  if (random() < 0.5) words = words.map((word, at) => (at === longest(words) ? misspelt(word, random) : word))
  if (random() < 0.25 && words.length > 4)
    words = words.filter((word) => !/^(of|for|the|and|with|in)$/i.test(word) || /with/i.test(word))
  if (random() < 0.3) words = [...words, ['charges', 'test', 'fee', '(done)'][Math.floor(random() * 4)] as string]
  const text = words.join(' ')
  return random() < 0.3 ? text.toUpperCase() : random() < 0.5 ? text.toLowerCase() : text
}

function longest(words: string[]): number {
  return words.reduce((best, word, at) => (word.length > (words[best]?.length ?? 0) ? at : best), 0)
}

/** One letter changed, lost or doubled, as scanners and typists do; short words are left alone. */
function misspelt(word: string, random: () => number): string {
  if (word.length < 6 || /\d/.test(word)) return word
  const at = 1 + Math.floor(random() * (word.length - 2))
  const kind = random()
  if (kind < 0.34) return word.slice(0, at) + word.slice(at + 1)
  if (kind < 0.67) return word.slice(0, at) + word[at] + word.slice(at)
  return word.slice(0, at) + LETTERS[Math.floor(random() * 26)] + word.slice(at + 1)
}
