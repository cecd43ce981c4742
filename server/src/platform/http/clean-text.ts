import { AppError } from '../errors.js'

/** Signs that no text may hold: NUL, and halves of a surrogate pair. PostgreSQL stores neither. */
const UNSTORABLE = /\0|\p{Surrogate}/u

/** @throws AppError `request.invalid-text` when any string or key within holds what the database cannot store. */
export function requireCleanText(value: unknown): void {
  if (typeof value === 'string') {
    if (UNSTORABLE.test(value)) throw new AppError('invalid', 'request.invalid-text')
  } else if (Array.isArray(value)) {
    for (const item of value) requireCleanText(item)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      requireCleanText(key)
      requireCleanText(item)
    }
  }
}
