/** What to do about an error code of the Cloud API. */
export type ErrorClass = 'retry' | 'needs-template' | 'terminal-for-contact' | 'terminal-for-account' | 'our-mistake'

const RETRY = new Set([1, 2, 4, 80007, 130429, 131000, 131016, 131056, 131057, 133016])
const CONTACT = new Set([131026, 131050, 131051, 131062, 130472, 131049])
const ACCOUNT = new Set([0, 3, 10, 190, 368, 131005, 131031, 131042, 131045, 130497, 131048, 131064])

/** Sorts an error code. Source: Meta's list of error codes of the Cloud API; unknown codes are not tried again. */
export function classOfError(code: number): ErrorClass {
  if (RETRY.has(code)) return 'retry'
  if (code === 131047) return 'needs-template'
  if (CONTACT.has(code)) return 'terminal-for-contact'
  if (ACCOUNT.has(code) || (code >= 200 && code <= 299)) return 'terminal-for-account'
  return 'our-mistake'
}

export function isRetryable(code: number): boolean {
  return classOfError(code) === 'retry'
}
