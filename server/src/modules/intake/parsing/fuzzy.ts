/** Edit distance, given up (returns `limit` + 1) as soon as it must exceed `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const swap = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      const value = Math.min(swap, previous[j]! + 1, row[j - 1]! + 1)
      row.push(value)
      if (value < least) least = value
    }
    if (least > limit) return limit + 1
    previous = row
  }
  return Math.min(previous[b.length]!, limit + 1)
}

/** Which kinds of letters a key holds, as bits; letters that share a bit only make two keys look more alike. */
export function lettersOf(key: string): number {
  let bits = 0
  for (let at = 0; at < key.length; at++) bits |= 1 << (key.charCodeAt(at) & 31)
  return bits
}

/** At least so many edits lie between two keys with these letters. */
export function lettersApart(a: number, b: number): number {
  return Math.max(bitsOf(a & ~b), bitsOf(b & ~a))
}

function bitsOf(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

const LOOKALIKE: Record<string, string> = {
  ...{ '0': 'o', '1': 'l', i: 'l', '|': 'l', '!': 'l', '5': 's', '8': 'b' },
  // Devanagari letters that differ by a stroke.
  ...{ य: 'व', ब: 'व' },
}

/** Letters and digits only, lower case, with characters that OCR confuses made equal. For comparing, never for showing. */
export function fold(text: string): string {
  let out = ''
  for (const c of text.toLowerCase()) out += foldSign(c)
  return out
}

/** Signs met so far with what they fold to: there are few of them, and each is met very often. */
const folded = new Map<string, string>()

function foldSign(sign: string): string {
  let same = folded.get(sign)
  if (same === undefined) {
    const like = LOOKALIKE[sign] ?? sign
    same = /[\p{L}\p{N}]/u.test(like) ? like : ''
    folded.set(sign, same)
  }
  return same
}

/** Abbreviations that mean the same word in headings, so that the vocabularies need only one of them. */
const SAME_WORD: Record<string, string> = {
  nomor: 'no',
  nomer: 'no',
  number: 'no',
  num: 'no',
  nmr: 'no',
  nbr: 'no',
  '#': 'no',
  'no#': 'no',
  tgl: 'tanggal',
  tg1: 'tanggal',
  jml: 'jumlah',
  jmlh: 'jumlah',
  dt: 'date',
  qty: 'quantity',
  amt: 'amount',
  tot: 'total',
  disc: 'discount',
  regn: 'registration',
  reg: 'registration',
  pt: 'patient',
  adm: 'admission',
  medik: 'medis',
  inv: 'invoice',
  kwitansi: 'kuitansi',
}

/** A word of a text with the place where it stands. */
export interface Token {
  text: string
  key: string
  start: number
  end: number
}

const KEPT_TEXTS = 4000
const LONGEST_KEPT = 200
const cut = new Map<string, Token[]>()

/**
 * Cuts a text into words; also where OCR lost a space: `No.BuktiINV.71` → No, Bukti, INV, 71. The rows of a bill are cut
 * again and again while it is read, so the latest short texts are kept; nobody may change what is given.
 */
export function tokens(text: string): Token[] {
  if (text.length > LONGEST_KEPT) return cutIntoTokens(text)
  const known = cut.get(text)
  if (known) return known
  if (cut.size >= KEPT_TEXTS) cut.clear()
  const found = cutIntoTokens(text)
  cut.set(text, found)
  return found
}

function cutIntoTokens(text: string): Token[] {
  const found: Token[] = []
  for (const match of text.matchAll(/#|\p{Lu}?[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})|[\p{Lo}\p{M}]+|\d+|\p{L}+/gu)) {
    const key = fold(SAME_WORD[match[0].toLowerCase()] ?? match[0])
    found.push({ text: match[0], key: key || match[0], start: match.index, end: match.index + match[0].length })
  }
  return found
}

/** The comparison key of a phrase: its words' keys run together. */
export function phraseKey(phrase: string): string {
  return tokens(phrase)
    .map((t) => t.key)
    .join('')
}
