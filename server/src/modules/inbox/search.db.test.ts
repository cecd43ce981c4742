import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { keepCannedReply, listCannedReplies } from './canned-replies.js'
import { recordInbound } from './index.js'
import { Inbound } from './schema.js'
import { searchMessages } from './search-messages.js'
import { insertAccount } from './store-contacts.js'

describe('at the desk', async () => {
  const world = await testContext()
  const ctx = world.as({ kind: 'person', id: 'sari', name: 'Sari', roles: ['operator'] })
  await insertAccount(ctx.db.orm, { id: 'web', channel: 'web', name: 'web', createdAt: ctx.clock.now() })
  let count = 0
  const write = (who: string, text: string, more: object = {}) =>
    recordInbound(
      ctx,
      Inbound.parse({
        ...{ kind: 'message', accountId: 'web', externalId: `m${count++}`, rawHash: '' },
        from: { kind: 'phone', value: who, displayName: `Orang ${who}` },
        sentAt: ctx.clock.now().toISOString(),
        content: { type: 'text', text },
        ...more,
      }),
    )
  const found = async (q: string, as = ctx) =>
    (await searchMessages(as, { q })).map(({ message }) =>
      message ? message.excerpt.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('') : 'by name',
    )
  await write('1', 'Kapan klaimnya dibayar?')
  await write('2', 'Saya menunggu pembayaran sejak Senin')
  await write('3', 'Kamar kelas dua penuh')

  it('finds every form of a word, marked, the newest first', async () => {
    expect(await found('membayar')).toEqual(
      expect.arrayContaining(['Kapan klaimnya [dibayar]?', 'Saya menunggu [pembayaran] sejak Senin']),
    )
    expect(await found('klaim bayar')).toEqual(['Kapan [klaimnya] [dibayar]?'])
    expect(await found('KELAS')).toEqual(['Kamar [kelas] dua penuh'])
    expect([await found('tidakada'), await found(' '), await found("'; drop")]).toEqual([[], [], []])
  })
  it('finds people by name, and keeps no word in the open', async () => {
    expect(await found('orang 3')).toEqual(['by name'])
    const { rows } = await ctx.db.orm.execute(sql`select words from inbox.messages`)
    expect(JSON.stringify(rows)).not.toContain('bayar')
  })
  it('forgets the words of what was taken back, and finds those of an edit', async () => {
    await write('4', 'rahasia', { externalId: 'gone' })
    expect(await found('rahasia')).toHaveLength(1)
    await write('4', '', { kind: 'revoke', externalId: 'x1', targetId: 'gone', content: undefined })
    expect(await found('rahasia')).toEqual([])
    await write('4', 'keliru', { externalId: 'wrong' })
    await write('4', '', {
      kind: 'edit',
      externalId: 'x2',
      targetId: 'wrong',
      content: { type: 'text', text: 'benar' },
    })
    expect([await found('keliru'), await found('benar')]).toEqual([[], ['[benar]']])
  })
  it('shows nobody what another operator answers', async () => {
    await ctx.db.orm.execute(sql`update inbox.conversations set owner = 'budi'`)
    expect(await found('klaim')).toEqual([])
    await ctx.db.orm.execute(sql`update inbox.conversations set owner = null`)
  })
  it('finds the newest of a word that thousands of messages hold, and the few that hold another too', async () => {
    await write('5', 'antrean poli penuh', { externalId: 'copied' })
    await write('6', 'penuh', { externalId: 'full' })
    for (let n = 1; n <= 26; n++) await write('5', `antrean nomor ${n}`)
    // Their words are sealed for another message and cannot be read: one of them on the page would fail.
    await ctx.db.orm.execute(sql`insert into inbox.messages
      (id, conversation_id, seq, direction, author_kind, content, content_type, sent_at, received_at, words)
      select gen_random_uuid(), conversation_id, 1000 + n, direction, author_kind, content, content_type, sent_at,
        received_at - interval '1 year', array(select unnest(words) except select unnest(p.penuh))
      from inbox.messages, generate_series(1, 3001) n,
        (select words as penuh from inbox.messages where external_id = 'full') p where external_id = 'copied'`)
    const hits = await found('antrean')
    expect([hits.length, hits.every((text) => text.startsWith('[antrean]'))]).toEqual([25, true])
    expect(await found('antrean penuh')).toEqual(['[antrean] poli [penuh]'])
  })
  it('keeps replies ready by shortcut, the newest words, and removes empty ones', async () => {
    await keepCannedReply(ctx, { shortcut: 'salam', body: 'Selamat pagi, {{name}}' })
    await keepCannedReply(ctx, { shortcut: 'salam', body: 'Halo {{name}}' })
    expect(await listCannedReplies(ctx)).toMatchObject([{ shortcut: 'salam', body: 'Halo {{name}}' }])
    expect(await keepCannedReply(ctx, { shortcut: 'salam', body: ' ' })).toEqual([])
  })
})
