const LONGEST_TEXT = 300

/** Lower case without accents or compatibility forms, so that one word is always written one way. */
export function foldLetters(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .normalize('NFC')
}

/** The words of a text: runs of letters and digits of any script, apostrophes left out (Jum'at → jumat). */
export function wordsOf(text: string): string[] {
  return (
    foldLetters(text)
      .replace(/['’ʼ`]/g, '')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
}
