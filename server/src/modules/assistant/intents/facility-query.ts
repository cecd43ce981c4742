import { INTENT_WORDS } from '../mapping/intent-words.js'
import { createPhraseBook } from '../phrases/phrase-book.js'
import { wordsOf } from '../phrases/words.js'

const BOOK = createPhraseBook(INTENT_WORDS)
const ASKING = ['where', 'greet', 'thank', 'ask_fact', 'dropping', 'register', 'place', 'reach', 'hand_in']
const SMALL = new Set(
  'di ke dari yang dan atau untuk dengan saya kami tolong mohon the a an in at of for to please under scheme is there any me ka ki ke hai ada gak ya dong data isi fine'.split(
    ' ',
  ),
)

/** The words of a question that name a place or a facility: what is left without the asking. */
export function facilityQuery(text: string): string {
  const words = wordsOf(text)
  const found = BOOK.find(words)
  const cities = found.spans('city_like')
  const at = (place: number, name: string): boolean =>
    found.spans(name).some(({ from, to }) => place >= from && place < to)
  return words.forms
    .map(([word = ''], place) => {
      if (cities.some(({ from, to }) => place >= from && place < to)) return word
      const isAsked = ASKING.some((name) => at(place, name))
      return isAsked || SMALL.has(word) || word.length < 3 ? '' : word
    })
    .filter(Boolean)
    .join(' ')
}
