import { expect, it } from 'vitest'
import { aPage } from '../../../../test/factories/page.js'
import { rowsOf } from './rows.js'

const LINES = ['Paracetamol', 'Amoxicillin', 'Cetirizine', 'Ibuprofen', 'Antasida'].map(
  (name, i): [number, string][] => [
    [4, `${name} 500 mg tablet`],
    [60, String(i + 1)],
    [75, `${i + 1}.000`],
  ],
)

it.each([0, 0.02, -0.04])('keeps printed lines together at slant %s', (slant) => {
  const rows = rowsOf(aPage(LINES, { slant }))
  expect(rows.map((r) => r.cells.map((c) => c.text))).toEqual(LINES.map((line) => line.map(([, text]) => text)))
})

it('joins a figure that OCR broke at its separator', () => {
  const page = aPage([
    [
      [4, 'Oralit'],
      [40, '27. 500'],
    ],
  ])
  expect(rowsOf(page)[0]!.cells.map((c) => c.text)).toEqual(['Oralit', '27.500'])
})
