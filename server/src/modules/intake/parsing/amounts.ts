import type { Minor } from '../../../shared/money.js'

/** How one document writes its money. Decided once from all its figures, never figure by figure. */
export interface AmountStyle {
  decimal: '.' | ','
  /** True when most figures show two decimals, so a bare integer is suspicious. */
  withDecimals: boolean
  /** 0 to 1: how clearly the document's figures speak for this style. */
  certainty: number
}

/** One figure as read. `confidence` is about the shape alone: 1 = exactly as the style writes it. */
export interface AmountReading {
  minor: Minor
  confidence: number
  /** True when the figure carries a currency sign, separators or decimals: cannot be a mere count. */
  looksLikeMoney: boolean
}

const CURRENCY = String.raw`(?:rp|idr|inr|rs|rm|rn|rh|fm|myr|usd|us\$|s\$|\$|₹|€)`
// A lone S before decimals is the dollar sign misread.
const LEADING_CURRENCY = new RegExp(`^(?:${CURRENCY}[.:]?\\s*|S(?=\\d+\\.\\d\\d$))`, 'i')
const TRAILING_CURRENCY = new RegExp(`\\s*(?:${CURRENCY}|rupiah)\\.?$`, 'i')
const NUMBER_SHAPE = /^(?:\d[\d.,:;'’]*|[.,]\d{2})$/
const LOOKS_LIKE_DIGIT: Record<string, string> = {
  o: '0',
  O: '0',
  Q: '0',
  D: '0',
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  '!': '1',
  S: '5',
  s: '5',
  B: '8',
  Z: '2',
}
const LARGEST_SAFE_DIGITS = 13

/** Weighs every figure of a document for dot or comma as the decimal sign. `rupiah` breaks a tie: Rp is written 1.234,00. */
export function decideStyle(figures: string[], rupiah: boolean): AmountStyle {
  let comma = rupiah ? 1.5 : 0
  let dot = rupiah ? 0 : 1.5
  let decimals = 0
  let counted = 0
  for (const figure of figures) {
    const text = bareNumber(figure).text
    if (!NUMBER_SHAPE.test(text)) continue
    if (/^\d{1,3}(\.\d{3}){2,}$|^\d{1,3}(\.\d{3})+,\d{2}$/.test(text)) comma += 3
    else if (/^\d{1,3}(,\d{2,3})*,\d{3}\.\d{2}$|^\d{1,3}(,\d{3}){2,}$/.test(text)) dot += 3
    else if (/^\d{1,3}\.\d{3}$|^\d+,\d{2}$/.test(text)) comma += 1
    else if (/^\d{1,3},\d{3}$|^\d+\.\d{2}$/.test(text)) dot += 1
    else continue
    counted++
    if (/[.,]\d{2}$/.test(text)) decimals++
  }
  const decimal = comma > dot ? ',' : '.'
  return {
    decimal,
    withDecimals: counted > 0 ? decimals / counted >= 0.5 : !rupiah,
    certainty: Math.abs(comma - dot) / Math.max(1, comma + dot),
  }
}

/** Reads one figure in the document's style; null when the text is no figure or could be two different ones. */
export function readAmount(text: string, style: AmountStyle): AmountReading | null {
  // In Rupiah a closing dash is the rest of `,-`, elsewhere a minus.
  if (/^\s*\d{1,2}:\d{2}(?::\d{2})?\s*$/.test(text)) return null // a time of day
  const bare = bareNumber(style.decimal === ',' ? text.replace(/(\d)\s?[-–]\)?$/, '$1') : text)
  const digits = repairDigits(bare.text)
  if (digits === null) return null
  const value = readDigits(digits.text, style)
  if (value === null) return null
  return {
    minor: bare.negative ? -value.minor : value.minor,
    confidence: value.confidence * digits.confidence,
    looksLikeMoney: bare.hadCurrency || value.structured,
  }
}

interface BareNumber {
  text: string
  negative: boolean
  hadCurrency: boolean
}

function bareNumber(text: string): BareNumber {
  let rest = text.trim().replace(/^[@:=*~'"|#\s]+/, '')
  const inBrackets = /^\(.*\)$/.test(rest)
  rest = rest.replace(/^\(+/, '').replace(/\)+$/, '')
  let negative = inBrackets
  const minus = /^[-–−]\s*/.exec(rest)
  if (minus) {
    negative = true
    rest = rest.slice(minus[0].length)
  }
  const withoutLead = rest.replace(LEADING_CURRENCY, '')
  const withoutTail = withoutLead.replace(TRAILING_CURRENCY, '')
  const hadCurrency = withoutTail.length !== rest.length
  let body = withoutTail.trim().replace(/[*|'"_)]+$/, '')
  if (/^[-–−]/.test(body)) {
    negative = true
    body = body.slice(1).trim()
  }
  // `65.000,-` is the Indonesian way of writing "and no sen".
  body = body.replace(/(?:[.,:;]\s*[-–=]+|[.,:;]+)$/, '')
  if (/\d-$/.test(body)) {
    negative = true
    body = body.slice(0, -1)
  }
  return { text: body, negative, hadCurrency }
}

/** Letters that stand for digits are mended only inside text that is mostly digits already. */
function repairDigits(text: string): { text: string; confidence: number } | null {
  const compact = text.replace(/\s+/g, '')
  if (NUMBER_SHAPE.test(compact)) return { text: compact, confidence: 1 }
  if (compact.length < 4) return null
  const digits = compact.replace(/\D/g, '').length
  const letters = compact.replace(/[\d.,:;'’]/g, '')
  if (digits < 2 || letters.length > Math.max(1, digits / 2)) return null
  const mended = [...compact].map((c) => LOOKS_LIKE_DIGIT[c] ?? c).join('')
  return NUMBER_SHAPE.test(mended) ? { text: mended, confidence: 0.6 } : null
}

interface DigitsReading {
  minor: Minor
  confidence: number
  structured: boolean
}

function readDigits(text: string, style: AmountStyle): DigitsReading | null {
  const groups = text.split(/[^\d]/)
  const signs = [...text.replace(/\d/g, '')]
  if (/^[.,]\d{2}$/.test(text)) return { minor: Number(text.slice(1)), confidence: 0.8, structured: true }
  if (groups.some((g) => g === '') || text.replace(/\D/g, '').length > LARGEST_SAFE_DIGITS) return null
  if (signs.length === 0) return wholeNumber(text, style)
  const last = groups.at(-1)!
  const lastSign = signs.at(-1)!
  if (last.length === 2 && !(lastSign !== style.decimal && !style.withDecimals)) {
    return withDecimals(groups, signs, style)
  }
  if (last.length === 3) return grouped(groups, signs, style)
  // 5.9 for 5.90 happens on shop receipts; 11.9000 is a unit price printed with four decimals.
  if (groups.length === 2 && lastSign === '.' && style.decimal === '.') {
    if (last.length === 1)
      return { minor: Number(groups[0]) * 100 + Number(last) * 10, confidence: 0.5, structured: true }
    if (last.length === 4 && last.endsWith('00')) {
      return { minor: Number(groups[0]) * 100 + Number(last.slice(0, 2)), confidence: 0.7, structured: true }
    }
  }
  return null
}

function wholeNumber(text: string, style: AmountStyle): DigitsReading {
  const confidence = style.withDecimals ? 0.45 : text.length > 4 ? 0.6 : 0.5
  return { minor: Number(text) * 100, confidence, structured: false }
}

function withDecimals(groups: string[], signs: string[], style: AmountStyle): DigitsReading | null {
  const whole = groups.slice(0, -1)
  const wholeSigns = signs.slice(0, -1)
  const lengths = whole.slice(1).map((g) => g.length)
  const western = lengths.every((n) => n === 3)
  const indian = lengths.at(-1) === 3 && lengths.slice(0, -1).every((n) => n === 2)
  if (!western && !indian) return null
  if (whole.length > 1 && whole[0]!.length > 3) return null
  const regular = signs.at(-1) === style.decimal && wholeSigns.every((s) => s === otherSign(style))
  const minor = Number(whole.join('')) * 100 + Number(groups.at(-1))
  return { minor, confidence: regular ? 1 : 0.6, structured: true }
}

function grouped(groups: string[], signs: string[], style: AmountStyle): DigitsReading | null {
  const regular = signs.every((s) => s === otherSign(style))
  const lengths = groups.slice(1, -1).map((g) => g.length)
  if (groups[0]!.length > 3 || !(lengths.every((n) => n === 3) || lengths.every((n) => n === 2))) {
    return droppedRuler(groups, signs, style)
  }
  if (regular)
    return { minor: Number(groups.join('')) * 100, confidence: style.withDecimals ? 0.6 : 1, structured: true }
  if (style.decimal === ',' && signs.every((s) => s !== ',')) {
    return { minor: Number(groups.join('')) * 100, confidence: 0.8, structured: true }
  }
  return droppedRuler(groups, signs, style)
}

/** A table's vertical rule read as a digit: `4,200.001` is `4,200.00|`. */
function droppedRuler(groups: string[], signs: string[], style: AmountStyle): DigitsReading | null {
  const last = groups.at(-1)!
  if (!style.withDecimals || signs.at(-1) !== style.decimal || !/^\d\d1$/.test(last)) return null
  const mended = withDecimals([...groups.slice(0, -1), last.slice(0, 2)], signs, style)
  return mended && { ...mended, confidence: mended.confidence * 0.6 }
}

function otherSign(style: AmountStyle): '.' | ',' {
  return style.decimal === '.' ? ',' : '.'
}

/** Writes an amount the way the style does; the inverse of `readAmount` for the regular case. */
export function writeAmount(minor: Minor, style: AmountStyle): string {
  const sign = minor < 0 ? '-' : ''
  const whole = Math.trunc(Math.abs(minor) / 100).toString()
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, otherSign(style))
  const cents = (Math.abs(minor) % 100).toString().padStart(2, '0')
  return sign + grouped + (style.withDecimals ? style.decimal + cents : '')
}
