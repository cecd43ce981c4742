import { describe, expect, it } from 'vitest'
import { amountProblem } from './decision-amount.js'

describe('a decided amount', () => {
  it.each([
    ['APPROVED', 100, 100, null],
    ['APPROVED', 101, 100, 'amountWrong'],
    ['APPROVED', 0, 100, 'amountWrong'],
    ['APPROVED', null, 100, 'amountWrong'],
    ['PARTIAL', 60, 100, null],
    ['PARTIAL', 100, 100, 'wholeAmount'],
    ['REJECTED', 0, 100, null],
    ['APPROVED', 5, null, 'amountWrong'],
  ] as const)('%s %s of %s: %s', (outcome, amount, total, problem) => {
    expect(amountProblem(outcome, amount, total)).toBe(problem)
  })
})
