/** The scripts that the Latin recogniser does not know. */
export const SCRIPTS = ['devanagari', 'bengali', 'tamil'] as const
export type Script = (typeof SCRIPTS)[number]

const LETTERS: Record<Script, RegExp> = {
  devanagari: /[\u0900-\u097f]/gu,
  bengali: /[\u0980-\u09ff]/gu,
  tamil: /[\u0b80-\u0bff]/gu,
}
const NATIVE_DIGIT = /[\u0966-\u096f\u09e6-\u09ef\u0be6-\u0bef]/u
const OTHER_SIGN = /[A-Za-z0-9]/

/** The script most of a text's letters belong to; null where none of them does. */
export function scriptOf(text: string): Script | null {
  const counts = SCRIPTS.map((script) => text.match(LETTERS[script])?.length ?? 0)
  const most = Math.max(...counts)
  return most === 0 ? null : SCRIPTS[counts.indexOf(most)]!
}

/** How many letters and signs of the script a text has. */
export function lettersOf(text: string, script: Script): number {
  return text.match(LETTERS[script])?.length ?? 0
}

/** Whether a word is written in the script and in nothing else; Latin letters beside its own mean it was guessed. */
export function isWordOf(text: string, script: Script): boolean {
  return lettersOf(text, script) > 0 && /[\p{L}\p{N}]/u.test(text) && !OTHER_SIGN.test(text)
}

/** Whether a word is a number in a script's own digits: `২,৪৮০.০০`. */
export function isNativeNumber(text: string): boolean {
  return NATIVE_DIGIT.test(text) && !/\p{L}/u.test(text)
}

/**
 * Whether words of a PDF's text layer are in drawing order instead of reading order, as browsers print Indic text: a
 * vowel sign that is drawn before its letter opens the word, or signs stand apart from their letters.
 */
export function isDrawnOrder(words: readonly string[]): boolean {
  return words.some((word) => scriptOf(word) !== null && /^\p{M}/u.test(word))
}
