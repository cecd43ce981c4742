import type { Awareness, Barrier, ComplaintClass, Emotion, Interest, Reading } from '../schema.js'
import { Barrier as BarrierCodes } from '../schema.js'

/** What the word lists and the complaint rules found in one message. */
export type Signs = {
  complaint: ComplaintClass
  urgency: number
  has(family: string): boolean
  symptoms: string[]
  conditions: string[]
  text: string
}

/** Complaints that tell of an obstacle by what they are. */
const BARRIER_OF: Partial<Record<ComplaintClass, Barrier>> = {
  extra_charge: 'price',
  waiting_time: 'schedule',
  ...{ staff_attitude: 'trust', fraud: 'trust', privacy: 'trust', facility_quality: 'trust', data_error: 'documents' },
}
/** Kinds that are often no more than a question. */
const ORDINARY = new Set<ComplaintClass>([
  'contribution',
  'referral',
  'membership_inactive',
  'claim_delay',
  'data_error',
])

/** One message: class, urgency, feeling and obstacles. */
export function readMessage(signs: Signs): Pick<Reading, 'complaintClass' | 'urgency' | 'emotion' | 'barriers'> {
  const { complaint: complaintClass, urgency, has } = signs
  const barriers = new Set<Barrier>(BarrierCodes.options.filter(has))
  const implied = BARRIER_OF[complaintClass]
  if (implied) barriers.add(implied)
  if (complaintClass === 'referral' && has('wrong_paper')) barriers.add('documents')
  return { complaintClass, urgency, emotion: emotionOf(signs), barriers: [...barriers] }
}

function emotionOf({ complaint, urgency, has }: Signs): Emotion {
  if (urgency >= 3 || has('upset')) return 'negative'
  if (complaint === 'none') return has('glad') ? 'positive' : has('trust') ? 'negative' : 'neutral'
  if (complaint === 'data_error') return 'neutral'
  return ORDINARY.has(complaint) && has('asks') ? 'neutral' : 'negative'
}

const AGE = [
  /\b(?:umur|usia)\s*(?:saya)?\s*(\d{1,3})\b/i,
  /\bsaya\s*(?:ber)?(?:umur|usia)?\s*(\d{1,3})\s*(?:tahun|thn|th)\b/i,
  /\bi(?:'m| am)\s*(\d{1,3})(?:\s*(?:years?|yrs?)\s*old|\s*y\/?o)\b/i,
  /\bmeri umar\s*(\d{1,3})\b/i,
]

/** A person's age in years, where they state it of themselves; null otherwise. */
export function ageIn(text: string): number | null {
  for (const pattern of AGE) {
    const years = Number(pattern.exec(text)?.[1] ?? Number.NaN)
    if (years >= 5 && years <= 120) return years
  }
  return null
}

const HOME =
  /\b(?:tinggal di|domisili(?: di)?|berdomisili di|rumah saya di|saya dari|saya di|i live in|i am from|i'm from)\s+([\p{L} ,.-]{3,60})/iu

/** The words after which a person says where they live; null when they do not. */
export function homeIn(text: string): string | null {
  return HOME.exec(text)?.[1]?.toLowerCase() ?? null
}

/** Messages in order as one reading: the most urgent one names the class, obstacles and symptoms are united. */
export function combine(messages: { seq: number; signs: Signs; province: string | null }[]): {
  reading: Reading
  evidence: number[]
} {
  const read = messages.map((one) => ({ ...one, one: readMessage(one.signs) }))
  const worst = [...read].sort((a, b) => rank(b.one) - rank(a.one) || b.seq - a.seq)[0]
  const felt = read.filter(({ one }) => one.emotion !== 'neutral').at(-1)?.one.emotion ?? 'neutral'
  const says = (family: string): boolean => messages.some(({ signs }) => signs.has(family))
  const united = <Value>(pick: (one: (typeof read)[number]) => Value[]): Value[] => [...new Set(read.flatMap(pick))]
  const last = <Value>(pick: (one: (typeof read)[number]) => Value | null): Value | null =>
    read.map(pick).findLast((value) => value !== null) ?? null
  const reading: Reading = {
    complaintClass: worst?.one.complaintClass ?? 'none',
    urgency: Math.max(0, ...read.map(({ one }) => one.urgency)),
    emotion: felt,
    barriers: united(({ one }) => one.barriers),
    interest: interestOf(says),
    awareness: awarenessOf(says),
    symptoms: united(({ signs }) => signs.symptoms),
    conditions: united(({ signs }) => signs.conditions),
    gender: says('is_woman') ? 'female' : says('is_man') ? 'male' : null,
    age: last(({ signs }) => ageIn(signs.text)),
    province: last(({ province }) => province),
  }
  const evidence = read
    .filter(({ one }) => rank(one) > 0 && rank(one) === rank(worst?.one ?? one))
    .map(({ seq }) => seq)
  return { reading, evidence }
}

/** A named class weighs more than `other`, and that more than none; urgency before all. */
function rank({ complaintClass, urgency }: { complaintClass: ComplaintClass; urgency: number }): number {
  return urgency * 3 + (complaintClass === 'none' ? 0 : complaintClass === 'other' ? 1 : 2)
}

function interestOf(says: (family: string) => boolean): Interest | null {
  if (says('interest_low')) return 'low'
  if (says('interest_high')) return 'high'
  return says('interest_medium') ? 'medium' : null
}

function awarenessOf(says: (family: string) => boolean): Awareness | null {
  if (says('awareness_none')) return 'none'
  if (says('awareness_detailed')) return 'detailed'
  return says('awareness_basic') ? 'basic' : null
}

/** What the law calls specific is left out for who did not agree. */
export function withoutSpecific(reading: Reading): Reading {
  return { ...reading, symptoms: [], conditions: [], gender: null, age: null, province: null }
}
