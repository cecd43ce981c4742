import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { TestContext } from '../../../../test/context.js'
import type { Channel } from '../channels/channel.js'
import { changeOwnership, deliverNext, type QueueMessageInput, queueMessage } from '../index.js'
import { readConversation } from '../read-conversations.js'
import type { Content, IdentityKind, Message } from '../schema.js'

/** What a person does on the far side of a channel. */
export type Arrival = {
  kind: 'message' | 'echo' | 'edit' | 'revoke' | 'reaction'
  /** Who writes: each number is another person. */
  who: number
  id: string
  at?: Date
  content?: Content
  replyTo?: string
  target?: string
  emoji?: string
  name?: string
}

/** How the wire treats the next message of ours. */
export type Fault = 'retry' | 'refuse' | 'cut' | 'garbled' | 'gateway' | 'down'

/** What a person sees of ours. */
export type Seen = { id: string; text: string; choices: string[]; file?: { mediaType: string; bytes: Buffer } }

/** One channel with a far side that the suite plays. */
export type Bench = {
  channel: Channel
  accountId: string
  ctx: TestContext & { channels: Channel[]; random(): number }
  clock: { now: number }
  brings(arrivals: Arrival[]): Promise<void>
  /** The id that an arrival is kept under. */
  idOf(arrival: Pick<Arrival, 'who' | 'id'>): string
  seen(who: number): Promise<Seen[]>
  address(who: number): { kind: IdentityKind; value: string }
  /** Null where what is kept is what is seen: nothing can fail between. */
  wire: null | {
    next(fault: Fault): Promise<void>
    /** Until the far side answers again. */
    ready(): Promise<void>
    news(of: { who: number; externalId: string; messageId: string; status: string; code?: number }): Promise<void>
  }
  /** A file at the far side; null where files have a door of their own. */
  file: null | { id: string; bytes: Buffer; gone: string; huge: string; damaged: string }
}

type Way = {
  open(content?: Content, more?: Partial<Arrival>): Promise<{ who: number; conversationId: string; id: string }>
  again(who: number, content: Content, more?: Partial<Arrival>): Promise<string>
  thread(conversationId: string): Promise<Message[]>
  say(conversationId: string, content: Content | string, as?: QueueMessageInput['as']): Promise<string[]>
  settle(): Promise<void>
  state(messageId: string): Promise<string>
  row(conversationId: string): Promise<Record<string, unknown>>
}

const text = (words: string): Content => ({ type: 'text', text: words })
const staff = { kind: 'staff', id: 'sari' } as const
const HOUR = 3_600_000

/** The sixty-two scenarios that every channel passes, each through its own door and over its own wire. */
export function channelContract(name: string, open: () => Promise<Bench>): void {
  describe(`${name} keeps the contract of a channel`, async () => {
    const bench = await open()
    const way = wayThrough(bench)
    arriving(bench, way)
    changing(bench, way)
    leaving(bench, way)
    failing(bench, way)
    news(bench, way)
    guarding(bench, way)
  })
}

function wayThrough(bench: Bench): Way {
  const { ctx } = bench
  let people = 0
  let ids = 0
  const conversationOf = async (externalId: string): Promise<string> => {
    const { rows } = await ctx.db.orm.execute<{ id: string }>(
      sql`select m.conversation_id as id from inbox.messages m join inbox.conversations c on c.id = m.conversation_id
        where m.external_id = ${externalId} and c.account_id = ${bench.accountId}`,
    )
    return String(rows[0]?.id)
  }
  const again: Way['again'] = async (who, content, more = {}) => {
    const id = more.id ?? `in-${++ids}`
    await bench.brings([{ kind: 'message', who, id, content, ...more }])
    return id
  }
  return {
    again,
    async open(content = text('Halo'), more = {}) {
      const who = ++people
      const id = await again(who, content, more)
      return { who, id, conversationId: await conversationOf(bench.idOf({ who, id })) }
    },
    thread: async (conversationId) => (await readConversation(ctx, { conversationId, limit: 500 })).messages,
    async say(conversationId, content, as = staff) {
      const whole = typeof content === 'string' ? text(content) : content
      const queued = await queueMessage(ctx, { conversationId, content: whole, as, clientRef: `out-${++ids}` })
      return queued.outcome === 'refused' ? [] : queued.messageIds
    },
    async settle() {
      for (let round = 0; round < 60; round += 1) {
        while (await deliverNext(ctx));
        const { rows } = await ctx.db.orm.execute(
          sql`select 1 from inbox.outbox where account_id = ${bench.accountId} and state in ('queued', 'sending')`,
        )
        if (rows.length === 0) return
        bench.clock.now += 61_000
        await bench.wire?.ready()
      }
    },
    async state(messageId) {
      const { rows } = await ctx.db.orm.execute<{ state: string; reason: string | null }>(
        sql`select state, reason from inbox.outbox where message_id = ${messageId}`,
      )
      return [rows[0]?.state, rows[0]?.reason].filter(Boolean).join(': ')
    },
    async row(conversationId) {
      const { rows } = await ctx.db.orm.execute(sql`select * from inbox.conversations where id = ${conversationId}`)
      return rows[0] as Record<string, unknown>
    },
  }
}

function arriving(bench: Bench, way: Way): void {
  it('1. keeps a text with its words', async () => {
    const { conversationId } = await way.open(text('Selamat pagi'))
    expect(await way.thread(conversationId)).toMatchObject([
      { seq: 1, direction: 'in', authorKind: 'contact', content: { type: 'text', text: 'Selamat pagi' } },
    ])
  })
  it('2. keeps a text once that comes again', async () => {
    const { who, id, conversationId } = await way.open()
    await way.again(who, text('Halo'), { id })
    expect(await way.thread(conversationId)).toHaveLength(1)
  })
  it('3. keeps a text once whose copies come at once', async () => {
    const { who, conversationId } = await way.open()
    await Promise.all(Array.from({ length: 5 }, () => way.again(who, text('sekali'), { id: `copy-${who}` })))
    expect(await way.thread(conversationId)).toHaveLength(2)
  })
  it('4. gives ten texts at once ten places without a gap', async () => {
    const { who, conversationId } = await way.open()
    await Promise.all(Array.from({ length: 10 }, (_, at) => way.again(who, text(`ke-${at}`))))
    expect((await way.thread(conversationId)).map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
  })
  it('5. keeps the order of arrival whatever the clock of the sender says', async () => {
    const { who, conversationId } = await way.open()
    await way.again(who, text('lama'), { at: new Date(bench.clock.now - HOUR) })
    await way.again(who, text('baru'))
    expect((await way.thread(conversationId)).map(({ content }) => content.text)).toEqual(['Halo', 'lama', 'baru'])
  })
  it('6. takes a clock that runs ahead without an error or a mark', async () => {
    const { conversationId } = await way.open(text('besok'), { at: new Date(bench.clock.now + 24 * HOUR) })
    expect(await way.thread(conversationId)).toMatchObject([{ delayed: false }])
  })
  it('7. keeps 64 KiB of text whole', async () => {
    const { conversationId } = await way.open(text('a'.repeat(65_536)))
    expect((await way.thread(conversationId))[0]?.content.text).toHaveLength(65_536)
  })
  it.each([
    [8, 'zero-width and right-to-left marks', 'a\u200bb\u202ec\u2066d'],
    [9, 'emoji, accents and Devanagari', 'é 👨‍👩‍👧 नमस्ते ｆｕｌｌ'],
    [10, 'words that look like code', "<script>alert(1)</script> {{x}} '; drop table x; --"],
  ])('%i. keeps %s as written', async (_at, _what, words) => {
    const { conversationId } = await way.open(text(words))
    expect((await way.thread(conversationId))[0]?.content.text).toBe(words)
  })
  it.each<[number, Content]>([
    [11, { type: 'image', text: 'struk', media: { id: 'f-1', mediaType: 'image/jpeg' } }],
    [12, { type: 'document', media: { id: 'f-2', mediaType: 'application/pdf', fileName: 'kuitansi.pdf' } }],
    [13, { type: 'audio', media: { id: 'f-3', mediaType: 'audio/ogg' } }],
    [14, { type: 'video', text: 'lihat', media: { id: 'f-4', mediaType: 'video/mp4' } }],
    [15, { type: 'sticker', media: { id: 'f-5', mediaType: 'image/webp' } }],
    [16, { type: 'location', text: '-6.2,106.8' }],
    [17, { type: 'contact' }],
    [18, { type: 'order' }],
  ])('%i. keeps each kind as what it is', async (_at, content) => {
    const { conversationId } = await way.open(content)
    const kept = (await way.thread(conversationId))[0]?.content
    expect(kept).toMatchObject({ type: content.type, ...(content.text ? { text: content.text } : {}) })
    expect(kept?.media !== undefined).toBe(content.media !== undefined)
    if (content.media?.fileName) expect(kept?.media?.fileName).toBe('kuitansi.pdf')
  })
  it('19. keeps what it does not know as unsupported, never an error', async () => {
    const { conversationId } = await way.open({ type: 'unsupported', text: 'hologram' })
    expect(await way.thread(conversationId)).toMatchObject([{ content: { type: 'unsupported' } }])
  })
  it('20. gives the choice that was tapped', async () => {
    const choice = { id: 'claim', title: 'Klaim', via: 'button' as const }
    const { conversationId } = await way.open({ type: 'choice', text: 'Klaim', choice })
    expect(await way.thread(conversationId)).toMatchObject([{ content: { choice: { id: 'claim', title: 'Klaim' } } }])
  })
}

function changing(bench: Bench, way: Way): void {
  const { ctx } = bench
  it('21. knows which message an answer is to', async () => {
    const { who, id, conversationId } = await way.open()
    const answer = bench.idOf({ who, id: await way.again(who, text('ini'), { replyTo: bench.idOf({ who, id }) }) })
    const { rows } = await ctx.db.orm.execute(
      sql`select a.seq from inbox.messages m join inbox.messages a on a.id = m.reply_to where m.external_id = ${answer}`,
    )
    expect([rows.length, (await way.thread(conversationId)).length]).toEqual([1, 2])
  })
  const reactions = async (conversationId: string): Promise<unknown[]> =>
    (
      await ctx.db.orm.execute(
        sql`select emoji from inbox.reactions r join inbox.messages m on m.id = r.message_id
          where m.conversation_id = ${conversationId}`,
      )
    ).rows.map(({ emoji }) => emoji)
  it('22. keeps a reaction, the newest of a person only, and none once it is taken back', async () => {
    const { who, id, conversationId } = await way.open()
    const react = (emoji: string, at: number) =>
      bench.brings([{ kind: 'reaction', who, id: `r-${who}-${at}`, target: bench.idOf({ who, id }), emoji }])
    await react('👍', 1)
    await react('🙏', 2)
    expect(await reactions(conversationId)).toEqual(['🙏'])
    await react('', 3)
    expect(await reactions(conversationId)).toEqual([])
  })
  it('23. shows the words of an edit in the old place', async () => {
    const { who, id, conversationId } = await way.open(text('slah'))
    await bench.brings([{ kind: 'edit', who, id: `e-${who}`, target: bench.idOf({ who, id }), content: text('salah') }])
    expect(await way.thread(conversationId)).toMatchObject([{ seq: 1, content: { text: 'salah' } }])
  })
  it('24. shows nothing of a message that was taken back', async () => {
    const { who, id, conversationId } = await way.open(text('rahasia'))
    await bench.brings([{ kind: 'revoke', who, id: `v-${who}`, target: bench.idOf({ who, id }) }])
    const [kept] = await way.thread(conversationId)
    expect([kept?.revoked, JSON.stringify(kept).includes('rahasia')]).toEqual([true, false])
  })
  it('25. changes nothing for a change of a message it never saw', async () => {
    const { who, conversationId } = await way.open()
    await bench.brings([
      { kind: 'revoke', who, id: `v1-${who}`, target: 'never' },
      { kind: 'edit', who, id: `v2-${who}`, target: 'never', content: text('x') },
      { kind: 'reaction', who, id: `v3-${who}`, target: 'never', emoji: '👍' },
    ])
    expect(await way.thread(conversationId)).toMatchObject([{ revoked: false, content: { text: 'Halo' } }])
  })
  it('26. takes our own side writing elsewhere for a person taking over', async () => {
    const { who, conversationId } = await way.open()
    await bench.brings([{ kind: 'echo', who, id: `echo-${who}`, content: text('dari telepon') }])
    expect(await way.row(conversationId)).toMatchObject({ state: 'human', bot_enabled: false, unanswered: 0 })
    expect((await way.thread(conversationId)).at(-1)).toMatchObject({ direction: 'out', authorKind: 'unknown-staff' })
  })
  it('27. never puts two people into one thread', async () => {
    const [one, two] = [await way.open(text('satu')), await way.open(text('dua'))]
    expect(one.conversationId).not.toBe(two.conversationId)
    expect(await way.thread(two.conversationId)).toMatchObject([{ content: { text: 'dua' } }])
  })
  it('28. keeps no word, number or name in the open', async () => {
    const { who } = await way.open(text('penyakit menular'), { name: 'Budi Contoh' })
    const tables = await Promise.all(
      [
        sql`select * from inbox.messages`,
        sql`select * from inbox.conversations`,
        sql`select * from inbox.contacts`,
        sql`select * from inbox.identities`,
      ].map((query) => ctx.db.orm.execute(query)),
    )
    const all = JSON.stringify(tables.map(({ rows }) => rows))
    const { kind, value } = bench.address(who)
    expect([all.includes('menular'), all.includes('Budi Contoh')]).toEqual([false, false])
    // Our own page knows a person by the id of a record, which is no personal datum by itself.
    if (kind !== 'widget') expect(all.includes(value)).toBe(false)
  })
}

function leaving(bench: Bench, way: Way): void {
  const { channel } = bench
  const can = channel.capabilities
  const offered = (count: number, long = false) =>
    Array.from({ length: count }, (_, at) => ({
      id: `c${at}`,
      title: long ? `Pilihan yang sangat panjang ke-${at}` : `Pilihan ${at}`,
    }))
  const asked = async (count: number, long = false) => {
    const opened = await way.open()
    await way.say(opened.conversationId, { type: 'text', text: 'Pilih', choices: offered(count, long) })
    await way.settle()
    return { ...opened, seen: (await bench.seen(opened.who)).at(-1) }
  }

  it('29. shows a reply once, to who wrote and to nobody else', async () => {
    const [one, two] = [await way.open(), await way.open()]
    await way.say(one.conversationId, 'Selamat pagi')
    await way.settle()
    expect((await bench.seen(one.who)).map((it) => it.text)).toEqual(['Selamat pagi'])
    expect(await bench.seen(two.who)).toEqual([])
  })
  it('30. shows five replies in the order they were written', async () => {
    const { who, conversationId } = await way.open()
    for (const at of [1, 2, 3, 4, 5]) await way.say(conversationId, `ke-${at}`)
    await way.settle()
    expect((await bench.seen(who)).map((it) => it.text)).toEqual(['ke-1', 'ke-2', 'ke-3', 'ke-4', 'ke-5'])
  })
  it('31. shows one message under one id however often it is tried, where it says so', async () => {
    const { who, conversationId } = await way.open()
    const [messageId = ''] = await way.say(conversationId, 'sekali')
    await way.settle()
    const to = bench.address(who)
    const rendered = { kind: 'text' as const, text: 'sekali' }
    if (channel.isRepeatable)
      await channel.send({ accountId: bench.accountId, to, messageId, conversationId, rendered })
    expect(await bench.seen(who)).toHaveLength(1)
  })
  it('32. gives every message an id of its own', async () => {
    const { conversationId } = await way.open()
    const ids = [...(await way.say(conversationId, 'a')), ...(await way.say(conversationId, 'a'))]
    await way.settle()
    const { rows } = await bench.ctx.db.orm.execute<{ external_id: string }>(
      sql`select external_id from inbox.outbox where conversation_id = ${conversationId}`,
    )
    expect([ids.length, new Set(rows.map((it) => it.external_id)).size]).toEqual([2, 2])
    expect(rows.every((it) => it.external_id.length > 0)).toBe(true)
  })
  it('33. cuts a long text into parts that fit, losing no word', async () => {
    const { who, conversationId } = await way.open()
    const words = Array.from({ length: 4000 }, (_, at) => `kata${at}.`)
    await way.say(conversationId, words.join(' '))
    await way.settle()
    const parts = (await bench.seen(who)).map((it) => it.text)
    expect(parts.every((part) => part.length <= can.maxText)).toBe(true)
    expect(parts.join(' ').split(' ')).toEqual(words)
  })
  it.each([
    [34, '👨‍👩‍👧 é नमस्ते'],
    [35, 'baris satu\nbaris dua\n\nbaris empat'],
    [36, '*tebal* _miring_ <b>html</b> & "kutip"'],
  ])('%i. shows the words as written: %j', async (_at, words) => {
    const { who, conversationId } = await way.open()
    await way.say(conversationId, words)
    await way.settle()
    expect((await bench.seen(who)).map((it) => it.text)).toEqual([words])
  })
  it.each([
    [37, 3],
    [38, 10],
  ])('%i. shows %i choices as what it can show, else numbered', async (_at, count) => {
    const { seen } = await asked(count)
    if (count <= can.buttons || count <= can.listRows) {
      expect(seen?.choices).toEqual(offered(count).map((it) => it.title))
    } else expect(seen?.text.split('\n').at(-1)).toBe(`${count}. Pilihan ${count - 1}`)
  })
  it('39. writes out choices whose titles are too long', async () => {
    const { seen } = await asked(3, true)
    expect([seen?.choices, seen?.text.split('\n')[1]]).toEqual([[], '1. Pilihan yang sangat panjang ke-0'])
  })
  it.each([
    [40, '2'],
    [41, 'pilihan yang sangat panjang ke-1'],
  ])('%i. takes the answer %j for the choice that was written out', async (_at, answer) => {
    const { who, conversationId } = await asked(3, true)
    await way.again(who, text(answer))
    expect((await way.thread(conversationId)).at(-1)).toMatchObject({
      content: { choice: { id: 'c1', via: 'numbered' } },
    })
  })
  it('42. takes a reply for an answer only once the channel took it, a notice of the system never', async () => {
    const { who, conversationId } = await way.open()
    await way.say(conversationId, 'Petugas akan menjawab.', { kind: 'system' })
    await way.settle()
    expect(await way.row(conversationId)).toMatchObject({ unanswered: 1 })
    await way.say(conversationId, 'Selamat pagi')
    expect(await way.row(conversationId)).toMatchObject({ unanswered: 1 })
    await way.settle()
    expect(await way.row(conversationId)).toMatchObject({ unanswered: 0 })
    await way.again(who, text('lagi'))
    expect(await way.row(conversationId)).toMatchObject({ unanswered: 1 })
  })
  it('43. sends once for a double click', async () => {
    const { who, conversationId } = await way.open()
    const twice = { conversationId, content: text('sekali'), as: staff, clientRef: `click-${who}` }
    const both = await Promise.all([queueMessage(bench.ctx, twice), queueMessage(bench.ctx, twice)])
    await way.settle()
    expect(both.map((it) => it.outcome).sort()).toEqual(['queued', 'repeated'])
    expect(await bench.seen(who)).toHaveLength(1)
  })
}

function failing(bench: Bench, way: Way): void {
  const { wire, channel } = bench
  /** Sends one message over a wire that fails so, and a second after it. */
  const send = async (fault: Fault) => {
    const { who, conversationId } = await way.open()
    await wire?.next(fault)
    const [first = ''] = await way.say(conversationId, 'satu')
    const [second = ''] = await way.say(conversationId, 'dua')
    await way.settle()
    const seen = (await bench.seen(who)).map((it) => it.text)
    return { seen, states: [await way.state(first), await way.state(second)] }
  }
  const fine = { seen: ['satu', 'dua'], states: ['accepted', 'accepted'] }
  it.each<[number, Fault, string]>([
    [44, 'retry', 'the channel asks to be tried again'],
    [45, 'down', 'nobody answers at the channel'],
  ])('%i. tries again and keeps the order when it fails with %s: %s', async (_at, fault) => {
    expect(await send(fault)).toEqual(fine)
  })
  it('46. gives up on what the channel refuses for good, with its reason, and goes on', async () => {
    const { seen, states } = await send('refuse')
    if (!wire) expect({ seen, states }).toEqual(fine)
    else {
      expect([seen, states[1]]).toEqual([['dua'], 'accepted'])
      expect(states[0]).toMatch(/^failed: ./)
    }
  })
  it.each<[number, Fault]>([
    [47, 'cut'],
    [48, 'garbled'],
    [49, 'gateway'],
  ])('%i. never shows a message twice when the line breaks after it was taken (%s)', async (_at, fault) => {
    const { seen, states } = await send(fault)
    expect(seen.filter((it) => it === 'satu')).toHaveLength(1)
    expect(seen.at(-1)).toBe('dua')
    expect(states[0]).toBe(!wire || channel.isRepeatable ? 'accepted' : 'unknown: inbox.outcome-unknown')
  })
}

function news(bench: Bench, way: Way): void {
  const { wire } = bench
  const sent = async () => {
    const { who, conversationId } = await way.open()
    const [messageId = ''] = await way.say(conversationId, 'Selamat pagi')
    await way.settle()
    const { rows } = await bench.ctx.db.orm.execute<{ external_id: string }>(
      sql`select external_id from inbox.outbox where message_id = ${messageId}`,
    )
    const externalId = rows[0]?.external_id ?? ''
    return {
      messageId,
      tell: async (...all: string[]) => {
        for (const status of all) await wire?.news({ who, externalId, messageId, status })
        return way.state(messageId)
      },
    }
  }
  it.each<[number, string, string[], string]>([
    [50, 'goes forward with its news', ['sent', 'delivered', 'read'], 'read'],
    [51, 'never steps back for news that is late', ['read', 'delivered', 'sent'], 'read'],
    [52, 'takes the same news twice', ['delivered', 'delivered'], 'delivered'],
    [53, 'does not take a message that was read for failed', ['read', 'failed'], 'read'],
    [54, 'does not care for news it does not know', ['delivered', 'teleported'], 'delivered'],
  ])('%i. %s', async (_at, _what, all, end) => {
    expect(await (await sent()).tell(...all)).toBe(wire ? end : 'accepted')
  })
  it('55. says why a message failed after it was taken', async () => {
    const one = await sent()
    const state = await one.tell('sent', 'failed')
    if (wire) expect(state).toMatch(/^failed/)
    else expect(state).toBe('accepted')
  })
}

function guarding(bench: Bench, way: Way): void {
  const { ctx, channel } = bench
  it('56. lets no reply of the assistant out after a person took over', async () => {
    const { who, conversationId } = await way.open()
    await changeOwnership(ctx, { conversationId, move: { kind: 'return' } })
    const { epoch } = await way.row(conversationId)
    await way.say(conversationId, 'dari asisten', { kind: 'assistant', epoch: Number(epoch) })
    await changeOwnership(ctx, { conversationId, move: { kind: 'take', by: 'sari' } })
    expect(await way.say(conversationId, 'terlambat', { kind: 'assistant', epoch: Number(epoch) })).toEqual([])
    await way.say(conversationId, 'dari petugas')
    await way.settle()
    expect((await bench.seen(who)).map((it) => it.text)).toEqual(['dari petugas'])
  })
  it('57. sends nothing to a person who asked us to stop', async () => {
    const { who, conversationId } = await way.open()
    await ctx.db.orm.execute(sql`update inbox.contacts set opted_out_at = now()
      where id = (select contact_id from inbox.conversations where id = ${conversationId})`)
    const [id = ''] = await way.say(conversationId, 'promosi')
    await way.settle()
    expect([await way.state(id), await bench.seen(who)]).toEqual(['blocked: inbox.opted-out', []])
  })
  it('58. keeps to the hours in which the channel lets us write freely', async () => {
    const { who, conversationId } = await way.open()
    bench.clock.now += 24 * HOUR + 1
    const [id = ''] = await way.say(conversationId, 'terlambat sehari')
    await way.settle()
    const isOpen = channel.capabilities.windowHours === null
    expect(await way.state(id)).toBe(isOpen ? 'accepted' : 'blocked: inbox.window-closed')
    expect(await bench.seen(who)).toHaveLength(isOpen ? 1 : 0)
  })
  it('59. brings a file as it is, or says that it is gone, too large or damaged', async () => {
    const fetch = (id: string) => channel.fetchMedia(bench.accountId, { id })
    const codeOf = (id: string) => fetch(id).catch((error) => error.code)
    if (!bench.file) return expect(await codeOf('any')).toBe('inbox.media-gone')
    const { id, bytes, gone, huge, damaged } = bench.file
    expect(Buffer.from((await fetch(id)).bytes).equals(bytes)).toBe(true)
    expect([await codeOf(gone), await codeOf(huge), await codeOf(damaged)]).toEqual([
      ...['inbox.media-gone', 'inbox.media-too-large', 'inbox.media-damaged'],
    ])
  })
  const withFile = (type: 'image' | 'document', mediaType: string, words: string): Content & { bytes: Buffer } => {
    const bytes = Buffer.from(`isi ${words}`)
    const address = ctx.files.put(bytes)
    return { type, text: words, media: { id: address, address, mediaType, fileName: 'rincian.pdf' }, bytes }
  }
  it('60. sends a picture and a PDF as they are, with the words under them', async () => {
    const { who, conversationId } = await way.open()
    const all = [withFile('image', 'image/png', 'Rincian biaya'), withFile('document', 'application/pdf', 'Suratnya')]
    for (const { bytes: _, ...content } of all) await way.say(conversationId, content)
    await way.settle()
    const seen = await bench.seen(who)
    expect(seen.map(({ text: words, file }) => [words, file?.mediaType, file?.bytes.toString()])).toEqual([
      ['Rincian biaya', 'image/png', 'isi Rincian biaya'],
      ['Suratnya', 'application/pdf', 'isi Suratnya'],
    ])
  })
  it('61. sends a file again that the channel could not take just then, and shows it once', async () => {
    const { who, conversationId } = await way.open()
    await bench.wire?.next('retry')
    const { bytes: _, ...content } = withFile('image', 'image/jpeg', 'sekali')
    const [id = ''] = await way.say(conversationId, content)
    await way.settle()
    expect(await way.state(id)).toBe('accepted')
    expect((await bench.seen(who)).map((it) => it.file?.bytes.toString())).toEqual(['isi sekali'])
  })
  it('62. leaves counters, places and threads as a recount finds them', async () => {
    const { rows } = await ctx.db.orm.execute<Record<string, number>>(sql`
      select c.unanswered, c.last_seq,
        (select count(*)::int from inbox.messages m where m.conversation_id = c.id) as messages,
        (select count(*)::int from inbox.messages m where m.conversation_id = c.id and m.direction = 'in' and m.seq > coalesce(
          (select max(r.seq) from inbox.messages r left join inbox.outbox o on o.message_id = r.id
            where r.conversation_id = c.id and (r.author_kind = 'unknown-staff'
              or (o.author <> 'system' and o.state in ('accepted', 'sent', 'delivered', 'read')))), 0)) as counted
      from inbox.conversations c where account_id = ${bench.accountId}`)
    expect(rows.length).toBeGreaterThan(40)
    for (const one of rows) expect([one.unanswered, one.last_seq]).toEqual([one.counted, one.messages])
  })
}
