/** A word list written as running text: phrases parted by commas; line ends count as spaces. */
export function phrases(text: string): string[] {
  return text
    .split(',')
    .map((p) => p.replace(/\s+/g, ' ').trim())
    .filter((p) => p !== '')
}
