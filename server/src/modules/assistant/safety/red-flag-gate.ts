import { BODY } from '../mapping/red-flag-body.js'
import { HARM } from '../mapping/red-flag-harm.js'
import { CONFUSABLE, IDIOMS } from '../mapping/red-flag-idioms.js'
import { MORE } from '../mapping/red-flag-more.js'
import { VIOLENCE } from '../mapping/red-flag-violence.js'
import { COMMON, QUIETING } from '../mapping/red-flag-words.js'
import { createNearWords } from '../phrases/near-words.js'
import { createPhraseBook, type Found, type Span } from '../phrases/phrase-book.js'
import { type Words, wordsOf } from '../phrases/words.js'
import { type Hit, isQuietened } from './quietening.js'
import { RED_FLAG_RULES, type RedFlagRule } from './red-flag-rules.js'
import type { RedFlagGroup, RedFlagVerdict } from './verdict.js'

const FAMILIES = { ...COMMON, ...QUIETING, ...BODY, ...HARM, ...VIOLENCE, ...MORE, ...IDIOMS }
const BOOK = createPhraseBook(FAMILIES)
const DANGERS = BOOK.vocabulary(RED_FLAG_RULES.flatMap((rule) => rule.signs))
const KNOWN = BOOK.vocabulary(Object.keys(FAMILIES))
for (const word of CONFUSABLE.split(/\s+/)) KNOWN.add(word)
const meantBy = createNearWords(DANGERS)

const DEFAULT_WITHIN = 7
/** What stands in place of an idiom's words. */
const SILENCED = ['~']

/**
 * Whether somebody may be in danger now, by fixed families of expressions alone: no model, no network, the same answer
 * every time. It runs before everything else on every text, also while a person answers. Tuned for recall: what it
 * cannot tell apart it raises.
 */
export function redFlagGate(text: string): RedFlagVerdict {
  const all = wordsOf(text)
  const words = withoutIdioms(mended(all))
  const found = BOOK.find(words)
  const scene = { words, found }
  const raised = RED_FLAG_RULES.filter((rule) => meetings(rule, found).some((hit) => !isQuietened(scene, hit)))
  const first = raised[0]
  if (!first) return { emergency: false }
  const signs = [...new Set(raised.flatMap((rule) => rule.signs))]
  return { emergency: true, group: strongest(first.group, raised), signs }
}

/** Slips of the finger in words of danger are mended; a word that is one itself stays. */
function mended(words: Words): Words {
  const forms = words.forms.map((form) => {
    if (form.some((one) => KNOWN.has(one))) return form
    const meant = form.map(meantBy).find((one) => one !== null)
    return meant ? [...form, meant] : form
  })
  return { ...words, forms }
}

/** Idioms are silenced, not cut out: the places of the other words stay as they are. */
function withoutIdioms(words: Words): Words {
  const idioms = BOOK.find(words).spans('idioms')
  if (idioms.length === 0) return words
  const forms = words.forms.map((form, at) => (idioms.some(({ from, to }) => at >= from && at < to) ? SILENCED : form))
  return { ...words, forms }
}

/** Every way the signs of a rule stand close enough together. */
function meetings(rule: RedFlagRule, found: Found): Hit[] {
  if (!rule.signs.every(found.may)) return []
  const furthest = (rule.within ?? DEFAULT_WITHIN) + rule.signs.length
  let sets: Span[][] = [[]]
  for (const sign of rule.signs) {
    const places = found.spans(sign)
    if (places.length === 0) return []
    sets = sets.flatMap((set) =>
      places
        .filter((place) => set.every((one) => areApart(one, place) && reach([...set, place]) <= furthest))
        .map((place) => [...set, place]),
    )
    if (sets.length > MOST) sets = sets.slice(0, MOST)
  }
  return sets
    .map((spans) => ({
      ...{ kind: rule.kind, group: rule.group, spans },
      ...{ from: Math.min(...spans.map((one) => one.from)), to: Math.max(...spans.map((one) => one.to)) },
    }))
    .filter((hit) => hit.to - hit.from <= furthest)
}

/** How many words some signs span together. */
const reach = (spans: Span[]): number =>
  Math.max(...spans.map((one) => one.to)) - Math.min(...spans.map((one) => one.from))

/** Signs that stand near each other only: a long text may hold very many of them. */
const MOST = 20_000

const areApart = (a: Span, b: Span): boolean => a.to <= b.from || b.to <= a.from

/** The group with most rules raised; of equals the one that stands first in the rules, the more special one. */
function strongest(first: RedFlagGroup, raised: RedFlagRule[]): RedFlagGroup {
  const counts = new Map<RedFlagGroup, number>()
  const described = raised.filter(({ kind }) => kind === 'vivid')
  for (const { group } of described.length > 0 ? described : raised) counts.set(group, (counts.get(group) ?? 0) + 1)
  let best = described[0]?.group ?? first
  for (const [group, count] of counts) if (count > (counts.get(best) ?? 0)) best = group
  return best
}
