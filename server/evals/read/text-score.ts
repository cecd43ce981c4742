/** A piece of text with its place, of a truth or of a reading; lines and words will both do. Any unit of length. */
export type PlacedText = { x: number; y: number; width: number; height: number; text: string }

/** Counts of one page, so that pages can be added up before dividing. */
export type TextCounts = {
  /** Single-character edits between the two texts, blanks left out, and the truth's length without blanks. */
  edits: number
  characters: number
  /** Words in common (as bags), in the truth, and in the reading. */
  commonWords: number
  truthWords: number
  readWords: number
}

/** Rates of one or many pages. `characterErrors`: edits / characters (0 is best, may pass 1); the rest 0 to 1. */
export type TextRates = { characterErrors: number; wordRecall: number; wordPrecision: number; wordF1: number }

/** Compares a reading with the truth over one reading order made the same way for both; case does not count. */
export function countText(truth: readonly PlacedText[], read: readonly PlacedText[]): TextCounts {
  const a = normalised(linesInOrder(truth).join('\n'))
  const b = normalised(linesInOrder(read).join('\n'))
  const truthBag = bagOf(a)
  const readBag = bagOf(b)
  let commonWords = 0
  for (const [word, times] of truthBag) commonWords += Math.min(times, readBag.get(word) ?? 0)
  const plain = a.replaceAll(' ', '')
  return {
    edits: editDistance(plain, b.replaceAll(' ', '')),
    characters: plain.length,
    commonWords,
    truthWords: sum(truthBag),
    readWords: sum(readBag),
  }
}

/** Rates over all pages counted together, so that long pages weigh more. */
export function ratesOf(pages: readonly TextCounts[]): TextRates {
  const total = (of: (page: TextCounts) => number) => pages.reduce((all, page) => all + of(page), 0)
  const common = total((page) => page.commonWords)
  const wordRecall =
    common /
    Math.max(
      1,
      total((page) => page.truthWords),
    )
  const wordPrecision =
    common /
    Math.max(
      1,
      total((page) => page.readWords),
    )
  return {
    characterErrors:
      total((page) => page.edits) /
      Math.max(
        1,
        total((page) => page.characters),
      ),
    wordRecall,
    wordPrecision,
    wordF1: (2 * wordRecall * wordPrecision) / Math.max(1e-9, wordRecall + wordPrecision),
  }
}

/** Groups pieces whose middles are level, top to bottom, then joins each group left to right. */
export function linesInOrder(pieces: readonly PlacedText[]): string[] {
  const middle = (piece: PlacedText) => piece.y + piece.height / 2
  const rows: PlacedText[][] = []
  const sorted = pieces.filter((piece) => piece.text.trim() !== '').sort((a, b) => middle(a) - middle(b))
  for (const piece of sorted) {
    const row = rows[rows.length - 1]
    if (row) {
      const level = row.reduce((all, other) => all + middle(other), 0) / row.length
      const heights = row.map((other) => other.height).sort((a, b) => a - b)
      const height = heights[heights.length >> 1]!
      if (Math.abs(middle(piece) - level) < 0.5 * Math.min(height, Math.max(piece.height, 1))) {
        row.push(piece)
        continue
      }
    }
    rows.push([piece])
  }
  return rows.map((row) =>
    row
      .sort((a, b) => a.x - b.x)
      .map((piece) => piece.text.trim())
      .join(' '),
  )
}

const SAME_SIGN: Readonly<Record<string, string>> = {
  '：': ':',
  '，': ',',
  '（': '(',
  '）': ')',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '—': '-',
  '–': '-',
}

function normalised(text: string): string {
  const signs = text.toUpperCase().replace(/[：，（）’‘“”—–]/g, (sign) => SAME_SIGN[sign]!)
  return signs.replace(/\s+/g, ' ').trim()
}

function bagOf(text: string): Map<string, number> {
  const bag = new Map<string, number>()
  for (const word of text.split(' ')) if (word !== '') bag.set(word, (bag.get(word) ?? 0) + 1)
  return bag
}

function sum(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((all, times) => all + times, 0)
}

/** Fewest insertions, deletions and replacements that turn one text into the other. */
export function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      now.push(Math.min(replaced, before[j]! + 1, now[j - 1]! + 1))
    }
    before = now
  }
  return before[b.length]!
}
