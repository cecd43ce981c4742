/** What a scanner takes for one another is written one way, to compare words as they look. */
const LOOKS: [RegExp, string][] = [
  [/rn/g, 'm'],
  [/vv/g, 'w'],
  [/[1l|]/g, 'i'],
  [/0/g, 'o'],
  [/5/g, 's'],
  [/8/g, 'b'],
]
const LOOKS_EQUAL = 0.97
const LEAST = 0.75

/** Likeness of two words, 0 to 1, and 0 when they are too far apart to be one word misread (an edit in four letters). */
export function wordLikeness(a: string, b: string): number {
  if (a === b) return 1
  if (Math.abs(a.length - b.length) > 3) return 0
  const [lookA, lookB] = [lookOf(a), lookOf(b)]
  if (lookA === lookB) return LOOKS_EQUAL
  const likeness = Math.max(textLikeness(a, b), textLikeness(lookA, lookB))
  return likeness >= LEAST ? likeness : 0
}

function lookOf(word: string): string {
  return LOOKS.reduce((look, [pattern, letter]) => look.replace(pattern, letter), word)
}

/** 1 minus the edits (insert, drop, change, swap of neighbours: Damerau) as a share of the longer text. */
export function textLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length)
  return longest === 0 ? 1 : 1 - edits(a, b) / longest
}

function edits(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(changed, (above[j] as number) + 1, (row[j - 1] as number) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] as number) + 1)
      }
      row.push(least)
    }
    before = above
    above = row
  }
  return above[b.length] as number
}
