import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { createWebChat } from './adapters/web-chat.js'
import type { Channel, SendOutcome } from './channels/channel.js'
import { changeOwnership, deliverNext, openDueTurns, queueMessage, recordInbound, recordStatus } from './index.js'
import { Inbound } from './schema.js'
import { insertAccount } from './store-contacts.js'

const START = Date.parse('2026-06-15T02:00:00.000Z')

describe('the inbox', async () => {
  const world = await testContext()
  let now = START
  const clock = { now: () => new Date(now), today: () => '2026-06-15' }
  let answer: SendOutcome | null = null
  const sent: string[] = []
  const cloud: Channel = {
    ...{ ...createWebChat('web'), name: 'whatsapp-cloud' as const, isRepeatable: false },
    async send({ messageId, rendered }) {
      sent.push(rendered.text)
      return answer ?? { kind: 'accepted', externalId: `wamid.${messageId}` }
    },
  }
  const operator = { kind: 'person' as const, id: 'sari', name: 'Sari', roles: ['operator' as const] }
  const ctx = { ...world.as(operator), clock, random: () => 1, channels: [createWebChat('web'), cloud] }
  for (const channel of ['web', 'whatsapp-cloud']) {
    await insertAccount(ctx.db.orm, { id: channel, channel, name: channel, createdAt: clock.now() })
  }
  let count = 0
  const write = (who: string, change: Record<string, unknown> = {}) =>
    recordInbound(
      ctx,
      Inbound.parse({
        ...{ kind: 'message', accountId: 'whatsapp-cloud', externalId: `m${count++}`, rawHash: 'h' },
        from: { kind: 'phone', value: who },
        sentAt: clock.now().toISOString(),
        content: { type: 'text', text: 'Halo' },
        ...change,
      }),
    )
  const open = async (who: string): Promise<string> => {
    const kept = await write(who)
    return kept.outcome === 'kept' ? kept.conversationId : ''
  }
  const row = async (id: string) => {
    const { rows } = await ctx.db.orm.execute(sql`select * from inbox.conversations where id = ${id}`)
    return rows[0] as Record<string, unknown>
  }
  const states = async (id: string) => {
    const { rows } = await ctx.db.orm.execute(
      sql`select state, reason from inbox.outbox where conversation_id = ${id} order by out_seq`,
    )
    return rows.map(({ state, reason }) => (reason ? `${state}: ${reason}` : state))
  }
  const deliver = async () => {
    while (await deliverNext(ctx));
  }
  let ref = 0
  const say = (conversationId: string, text: string, as: Parameters<typeof queueMessage>[1]['as']) =>
    queueMessage(ctx, { conversationId, content: { type: 'text', text }, as, clientRef: `r${ref++}` })
  const assistant = { kind: 'assistant', epoch: 0 } as const
  const staff = { kind: 'staff', id: 'sari' } as const
  const recount = async (id: string) => {
    const { rows } = await ctx.db.orm.execute<{ n: number }>(sql`
      select count(*)::int as n from inbox.messages m where conversation_id = ${id} and direction = 'in' and seq > coalesce(
        (select max(r.seq) from inbox.messages r left join inbox.outbox o on o.message_id = r.id
          where r.conversation_id = ${id} and (r.author_kind = 'unknown-staff'
            or (o.author <> 'system' and o.state in ('accepted', 'sent', 'delivered', 'read')))), 0)`)
    return rows[0]?.n
  }

  it('keeps a message once, however often it comes, in one order', async () => {
    const id = await open('62811')
    const again = { externalId: 'twice' }
    const both = await Promise.all([write('62811', again), write('62811', again)])
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['duplicate', 'kept'])
    await Promise.all(Array.from({ length: 5 }, () => write('62811')))
    const { rows } = await ctx.db.orm.execute(
      sql`select seq from inbox.messages where conversation_id = ${id} order by seq`,
    )
    expect(rows.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(await row(id)).toMatchObject({ state: 'bot', unanswered: 7, last_seq: 7 })
    expect(JSON.stringify((await ctx.db.orm.execute(sql`select content from inbox.messages`)).rows)).not.toContain(
      'Halo',
    )
  })

  it('knows a person under a new name, and keeps two threads apart when two turn out to be one', async () => {
    const first = await open('62812')
    const alias = {
      from: { kind: 'bsuid' as const, value: 'ID.12', aliases: [{ kind: 'phone' as const, value: '62812' }] },
    }
    expect(await write('62812', alias)).toMatchObject({ conversationId: first })
    const byId = { from: { kind: 'bsuid' as const, value: 'ID.12', aliases: [] } }
    expect(await write('62812', byId)).toMatchObject({ conversationId: first })
    const other = await open('62813')
    const both = {
      from: { kind: 'phone' as const, value: '62813', aliases: [{ kind: 'bsuid' as const, value: 'ID.12' }] },
    }
    expect(await write('62813', both)).toMatchObject({ conversationId: other })
    const { rows } = await ctx.db.orm.execute(sql`select reason from inbox.contact_merges`)
    expect(rows).toEqual([{ reason: 'same-identity' }])
  })

  it('sends a reply, counts it as an answer only once the channel took it, and once for a double click', async () => {
    const id = await open('62814')
    const twice = {
      conversationId: id,
      content: { type: 'text' as const, text: 'Selamat pagi' },
      as: staff,
      clientRef: 'x',
    }
    const [one, two] = [await queueMessage(ctx, twice), await queueMessage(ctx, twice)]
    expect([one.outcome, two.outcome]).toEqual(['queued', 'repeated'])
    expect(await row(id)).toMatchObject({ unanswered: 1 })
    await deliver()
    expect(await states(id)).toEqual(['accepted'])
    expect(await row(id)).toMatchObject({ unanswered: 0 })
    await write('62814')
    expect(await row(id)).toMatchObject({ unanswered: 1 })
  })

  it('refuses the assistant after a person took over: before it speaks, and what already waits', async () => {
    const id = await open('62815')
    sent.length = 0
    await say(id, 'menunggu', assistant)
    await changeOwnership(ctx, { conversationId: id, move: { kind: 'take', by: 'sari' } })
    expect(await say(id, 'terlambat', assistant)).toEqual({ outcome: 'refused', reason: 'inbox.taken-over' })
    await say(id, 'dari petugas', staff)
    await deliver()
    expect(await states(id)).toEqual(['cancelled: inbox.taken-over', 'accepted'])
    expect(sent).toEqual(['dari petugas'])
    await expect(
      changeOwnership(ctx, { conversationId: id, move: { kind: 'return' }, epoch: 0 }),
    ).rejects.toMatchObject({ code: 'inbox.changed-meanwhile' })
  })

  it('takes our own side writing on its telephone for a person taking over, and our own message for no news', async () => {
    const id = await open('62816')
    await say(id, 'halo', assistant)
    await deliver()
    const { rows } = await ctx.db.orm.execute<{ external_id: string }>(
      sql`select external_id from inbox.outbox where conversation_id = ${id}`,
    )
    const own = await write('62816', { kind: 'echo', externalId: rows[0]?.external_id })
    expect([own.outcome, (await row(id)).state]).toEqual(['duplicate', 'bot'])
    await write('62816')
    await write('62816', { kind: 'echo' })
    expect(await row(id)).toMatchObject({ state: 'human', bot_enabled: false, unanswered: 0 })
  })

  it('holds later messages behind one that must be tried again, then sends all in order', async () => {
    const id = await open('62817')
    sent.length = 0
    answer = { kind: 'refused', reason: 'whatsapp.131016', retryable: true }
    await say(id, 'satu', staff)
    await say(id, 'dua', staff)
    await deliver()
    expect(await states(id)).toEqual(['queued: whatsapp.131016', 'queued'])
    answer = null
    now += 2_000
    await deliver()
    expect([await states(id), sent]).toEqual([
      ['accepted', 'accepted'],
      ['satu', 'satu', 'dua'],
    ])
  })

  it('does not send twice where the channel would show it twice: an unknown outcome waits for news, then for a person', async () => {
    const id = await open('62818')
    answer = { kind: 'unknown', reason: 'inbox.channel-silent' }
    const queued = await say(id, 'satu', staff)
    await deliver()
    answer = null
    for (const minutes of [1.1, 1, 1, 1]) {
      now += minutes * 60_000
      await deliver()
    }
    expect(await states(id)).toEqual(['unknown: inbox.outcome-unknown'])
    const messageId = queued.outcome === 'queued' ? queued.messageIds[0] : ''
    await recordStatus(ctx, {
      accountId: 'whatsapp-cloud',
      externalId: 'late',
      messageId,
      status: 'delivered',
      retryable: false,
    })
    expect(await states(id)).toEqual(['delivered'])
    expect(await row(id)).toMatchObject({ unanswered: 0 })
  })

  it('takes in news that is faster than the answer, and never steps back', async () => {
    const id = await open('62819')
    const queued = await say(id, 'satu', staff)
    const externalId = `wamid.${queued.outcome === 'queued' ? queued.messageIds[0] : ''}`
    const news = (status: 'read' | 'sent') =>
      recordStatus(ctx, { accountId: 'whatsapp-cloud', externalId, status, retryable: false })
    expect(await news('read')).toBe('parked')
    await deliver()
    expect(await states(id)).toEqual(['read'])
    await news('sent')
    expect(await states(id)).toEqual(['read'])
  })

  it('turns numbers into the choice that was offered in text', async () => {
    const id = await open('62820')
    const choices = Array.from({ length: 3 }, (_, at) => ({
      id: `c${at}`,
      title: `Pilihan panjang sekali nomor ${at}`,
    }))
    await queueMessage(ctx, {
      conversationId: id,
      content: { type: 'text', text: 'Pilih', choices },
      as: assistant,
      clientRef: 'c',
    })
    const kept = await write('62820', { content: { type: 'text', text: '2' } })
    const { rows } = await ctx.db.orm.execute<{ id: string; content: never }>(
      sql`select id, content from inbox.messages where id = ${kept.outcome === 'kept' ? kept.messageId : null}`,
    )
    const place = { table: 'inbox.messages', column: 'content', row: rows[0]?.id ?? '' }
    expect(JSON.parse(ctx.vault.open(place, rows[0]?.content as never))).toMatchObject({
      choice: { id: 'c1', via: 'numbered' },
    })
  })

  it('answers three quick messages once, danger and taps at once, and never holds back longer than four seconds', async () => {
    const told: unknown[] = []
    const events: typeof ctx.events = {
      ...ctx.events,
      tell: async (tx, ...announcements) => {
        for (const { kind, payload } of announcements) if (kind.name === 'turn.due') told.push(payload.seq)
        return ctx.events.tell(tx, ...announcements)
      },
    }
    const burst = { quietMs: 1500, mostMs: 4000 }
    const patient = { ...ctx, events, burst, isUrgent: (text: string) => text.includes('pingsan') }
    const say = async (text: string, extra: Record<string, unknown> = {}) => {
      const content = { type: 'text', text, ...extra }
      const from = { kind: 'phone', value: '62830' }
      const sentAt = clock.now().toISOString()
      const one = {
        kind: 'message',
        accountId: 'whatsapp-cloud',
        externalId: `b${count++}`,
        rawHash: 'h',
        from,
        sentAt,
        content,
      }
      await recordInbound(patient, Inbound.parse(one))
    }
    const after = async (ms: number) => {
      now += ms
      return openDueTurns(patient)
    }
    for (const text of ['Selamat pagi', 'saya mau tanya', 'berapa lama rujukan berlaku?']) {
      await say(text)
      expect(await after(700)).toBe(0)
    }
    expect([await after(800), await after(0), told]).toEqual([1, 0, [3]])
    for (let more = 0; more < 5; more++) {
      await say(`dan ${more}`)
      if ((await after(900)) > 0) break
    }
    expect(told).toEqual([3, 8])
    await say('lalu')
    await say('ibu pingsan')
    await say('ya', { choice: { id: 'yes', title: 'Ya', via: 'button' } })
    expect([await after(5000), told]).toEqual([0, [3, 8, 10, 11]])
    now = START
  })

  it('counts the unanswered as a recount does, in every thread of this file', async () => {
    const { rows } = await ctx.db.orm.execute<{ id: string; unanswered: number }>(
      sql`select id, unanswered from inbox.conversations`,
    )
    for (const one of rows) expect([one.id, one.unanswered]).toEqual([one.id, await recount(one.id)])
    expect(rows.length).toBeGreaterThan(8)
  })
})
