import { type Check, finding } from './check.js'

const AMOUNT = 'audit.implausible-amount'
const CURRENCY = 'audit.mixed-currency'
/** Ten thousand million rupiah, or a hundred million of the others, in minor units: no line of a bill. */
const MOST: Record<string, number> = { IDR: 1_000_000_000_000 }
const MOST_ELSEWHERE = 10_000_000_000
/** Once may be a misread letter, or a price named for information. */
const OFTEN = 2
const SIGNS: [string, RegExp][] = [
  ['IDR', /(?:\bRp|\bIDR)\.?\s?\d/g],
  ['INR', /(?:₹|\bRs\.?|\bINR)\s?\d/g],
  ['USD', /(?:\$|\bUSD)\s?\d/g],
  ['MYR', /(?:\bRM|\bMYR)\s?\d/g],
]

/** A line of a negative or absurd amount. It is in no sum of savings: a person must look at the paper. */
export const implausibleAmount: Check = {
  name: AMOUNT,
  find: (subject) =>
    subject.bill.lines.flatMap(({ amount, quantity }, line) => {
      const most = MOST[subject.bill.currency ?? 'IDR'] ?? MOST_ELSEWHERE
      const absurd = (amount !== null && (amount < 0 || amount > most)) || (quantity !== null && quantity < 0)
      if (!absurd) return []
      const facts = { amount, quantity }
      return finding(subject, { code: AMOUNT, severity: 'medium', lines: [line], innocent: 'credit-or-misread', facts })
    }),
}

/** Amounts in two currencies: their sum says nothing. */
export const mixedCurrency: Check = {
  name: CURRENCY,
  find(subject) {
    const found = SIGNS.filter(([, sign]) => (subject.bill.text.match(sign) ?? []).length >= OFTEN).map(
      ([currency]) => currency,
    )
    if (found.length < 2) return []
    const facts = { currencies: found.join(' ') }
    return [finding(subject, { code: CURRENCY, severity: 'medium', innocent: 'price-elsewhere', facts })]
  },
}
