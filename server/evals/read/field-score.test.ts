import { describe, expect, it } from 'vitest'
import { parseBill } from '../../src/modules/intake/parsing/parse-bill.js'
import { aPage } from '../../test/factories/page.js'
import { normalised, receiptDay, receiptMinor, scoreLines, similarity } from './field-score.js'

describe('scores', () => {
  it('compares texts without case, spaces and marks', () => {
    expect(normalised('RSU  Menara-Gula, Jl. 4')).toBe('rsumenaragulajl4')
    expect(similarity('Infus NaCl 0,9%', 'infus nacl 0.9 %')).toBe(1)
    expect(similarity('abc', 'xyz')).toBe(0)
  })

  it.each([
    ['18 MAR 2018', '2018-03-18'],
    ['26/02/18', '2018-02-26'],
    ['20180428', '2018-04-28'],
    ['05-JAN-2017', '2017-01-05'],
  ])('reads the annotated date %s', (text, day) => {
    expect(receiptDay(text)).toBe(day)
  })

  it('reads annotated amounts', () => {
    expect([receiptMinor('1,007.50'), receiptMinor('RM3.00'), receiptMinor('$8.60')]).toEqual([100_750, 300, 860])
  })

  it('counts each true line once, by description and amount', () => {
    const bill = parseBill([
      aPage([
        [
          [4, 'Item'],
          [30, 'Qty'],
          [40, 'Price'],
          [50, 'Amount'],
        ],
        [
          [4, 'Oralit sachet'],
          [30, '2'],
          [40, '1.100'],
          [50, '2.200'],
        ],
        [
          [4, 'Zinc tablet'],
          [30, '1'],
          [40, '1.200'],
          [50, '1.200'],
        ],
      ]),
    ])
    const truth = { description: 'Oralit sachet', quantity: 2, unit_price: 110_000, amount: 220_000 }
    const scored = scoreLines(bill, {
      id: 'x',
      document_kind: 'pharmacy_bill',
      is_medical: true,
      languages: ['id'],
      total: 0,
      lines: [truth, truth, { description: 'Zinc tablet', amount: 999 }],
    })
    expect(scored).toEqual({ right: 1, full: 1, read: 2, said: 3 })
  })
})
