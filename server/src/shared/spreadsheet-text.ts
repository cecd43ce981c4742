/** Signs by which a spreadsheet takes a text for a formula, full-width ones included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

/** Would a spreadsheet that meets this text run it? */
export function looksLikeFormula(text: string): boolean {
  return FORMULA.test(text)
}

/** A text that every spreadsheet shows as it is: what looks like a formula gets the apostrophe that makes it plain. */
export function plainText(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text
}
