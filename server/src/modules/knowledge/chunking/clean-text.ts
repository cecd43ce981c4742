/** Letters nobody sees: they hide instructions from the reviewer and break words for the search. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}|[\u{e000}-\u{f8ff}]/gu

/** A document's text as it is kept and shown: one form of each letter, no hidden letters, no long gaps. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\f|\u2028|\u2029/g, '\n')
    .replace(UNSEEN, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
