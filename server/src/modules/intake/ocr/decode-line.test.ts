import { expect, it } from 'vitest'
import { readAlphabet } from './alphabet.js'
import { decodeLine } from './decode-line.js'

it('joins repeats, drops blanks and never gives a character nobody types here', () => {
  const alphabet = readAlphabet('字\nA\n1\n')
  expect(alphabet.labels).toEqual(['', '字', 'A', '1', ' '])
  // Classes: blank, 字, A, 1, space.
  const rows = [
    [0.1, 0.5, 0.4, 0, 0],
    [0.1, 0, 0.9, 0, 0],
    [0.9, 0, 0.1, 0, 0],
    [0.1, 0, 0, 0.8, 0.1],
  ]
  const scores = { values: Float32Array.from(rows.flat()), offset: 0, steps: 4, classes: 5 }
  const chars = decodeLine(scores, alphabet)
  expect(chars.map(({ text, step }) => [text, step])).toEqual([
    ['A', 0],
    ['1', 3],
  ])
  expect(chars[0]!.confidence).toBeCloseTo(0.9)
})
