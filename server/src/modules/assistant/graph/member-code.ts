import type { Effect, Place, Reply } from '../schema.js'
import { linesOfClaims, MENU, say } from './say.js'
import { digitsIn } from './steps.js'
import { takeReceipt } from './topics.js'
import type { Facts, Need, TurnInput } from './turn.js'

const CONTROLS = ['cancel', 'human']

type Scene = { state: { language: 'id' | 'en' | 'hi'; place: Place | null }; input: TurnInput; facts: Facts }
type Part = { replies: Reply[]; effects: Effect[]; state: { place: Place | null }; intent: 'claim_status' }
export type Coded = { part: Part; need: Need | null }

/**
 * On a channel that knows nobody: asks for the card, and says where signing in does without. What the person wanted, and
 * files they sent for it, wait for the proof.
 */
export function askWhoItIs({ state, input }: Scene, then: 'claims' | 'claim'): Coded {
  const { language } = state
  const slots: Record<string, string> = { then }
  if (then === 'claim' && input.attachments.length > 0) slots.files = input.attachments.join(',')
  const place: Place = { topic: 'claim_status', step: 'card', slots }
  if (digitsIn(input.text).length === 13) return sendCode(place, { state, input })
  const key = then === 'claim' ? 'claim.receipt-web' : 'claim_status.verify'
  const link = say(language, key, { values: { link: input.secureLink ?? '' } })
  return part([link, say(language, 'claim_status.card', { choices: CONTROLS })], place)
}

/** The answer to "who are you": a card number, a code, or neither. Null when it is something else altogether. */
export function answerWhoItIs(scene: Scene): Coded | null {
  const { state, input } = scene
  const { place, language } = state
  if (place?.topic !== 'claim_status' || !['card', 'code'].includes(place.step)) return null
  if (input.attachments.length > 0 && place.slots.then === 'claim') return askWhoItIs(scene, 'claim')
  const digits = digitsIn(input.text)
  if (digits.length === 13) return sendCode(place, scene)
  if (place.step === 'code' && digits.length === 6) return checkCode(place, scene, digits)
  if (digits.length < 4) return null
  const wrong = say(language, 'claim.card-wrong', { values: { count: String(digits.length) }, choices: CONTROLS })
  return part([wrong], place)
}

/** The same words whether the card is known or not. */
function sendCode(place: Place, { state, input }: Pick<Scene, 'state' | 'input'>): Coded {
  const effect: Effect = { kind: 'send-code', cardNumber: digitsIn(input.text) }
  const said = say(state.language, 'claim_status.code-sent', {
    values: { link: input.secureLink ?? '' },
    choices: CONTROLS,
  })
  return part([said], { ...place, step: 'code' }, [effect])
}

function checkCode(place: Place, { state, input, facts }: Scene, code: string): Coded {
  const { language } = state
  const need: Need = { kind: 'code', code }
  if (facts.code !== 'right') {
    const key = facts.code === 'spent' ? 'claim_status.code-spent' : 'claim_status.code-wrong'
    const again: Place = facts.code === 'spent' ? { ...place, step: 'card' } : place
    return { ...part([say(language, key, { choices: CONTROLS })], again), need }
  }
  if (place.slots.then === 'claim') {
    const files = place.slots.files?.split(',') ?? []
    const claim: Place = { topic: 'claim', step: 'receipt', slots: {} }
    if (files.length === 0) return { ...part([say(language, 'claim.receipt', { choices: ['cancel'] })], claim), need }
    const taken = takeReceipt({ place: claim, input: { ...input, attachments: files }, language })
    return { ...part(taken.replies, taken.place, taken.effects), need }
  }
  const lines = linesOfClaims(language, facts.claims)
  const key = lines ? 'claim_status.list' : 'claim_status.none'
  return { ...part([say(language, key, { values: { lines }, choices: MENU.slice(1, 4) })], null), need }
}

const part = (replies: Reply[], place: Place | null, effects: Effect[] = []): Coded => ({
  part: { replies, effects, state: { place }, intent: 'claim_status' },
  need: null,
})
