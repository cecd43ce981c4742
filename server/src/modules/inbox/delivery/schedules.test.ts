import fc from 'fast-check'
import { expect, it } from 'vitest'
import { botMaySpeak, freshOwnership, type Move, moveOwnership } from '../ownership/ownership.js'
import type { Ownership } from '../schema.js'
import { maySend } from './may-send.js'

/** `PERIKSA_SCHEDULES=100000 npx vitest run --root server --project unit src/modules/inbox/delivery` for the long run. */
const RUNS = Number(process.env.PERIKSA_SCHEDULES ?? 3_000)
const NOW = new Date('2026-06-15T02:00:00.000Z')
const CAPABILITIES = {
  ...{ buttons: 0 as const, listRows: 0 as const, templates: false, windowHours: null },
  ...{ maxText: 4096, files: {}, perSecond: 1, contactSeconds: 1 },
}

/** A reply of the assistant on its way: begun in an epoch, queued, on the wire, taken by the channel. */
type Reply = { epoch: number; at: 'begun' | 'queued' | 'wire' | 'accepted' | 'refused'; wireAt: number | null }
type Step = { kind: 'move'; move: Move } | { kind: 'begin' } | { kind: 'step' | 'crash'; reply: number }

const moves = fc.oneof<fc.Arbitrary<Move>[]>(
  fc.record({ kind: fc.constant('take' as const), by: fc.constantFrom('sari', 'budi', 'elsewhere') }),
  fc.record({ kind: fc.constant('escalate' as const), reason: fc.constant('x'), emergency: fc.boolean() }),
  fc.record({ kind: fc.constant('switch-bot' as const), enabled: fc.boolean() }),
  fc.constantFrom<Move>({ kind: 'return' }, { kind: 'release' }, { kind: 'inbound', at: NOW.toISOString() }),
)
const step = fc.oneof<fc.Arbitrary<Step>[]>(
  fc.record({ kind: fc.constant('move' as const), move: moves }),
  fc.constant({ kind: 'begin' as const }),
  fc.record({ kind: fc.constantFrom('step' as const, 'crash' as const), reply: fc.nat(5) }),
)

const isPerson = ({ state }: Ownership): boolean => state === 'human' || state === 'waiting'

/** One step of a reply, by the same decisions that the queue, the takeover and the sender make under the conversation's lock. */
function advance(reply: Reply, now: Ownership, time: number): void {
  if (reply.at === 'begun') reply.at = botMaySpeak(now, reply.epoch) ? 'queued' : 'refused'
  else if (reply.at === 'queued') {
    const facts = { isTemplate: false, optedOut: false, lastInboundAt: NOW, capabilities: CAPABILITIES }
    const verdict = maySend({ ...facts, epoch: reply.epoch, ownership: now }, NOW)
    reply.at = verdict.ok ? 'wire' : 'refused'
    if (verdict.ok) reply.wireAt = time
  } else if (reply.at === 'wire') reply.at = 'accepted'
}

it(`lets no reply of the assistant onto the wire after a person took over, in ${RUNS} random schedules`, () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let now = freshOwnership(true)
      let changedAt = 0
      const replies: Reply[] = []
      for (const [index, one] of steps.entries()) {
        const time = index + 1
        if (one.kind === 'begin') replies.push({ epoch: now.epoch, at: 'begun', wireAt: null })
        else if (one.kind === 'move') {
          const moved = moveOwnership(now, one.move)
          if (!moved.ok || moved.next === now) continue
          now = moved.next
          changedAt = time
          // The takeover's own transaction cancels what waits.
          for (const reply of replies) if (reply.at === 'queued') reply.at = 'refused'
        } else {
          const reply = replies[one.reply]
          if (!reply) continue
          // Who dies on the wire is sent again only after another look.
          if (one.kind === 'crash' && reply.at === 'wire') reply.at = 'queued'
          else if (one.kind === 'step') advance(reply, now, time)
        }
      }
      for (const reply of replies) {
        if (reply.at !== 'accepted') continue
        // What was taken was on the wire before who answers last changed, or in the very epoch it was made in.
        expect(reply.wireAt !== null && (reply.wireAt < changedAt || reply.epoch === now.epoch)).toBe(true)
        if (isPerson(now)) expect(reply.wireAt).toBeLessThan(changedAt)
      }
    }),
    { numRuns: RUNS },
  )
})
