import { describe, expect, it } from 'vitest'
import type { Composed } from '../../../shared/document.js'
import { checkWording, piecesOf, withPieces } from './check-wording.js'

const told: Composed = {
  title: 'What was found',
  language: 'en',
  blocks: [
    { kind: 'paragraph', text: 'The bill asks for Rp 310,000. Rp 3,000 is in question.' },
    { kind: 'heading', text: 'Findings' },
    { kind: 'list', items: ['Line 3: quantity times price is not the amount printed.', 'Ask within 30 days.'] },
  ],
}
const good = [
  'Your bill comes to Rp 310,000, and Rp 3,000 of it should be explained.',
  'On line 3 the quantity and the price do not give the printed amount.',
  'You have 30 days to ask.',
]

describe('another wording of an explanation', () => {
  it('is taken when it says the same with the same figures, in the same places', () => {
    expect(checkWording(told, good)).toBeNull()
    expect(piecesOf(withPieces(told, good))).toEqual(good)
    expect(withPieces(told, good).blocks[1]).toEqual(told.blocks[1])
  })

  it.each([
    ['a changed amount', 0, 'Your bill comes to Rp 310,000, and Rp 5,000 should be explained.', 'figures'],
    ['an amount of another sentence', 2, 'You have 30 days to ask about Rp 3,000.', 'figures'],
    ['a number in words', 2, 'You have 30 days, or twice as long, to ask.', 'figures'],
    ['a number in Indic digits', 2, 'You have 30 days to ask, then ४५.', 'figures'],
    ['a lakh', 0, 'Your bill comes to Rp 310,000; Rp 3,000, or 2 lakh, is in question.', 'figures'],
    ['a lost amount', 0, 'Your bill comes to Rp 310,000.', 'figure-lost'],
    ['an accusation', 1, 'On line 3 the hospital committed FRAUD.', 'forbidden'],
    ['an accusation in Indonesian', 1, 'Baris 3: rumah sakit berbuat curang.', 'forbidden'],
    ['an accusation in Hindi', 1, 'पंक्ति 3: अस्पताल ने धोखा दिया।', 'forbidden'],
    ['an accusation in letters that look alike', 1, 'On line 3 this is ｆｒａｕｄ.', 'forbidden'],
    ['a link', 2, 'You have 30 days: https://elsewhere.test', 'markup'],
    ['markup', 2, 'You have 30 days <img src=x>', 'markup'],
    ['a forgotten placeholder', 2, 'You have 30 days, [NAME-A].', 'markup'],
    ['a sermon', 2, `You have 30 days. ${'Please. '.repeat(40)}`, 'long'],
    ['silence', 2, ' ', 'shape'],
  ])('is refused for %s', (_what, at, piece, why) => {
    const pieces = good.map((one, index) => (index === at ? piece : one))
    expect(checkWording(told, pieces)).toBe(`audit.wording-${why}`)
  })

  it('is refused with a sentence too few or too many', () => {
    expect(checkWording(told, good.slice(1))).toBe('audit.wording-shape')
    expect(checkWording(told, [...good, 'And more.'])).toBe('audit.wording-shape')
  })
})
