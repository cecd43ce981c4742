import { describe, expect, it } from 'vitest'
import { aPage, type PrintedLine } from '../../../../test/factories/page.js'
import { parseBill } from './parse-bill.js'

const foot = (pairs: [string, string][]): PrintedLine[] => [
  [[20, 'Kedai Buku Sinar']],
  ...pairs.map(
    ([label, amount]): PrintedLine => [
      [4, label],
      [50, amount],
    ],
  ),
]

describe('the total of a shop receipt', () => {
  const cases: [string, [string, string][], number | null, boolean][] = [
    [
      'rounded after tax',
      [
        ['Sub-total', '94.92'],
        ['GST 6%', '5.70'],
        ['Total Sales Incl GST', '100.62'],
        ['Rounding Adjustment', '-0.02'],
        ['Total After Rounding', '100.60'],
        ['VISA', '100.60'],
      ],
      10_060,
      false,
    ],
    [
      'proven by cash and change',
      [
        ['Total', '12.00'],
        ['Cash', '20.00'],
        ['Change', '8.00'],
      ],
      1_200,
      false,
    ],
    [
      '"Rounding" naming the rounded total',
      [
        ['Total Sales (Inclusive GST)', '42.33'],
        ['Rounding Adjustment', '.02'],
        ['Rounding', '42.35'],
        ['Credit', '42.35'],
      ],
      4_235,
      false,
    ],
    [
      'not the total quantity',
      [
        ['Total Qty', '3.00'],
        ['Total', '15.90'],
      ],
      1_590,
      true,
    ],
    ['standing alone is marked', [['Total', '15.90']], 1_590, true],
    [
      'contradicted by payment is marked',
      [
        ['Total', '15.90'],
        ['Cash', '30.00'],
        ['Change', '4.10'],
      ],
      1_590,
      true,
    ],
    [
      'not the table of taxes',
      [
        ['Nett Total', 'RM 8.20'],
        ['Cash', 'RM 10.00'],
        ['Change', 'RM 1.80'],
        ['GST Summary', 'Amount(RM)'],
        ['SR 6%', '7.74'],
        ['Total', '7.74'],
      ],
      820,
      false,
    ],
    [
      'a subtotal never stands in for an unreadable total',
      [
        ['Buku tulis', '10.00'],
        ['Pensil', '5.00'],
        ['Sub-total', '15.00'],
        ['GST 6%', '0.90'],
        ['Grand Total', 'XX'],
      ],
      1_500,
      true,
    ],
    ['missing', [['Thank you', 'come again']], null, true],
  ]
  it.each(cases)('%s', (...[, pairs, total, needsCheck]) => {
    const bill = parseBill([aPage(foot(pairs))])
    expect({ total: bill.total, needsCheck: bill.totalNeedsCheck }).toEqual({ total, needsCheck })
  })
})
