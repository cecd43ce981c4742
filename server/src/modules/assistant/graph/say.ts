import { REPLIES_EN } from '../mapping/replies-en.js'
import { REPLIES_HI } from '../mapping/replies-hi.js'
import { REPLIES_ID } from '../mapping/replies-id.js'
import type { Reply, ReplyLanguage } from '../schema.js'

const BOOKS: Record<ReplyLanguage, Record<string, string>> = { id: REPLIES_ID, en: REPLIES_EN, hi: REPLIES_HI }

/** Words by key in the member's language, with values put in. @throws RangeError for a key without words */
export function words(language: ReplyLanguage, key: string, values: Record<string, string> = {}): string {
  const text = BOOKS[language][key]
  if (text === undefined) throw new RangeError(`assistant: no words for ${key} in ${language}`)
  return text.replace(/\{(\w+)\}/g, (_whole, name: string) => values[name] ?? '')
}

/** A reply with what may be tapped, or answered by number where there is nothing to tap. */
export function say(
  language: ReplyLanguage,
  key: string,
  options: { values?: Record<string, string>; choices?: string[] } = {},
): Reply {
  return {
    text: words(language, key, options.values),
    choices: (options.choices ?? []).map((id) => ({ id, title: words(language, `choice.${id}`) })),
  }
}

/** Claims as a list to read: number, day of filing, where each stands. */
export const linesOfClaims = (
  language: ReplyLanguage,
  claims: readonly { number: string; day: string; status: string }[],
): string =>
  claims.map((one) => `${one.number} · ${one.day} · ${words(language, `claim.status.${one.status}`)}`).join('\n')

/** What a person may begin with. */
export const MENU = ['registration', 'claim', 'claim_status', 'complaint', 'facility', 'general', 'human']

/** Why a file was refused, in words; damage for codes that have none of their own. */
export function problemWords(language: ReplyLanguage, code: string): string {
  return BOOKS[language][`problem.${code}`] ?? words(language, 'problem.other')
}
