import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ClaimStatus } from '../schema.js'
import { actionsOn, type Reach } from './actions.js'
import { amountProblem } from './decision-amount.js'
import { type MoveName, moves, tryMove } from './moves.js'

const names = Object.keys(moves) as MoveName[]
const wish = fc.record({ move: fc.constantFrom(...names), to: fc.constantFrom(...ClaimStatus.options) })

/** The path a claim takes when these moves are asked for one after the other. */
function walk(wishes: { move: MoveName; to: ClaimStatus }[]): ClaimStatus[] {
  const path: ClaimStatus[] = ['DRAFT']
  for (const { move, to } of wishes) {
    const attempt = tryMove(path.at(-1) as ClaimStatus, move, to)
    if (attempt.ok) path.push(attempt.to)
  }
  return path
}

describe('the life of a claim', () => {
  it('skips nothing, whatever is asked for', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
        const path = walk(wishes)
        const before = (status: ClaimStatus) => path[path.indexOf(status) - 1]
        if (path.includes('IN_REVIEW')) expect(before('IN_REVIEW')).toBe('SUBMITTED')
        for (const outcome of ['APPROVED', 'PARTIAL', 'REJECTED'] as const) {
          if (path.includes(outcome)) expect(before(outcome)).toBe('IN_REVIEW')
        }
        if (path.includes('PAID')) expect(['APPROVED', 'PARTIAL']).toContain(before('PAID'))
      }),
      { numRuns: 500 },
    )
  })

  it('is decided at most once, and ends where it is withdrawn, rejected or paid', () => {
    fc.assert(
      fc.property(fc.array(wish, { maxLength: 60 }), (wishes) => {
        const path = walk(wishes)
        expect(path.filter((one) => ['APPROVED', 'PARTIAL', 'REJECTED'].includes(one)).length).toBeLessThanOrEqual(1)
        const end = path.findIndex((one) => ['WITHDRAWN', 'REJECTED', 'PAID'].includes(one))
        expect(end === -1 || end === path.length - 1).toBe(true)
      }),
    )
  })

  it('reaches every status', () => {
    const reached = new Set<ClaimStatus>(['DRAFT'])
    for (let round = 0; round < ClaimStatus.options.length; round++) {
      for (const move of Object.values(moves)) {
        if (move.from.some((status) => reached.has(status))) for (const to of move.to) reached.add(to)
      }
    }
    expect([...reached].sort()).toEqual([...ClaimStatus.options].sort())
  })

  it.each([
    ['APPROVED', 'decide', 'REJECTED', 'claim.already-decided'],
    ['PAID', 'pay', 'PAID', 'claim.not-payable'],
    ['REJECTED', 'pay', 'PAID', 'claim.not-payable'],
    ['SUBMITTED', 'decide', 'APPROVED', 'claim.not-in-review'],
    ['IN_REVIEW', 'withdraw', 'WITHDRAWN', 'claim.already-in-review'],
    ['IN_REVIEW', 'start-review', 'IN_REVIEW', 'claim.already-in-review'],
    ['DRAFT', 'start-review', 'IN_REVIEW', 'claim.not-submitted'],
    ['WITHDRAWN', 'hand-in', 'SUBMITTED', 'claim.withdrawn'],
    ['SUBMITTED', 'hand-in', 'SUBMITTED', 'claim.already-submitted'],
    ['IN_REVIEW', 'pay', 'PAID', 'claim.not-decided'],
    ['DRAFT', 'hand-in', 'PAID', 'claim.no-such-move'],
  ] as [ClaimStatus, MoveName, ClaimStatus, string][])('%s refuses %s to %s: %s', (...[status, move, to, code]) => {
    expect(tryMove(status, move, to)).toEqual({ ok: false, code })
  })
})

describe('the moves a viewer is offered', () => {
  const nobody: Reach = {
    submit: false,
    correct: false,
    addDocument: false,
    withdraw: false,
    review: false,
    decide: false,
    pay: false,
    isParty: false,
  }
  const member = { ...nobody, submit: true, correct: true, addDocument: true, withdraw: true, isParty: true }
  const lead = { ...nobody, correct: true, review: true, decide: true, pay: true }
  it.each([
    ['DRAFT', member, ['confirm', 'correct', 'add-document', 'withdraw']],
    ['SUBMITTED', member, ['add-document', 'withdraw']],
    ['IN_REVIEW', member, ['add-document']],
    ['PAID', member, []],
    ['SUBMITTED', lead, ['correct', 'start-review']],
    ['IN_REVIEW', lead, ['correct', 'decide']],
    ['APPROVED', lead, ['pay']],
    ['IN_REVIEW', { ...lead, isParty: true }, []],
  ] as [ClaimStatus, Reach, string[]][])('%s', (status, reach, expected) => {
    expect(actionsOn(status, reach)).toEqual(expected)
  })
})

describe('a decided amount', () => {
  it.each([
    ['APPROVED', 100, 100, null],
    ['APPROVED', 101, 100, 'claim.amount-over-total'],
    ['APPROVED', 99, 100, null],
    ['APPROVED', 0, 100, 'claim.amount-missing'],
    ['PARTIAL', 99, 100, null],
    ['PARTIAL', 100, 100, 'claim.partial-is-whole'],
    ['PARTIAL', 0, 100, 'claim.amount-missing'],
    ['REJECTED', 0, 100, null],
    ['REJECTED', 1, 100, 'claim.rejected-with-amount'],
    ['REJECTED', 0, null, null],
    ['APPROVED', 1, null, 'claim.total-missing'],
  ] as const)('%s of %i in %i: %s', (...[outcome, amount, total, problem]) => {
    expect(amountProblem({ outcome, amount }, total)).toBe(problem)
  })
})
