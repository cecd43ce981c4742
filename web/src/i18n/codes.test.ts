import { describe, expect, it } from 'vitest'
import { blanksOf, factText, type Speaking, untold } from './codes.js'

const speaking: Speaking = {
  language: 'en',
  currency: 'IDR',
  t: (key) => `<${key}>`,
  has: (key) => key.startsWith('claims.documentKind.'),
}

describe('a fact in words', () => {
  it.each([
    ['unitPrice', { unitPrice: 4_200_000 }, 'Rp\u00a042.000'],
    ['limit', { limit: 30, days: 42 }, '30'],
    ['limit', { limit: 1_000_000_000, total: 1_200_000_000 }, 'Rp\u00a010.000.000'],
    ['match', { match: 0.94 }, '94%'],
    ['first', { first: 4 }, '5'],
    ['score', { score: 0.65 }, '65'],
    ['document', { document: 'referral' }, '<claims.documentKind.referral>'],
    ['document', { document: 'x-ray' }, '<claims.documentKind.x-ray>'],
    ['partner', { partner: false }, '<common.no>'],
    ['section', { section: 'Obat' }, 'Obat'],
    ['proofs', { proofs: 'words lines' }, '<intake.proof.words>, <intake.proof.lines>'],
    ['gone', {}, '–'],
    ['second', { field: 'total', local: 1, second: 9_900_000_000 }, 'Rp\u00a099.000.000'],
    ['local', { field: 'lines', local: 4, unseen: 1 }, '4'],
    ['field', { field: 'no-such' }, 'no-such'],
  ])('%s of %j is %s', (name, facts, text) => {
    expect(factText(name, facts, speaking)).toBe(text)
  })
})

describe('facts beside a sentence', () => {
  it('are those it does not say itself', () => {
    const facts = { quantity: 6, amount: 28_200_000, section: 'Obat', impact: 3_000_000, reworded: false, note: null }
    expect(untold(facts, '{{quantity}} of them cost {{amount}}')).toEqual(['section'])
    expect(untold({ amount: 5, impact: 5 }, '')).toEqual([])
    expect(blanksOf('Filed {{days}} days after; {{limit}} are allowed')).toEqual(['days', 'limit'])
  })
})
