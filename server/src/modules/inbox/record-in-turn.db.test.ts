import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { changeOwnership, recordInbound, recordInTurn } from './index.js'
import { Inbound } from './schema.js'
import { insertAccount } from './store-contacts.js'

describe('messages that come at once', async () => {
  const world = await testContext()
  const ctx = { ...world, burst: { quietMs: 1500, mostMs: 4000 }, isUrgent: (text: string) => text.includes('pingsan') }
  await insertAccount(ctx.db.orm, {
    id: 'whatsapp-cloud',
    channel: 'whatsapp-cloud',
    name: 'a',
    createdAt: ctx.clock.now(),
  })
  const from = (who: string, id: string, text = 'Halo') =>
    Inbound.parse({
      ...{ kind: 'message', accountId: 'whatsapp-cloud', externalId: id, rawHash: 'h' },
      ...{
        from: { kind: 'phone', value: who },
        sentAt: ctx.clock.now().toISOString(),
        content: { type: 'text', text },
      },
    })
  const people = ['1', '2', '3', '4', '5'].map((n) => `6281${n}`)
  const wrong = async () => {
    const { rows } = await ctx.db.orm.execute(sql`
      select c.id from inbox.conversations c where c.last_seq <> (select count(*) from inbox.messages m where m.conversation_id = c.id)
        or c.last_seq <> (select max(seq) from inbox.messages m where m.conversation_id = c.id)
        or c.unanswered <> (select count(*) from inbox.messages m where m.conversation_id = c.id and m.direction = 'in'
          and m.seq > c.answered_seq)`)
    return rows
  }
  const count = async (what: string): Promise<number> => {
    const { rows } = await ctx.db.orm.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.raw(what)}`)
    return rows[0]?.n ?? 0
  }

  it('are kept once each, in the order of each person, with what is told of them', async () => {
    for (const who of people) await recordInbound(ctx, from(who, `first-${who}`))
    const arrivals = ['a', 'b', 'a', 'c'].flatMap((id) => people.map((who) => from(who, `${id}-${who}`, id)))
    const kept = await Promise.all(arrivals.map((one) => recordInTurn(ctx, one)))
    expect(kept.filter(({ outcome }) => outcome === 'kept')).toHaveLength(15)
    expect(kept.map((one) => (one.outcome === 'kept' ? one.seq : 0))).toEqual(
      [2, 3, 0, 4].flatMap((seq) => people.map(() => seq)),
    )
    expect(await wrong()).toEqual([])
    expect(await count('inbox.turns_due where seq = 4')).toBe(5)
    expect(await count(`platform.events where name = 'message.received'`)).toBe(20)
    expect(await recordInTurn(ctx, arrivals[0] as Inbound)).toEqual({ outcome: 'duplicate' })
  })

  it('lose none and leave no gap while several take in the same person and others take over', async () => {
    const one = await recordInbound(ctx, from('62819', 'begin'))
    const conversationId = one.outcome === 'kept' ? one.conversationId : ''
    const work = Array.from({ length: 12 }, async (_none, n) => {
      if (n % 4 === 3) await changeOwnership(ctx, { conversationId, move: { kind: 'take', by: `sari-${n}` } })
      return recordInbound(ctx, from('62819', `race-${n % 10}`))
    })
    const kept = await Promise.all(work)
    expect(kept.filter(({ outcome }) => outcome === 'kept')).toHaveLength(10)
    expect(await wrong()).toEqual([])
    expect(await count(`inbox.messages where conversation_id = '${conversationId}'`)).toBe(11)
  })

  it('are answered at once where there is danger, and wake a conversation that was resolved', async () => {
    const [who = ''] = people
    const danger = await recordInTurn(ctx, from(who, 'danger', 'ayah pingsan'))
    const conversationId = danger.outcome === 'kept' ? danger.conversationId : ''
    expect(await count(`inbox.turns_due where conversation_id = '${conversationId}'`)).toBe(0)
    expect(await count(`platform.events where name = 'turn.due'`)).toBe(1)
    await changeOwnership(ctx, {
      conversationId,
      move: { kind: 'resolve', by: 'sari', at: ctx.clock.now().toISOString() },
    })
    await recordInTurn(ctx, from(who, 'again'))
    expect(await count(`inbox.conversations where id = '${conversationId}' and state = 'bot'`)).toBe(1)
  })
})
