import type { Alphabet } from './alphabet.js'

/** One decoded character: `step` is its column in the recogniser's output, `confidence` 0 to 1. */
export type LineChar = { text: string; step: number; confidence: number }

/** Class likelihoods of one line: `steps` rows of `classes` values starting at `offset`. */
export type LineScores = { values: Float32Array; offset: number; steps: number; classes: number }

/** The likeliest characters of a line: repeats joined, blanks dropped, only readable classes considered. */
export function decodeLine(scores: LineScores, alphabet: Alphabet): LineChar[] {
  const { values, steps, classes } = scores
  const { readable, labels } = alphabet
  const chars: LineChar[] = []
  let last = 0
  for (let step = 0; step < steps; step++) {
    const row = scores.offset + step * classes
    let best = 0
    let bestValue = -1
    for (let k = 0; k < readable.length; k++) {
      const value = values[row + readable[k]!]!
      if (value > bestValue) {
        bestValue = value
        best = readable[k]!
      }
    }
    if (best !== 0 && best !== last) chars.push({ text: labels[best]!, step, confidence: bestValue })
    else if (best !== 0 && bestValue > chars[chars.length - 1]!.confidence)
      chars[chars.length - 1]!.confidence = bestValue
    last = best
  }
  return chars
}

/** Mean confidence of the characters; 0 for none. */
export function meanConfidence(chars: readonly { confidence: number }[]): number {
  return chars.length === 0 ? 0 : chars.reduce((sum, char) => sum + char.confidence, 0) / chars.length
}
