import type { Intent } from '../intents/intent.js'
import { readIntent } from '../intents/read-intent.js'
import { withoutGreeting } from '../intents/without-greeting.js'
import { EMERGENCY_NUMBERS, EMERGENCY_REPLIES } from '../mapping/emergency-replies.js'
import { redFlagGate } from '../safety/red-flag-gate.js'
import type { RedFlagGroup } from '../safety/verdict.js'
import type { DialogueState, Effect, ReplyLanguage, Topic } from '../schema.js'
import { languageOf } from './language-of.js'
import { claimStatus, facility, isStranger, ticket } from './look-ups.js'
import { answerWhoItIs, askWhoItIs } from './member-code.js'
import { MENU, say } from './say.js'
import type { Part, Scene } from './scene.js'
import { stepWords } from './steps.js'
import { answerStep, ask, begin, isDone, type Step, stepBack } from './topics.js'
import type { Facts, Need, TurnInput, TurnOutcome } from './turn.js'

const TOPICS: Partial<Record<Intent, Topic>> = {
  ...{ registration: 'registration', claim: 'claim', claim_status: 'claim_status', complaint: 'complaint' },
  facility: 'facility',
}
/** The same words this often are another machine's, not a person's. */
const ECHOES = 3
const SAME_SITTING_MS = 12 * 3_600_000
/** Questions in a row without an answer before a person is called. */
const MOST_UNANSWERED = 2
/** From here on a wish in the middle of another counts as a change of mind. */
const SURE = 0.5

export type Decided = TurnOutcome & { need: Need | null }

/** One turn of the conversation: what is said, what is to be done, and where it stands then. Nothing is done here. */
export function decide(before: DialogueState, input: TurnInput, facts: Facts): Decided {
  const verdict = redFlagGate(input.text)
  const language = languageOf(input.text, before.language)
  const repeats = input.text !== '' && input.text === before.lastText ? before.repeats + 1 : 1
  const state: DialogueState = { ...before, language, lastText: input.text, repeats, at: input.at }
  const scene: Scene = { before, state, input, facts, said: stepWords(input.text) }
  const reading = read(scene)
  const result = (part: Part, need: Need | null = null): Decided => ({
    ...{ replies: part.replies, effects: part.effects, verdict, need },
    state: { ...state, offeredPerson: false, ...part.state, greeted: true },
    intent: part.intent ?? reading.intent,
    intents: reading.intents,
    abstained: part.abstained ?? false,
    passageIds: part.passageIds ?? [],
  })
  if (verdict.emergency) return result(emergency(verdict.group, language, input.country))
  if (isWordless(input))
    return result({ replies: [say(language, 'wordless', { choices: MENU })], effects: [], state: {} })
  const silent = scene.said.has('robot_speech') ? repeats >= 2 : repeats >= ECHOES
  if (silent) return result({ replies: [], effects: [], state: {} })
  const fixed = control(scene)
  if (fixed) return result(fixed)
  const number = /tkt-\d{8}-[0-9a-f]{6}/i.exec(input.text)?.[0].toUpperCase()
  if (number) return result(ticket(scene, number), { kind: 'ticket', number })
  const proving = answerWhoItIs(scene)
  if (proving) return result(proving.part, proving.need)
  const stepped = inTopic(scene, reading)
  if (stepped) return result(stepped)
  const { part, need } = wish(scene, reading)
  return result(part, need)
}

/** A tap says what is wanted without doubt. */
function read({ input }: Scene): { intent: Intent; intents: Intent[]; confidence: number } {
  const tapped = MENU.find((one) => one === input.choice) as Intent | undefined
  return tapped ? { intent: tapped, intents: [tapped], confidence: 1 } : readIntent(input.text)
}

function emergency(group: RedFlagGroup, language: ReplyLanguage, country: string): Part {
  const kind = group === 'self_harm' || group === 'violence' ? group : 'medical'
  const known = EMERGENCY_NUMBERS[country]
  const numbers = known ? `${known.medical} (${known.note})` : '—'
  const text = EMERGENCY_REPLIES[language][kind].replace('{numbers}', numbers)
  return {
    replies: [{ text, choices: [] }],
    effects: [{ kind: 'hand-over', reason: 'emergency', emergency: true }],
    state: { place: null, paused: null },
  }
}

/** Words that steer the conversation wherever it stands. */
function control({ state, input, said }: Scene): Part | null {
  const { language, place } = state
  if (said.onlyA('stop_word') && !said.has('cancel')) {
    return {
      replies: [say(language, 'opted-out')],
      effects: [{ kind: 'opt-out' }],
      state: { place: null, paused: null },
    }
  }
  if (said.onlyA('start_word') && state.greeted && input.text.trim().split(/\s+/).length === 1) {
    return { replies: [say(language, 'opted-in', { choices: MENU })], effects: [{ kind: 'opt-in' }], state: {} }
  }
  if (input.choice === 'cancel' || said.onlyA('cancel')) {
    const key = place ? 'cancelled' : 'nothing-to-cancel'
    return { replies: [say(language, key, { choices: MENU })], effects: [], state: { place: null, paused: null } }
  }
  if (place && (input.choice === 'back' || said.onlyA('back'))) return keep(stepBack(place, language))
  if (state.offeredPerson && (input.choice === 'yes' || said.onlyA('yes'))) return toPerson(language, 'no-answer')
  if (said.has('attack'))
    return {
      replies: [say(language, 'refuse-injection', { choices: MENU })],
      effects: [],
      state: {},
      intent: 'out_of_scope',
    }
  return null
}

const keep = (step: NonNullable<Step>): Part => ({ ...step, state: { place: step.place } })

function toPerson(language: ReplyLanguage, reason: string): Part {
  return {
    ...{ replies: [say(language, 'hand-over')], intent: 'human', state: { unanswered: 0 } },
    effects: [{ kind: 'hand-over', reason, emergency: false }],
  }
}

/** In the middle of something: an answer to its question, unless the person clearly wants something else. */
function inTopic(scene: Scene, reading: { intent: Intent; confidence: number }): Part | null {
  const { state, input } = scene
  const { place, language } = state
  if (!place) return null
  const other = TOPICS[reading.intent]
  const tapped = input.choice !== null && MENU.includes(input.choice)
  const leaves =
    tapped || ((reading.intent === 'human' || (other && other !== place.topic)) && reading.confidence >= SURE)
  const stepped =
    input.attachments.length === 0 && leaves && !isFree(place) ? null : answerStep({ place, input, language })
  if (stepped && !(leaves && isFree(place) && reading.intent !== 'general')) {
    return { ...goOn(stepped, state), intent: place.topic }
  }
  const long = Date.parse(input.at) - Date.parse(scene.before.at) > SAME_SITTING_MS
  if (!leaves && !isDone(place) && (long || reading.intent === 'greeting' || other === place.topic)) {
    const again = ask(place, language)
    const topic = say(language, `topic.${place.topic}`).text
    return {
      ...keep(again),
      replies: [say(language, 'resume', { values: { topic } }), ...again.replies],
      intent: place.topic,
    }
  }
  return null
}

/** Steps that take any words as their answer. */
const isFree = (place: { topic: string; step: string }): boolean =>
  place.topic === 'complaint' && place.step === 'details'

function wish(
  scene: Scene,
  reading: { intent: Intent; intents: Intent[]; confidence: number },
): { part: Part; need: Need | null } {
  const { state, input, said } = scene
  const { language } = state
  const intent = input.attachments.length > 0 ? 'claim' : reading.intent
  const only = (part: Part): { part: Part; need: null } => ({ part, need: null })
  switch (intent) {
    case 'human':
      return only(toPerson(language, 'asked-for-person'))
    case 'greeting':
      return only(greeting(scene))
    case 'thanks':
      return only({ replies: [say(language, 'thanks')], effects: [], state: {} })
    case 'out_of_scope': {
      const key = said.has('medicine_talk') ? 'medical-advice' : 'out-of-scope'
      return only({ replies: [say(language, key, { choices: MENU })], effects: [], state: {} })
    }
    case 'claim_status':
      return claimStatus(scene)
    case 'facility':
      return facility(scene)
    case 'general':
      return general(scene)
    case 'claim':
      return isStranger(input) ? askWhoItIs(scene, 'claim') : only(start(scene, 'claim'))
    default:
      return only(start(scene, intent))
  }
}

/** A voice message, a sticker, a place: nothing that can be read here. */
const isWordless = ({ text, attachments, choice }: TurnInput): boolean =>
  text.trim() === '' && attachments.length === 0 && choice === null

function greeting({ state, input }: Scene): Part {
  const { language } = state
  const number = EMERGENCY_NUMBERS[input.country]?.medical ?? '—'
  const reply = state.greeted
    ? say(language, 'greet-again', { choices: MENU })
    : say(language, 'greet', { values: { number }, choices: MENU })
  return { replies: [reply], effects: [], state: {} }
}

/** Begins a topic; what was under way is put aside and offered again when this one ends. */
function start({ state, input }: Scene, topic: Topic): Part {
  const begun = begin(topic, input, state.language)
  const paused = state.place && state.place.topic !== topic && !isDone(state.place) ? state.place : state.paused
  return { ...goOn(begun, { ...state, paused }), intent: topic }
}

/** Where a topic stands after a step of it; where it ended, what was put aside for it is taken up again. */
function goOn(step: NonNullable<Step>, { paused, language }: Pick<DialogueState, 'paused' | 'language'>): Part {
  const { place, replies, effects } = step
  if (paused === null || (place !== null && !isDone(place)))
    return { replies, effects, state: { place, paused, unanswered: 0 } }
  const topic = say(language, `topic.${paused.topic}`).text
  const again = [say(language, 'resume-paused', { values: { topic } }), ...ask(paused, language).replies]
  return { replies: [...replies, ...again], effects, state: { place: paused, paused: null, unanswered: 0 } }
}

/** Answered from reviewed passages with their sources, or not at all. */
function general({ before, state, input, facts }: Scene): { part: Part; need: Need | null } {
  const { language, place } = state
  const need: Need = { kind: 'answer', question: withoutGreeting(input.text), before: withoutGreeting(before.lastText) }
  const { answer } = facts
  if (answer) {
    const reply = say(language, 'answer', { values: { text: answer.text, sources: answer.sources.join('; ') } })
    const again = place && !isDone(place) ? ask(place, language).replies : []
    return {
      part: {
        replies: [reply, ...again],
        effects: [],
        state: { unanswered: 0 },
        intent: 'general',
        passageIds: answer.passageIds,
      },
      need,
    }
  }
  const unanswered = state.unanswered + 1
  const offered = say(language, 'not-found', { choices: ['yes', 'human'] })
  const tired = unanswered > MOST_UNANSWERED
  const effects: Effect[] = tired ? [{ kind: 'hand-over', reason: 'no-answer', emergency: false }] : []
  return {
    part: {
      replies: [offered],
      effects,
      state: { unanswered, offeredPerson: true },
      intent: 'general',
      abstained: true,
    },
    need,
  }
}
