import type { Role } from '../actor.js'
import { AppError } from '../errors.js'
import { COMMON_WORDS } from './common-passwords.js'

const STAFF_LENGTH = 12
const MEMBER_LENGTH = 8
const LONGEST = 128

export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'holds-username'

/**
 * Why a password may not be used, or null. Length counts, composition does not; words that attackers try first are
 * refused also with digits, signs and look-alike letters around and inside them.
 */
export function passwordFault(password: string, owner: { username: string; roles: Role[] }): PasswordFault | null {
  const length = [...password].length
  const isMemberOnly = owner.roles.every((role) => role === 'member')
  if (length < (isMemberOnly ? MEMBER_LENGTH : STAFF_LENGTH)) return 'too-short'
  if (length > LONGEST) return 'too-long'
  const plain = password.toLowerCase()
  if (owner.username.length >= 4 && plain.includes(owner.username)) return 'holds-username'
  if (isRepetition(plain) || isRun(plain) || isCommon(plain)) return 'common'
  return null
}

/** @throws AppError `auth.password-weak` with the fault's name. */
export function requireGoodPassword(password: string, owner: { username: string; roles: Role[] }): void {
  const fault = passwordFault(password, owner)
  if (!fault) return
  throw new AppError('precondition', 'auth.password-weak', {
    message: 'This password would be guessed too soon: take a longer one, such as four unrelated words.',
    details: { fault },
  })
}

/** One to four signs said again and again: `aaaaaaaaaaaa`, `abcabcabcabc`. */
function isRepetition(plain: string): boolean {
  return [1, 2, 3, 4].some((size) => plain === plain.slice(0, size).repeat(plain.length).slice(0, plain.length))
}

const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
]

/** A run along the alphabet, the digits or the keyboard, forward or back. */
function isRun(plain: string): boolean {
  const back = [...plain].reverse().join('')
  return ROWS.some((row) => row.includes(plain) || row.includes(back))
}

/** Nothing but common words, once digits and signs around them are gone and look-alikes are read as letters. */
function isCommon(plain: string): boolean {
  const bare = plain.replace(/^[^a-z]+|[^a-z]+$/g, '')
  return [plain, bare, readLookAlikes(bare), readLookAlikes(plain)].some((text) =>
    isMadeOfWords(text.replace(/[^a-z0-9]/g, '')),
  )
}

function readLookAlikes(text: string): string {
  const letters: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', '@': 'a', $: 's' }
  return text.replace(/[0134578@$]/g, (sign) => letters[sign] as string)
}

/** True when the text is common words (and years or short numbers) put end to end. */
function isMadeOfWords(text: string): boolean {
  const reachable = new Set([0])
  let hasWord = false
  for (let start = 0; start < text.length; start++) {
    if (!reachable.has(start)) continue
    const digits = /^\d{1,4}/.exec(text.slice(start))?.[0].length ?? 0
    for (let length = 1; length <= digits; length++) reachable.add(start + length)
    for (const word of COMMON_WORDS) {
      if (!text.startsWith(word, start)) continue
      reachable.add(start + word.length)
      hasWord = true
    }
  }
  return hasWord && reachable.has(text.length)
}
