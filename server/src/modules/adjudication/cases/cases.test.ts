import { describe, expect, it } from 'vitest'
import { CaseStatus, type JudgementInput } from '../schema.js'
import { measureFeedback, type SettledCase } from './feedback.js'
import { type Given, judgementProblem, settle } from './judging.js'
import { actionsOn, judgeProblem, type Standing, type Who } from './moves.js'
import { SECOND_LOOK_FROM } from './terms.js'

const small = SECOND_LOOK_FROM - 1
const first = (change: Partial<Given> = {}): Given => ({
  kind: 'first',
  decision: 'partial',
  correctionRatio: 0.4,
  ...change,
})

describe('what judgements come to', () => {
  it.each<[string, Given[], number, string]>([
    ['nothing without one', [], small, 'open'],
    ['one, below the limit', [first()], small, 'partial 0.4'],
    ['one of two, at the limit', [first()], SECOND_LOOK_FROM, 'open'],
    [
      'two who agree, at the smaller correction',
      [first(), first({ kind: 'second', correctionRatio: 0.3 })],
      SECOND_LOOK_FROM,
      'partial 0.3',
    ],
    [
      'two whose corrections lie apart',
      [first(), first({ kind: 'second', correctionRatio: 0.2 })],
      SECOND_LOOK_FROM,
      'open',
    ],
    [
      'two who differ',
      [first(), first({ kind: 'second', decision: 'approved', correctionRatio: 0 })],
      SECOND_LOOK_FROM,
      'open',
    ],
    [
      'a third where two differ',
      [
        first(),
        first({ kind: 'second', decision: 'approved', correctionRatio: 0 }),
        first({ kind: 'third', decision: 'rejected', correctionRatio: 1 }),
      ],
      SECOND_LOOK_FROM,
      'rejected 1',
    ],
    [
      'the answer to an appeal',
      [first(), first({ kind: 'appeal', decision: 'approved', correctionRatio: 0 })],
      small,
      'approved 0',
    ],
  ])('%s', (_what, given, amount, expected) => {
    const settled = settle(given, amount)
    expect(settled.settled ? `${settled.decision} ${settled.correctionRatio}` : 'open').toBe(expected)
  })
})

describe('a judgement', () => {
  const sound: JudgementInput = {
    decision: 'partial',
    correctionRatio: 0.5,
    reasons: ['severity-unsupported'],
    notes: '',
    innocentExcluded: true,
    revision: 1,
    despiteHold: false,
  }
  it.each<[Partial<JudgementInput>, string | null]>([
    [{}, null],
    [{ decision: 'approved', correctionRatio: null, reasons: ['documented'], innocentExcluded: false }, null],
    [{ decision: 'rejected', correctionRatio: 1 }, null],
    [{ correctionRatio: 0 }, 'case.ratio-does-not-fit'],
    [{ correctionRatio: 1 }, 'case.ratio-does-not-fit'],
    [{ correctionRatio: null }, 'case.ratio-does-not-fit'],
    [{ decision: 'approved', reasons: ['documented'] }, 'case.ratio-does-not-fit'],
    [{ decision: 'approved', correctionRatio: 0, reasons: ['repeated-bill'] }, 'case.reason-does-not-fit'],
    [{ reasons: ['documented'] }, 'case.reason-does-not-fit'],
    [{ reasons: ['other-against'] }, 'case.notes-needed'],
    [{ innocentExcluded: false }, 'case.innocent-not-excluded'],
  ])('%j: %s', (change, problem) => {
    expect(judgementProblem({ ...sound, ...change })).toBe(problem)
  })
})

describe('who may judge', () => {
  const standing: Standing = { status: 'open', assignee: null, judges: [], appealUntil: null, hasAppeal: false }
  const auditor: Who = { id: 'a', works: true, leads: false, appeals: false, now: '2026-06-15T00:00:00.000Z' }
  const lead: Who = { ...auditor, id: 'l', leads: true, appeals: true }
  const judged = { status: 'second-look', judges: [{ judgedBy: 'a', kind: 'first' }] } as const
  const twice = { status: 'second-look', judges: [...judged.judges, { judgedBy: 'b', kind: 'second' }] } as const
  it.each<[string, Partial<Standing>, Who, string | null]>([
    ['an auditor an open case', {}, auditor, null],
    ['nobody twice', judged, auditor, 'case.second-person-needed'],
    ['another the second time', judged, { ...auditor, id: 'b' }, null],
    ['no auditor the third time', twice, { ...auditor, id: 'c' }, 'case.lead-needed'],
    ['a lead the third time', twice, lead, null],
    ['not what another has', { assignee: 'b' }, auditor, 'case.assigned-to-another'],
    ['a lead what another has', { assignee: 'b' }, lead, null],
    ['nothing that waits', { status: 'waiting' }, auditor, 'case.waiting'],
    ['nothing decided', { status: 'decided' }, lead, 'case.already-decided'],
    ['an appeal not by who judged', { ...judged, status: 'appealed' }, auditor, 'case.second-person-needed'],
  ])('%s', (_what, change, who, problem) => {
    expect(judgeProblem({ ...standing, ...change }, who)).toBe(problem)
  })

  it('is offered only what may be done', () => {
    for (const status of CaseStatus.options) {
      const offered = actionsOn({ ...standing, status }, auditor)
      expect(offered.includes('judge')).toBe(['open', 'in-review', 'second-look'].includes(status))
    }
    const decided = { ...standing, status: 'decided', appealUntil: '2026-06-20T00:00:00.000Z' } as const
    expect(actionsOn(decided, lead)).toEqual(['file-appeal'])
    expect(actionsOn({ ...decided, appealUntil: '2026-06-14T00:00:00.000Z' }, lead)).toEqual([])
    expect(actionsOn({ ...standing, status: 'decided' }, auditor)).toEqual([])
  })
})

it('measures how often a flag was right and how far auditors agree', () => {
  const given = (judgedBy: string, change: Partial<Given> = {}) => ({
    ...first(change),
    judgedBy,
    reasons: ['repeated-bill'] as const,
  })
  const settled: SettledCase[] = [
    {
      outcome: 'partial',
      correctionRatio: 0.4,
      flags: ['x', 'y'],
      because: 'expected-recovery',
      ...{ amount: 1_000_005, expected: 300_000, minutes: 30, decidedAt: '2026-03-31T23:59:00.000Z' },
      judgements: [given('a'), given('b', { kind: 'second' })],
    },
    {
      outcome: 'approved',
      correctionRatio: 0,
      flags: ['x'],
      because: 'exploration',
      ...{ amount: 500_000, expected: 20_000, minutes: 12, decidedAt: '2026-04-01T00:00:00.000Z' },
      judgements: [given('a'), given('l', { kind: 'appeal', decision: 'approved', correctionRatio: 0 })],
    },
  ]
  const measured = measureFeedback(
    settled,
    new Map([
      ['x', 'upcoding'],
      ['y', 'upcoding'],
    ]),
  )
  expect(measured.rules.map(({ code, judged, confirmed, precision }) => [code, judged, confirmed, precision])).toEqual([
    ['x', 2, 1, 0.5],
    ['y', 1, 1, 1],
  ])
  // Both flags of the first claim are of one scheme: it counts once.
  expect(measured.schemes.map(({ code, judged, confirmed }) => [code, judged, confirmed])).toEqual([['upcoding', 2, 1]])
  expect(measured.byLot).toMatchObject({ judged: 1, confirmed: 0 })
  expect(measured.auditors).toEqual([
    { id: 'a', judged: 2, secondLooks: 1, agreed: 1, overturned: 1 },
    { id: 'b', judged: 1, secondLooks: 1, agreed: 1, overturned: 0 },
    { id: 'l', judged: 1, secondLooks: 0, agreed: 0, overturned: 0 },
  ])
  expect(measured.returns).toEqual([
    { month: '2026-04', settled: 1, confirmed: 0, corrected: 0, expected: 20_000, minutes: 12, perHour: 0 },
    {
      month: '2026-03',
      settled: 1,
      confirmed: 1,
      corrected: 400_002,
      expected: 300_000,
      minutes: 30,
      perHour: 800_004,
    },
  ])
  expect(measureFeedback([], new Map())).toMatchObject({ rules: [], returns: [] })
})
