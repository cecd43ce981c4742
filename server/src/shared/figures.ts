/** A figure of a text that the document it was worded from does not hold. */
export type StrangeFigure = { text: string; why: 'not-in-findings' | 'number-in-words' }

/** Words that make a number many times larger; a figure before one of them is read with it. */
const TIMES: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  lac: 1e5,
  million: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  ratus: 1e2,
  ribu: 1e3,
  rb: 1e3,
  juta: 1e6,
  jt: 1e6,
  miliar: 1e9,
  सौ: 1e2,
  हज़ार: 1e3,
  हजार: 1e3,
  लाख: 1e5,
  करोड़: 1e7,
  करोड: 1e7,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
}
const PER_CENT = /^\s*(?:%|٪|per\s?cent|percent|persen|प्रतिशत|फ़ीसदी)/iu
const NUMBER = /\d(?:[\d.,'’\u00a0\u202f]*\d)?/gu
const WORD = /^[\s\u00a0-]*([\p{L}\p{M}]+)/u

/**
 * Refuses every figure of `text` that is not in `told`, the text it was worded from. A rewording may leave figures out,
 * never bring any: grouped or plain, with Latin or Indic digits, per cent, or with a word such as lakh or juta.
 */
export function findStrangeFigures(text: string, told: string): { ok: boolean; strange: StrangeFigure[] } {
  const allowed = figuresOf(told)
  const strange = figuresOf(text).found.filter((one) => !allowed.keys.has(one.key))
  return { ok: strange.length === 0, strange: strange.map(({ text: shown, why }) => ({ text: shown, why })) }
}

type Found = { key: string; text: string; why: StrangeFigure['why'] }

function figuresOf(raw: string): { found: Found[]; keys: Set<string> } {
  const text = latinDigits(raw)
  const found: Found[] = []
  const counted = new Set<number>()
  for (const hit of text.matchAll(NUMBER)) {
    const after = text.slice(hit.index + hit[0].length)
    const word = WORD.exec(after)
    const times = word?.[1] ? TIMES[word[1].toLowerCase()] : undefined
    if (times && word) counted.add(hit.index + hit[0].length + word[0].length - (word[1]?.length ?? 0))
    const value = worthOf(hit[0]) * (times ?? 1)
    const isShare = PER_CENT.test(after)
    found.push({ key: `${isShare ? '%' : ''}${value}`, text: hit[0], why: 'not-in-findings' })
  }
  for (const hit of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const word = hit[0].toLowerCase()
    if (word.length > 2 && TIMES[word] && !counted.has(hit.index)) {
      found.push({ key: `word:${word}`, text: hit[0], why: 'number-in-words' })
    }
  }
  return { found, keys: new Set(found.map((one) => one.key)) }
}

/**
 * A number with its grouping read away: the last mark is a decimal mark when one or two digits follow it and no other mark
 * of its kind stands before it; every other mark groups.
 */
function worthOf(text: string): number {
  const last = /[.,](\d+)$/.exec(text)
  const mark = last?.[0][0] ?? ''
  const isDecimal = last !== null && (last[1]?.length ?? 0) <= 2 && text.split(mark).length === 2
  const whole = (isDecimal ? text.slice(0, last.index) : text).replace(/\D/g, '')
  return Number(isDecimal ? `${whole}.${last[1]}` : whole)
}

/** Devanagari, Bengali and Tamil digits as Latin ones. */
function latinDigits(text: string): string {
  return text.replace(/[०-९০-৯௦-௯]/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0
    const zero = [0x966, 0x9e6, 0xbe6].find((start) => code >= start && code < start + 10) ?? code
    return String(code - zero)
  })
}
