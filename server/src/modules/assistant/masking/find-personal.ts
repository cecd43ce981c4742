/** A number or address by which a person can be found; `norm` without separators. Places count code points. */
export type Personal = { kind: string; value: string; start: number; norm: string }

const KINDS: { kind: string; pattern: RegExp; fits?: (digits: string) => boolean }[] = [
  { kind: 'claim_no', pattern: /\bKLM\d{8}[0-9A-F]{6}\b/gi },
  { kind: 'email', pattern: /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g },
  { kind: 'pan', pattern: /\b[A-Z]{5}\d{4}[A-Z]\b/g },
  { kind: 'phone', pattern: /\+62[\s-]?\d(?:[\s-]?\d){7,11}(?!\d)/g },
  { kind: 'nik', pattern: /(?<!\d)\d(?:[\s.-]?\d){15}(?!\d)/g },
  { kind: 'bpjs_card', pattern: /(?<!\d)000\d(?:[\s.-]?\d){9}(?!\d)/g },
  { kind: 'phone', pattern: /(?<!\d)(?:62|0)8\d(?:[\s-]?\d){6,10}(?!\d)/g },
  { kind: 'aadhaar', pattern: /(?<!\d)\d{4}\s?\d{4}\s?\d{4}(?!\d)/g, fits: passesVerhoeff },
  { kind: 'phone', pattern: /(?<!\d)[6-9]\d{9}(?!\d)/g },
]

/** Every identifier in a text, first kinds first; what one kind took, no other takes again. */
export function findPersonal(text: string): Personal[] {
  const taken: { from: number; to: number }[] = []
  const found: Personal[] = []
  for (const { kind, pattern, fits } of KINDS) {
    for (const hit of text.matchAll(pattern)) {
      const [from, to] = [hit.index, hit.index + hit[0].length]
      const norm = normOf(kind, hit[0])
      if (taken.some((one) => from < one.to && to > one.from) || (fits && !fits(norm))) continue
      taken.push({ from, to })
      found.push({ kind, value: hit[0], start: [...text.slice(0, from)].length, norm })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** Without separators; telephones with their country, 62 for those that begin with 0, 91 for ten digits. */
function normOf(kind: string, value: string): string {
  if (kind === 'email') return value
  const bare = value.replace(/[\s.-]/g, '')
  if (kind !== 'phone' || bare.startsWith('+')) return bare
  if (bare.startsWith('62')) return `+${bare}`
  return bare.startsWith('0') ? `+62${bare.slice(1)}` : `+91${bare}`
}

/** The text with every identifier but its last two signs hidden: for lists, summaries and whatever leaves the house. */
export function maskPersonal(text: string): string {
  return findPersonal(text).reduce(
    (masked, { value }) => masked.replace(value, `${'•'.repeat(4)}${value.slice(-2)}`),
    text,
  )
}

const PRODUCTS = [
  ...([
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
    [1, 2, 3, 4, 0, 6, 7, 8, 9, 5],
    [2, 3, 4, 0, 1, 7, 8, 9, 5, 6],
  ] as const),
  ...([
    [3, 4, 0, 1, 2, 8, 9, 5, 6, 7],
    [4, 0, 1, 2, 3, 9, 5, 6, 7, 8],
    [5, 9, 8, 7, 6, 0, 4, 3, 2, 1],
  ] as const),
  ...([
    [6, 5, 9, 8, 7, 1, 0, 4, 3, 2],
    [7, 6, 5, 9, 8, 2, 1, 0, 4, 3],
    [8, 7, 6, 5, 9, 3, 2, 1, 0, 4],
  ] as const),
  [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
]
const FIRST_SWAP = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]

/** Verhoeff's check (1969), by the dihedral group of ten: the check digit of Aadhaar numbers. */
export function passesVerhoeff(digits: string): boolean {
  let check = 0
  const reversed = [...digits].reverse().map(Number)
  for (const [place, digit] of reversed.entries()) {
    let swapped = digit
    for (let times = place % 8; times > 0; times--) swapped = FIRST_SWAP[swapped] ?? 0
    check = PRODUCTS[check]?.[swapped] ?? 0
  }
  return check === 0
}
