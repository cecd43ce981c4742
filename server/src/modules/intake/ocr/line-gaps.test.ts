import { expect, it } from 'vitest'
import { neighboursOf, spacesOf } from './line-gaps.js'

/** Letters one step apart; `gaps` are the empty pixels after each, of steps 20 pixels wide. */
function split(text: string, gaps: number[]): string {
  const letters = [...text].map((letter, step) => ({ text: letter, step, confidence: 1 }))
  const pairs = neighboursOf(letters)
  const spaces = spacesOf(pairs, gaps, { height: 48, stepWidth: 20 })
  return pairs.reduce((line, pair, index) => line + (spaces[index] ? ' ' : '') + pair.after.text, text[0]!)
}

it('finds the space in closely set text by the line itself', () => {
  expect(split('GSTRATES', [1, 2, 8, 1, 2, 1, 2])).toBe('GST RATES')
})

it('does not part letters that are widely set', () => {
  expect(split('TOTALDUE', [11, 10, 11, 12, 24, 10, 11])).toBe('TOTAL DUE')
})

it('keeps an amount together although its point stands alone', () => {
  expect(split('55.90', [4, 13, 14, 4])).toBe('55.90')
})
