import type { Reason } from '../../../shared/reason.js'
import type { AuditSubject } from '../schema.js'

/** One check, known by what it finds. Its findings carry figures, so that anyone can count after them. */
export type Check = { name: string; find(subject: AuditSubject): Reason[] }

/** Half a rupiah of rounding in a unit price is nobody's error; other currencies print hundredths. */
export function roundingStep(currency: string | null): number {
  return currency === null || currency === 'IDR' ? 100 : 1
}
