import type { PageText } from '../schema.js'

/** The digits zero to nine of Devanagari, Bengali and Tamil follow each other; here the zeros. */
const ZEROS = [0x0966, 0x09e6, 0x0be6]
const NATIVE = /[\u0966-\u096f\u09e6-\u09ef\u0be6-\u0bef]/gu

/** The text with every digit of an Indian script as the digit it stands for: `২,৪৮০` is `2,480`. */
export function plainDigits(text: string): string {
  return text.replace(NATIVE, (sign) => {
    const code = sign.codePointAt(0)!
    return String(code - ZEROS.find((zero) => code >= zero && code < zero + 10)!)
  })
}

/** Pages whose words carry plain digits; their places stay. */
export function withPlainDigits(pages: readonly PageText[]): PageText[] {
  return pages.map((page) => ({
    ...page,
    words: page.words.map((word) => ({ ...word, text: plainDigits(word.text) })),
  }))
}
