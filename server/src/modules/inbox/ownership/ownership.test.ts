import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Ownership } from '../schema.js'
import { botMaySpeak, freshOwnership, type Move, moveOwnership } from './ownership.js'

const at = '2026-06-15T02:00:00.000Z'
const after = (...moves: Move[]): Ownership =>
  moves.reduce((now, move) => {
    const moved = moveOwnership(now, move)
    return moved.ok ? moved.next : now
  }, freshOwnership(true))

describe('who answers', () => {
  it.each<[string, Move[], Partial<Ownership>]>([
    ['the assistant at first', [], { state: 'bot', epoch: 0 }],
    [
      'a person once taken, the assistant off',
      [{ kind: 'take', by: 'sari' }],
      { state: 'human', owner: 'sari', botEnabled: false },
    ],
    [
      'nobody yet after it was asked for',
      [{ kind: 'escalate', reason: 'asked-for-person' }],
      { state: 'waiting', reason: 'asked-for-person' },
    ],
    [
      'the same person when it is asked for again',
      [
        { kind: 'take', by: 'sari' },
        { kind: 'escalate', reason: 'x' },
      ],
      { state: 'human', owner: 'sari', epoch: 1 },
    ],
    [
      'the assistant again after a return',
      [{ kind: 'take', by: 'sari' }, { kind: 'return' }],
      { state: 'bot', owner: null, botEnabled: true, epoch: 2 },
    ],
    [
      'a person still, while an emergency is open',
      [
        { kind: 'escalate', reason: 'emergency', emergency: true },
        { kind: 'take', by: 'sari' },
        { kind: 'resolve', by: 'sari', at },
      ],
      { state: 'human', emergency: true },
    ],
    [
      'the one who resolved it, within a day',
      [
        { kind: 'take', by: 'sari' },
        { kind: 'resolve', by: 'sari', at },
        { kind: 'inbound', at: '2026-06-15T20:00:00.000Z' },
      ],
      { state: 'human', owner: 'sari' },
    ],
    [
      'the assistant, later',
      [
        { kind: 'take', by: 'sari' },
        { kind: 'resolve', by: 'sari', at },
        { kind: 'inbound', at: '2026-06-17T20:00:00.000Z' },
      ],
      { state: 'bot', owner: null },
    ],
    [
      'whoever it was, after a sleep',
      [
        { kind: 'take', by: 'sari' },
        { kind: 'snooze', until: at },
        { kind: 'inbound', at },
      ],
      { state: 'human', owner: 'sari' },
    ],
    [
      'nobody, with the assistant off',
      [{ kind: 'switch-bot', enabled: false }],
      { state: 'waiting', botEnabled: false },
    ],
  ])('is %s', (_who, moves, expected) => {
    expect(after(...moves)).toMatchObject(expected)
  })

  it('never lets the assistant speak once anything changed since it began, nor while a person answers', () => {
    const move = fc.oneof<fc.Arbitrary<Move>[]>(
      fc.record({ kind: fc.constant('escalate' as const), reason: fc.constant('x'), emergency: fc.boolean() }),
      fc.record({ kind: fc.constant('take' as const), by: fc.constantFrom('sari', 'budi') }),
      fc.record({ kind: fc.constant('transfer' as const), to: fc.constantFrom('sari', 'budi') }),
      fc.constantFrom<Move>({ kind: 'release' }, { kind: 'return' }, { kind: 'clear-emergency' }),
      fc.record({ kind: fc.constant('switch-bot' as const), enabled: fc.boolean() }),
      fc.constantFrom<Move>(
        { kind: 'snooze', until: at },
        { kind: 'resolve', by: 'sari', at },
        { kind: 'inbound', at },
      ),
    )
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), fc.nat(30), (moves, start) => {
        let now = freshOwnership(true)
        let begun = now.epoch
        for (const [index, one] of moves.entries()) {
          if (index === start) begun = now.epoch
          const moved = moveOwnership(now, one)
          if (!moved.ok) continue
          expect(moved.next.epoch - now.epoch).toBe(moved.next === now ? 0 : 1)
          now = moved.next
          if (now.epoch !== begun) expect(botMaySpeak(now, begun)).toBe(false)
          if (now.state === 'human' || now.state === 'waiting') expect(botMaySpeak(now, now.epoch)).toBe(false)
          if (now.state === 'human') expect(now.owner).not.toBeNull()
          if (now.emergency) expect(now.state === 'bot' || now.state === 'resolved').toBe(false)
        }
      }),
      { numRuns: 2_000 },
    )
  })
})
