import type { BillLine } from '../../intake/schema.js'
import type { AuditSubject } from '../schema.js'
import { type Check, finding } from './check.js'
import { unitsOf } from './line-sums.js'
import { bedLines } from './line-words.js'

const WARD = 'audit.ward-entitlement'
const RENT = 'audit.room-rent-limit'
const order = ['general', 'semi-private', 'private'] as const
/** Charges that follow the room in a hospital's price list; medicines and tests do not. */
const FOLLOWS_ROOM = ['consultation', 'procedures']

/** A better ward than the patient is entitled to. What the difference costs, the bill does not say. */
export const wardEntitlement: Check = {
  name: WARD,
  find(subject, pack) {
    const { ward, bill } = subject
    if (ward === null || subject.fromPaper.includes('ward')) return []
    return bedLines(subject, pack).room.flatMap((line) => {
      const used = wardOf(`${bill.lines[line]?.description ?? ''}`) ?? wardOf(bill.room ?? '')
      if (used === null || order.indexOf(used) <= order.indexOf(ward)) return []
      const facts = { entitled: ward, used }
      return finding(subject, {
        ...{ code: WARD, severity: 'medium', lines: [line], billed: bill.lines[line]?.amount ?? null },
        ...{ certainty: 0.8, innocent: 'no-bed-free', facts },
      })
    })
  },
}

/** The ward a room's name tells; null when it tells none. */
export function wardOf(text: string): (typeof order)[number] | null {
  if (/semi[\s-]*priv|twin|double|sharing/i.test(text)) return 'semi-private'
  if (/\bgeneral\b|\bcommon\b|dormitory/i.test(text)) return 'general'
  return /\bprivate\b|\bsingle\b|\bsuite\b|deluxe/i.test(text) ? 'private' : null
}

/**
 * Beds dearer than the policy pays by the day, and the same share of the charges that follow the room (proportionate
 * deduction).
 */
export const roomRentLimit: Check = {
  name: RENT,
  find(subject, pack) {
    if (!subject.limits) return []
    const { roomPerDay, icuPerDay } = subject.limits
    const beds = bedLines(subject, pack)
    const room = beds.room.flatMap((line) => overLimit(subject, line, roomPerDay))
    const icu = beds.icu.flatMap((line) => overLimit(subject, line, icuPerDay))
    const paid = Math.min(1, ...room.map((one) => one.paid))
    const follows = subject.parts.flatMap((part, line) => (FOLLOWS_ROOM.includes(part) ? [line] : []))
    const shared = paid >= 1 ? [] : follows.map((line) => ({ line, paid, limit: null }))
    return [...room, ...icu, ...shared].flatMap(({ line, paid, limit }) => {
      const amount = subject.bill.lines[line]?.amount ?? 0
      const overcharge = amount - Math.round(amount * paid)
      if (overcharge <= 0) return []
      const facts = { limit, percent: Math.round(paid * 1000) / 10 }
      return finding(subject, {
        ...{ code: RENT, severity: 'low', lines: [line], billed: amount, allowed: amount - overcharge, overcharge },
        ...{ source: 'policy', reference: 'room rent limit', certainty: 0.9, innocent: 'policy-covers-it', facts },
      })
    })
  },
}

function overLimit({ bill }: AuditSubject, line: number, limit: number | null) {
  const { amount, ...one } = bill.lines[line] as BillLine
  const price = one.unitPrice ?? (amount ?? 0) / unitsOf(bill.lines[line] as BillLine)
  return limit === null || price <= limit ? [] : [{ line, paid: limit / price, limit }]
}
