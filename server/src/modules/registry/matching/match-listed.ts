import { listedModifiers, listedNames } from '../mapping/listed-words.js'

export type ListedItem = { code: string; item: string }
type Name = { words: string[]; item: ListedItem }
/** The items of a list by each word of their names. */
export type ListedIndex = Map<string, Name[]>
/** `words`: how many words of the line the name has. */
export type ItemMatch = { item: ListedItem; certainty: number; words: number }

const NAMED = 0.95
const WITH_ONE_MORE_WORD = 0.7

/** Items by the names bills use for them, and by their own. */
export function buildListedIndex(items: ListedItem[]): ListedIndex {
  const index: ListedIndex = new Map()
  for (const item of items) {
    const own = item.item.replace(/\([^)]*\)?/g, ' ').split(/\/|\bor\b/)
    const names = [item.item, ...own, ...(listedNames.get(item.code) ?? [])]
    const seen = new Set<string>()
    for (const name of names) {
      const words = itemWords(name)
      const key = words.join(' ')
      if (words.length === 0 || seen.has(key) || (words.length === 1 && listedModifiers.has(key))) continue
      seen.add(key)
      for (const word of words) {
        const known = index.get(word)
        if (known) known.push({ words, item })
        else index.set(word, [{ words, item }])
      }
    }
  }
  return index
}

/**
 * The item a bill line names: all words of one of its names are there, and what else the line says only describes it. The
 * longest name wins; one more word that is not understood makes it uncertain, two make it something else.
 */
export function matchListed(index: ListedIndex, description: string): ItemMatch | null {
  const line = new Set(itemWords(description))
  const names = new Set([...line].flatMap((word) => index.get(word) ?? []))
  let best: ItemMatch | null = null
  for (const { words, item } of names) {
    if (!words.every((word) => line.has(word))) continue
    const beside = [...line].filter((word) => !words.includes(word) && !listedModifiers.has(word) && !/^\d/.test(word))
    if (beside.length > 1) continue
    const certainty = beside.length === 0 ? NAMED : WITH_ONE_MORE_WORD
    const better = !best || certainty > best.certainty || (certainty === best.certainty && words.length > best.words)
    if (better) best = { item, certainty, words: words.length }
  }
  return best
}

/** Words in one spelling: no plural, "-ise" as "-ize", "charges" as "charge". */
function itemWords(text: string): string[] {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/\b(x)[ -]ray/g, 'xray')
    .replace(/'s\b/g, '')
    .match(/[a-z0-9]+/g)
  const singular = (words ?? []).map((word) =>
    word.length > 3 && /[^siu]s$/.test(word) && !/ies$/.test(word) ? word.slice(0, -1) : word.replace(/ies$/, 'y'),
  )
  return [...new Set(singular.map((word) => word.replace(/isation$/, 'ization').replace(/iser$/, 'izer')))]
}
