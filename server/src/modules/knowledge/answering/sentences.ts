/** Ends of sentences; a point between figures (Rp1.100.000) or in an abbreviation of one letter ends none. */
const END = /(?<=[^\s.\d]{2}|\d|\))[.!?।]+(?=\s+\S)|\n+/u

/** A text's sentences in order, each with its end sign. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  let rest = text.trim()
  while (rest !== '') {
    const end = END.exec(rest)
    const cut = end ? end.index + end[0].length : rest.length
    const sentence = rest.slice(0, cut).trim()
    if (sentence !== '') sentences.push(sentence)
    rest = rest.slice(cut).trim()
  }
  return sentences
}
