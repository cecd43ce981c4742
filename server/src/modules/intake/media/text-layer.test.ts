import { describe, expect, it } from 'vitest'
import { type TextPiece, unreadableShare, wordsOfLayer } from './text-layer.js'

const piece = (text: string, x: number, rest: Partial<TextPiece> = {}): TextPiece => ({
  text,
  x,
  y: 100,
  width: text.length * 10,
  size: 20,
  angle: 0,
  ...rest,
})

describe('words of a text layer', () => {
  it('splits a piece at its blanks and joins pieces that touch', () => {
    const words = wordsOfLayer([piece('Total Rp', 0), piece('12', 80), piece('.000', 100)])
    expect(words.map((word) => word.text)).toEqual(['Total', 'Rp12.000'])
    expect(words[1]!.box.x + words[1]!.box.width).toBe(140)
  })

  it('keeps cells of a table apart although a blank is drawn between them', () => {
    const words = wordsOfLayer([piece('Qty', 0), piece(' ', 30, { width: 200 }), piece('2', 230)])
    expect(words.map((word) => [word.text, word.span])).toEqual([
      ['Qty', 0],
      ['2', 1],
    ])
  })

  it('leaves slanted stamps out', () => {
    expect(wordsOfLayer([piece('LUNAS', 0, { angle: 0.4 })])).toEqual([])
  })

  it('measures letters without a meaning', () => {
    expect(unreadableShare('ab\ufffd\ue001')).toBe(0.5)
  })
})
