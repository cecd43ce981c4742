import { INTENT_WORDS } from '../mapping/intent-words.js'
import { createPhraseBook, type Found, type Span } from '../phrases/phrase-book.js'
import { type Words, wordsOf } from '../phrases/words.js'
import type { Intent, IntentReading } from './intent.js'

const BOOK = createPhraseBook(INTENT_WORDS)

/** Below this nothing speaks for a wish. */
const LEAST = 1
/** A second wish counts beside the first from this share of its weight on. */
const ALSO = 0.65

/**
 * What a person wants, from words alone. A greeting beside a
 * wish is named first and served with it.
 */
export function readIntent(text: string): IntentReading {
  const words = wordsOf(text)
  const found = BOOK.find(words)
  const weights = weigh(words, found)
  const ranked = [...weights].filter(([, { weight }]) => weight >= LEAST).sort((a, b) => b[1].weight - a[1].weight)
  const best = ranked[0]
  if (!best) return { intent: fallback(found), intents: [fallback(found)], confidence: 0.2 }
  const [intent, { weight }] = best
  const second = ranked[1]?.[1].weight ?? 0
  const confidence = Math.min(0.99, (weight - second * 0.5) / (weight + 1))
  const together = ranked.filter(([name, one]) => name === intent || one.weight >= Math.max(3, weight * ALSO))
  const inOrder = together.sort((a, b) => a[1].at - b[1].at).map(([name]) => name)
  const manner = MANNERS.find((name) => weights.has(name) && !inOrder.includes(name))
  return {
    intent: inOrder[0] ?? intent,
    intents: manner ? [manner, ...inOrder] : inOrder,
    confidence: Math.round(confidence * 100) / 100,
  }
}

/** Said beside a wish, they change nothing about it. */
const MANNERS: Intent[] = ['greeting', 'thanks']

type Weight = { weight: number; at: number }

function weigh(words: Words, found: Found): Map<Intent, Weight> {
  const weights = new Map<Intent, Weight>()
  const has = (name: string): boolean => found.spans(name).length > 0
  const count = (name: string): number => found.spans(name).length
  const add = (intent: Intent, weight: number, name: string): void => {
    const known = weights.get(intent)
    const at = Math.min(known?.at ?? Number.POSITIVE_INFINITY, found.spans(name)[0]?.from ?? 0)
    weights.set(intent, { weight: (known?.weight ?? 0) + weight, at })
  }
  if (has('human_alone')) add('human', 5, 'human_alone')
  if (areNear(found, ['a_person', 'reach'], 5)) add('human', 4.5, 'a_person')
  if (has('claim_number')) add('claim_status', 4.2, 'claim_number')
  if (areNear(found, ['money_asked', 'how_far'], 6)) add('claim_status', 4, 'money_asked')
  if (has('status_alone')) add('claim_status', 2, 'status_alone')
  if (has('complain')) add('complaint', 3 + 0.8 * (count('complain') - 1), 'complain')
  if (has('register')) add('registration', 3.4 + 0.5 * (count('register') - 1), 'register')
  if (has('claim_words')) add('claim', 2.6 + 0.5 * (count('claim_words') - 1), 'claim_words')
  if (areNear(found, ['paper', 'hand_in'], 8)) add('claim', 2.4, 'paper')
  else if (has('paper')) add('claim', 1.6, 'paper')
  if (areNear(found, ['place', 'where'], 6)) add('facility', 3.2, 'place')
  if (has('place') && has('city_like')) add('facility', 1.5, 'place')
  if (has('advice')) add('out_of_scope', 4.5, 'advice')
  if (has('elsewhere')) add('out_of_scope', 3 - (has('domain') ? 1.5 : 0), 'elsewhere')
  if (has('ask_fact')) add('general', 1.1 + (has('domain') ? 0.9 : 0), 'ask_fact')
  else if (has('domain')) add('general', 1, 'domain')
  if (has('how_long')) add('general', 2, 'how_long')
  addManners(words, found, add)
  return weights
}

/** Greetings and thanks count where little else is said. */
function addManners(words: Words, found: Found, add: (intent: Intent, weight: number, name: string) => void): void {
  const total = words.forms.length
  const share = (name: string): number => covered(found.spans(name)) / Math.max(1, total)
  if (found.spans('thank').length > 0) add('thanks', share('thank') >= 0.4 ? 4 : 1.2, 'thank')
  if (found.spans('greet').length > 0) add('greeting', share('greet') >= 0.5 ? 3.8 : 0.9, 'greet')
}

const covered = (spans: Span[]): number => new Set(spans.flatMap(({ from, to }) => range(from, to))).size

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, step) => from + step)
}

/** Whether one of each family stands within so many words of one of the first. */
function areNear(found: Found, [first, second]: [string, string], within: number): boolean {
  return found
    .spans(first)
    .some((a) =>
      found.spans(second).some((b) => (b.from >= a.to || b.to <= a.from) && Math.abs(b.from - a.from) <= within),
    )
}

const fallback = (found: Found): Intent =>
  found.spans('ask_fact').length > 0 || found.spans('domain').length > 0 ? 'general' : 'out_of_scope'
