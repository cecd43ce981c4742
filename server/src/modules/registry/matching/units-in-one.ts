import { readDrug } from './drug-text.js'

/** "strip of 10", "1x10", "10's", "(10 tabs)": how many pieces are in what is counted. */
const PIECES =
  /(?:strip|pack|box|pkt)s?\s*(?:of\s*)?\(?(\d{1,3})\b|\b(\d{1,2})\s*[x*]\s*(\d{1,3})(?:'?s)?\b|\b(\d{1,3})\s*'s\b|\((\d{1,3})\s*(?:tab|cap)/i
const DOSES = /\b(\d{2,3})\s*(?:metered\s*)?(?:doses?|mdi|puffs?|actuations?)\b/i

/**
 * How many of a list's units one billed unit holds, by what the line says: a strip of 10 tablets is ten, an ampoule of 2 ml
 * is two. A tablet or a vial without more is one; millilitres, grams and doses that the line does not tell cannot be
 * compared: null.
 */
export function unitsInOne(unit: string | null, description: string): number | null {
  if (unit === 'ml') return readDrug(description).packMillilitres
  if (unit === 'g') return readDrug(description).packGrams
  if (unit === 'dose') return Number(DOSES.exec(description)?.[1] ?? 0) || null
  if (unit !== 'tablet' && unit !== 'capsule' && unit !== 'lozenge') return 1
  const [, strip, packs, inPack, each, bracketed] = PIECES.exec(description) ?? []
  const pieces = Number(strip ?? each ?? bracketed ?? 0) || Number(packs ?? 1) * Number(inPack ?? 1)
  return Math.max(1, pieces)
}
