import { describe, expect, it } from 'vitest'
import { countText, editDistance, linesInOrder, type PlacedText, ratesOf } from './text-score.js'

const at = (x: number, y: number, text: string): PlacedText => ({ x, y, width: text.length * 10, height: 20, text })

describe('text score', () => {
  it('orders pieces by row and then from left to right', () => {
    expect(linesInOrder([at(200, 3, 'B'), at(0, 40, 'C'), at(0, 0, 'A')])).toEqual(['A B', 'C'])
  })

  it('finds no error in the same text cut into other pieces, case and blanks aside', () => {
    const counts = countText([at(0, 0, 'Total Due 12.00')], [at(0, 0, 'TOTAL'), at(60, 1, 'DUE'), at(120, 0, '12.00')])
    expect(counts).toEqual({ edits: 0, characters: 13, commonWords: 3, truthWords: 3, readWords: 3 })
  })

  it('counts a missing blank as a word error but not as a character error', () => {
    const rates = ratesOf([countText([at(0, 0, 'cash 5')], [at(0, 0, 'cash5')])])
    expect(rates).toMatchObject({ characterErrors: 0, wordRecall: 0, wordPrecision: 0, wordF1: 0 })
  })

  it('weighs pages by their length', () => {
    const short = countText([at(0, 0, 'ab')], [])
    const long = countText([at(0, 0, 'abcdefgh')], [at(0, 0, 'abcdefgh')])
    expect(ratesOf([short, long]).characterErrors).toBeCloseTo(0.2)
  })

  it.each([
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['10.00', '10,00', 1],
  ])('measures the distance from %j to %j as %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
  })
})
