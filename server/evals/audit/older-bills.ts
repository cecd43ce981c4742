import type { Finding } from '../../src/modules/audit/schema.js'
import type { Bill } from '../../src/modules/intake/schema.js'

/** What a bill of the older system's samples must come to: its lines and sums as printed, and every finding with its lines. */
export type OlderBill = {
  file: string
  /** The day it reaches us, soon after its own. */
  receivedOn: string
  lines: number
  /** Sum of the lines and the printed total, whole rupees. */
  sum: number
  total: number
  /** `code lines overcharge`, in order of code. */
  findings: string[]
}

/** By what all of them are judged. */
export const OLDER_BILL_TERMS = { scheme: 'cghs', state: 'DL' } as const

/** What a bill came to, in the same form. */
export function saidOf({ file, receivedOn }: OlderBill, bill: Bill, findings: Finding[]): OlderBill {
  const sum = bill.lines.reduce((all, line) => all + (line.amount ?? 0), 0)
  return {
    ...{ file, receivedOn, lines: bill.lines.length, sum: sum / 100, total: (bill.total ?? 0) / 100 },
    findings: findings
      .map(
        ({ code, lines, overcharge }) =>
          `${code.replace('audit.', '')} ${lines.join('+') || '-'} ${(overcharge ?? 0) / 100}`,
      )
      .sort(),
  }
}

/** It stands twice among the samples, under two names. */
const sampleBill: OlderBill = {
  file: 'e2e_bill_1.txt',
  receivedOn: '2024-01-20',
  lines: 20,
  sum: 25550,
  total: 23550,
  findings: [
    'above-tariff-state 10 1050',
    'above-tariff-state 11 600',
    'above-tariff-state 19 1600',
    'above-tariff-state 3 600',
    'above-tariff-state 4 550',
    'above-tariff-state 9 420',
    'duplicate-exact 0+2 2500',
    'duplicate-exact 4+5+6+7 2400',
    'total-mismatch - 0',
  ],
}

export const olderBills: readonly OlderBill[] = [
  {
    file: 'apollo_high_overcharge.txt',
    receivedOn: '2023-11-20',
    lines: 15,
    sum: 21150,
    total: 26137,
    findings: [
      'above-tariff-state 1 1620',
      'above-tariff-state 12 1050',
      'above-tariff-state 2 950',
      'duplicate-reworded 2+3 1200',
      'tax-on-exempt - 3987',
      'total-mismatch - 1000',
    ],
  },
  sampleBill,
  {
    file: 'e2e_bill_2.txt',
    receivedOn: '2024-02-25',
    lines: 5,
    sum: 1500,
    total: 1500,
    findings: ['above-tariff-state 1 50'],
  },
  {
    file: 'e2e_bill_3.txt',
    receivedOn: '2024-03-15',
    lines: 20,
    sum: 242200,
    total: 238500,
    findings: ['above-tariff-state 15 1200', 'total-mismatch - 0'],
  },
  { file: 'e2e_bill_4.txt', receivedOn: '2024-02-05', lines: 4, sum: 780, total: 780, findings: [] },
  {
    file: 'e2e_bill_5.txt',
    receivedOn: '2024-03-10',
    lines: 13,
    sum: 18200,
    total: 16700,
    findings: ['above-tariff-state 3 500', 'total-mismatch - 0'],
  },
  { ...sampleBill, file: 'fixture_sample_bill.txt' },
  { file: 'government_normal.txt', receivedOn: '2023-11-25', lines: 8, sum: 670, total: 670, findings: [] },
  {
    file: 'rs_prefixed_bill.txt',
    receivedOn: '2025-01-20',
    lines: 6,
    sum: 6950,
    total: 6950,
    findings: ['above-tariff-state 1 550', 'duplicate-exact 1+2 800'],
  },
  {
    file: 'unstructured_words_bill.txt',
    receivedOn: '2025-01-20',
    lines: 5,
    sum: 6150,
    total: 6950,
    findings: ['above-tariff-state 1 550', 'total-mismatch - 800'],
  },
]
