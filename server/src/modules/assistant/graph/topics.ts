import { categoryOf } from '../complaints/read-complaint.js'
import { CONTRIBUTIONS } from '../mapping/contributions.js'
import { maskPersonal } from '../masking/find-personal.js'
import type { Effect, Place, Reply, ReplyLanguage, Topic } from '../schema.js'
import { say, words } from './say.js'
import { digitsIn, peopleIn, stepWords } from './steps.js'
import type { TurnInput } from './turn.js'

/** What became of an answer to a step: the next place, or null when the text was no answer to it. */
export type Step = { place: Place | null; replies: Reply[]; effects: Effect[] } | null
type At = { place: Place; input: TurnInput; language: ReplyLanguage }

const CONTROLS = ['back', 'cancel']

/** The first step of a topic; what the opening words already say is not asked again. */
export function begin(topic: Topic, input: TurnInput, language: ReplyLanguage): NonNullable<Step> {
  const slots: Record<string, string> = {}
  const people = peopleIn(input.text)
  if (people) slots.people = String(people)
  switch (topic) {
    case 'registration':
      return ask(fillRegistration({ topic, step: 'type', slots }, input.text), language)
    case 'claim':
      return beginClaim(
        { topic, step: 'card', slots: stepWords(input.text).has('inpatient') ? { inpatient: 'yes' } : {} },
        input,
        language,
      )
    case 'complaint':
      return ask({ topic, step: 'details', slots: { first: input.text.slice(0, 500) } }, language)
    default:
      return ask({ topic, step: 'ask', slots }, language)
  }
}

function beginClaim(place: Place, input: TurnInput, language: ReplyLanguage): NonNullable<Step> {
  const digits = digitsIn(input.text)
  const known = input.hasCard || digits.length === 13
  const at: Place = { ...place, step: known ? 'receipt' : 'card' }
  if (known && input.attachments.length > 0) return takeReceipt({ place: at, input, language })
  return ask(at, language)
}

/** Puts the question of a place, as often as needed. */
export function ask(place: Place, language: ReplyLanguage): NonNullable<Step> {
  return { place, replies: [question(place, language)], effects: [] }
}

function question(place: Place, language: ReplyLanguage): Reply {
  const key = `${place.topic}.${place.step}`
  switch (key) {
    case 'registration.type':
      return say(language, key, { choices: ['pbpu', 'ppu', 'pbi', 'newborn', 'cancel'] })
    case 'registration.class':
      return say(language, key, { choices: ['class-1', 'class-2', 'class-3', ...CONTROLS] })
    case 'registration.confirm':
      return confirmRegistration(place, language)
    case 'complaint.confirm':
      return say(language, key, {
        values: { category: place.slots.category ?? 'other', summary: maskPersonal(place.slots.text ?? '') },
        choices: ['send', ...CONTROLS],
      })
    case 'complaint.details':
      return say(language, key, { choices: ['cancel', 'human'] })
    case 'facility.ask':
    case 'claim_status.ask':
      return say(language, 'facility.ask', { choices: ['cancel'] })
    default:
      return say(language, key, { choices: CONTROLS })
  }
}

function confirmRegistration(place: Place, language: ReplyLanguage): Reply {
  const type = place.slots.type ?? 'pbpu'
  const choices = ['yes', ...CONTROLS]
  if (type !== 'pbpu') {
    return say(language, `registration.${type}`, {
      values: { documents: words(language, `documents.${type}`) },
      choices,
    })
  }
  const chosen = place.slots.class === '1' ? '1' : place.slots.class === '2' ? '2' : '3'
  const each = CONTRIBUTIONS[chosen]
  const count = Number(place.slots.people ?? '0')
  const people =
    count > 1 ? words(language, 'registration.people', { count: String(count), total: rupiah(each * count) }) : ''
  return say(language, 'registration.confirm', { values: { class: chosen, amount: rupiah(each), people }, choices })
}

const rupiah = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/g, '.')

/** Takes what a text says about who registers and in which class. */
function fillRegistration(place: Place, text: string): Place {
  const said = stepWords(text)
  const slots = { ...place.slots }
  const people = peopleIn(text)
  if (people) slots.people = String(people)
  for (const level of ['1', '2', '3']) if (said.has(`class_${level}`)) slots.class = level
  const type = (['pbi', 'ppu', 'pbpu', 'newborn'] as const).find((one) => said.has(one))
  if (type) slots.type = type
  if (slots.class && !slots.type) slots.type = 'pbpu'
  const step = !slots.type ? 'type' : slots.type === 'pbpu' && !slots.class ? 'class' : 'confirm'
  return { ...place, step, slots }
}

/** What a text or tap makes of the place where the conversation stands. */
export function answerStep({ place, input, language }: At): Step {
  switch (place.topic) {
    case 'registration':
      return answerRegistration({ place, input, language })
    case 'claim':
      return answerClaim({ place, input, language })
    case 'complaint':
      return answerComplaint({ place, input, language })
    default:
      return null
  }
}

function answerRegistration({ place, input, language }: At): Step {
  const said = stepWords(input.text)
  if (place.step === 'confirm' && (input.choice === 'yes' || said.onlyA('yes'))) {
    if (place.slots.agreed) return null
    const documents = words(language, `documents.${place.slots.type ?? 'pbpu'}`)
    const done = { ...place, slots: { ...place.slots, agreed: 'yes' } }
    return {
      place: done,
      replies: [say(language, 'registration.done', { values: { documents }, choices: ['human', 'claim'] })],
      effects: [],
    }
  }
  const tapped = input.choice?.startsWith('class-') ? `class ${input.choice.slice(6)}` : ''
  const type: Record<string, string> = {}
  if (['pbpu', 'ppu', 'pbi', 'newborn'].includes(input.choice ?? '')) type.type = input.choice ?? ''
  const text = `${input.text} ${tapped}`
  const next = fillRegistration({ ...place, slots: { ...place.slots, ...type } }, text)
  const changed = JSON.stringify(next.slots) !== JSON.stringify(place.slots)
  if (!changed && next.step === place.step) return null
  return ask(next, language)
}

function answerClaim({ place, input, language }: At): Step {
  const said = stepWords(input.text)
  if (input.attachments.length > 0) return takeReceipt({ place, input, language })
  if (place.step === 'card') {
    const digits = digitsIn(input.text)
    if (digits.length === 13) return beginClaim(place, input, language)
    const wrong = say(language, 'claim.card-wrong', { values: { count: String(digits.length) }, choices: CONTROLS })
    return digits.length > 3 ? { place, replies: [wrong], effects: [] } : null
  }
  if (said.has('lost_paper'))
    return { place, replies: [say(language, 'claim.missing-paper', { choices: ['human'] })], effects: [] }
  if (place.step === 'receipt' && said.onlyA('yes')) {
    return { place, replies: [say(language, 'claim.no-file', { choices: CONTROLS })], effects: [] }
  }
  return null
}

/** Sending the picture is the member's own step; the draft made of it is sent only after they confirmed it. */
export function takeReceipt({ place, input, language }: At): NonNullable<Step> {
  return {
    place: { ...place, step: 'documents' },
    replies: [say(language, 'claim.documents')],
    effects: input.attachments.map((messageId) => ({ kind: 'start-claim', messageId })),
  }
}

function answerComplaint({ place, input, language }: At): Step {
  const said = stepWords(input.text)
  if (place.step === 'details') {
    if (input.text.trim().length < 4) return null
    const text = `${place.slots.first ?? ''} ${input.text}`.trim().slice(0, 1000)
    const { category, urgency } = categoryOf(text)
    return ask({ ...place, step: 'confirm', slots: { text, category, urgency: String(urgency) } }, language)
  }
  if (input.choice !== 'send' && input.choice !== 'yes' && !said.onlyA('yes')) return null
  const { category, urgency } = categoryOf(place.slots.text ?? '')
  return {
    place: null,
    replies: [say(language, 'complaint.ticket')],
    effects: [{ kind: 'open-ticket', category, urgency, text: place.slots.text ?? '' }],
  }
}

const BEFORE: Record<string, string> = {
  ...{
    'registration.confirm': 'class',
    'registration.class': 'type',
    'claim.receipt': 'card',
    'claim.documents': 'receipt',
  },
  'complaint.confirm': 'details',
}

/** Whether nothing more is asked at a place: the receipt is there, and what comes of it is told by itself. */
export const isDone = (place: Place): boolean => place.topic === 'claim' && place.step === 'documents'

/** One step back; what was answered there is asked again. */
export function stepBack(place: Place, language: ReplyLanguage): NonNullable<Step> {
  const step = BEFORE[`${place.topic}.${place.step}`] ?? place.step
  const slots = { ...place.slots }
  delete slots.agreed
  if (step === 'class') delete slots.class
  if (step === 'type') for (const name of ['type', 'class']) delete slots[name]
  const isEmployee = step === 'class' && slots.type !== 'pbpu'
  if (isEmployee) delete slots.type
  return ask({ ...place, step: isEmployee ? 'type' : step, slots }, language)
}
