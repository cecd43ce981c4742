import { describe, expect, it } from 'vitest'
import { isLoneCount } from './lone-sign.js'

const box = (width: number, height: number) => ({ cx: 0, cy: 0, width, height, angle: 0 })
const chars = (text: string) => [...text].map((one, step) => ({ text: one, step, confidence: 0.4 }))

describe('a lone count', () => {
  it.each([
    ['1', 30, 40, true],
    ['l', 30, 40, true],
    ['|', 20, 40, true],
    ['7', 46, 40, true],
    ['1', 90, 40, false],
    ['A', 30, 40, false],
    ['12', 40, 40, false],
    ['', 30, 40, false],
  ])('%j in a box of %i by %i: %s', (text, width, height, expected) => {
    expect(isLoneCount(box(width, height), chars(text))).toBe(expected)
  })
})
