/**
 * The same work done once for each key: what is known is answered again, the oldest half goes when `most` are held.
 * The work must answer the same for the same input, and nobody may change an answer.
 */
export function remember<Input, Output>(
  work: (input: Input) => Output,
  by: { key: (input: Input) => string; most: number },
): (input: Input) => Output {
  const known = new Map<string, { output: Output }>()
  return (input) => {
    const key = by.key(input)
    const found = known.get(key)
    if (found) return found.output
    const output = work(input)
    if (known.size >= by.most) forgetOldest(known, Math.ceil(by.most / 2))
    known.set(key, { output })
    return output
  }
}

function forgetOldest(known: Map<string, unknown>, count: number): void {
  let left = count
  for (const key of known.keys()) {
    if (left-- <= 0) return
    known.delete(key)
  }
}
