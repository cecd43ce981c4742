import type { Block, Composed } from '../../../shared/document.js'
import { checkFigures } from './check-figures.js'

/** Why another wording of an explanation was not taken; stable codes. */
export type WordingRefusal =
  | 'audit.wording-shape'
  | 'audit.wording-figures'
  | 'audit.wording-figure-lost'
  | 'audit.wording-forbidden'
  | 'audit.wording-markup'
  | 'audit.wording-long'

/** Words that accuse, in any of our languages: what was found is a question, never a charge. */
const FORBIDDEN =
  /fraud|cheat|scam|swindl|deceiv|deceit|(?<!\p{L})forg(?:e[dr]|ery|ing)|(?<!\p{L})fake|crook|crimin|(?<!\p{L})crimes?(?!\p{L})|illegal|unlawful|guilt|(?<!\p{L})liars?(?!\p{L})|(?<!\p{L})lying(?!\p{L})|(?<!\p{L})st(?:eal|ole|olen)|theft|corrupt|dishonest|tipu|curang|palsu|pidana|kriminal|kejahatan|curi(?!\p{L})|maling|korup|bohong|melanggar hukum|धोखा|धोखे|ठग|जालसाज|फ़र्ज़ी|फर्जी|अपराध|चोर|बेईमान|भ्रष्ट/giu

/** Numbers that hide from a look for digits. `one` and its like are left: they are articles as well. */
const NUMBER_WORDS =
  /(?<!\p{L})(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozen|double[ds]?|twice|tripled?|half|halves|quarter|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|setengah|separuh|lipat|दो|तीन|चार|पाँच|पांच|छह|सात|आठ|नौ|दस|बीस|पचास|आधा|आधी|दोगुना|दुगुना)(?![\p{L}\p{M}])/giu

const MARKUP = /https?:|www\.|<\/?[a-z]|\]\(|```|\[(?:NAME|ADDRESS|CARD|ID|PHONE|MAIL|BIRTH)-[A-Z]+\]/giu

/** The sentences of an explanation that may be reworded: headings stay as they are. */
export function piecesOf({ blocks }: Composed): string[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.text] : block.kind === 'list' ? block.items : [],
  )
}

/** The same explanation with other sentences in the places of its own. */
export function withPieces(told: Composed, pieces: string[]): Composed {
  const rest = [...pieces]
  const blocks = told.blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, text: rest.shift() ?? block.text }
    if (block.kind === 'list') return { ...block, items: block.items.map((item) => rest.shift() ?? item) }
    return block
  })
  return { ...told, blocks }
}

/**
 * Looks over another wording of an explanation, sentence by sentence. A figure must stand in its own sentence of the
 * findings and none may be lost; no word may accuse; nothing may be a link or markup.
 */
export function checkWording(told: Composed, pieces: string[]): WordingRefusal | null {
  const originals = piecesOf(told)
  if (pieces.length !== originals.length || pieces.some((piece) => piece.trim() === '')) return 'audit.wording-shape'
  for (const [index, original] of originals.entries()) {
    const refusal = checkPiece(told, original, pieces[index] ?? '')
    if (refusal) return refusal
  }
  return null
}

function checkPiece(told: Composed, original: string, piece: string): WordingRefusal | null {
  const alone = (text: string): Composed => ({ ...told, title: '', blocks: [{ kind: 'paragraph', text }] })
  if (piece.length > original.length * 2 + 80) return 'audit.wording-long'
  if (brings(piece, original, FORBIDDEN)) return 'audit.wording-forbidden'
  if (brings(piece, original, MARKUP)) return 'audit.wording-markup'
  if (!checkFigures(piece, alone(original)).ok || brings(piece, original, NUMBER_WORDS)) return 'audit.wording-figures'
  return checkFigures(original, alone(piece)).ok ? null : 'audit.wording-figure-lost'
}

/** Whether a text holds something of a kind that its original does not. */
function brings(piece: string, original: string, kind: RegExp): boolean {
  const known = new Set([...original.matchAll(kind)].map(([found]) => found.toLowerCase()))
  return [...piece.normalize('NFKC').matchAll(kind)].some(([found]) => !known.has(found.toLowerCase()))
}
