import { BODY } from '../mapping/red-flag-body.js'
import { HARM } from '../mapping/red-flag-harm.js'
import { CONFUSABLE, IDIOMS } from '../mapping/red-flag-idioms.js'
import { MORE } from '../mapping/red-flag-more.js'
import { VIOLENCE } from '../mapping/red-flag-violence.js'
import { COMMON, QUIETING } from '../mapping/red-flag-words.js'
import { createNearWords } from '../phrases/near-words.js'
import { createPhraseBook, type Span } from '../phrases/phrase-book.js'
import { type Words, wordsOf } from '../phrases/words.js'
import { firstFrom, type Hit, isNegated, isQuietened, type Scene } from './quietening.js'
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
  const scene = sceneOf(mended(wordsOf(text)))
  const signsOf = remembered((sign: string) => scene.found.spans(sign).filter((span) => !isNegated(scene, span)))
  const raised = RED_FLAG_RULES.filter((rule) => {
    if (!rule.signs.every(scene.found.may)) return false
    return isMet(rule, signsOf, (hit) => !isQuietened(scene, hit))
  })
  const first = raised[0]
  if (!first) return { emergency: false }
  const signs = [...new Set(raised.flatMap((rule) => rule.signs))]
  return { emergency: true, group: strongest(first.group, raised), signs }
}

/** Slips of the finger in words of danger are mended; a word that is one itself stays. */
function mended(words: Words): Words {
  const mendedOnce = remembered((form: string[]) => {
    if (form.some((one) => KNOWN.has(one))) return form
    const meant = form.map(meantBy).find((one) => one !== null)
    return meant ? [...form, meant] : form
  })
  return { ...words, forms: words.forms.map(mendedOnce) }
}

/** Idioms are silenced, not cut out: the places of the other words stay as they are. */
function sceneOf(words: Words): Scene {
  const found = BOOK.find(words)
  if (found.spans('idioms').length === 0) return { words, found }
  const forms = words.forms.map((form, at) => (found.covers('idioms', at) ? SILENCED : form))
  const silenced = { ...words, forms }
  return { words: silenced, found: BOOK.find(silenced) }
}

function remembered<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const before = known.get(key)
    if (before !== undefined) return before
    const fresh = work(key)
    known.set(key, fresh)
    return fresh
  }
}

/** Whether the signs of a rule stand close enough together anywhere that counts. */
function isMet(rule: RedFlagRule, placesOf: (sign: string) => Span[], counts: (hit: Hit) => boolean): boolean {
  const places = rule.signs.map(placesOf)
  if (places.some((list) => list.length === 0)) return false
  const furthest = (rule.within ?? DEFAULT_WITHIN) + rule.signs.length
  const { kind, group } = rule
  let left = MOST
  const search = (spans: Span[], from: number, to: number): boolean => {
    const list = places[spans.length]
    if (!list) return left-- > 0 && counts({ kind, group, spans, from, to })
    const begin = spans.length === 0 ? 0 : firstFrom(list, to - furthest, startOf)
    for (let at = begin; at < list.length && left > 0; at++) {
      const place = list[at] as Span
      if (place.from > from + furthest) return false
      const [first, last] = [Math.min(from, place.from), Math.max(to, place.to)]
      if (last - first > furthest || !spans.every((one) => areApart(one, place))) continue
      if (search([...spans, place], first, last)) return true
    }
    return false
  }
  return search([], Number.POSITIVE_INFINITY, 0)
}

const startOf = ({ from }: Span): number => from

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
