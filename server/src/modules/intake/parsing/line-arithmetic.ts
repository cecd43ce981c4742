import type { Minor } from '../../../shared/money.js'
import type { BillLine } from '../schema.js'
import type { LineCells } from './line-cells.js'

/** A sorted line as the bill's line: what is printed stands, evidence only chooses between readings of one print. */
export function toBillLine(cells: LineCells, section: string | null): BillLine {
  const amount = cells.amount ?? cells.spare.filter((f) => f.looksLikeMoney).at(-1) ?? null
  const price = cells.price ?? cells.spare.find((f) => f !== amount && f.looksLikeMoney) ?? null
  let quantity = cells.quantity?.certain ? cells.quantity.value : null
  const agrees = (count: number) =>
    price !== null &&
    amount !== null &&
    Math.abs(Math.round(count * price.minor) - Math.abs(cells.discount?.minor ?? 0) - amount.minor) <= 1
  // A stroke read as I or ] is a one only when one times the price makes the amount.
  if (quantity === null && cells.quantity && agrees(cells.quantity.value)) quantity = cells.quantity.value
  // `31` where a table's rule follows the 3: only when three times the price makes the amount and 31 times does not.
  if (quantity !== null && quantity > 10 && quantity % 10 === 1 && !agrees(quantity) && agrees((quantity - 1) / 10))
    quantity = (quantity - 1) / 10
  const sure = quantity !== null && agrees(quantity)
  const shape = Math.min(amount?.confidence ?? 0.3, price?.confidence ?? 0.8)
  const contradicts = quantity !== null && price !== null && amount !== null && !sure
  const confidence = sure ? Math.max(0.9, shape) : contradicts ? Math.min(CONTRADICTED, shape) : Math.min(0.75, shape)
  return {
    page: cells.row.page,
    description: tidy(cells.description?.text ?? ''),
    quantity,
    unitPrice: price?.minor ?? null,
    amount: amount?.minor ?? null,
    ...(cells.discount && cells.discount.minor !== 0 ? { discount: Math.abs(cells.discount.minor) } : {}),
    section,
    date: cells.date,
    box: cells.row.box,
    confidence: Math.round(confidence * 1000) / 1000,
  }
}

/** What a line is worth whose own figures contradict each other, at most. */
const CONTRADICTED = 0.5
/** The same where the printed sum takes its amount as read: then its count or price is wrong, on the paper or in the reading. */
const AMOUNT_PROVEN = 0.75

/** Lines whose sum is printed on the bill are read right in their amounts, whatever their counts and prices say. */
export function provenBySum(lines: BillLine[], sums: (Minor | null | undefined)[]): BillLine[] {
  const sum = lines.reduce((all, line) => all + (line.amount ?? Number.NaN), 0)
  if (lines.length < 2 || !sums.includes(sum)) return lines
  return lines.map((line) => (line.confidence === CONTRADICTED ? { ...line, confidence: AMOUNT_PROVEN } : line))
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s\-•*|:.]+|[\s|:*]+$/g, '')
    .replace(/\s*[([]\s*$/, '')
    .trim()
}
