const LONGEST = 120

/** The beginning of a message for a list: one line, and no long number such as a card's or a telephone's. */
export function previewOf(text: string): string {
  const line = text
    .replace(/\+?\d[\d .()-]{6,}\d/g, (run) => (run.replace(/\D/g, '').length >= 8 ? '••••' : run))
    .replace(/(?<![\w.+-])[\w.+-]+@[\w-]+\.[\w.]+/g, '••••')
    .replace(/\s+/g, ' ')
    .trim()
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`
}
