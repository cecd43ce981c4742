import { COMPLAINT_WORDS } from '../mapping/complaint-words.js'
import { createPhraseBook } from '../phrases/phrase-book.js'
import { wordsOf } from '../phrases/words.js'
import { redFlagGate } from '../safety/red-flag-gate.js'
import type { TicketCategory } from '../schema.js'

const BOOK = createPhraseBook(COMPLAINT_WORDS)

const ORDER: TicketCategory[] = [
  ...([
    'fraud',
    'privacy',
    'refused_service',
    'claim_rejected',
    'claim_delay',
    'extra_charge',
    'staff_attitude',
  ] as const),
  ...(['facility_quality', 'waiting_time', 'medicine', 'referral', 'membership_inactive', 'contribution'] as const),
  ...(['data_error', 'app_problem'] as const),
]
/** Kinds in which care, money or safety suffers: answered the same day. */
const SAME_DAY = new Set<TicketCategory>(['fraud', 'privacy', 'refused_service'])

/**
 * What a complaint is about, and how urgent: 0 none, 1 ordinary, 2 the same day, 3 care refused or failing now,
 * 4 the red-flag gate fired. Rules alone; staff correct it on the ticket.
 */
export function categoryOf(text: string): { category: TicketCategory; urgency: number } {
  const found = BOOK.find(wordsOf(text))
  const has = (name: string): boolean => found.spans(name).length > 0
  const category = ORDER.find(has) ?? 'other'
  if (redFlagGate(text).emergency) return { category, urgency: 4 }
  if (category === 'refused_service' && has('distress')) return { category, urgency: 3 }
  if (SAME_DAY.has(category) || has('care_now')) return { category, urgency: 2 }
  if (has('praise') || category === 'other' || category === 'app_problem') return { category, urgency: 0 }
  return { category, urgency: category === 'extra_charge' && has('money') && has('distress') ? 2 : 1 }
}
