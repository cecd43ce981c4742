import type { Bill, PageText, Word } from '../schema.js'
import { partOfLine } from './cost-parts.js'
import { NUMERALS, type Numerals, PERSON_WORDS, SUM_WORDS } from './vocabulary/number-words.js'

/** How sure an amount is that stands only in words, in a text without columns. */
const SURE = 0.6
/** Fewer amounts than this are a sentence with a number in it. */
const LEAST = 2
/** An item's name in running words is seldom longer; what stands before the first is the head of the paper. */
const LONGEST_NAME = 4
const CELL = { width: 10, height: 22 }

/** An amount in whole units, and the words before it that say what it is for. */
type Item = { name: Word[]; amount: number; words: Word[] }

/**
 * A typed bill without a single figure, its amounts written out (“chest x-ray twelve hundred rupees”, “lima ratus ribu
 * rupiah”): its items are set out in columns and read by `parse`. Everything read so stands where its words stand, counts as
 * unsure, and is told by the check `amounts-in-words`. Null where the bill has figures or no amounts in words.
 */
export function readWordBill(bill: Bill, pages: PageText[], parse: (pages: PageText[]) => Bill): Bill | null {
  if (bill.lines.length > 0 || bill.total !== null || pages.some((page) => page.source !== 'plain-text')) return null
  const words = pages.flatMap((page) => page.words)
  const found = NUMERALS.map((numerals) => ({ numerals, items: itemsOf(words, numerals) })).sort(
    (a, b) => b.items.length - a.items.length,
  )[0]
  const first = pages[0]
  if (!found || !first || found.items.length < LEAST) return null
  const { items, numerals } = found
  const { page, places } = setOut(items, numerals, first)
  const read = parse([page])
  if (read.lines.length === 0) return null
  const standsAt = (box: { y: number } | null) =>
    (box && boxOf(places[Math.floor(box.y / CELL.height)] ?? [])) ?? first.words[0]?.box
  return {
    ...read,
    lines: read.lines.map((line) => ({
      ...line,
      box: standsAt(line.box) ?? line.box,
      confidence: Math.min(line.confidence, SURE),
    })),
    totalNeedsCheck: true,
    fields: Object.fromEntries(
      Object.entries(read.fields).map(([path, field]) => [
        path,
        { ...field, box: standsAt(field.box) ?? field.box, confidence: Math.min(field.confidence, SURE) },
      ]),
    ),
    checks: [...read.checks, { code: 'amounts-in-words', ok: false, facts: { amounts: items.length } }],
    text: bill.text,
  }
}

/** The amounts of running words with what stands before each, in order. */
function itemsOf(words: Word[], numerals: Numerals): Item[] {
  const items: Item[] = []
  let name: Word[] = []
  for (let at = 0; at < words.length; ) {
    const amount = amountAt(words, at, numerals)
    if (amount === null) {
      const word = words[at]
      if (word) name.push(word)
      at++
    } else {
      items.push({ name, amount: amount.value, words: [...name, ...words.slice(at, amount.next)] })
      name = []
      at = amount.next
    }
  }
  return items.filter((item) => item.name.length > 0)
}

/**
 * The amount that begins at a word: numbers with the currency behind them, or a hundred and more. “Two days” is a count.
 * As spoken, “one fifty” is a hundred and fifty.
 */
function amountAt(
  words: Word[],
  from: number,
  { words: known, currency }: Numerals,
): { value: number; next: number } | null {
  const { meanings, next: after } = numbersAt(words, from, known)
  if (meanings.length === 0) return null
  let next = after
  while (next < words.length && currency.has(keyOf(words[next]))) next++
  const value = valueOfNumbers(meanings)
  const isMoney = next > after || value >= 100
  return isMoney ? { value, next } : null
}

type Meaning = NonNullable<ReturnType<Numerals['words']['get']>>

function numbersAt(words: Word[], from: number, known: Numerals['words']): { meanings: Meaning[]; next: number } {
  const meanings: Meaning[] = []
  let next = from
  for (; next < words.length; next++) {
    const key = keyOf(words[next])
    const meaning = known.get(key)
    const last = meanings.at(-1)
    // Lima belas is fifteen, lima puluh fifty: the word behind makes another number of the one before it.
    if ((key === 'belas' || key === 'puluh') && last && 'unit' in last) {
      meanings[meanings.length - 1] = key === 'belas' ? { unit: last.unit + 10 } : { tens: last.unit * 10 }
    } else if (meaning) meanings.push(meaning)
    else if (!(key === 'and' && meanings.length > 0 && known.has(keyOf(words[next + 1])))) break
  }
  return { meanings, next }
}

function valueOfNumbers(meanings: Meaning[]): number {
  let total = 0
  let below = 0
  let before: Meaning | null = null
  for (const one of meanings) {
    if ('scale' in one) {
      total += Math.max(1, below) * one.scale
      below = 0
    } else if ('hundred' in one) below = Math.max(1, below) * 100
    else if ('tens' in one)
      below = before && 'unit' in before && before.unit < 10 ? below * 100 + one.tens : below + one.tens
    else below += one.unit
    before = one
  }
  return total + below
}

/** The items as a typed page of two columns, and for each of its rows the words it stands for. */
function setOut(items: Item[], { sign }: Numerals, like: PageText): { page: PageText; places: Word[][] } {
  const rows: { texts: [string, string?]; words: Word[] }[] = []
  items.forEach((item, index) => {
    const { head, name } = index === 0 ? splitHead(item.name) : { head: [], name: item.name }
    for (const part of head) rows.push({ texts: [textOf(part)], words: part })
    if (index === 0) rows.push({ texts: ['Description', 'Amount'], words: item.words })
    const isSum = SUM_WORDS.test(textOf(name))
    const label = isSum ? `TOTAL ${textOf(name).replace(SUM_WORDS, '').trim()}` : textOf(name)
    const grouped = sign === 'Rp' ? item.amount.toLocaleString('id-ID') : item.amount.toFixed(2)
    rows.push({ texts: [label, `${sign} ${grouped}`], words: item.words })
  })
  const words = rows.flatMap(({ texts }, row) =>
    texts.flatMap((text, column) => laidOut(text ?? '', { row, column: column * 60, span: 2 * row + column })),
  )
  const page = { ...like, page: 1, width: 900, height: Math.max(20, rows.length) * CELL.height, words }
  return { page, places: rows.map((row) => row.words) }
}

/** The head of the paper apart from the name of its first item: a person stands on a row of their own. */
function splitHead(words: Word[]): { head: Word[][]; name: Word[] } {
  // A person's name is at least one word, and no item.
  const named = words.findIndex((word) => PERSON_WORDS.test(word.text))
  const from = Math.max(0, words.length - LONGEST_NAME, named < 0 ? 0 : named + 2)
  const known = words.findIndex(
    (word, index) => index >= from && partOfLine({ description: word.text, section: null }) !== 'other',
  )
  const cut = known < 0 ? from : known
  const head = named < 0 ? [words.slice(0, cut)] : [words.slice(0, named), words.slice(named, cut)]
  return { head: head.filter((part) => part.length > 0), name: words.slice(cut) }
}

function laidOut(text: string, at: { row: number; column: number; span: number }): Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    box: {
      x: (at.column + match.index) * CELL.width,
      y: at.row * CELL.height,
      width: match[0].length * CELL.width,
      height: CELL.height,
    },
    ...{ confidence: SURE, span: at.span },
  }))
}

function textOf(words: Word[]): string {
  const [first, ...rest] = words.map((word) => word.text)
  return first !== undefined && PERSON_WORDS.test(first) && rest.length > 0
    ? `${first}: ${rest.join(' ')}`
    : [first ?? '', ...rest].join(' ')
}

function boxOf(words: Word[]): Word['box'] | null {
  const boxes = words.map((word) => word.box)
  const first = boxes[0]
  if (!first) return null
  const x = Math.min(...boxes.map((box) => box.x))
  const y = Math.min(...boxes.map((box) => box.y))
  const right = Math.max(...boxes.map((box) => box.x + box.width))
  const bottom = Math.max(...boxes.map((box) => box.y + box.height))
  return { x, y, width: right - x, height: bottom - y }
}

function keyOf(word: Word | undefined): string {
  return (word?.text ?? '').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}
