import { describe, expect, it } from 'vitest'
import { isAgreed, personsOf, undoableUntil, whyApart } from './one-person.js'

const at = (day: number): Date => new Date(Date.UTC(2026, 5, day))
const said = (contactId: string, given: boolean, day: number) => ({ contactId, given, at: at(day) })

describe('one person over several contacts', () => {
  it.each([
    ['nobody said anything', [], null, false],
    ['one contact: its newest word', [said('a', true, 1), said('a', false, 2)], null, false],
    ['one contact, agreed again', [said('a', false, 1), said('a', true, 2)], null, true],
    ['joined: a refusal wins, also over a later agreement', [said('a', false, 1), said('b', true, 2)], at(3), false],
    ['joined: silence of one is no refusal', [said('a', true, 1)], at(3), true],
    [
      'joined: an old refusal that was taken back',
      [said('a', false, 1), said('a', true, 2), said('b', true, 1)],
      at(3),
      true,
    ],
    ['what is said after joining holds', [said('a', false, 1), said('b', true, 4)], at(3), true],
    ['and also when it is a refusal', [said('a', true, 1), said('b', true, 2), said('b', false, 4)], at(3), false],
  ])('%s', (_what, decisions, joinedAt, expected) => {
    expect(isAgreed(decisions, joinedAt)).toBe(expected)
  })

  it('groups whoever hangs together, and lets them fall apart when a link is gone', () => {
    const pairs = [
      { kept: 'd', merged: 'c' },
      { kept: 'b', merged: 'c' },
    ]
    expect([...personsOf(['a', 'b', 'c', 'd'], pairs)]).toEqual([...Object.entries({ a: 'a', b: 'b', c: 'b', d: 'b' })])
    expect([...personsOf(['b', 'c', 'd'], pairs.slice(1)).values()]).toEqual(['b', 'b', 'd'])
  })

  it('joins no contact with itself, none twice, and never two members', () => {
    const of = (id: string, person: string, memberId: string | null) => ({ id, person, memberId })
    const [web, phone, third] = [of('a', 'a', 'm1'), of('b', 'b', null), of('c', 'b', 'm2')]
    expect(whyApart(web, web, [web])).toBe('inbox.join-same')
    expect(whyApart(phone, third, [phone, third])).toBe('inbox.join-already')
    expect(whyApart(web, phone, [web, phone])).toBeNull()
    // The other person's second contact is known to be somebody else.
    expect(whyApart(web, phone, [web, phone, third])).toBe('inbox.join-different-members')
  })

  it('can be undone for thirty days', () => {
    expect(undoableUntil(at(1)).toISOString()).toBe('2026-07-01T00:00:00.000Z')
  })
})
