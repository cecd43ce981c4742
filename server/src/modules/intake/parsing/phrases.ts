/** A word list written as running text: phrases parted by commas or line ends. */
export function phrases(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((p) => p.trim())
    .filter((p) => p !== '')
}
