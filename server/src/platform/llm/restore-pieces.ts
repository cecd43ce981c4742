import type { Redaction } from '../../shared/redaction.js'

/** Longest placeholder, with its brackets, that may be split over two pieces. */
const LONGEST = 16

/** Puts real values back into a streamed text, holding back a piece's end while it may be half of a placeholder. */
export async function* restorePieces(pieces: AsyncIterable<string>, redaction: Redaction): AsyncIterable<string> {
  let held = ''
  for await (const piece of pieces) {
    held += piece
    const open = held.lastIndexOf('[')
    const mayGoOn = open >= 0 && !held.slice(open).includes(']') && held.length - open < LONGEST
    const ready = mayGoOn ? held.slice(0, open) : held
    held = mayGoOn ? held.slice(open) : ''
    if (ready !== '') yield redaction.restore(ready)
  }
  if (held !== '') yield redaction.restore(held)
}
