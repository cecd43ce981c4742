import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { testContext } from '../../../test/context.js'
import { createWhatsAppLinked } from './adapters/whatsapp-linked.js'
import type { Channel } from './channels/channel.js'
import { deliverNext } from './deliver-next.js'
import { moveLinkedTelephone, readLinkedTelephone } from './link-telephone.js'
import { giveFile, hearConnector, leaseSession, readSession, requireConnector, writeSession } from './linked-session.js'
import { queueMessage } from './queue-message.js'
import type { Content } from './schema.js'

const secret = 'a secret of thirty-two characters or more'
const [one, two] = ['00000000-0000-7000-8000-0000000000a1', '00000000-0000-7000-8000-0000000000a2']

describe('the session of a linked telephone', async () => {
  // Nobody listens there: the connector is away.
  const world = await testContext({ config: { whatsappLinked: { url: 'http://127.0.0.1:9', secret } } })
  let now = Date.parse('2026-06-15T02:00:00.000Z')
  const ctx = { ...world, clock: { now: () => new Date(now), today: () => '2026-06-15' } }
  const admin = { ...ctx, actor: { ...ctx.actor, kind: 'person' as const, id: 'boss', roles: ['admin' as const] } }

  it('is held by one process at a time, and an old one writes no more', async () => {
    const first = await leaseSession(ctx, { owner: one, fence: null })
    expect(await leaseSession(ctx, { owner: two, fence: null })).toMatchObject({ isHeld: false })
    now += 20_000
    expect(await leaseSession(ctx, { owner: one, fence: first.fence })).toEqual(first)
    now += 31_000
    const second = await leaseSession(ctx, { owner: two, fence: null })
    expect(second).toMatchObject({ isHeld: true })
    const cells = [{ kind: 'creds', id: 'creds', body: '{"secret":"kunci"}' }]
    expect(await writeSession(ctx, { fence: first.fence, forgetAll: false, cells })).toBe(false)
    expect(await writeSession(ctx, { fence: second.fence, forgetAll: false, cells })).toBe(true)
    expect(await readSession(ctx, { kind: 'creds', ids: ['creds'] })).toEqual([
      { id: 'creds', body: '{"secret":"kunci"}' },
    ])
    const { rows } = await ctx.db.orm.execute(sql`select * from inbox.linked_keys`)
    expect(JSON.stringify(rows)).not.toMatch(/kunci|secret/)
  })

  it('keeps a message waiting until it was taken in, and knows it for a week after', async () => {
    const { fence } = await leaseSession(ctx, { owner: one, fence: null }).then(async (held) => {
      if (held.isHeld) return held
      now += 31_000
      return leaseSession(ctx, { owner: one, fence: null })
    })
    const cells = [
      { kind: 'wa-inbox', id: 'row', body: '{}' },
      { kind: 'session', id: '62811.0', body: 'x' },
    ]
    await writeSession(ctx, { fence, forgetAll: false, cells })
    expect(await readSession(ctx, { kind: 'wa-inbox', ids: null })).toEqual([{ id: 'row', body: '{}' }])
    const inbound = {
      ...{ kind: 'message', externalId: 'A1', rawHash: '', sentAt: new Date(now).toISOString() },
      from: { kind: 'lid', value: '900', aliases: [{ kind: 'phone', value: '62811' }] },
      content: { type: 'text', text: 'Halo' },
    }
    const news = { kind: 'inbound' as const, settles: 'row', inbound }
    expect([await hearConnector(ctx, { fence, news }), await hearConnector(ctx, { fence, news })]).toEqual([true, true])
    const { rows } = await ctx.db.orm.execute(sql`select count(*)::int as n from inbox.messages`)
    expect(rows).toEqual([{ n: 1 }])
    expect(await readSession(ctx, { kind: 'wa-inbox', ids: null })).toEqual([])
    expect(await readSession(ctx, { kind: 'wa-inbox', ids: ['row'] })).toHaveLength(1)
    now += 8 * 24 * 3_600_000
    await leaseSession(ctx, { owner: one, fence })
    expect(await readSession(ctx, { kind: 'wa-inbox', ids: ['row'] })).toEqual([])
    expect(await hearConnector(ctx, { fence: fence - 1, news })).toBe(false)
    expect(await writeSession(ctx, { fence, forgetAll: true, cells: [] })).toBe(true)
    expect(await readSession(ctx, { kind: 'session', ids: ['62811.0'] })).toEqual([])
  })

  it('drops a message that does not fit, instead of asking for it for ever', async () => {
    const { fence } = await leaseSession(ctx, { owner: one, fence: null })
    await writeSession(ctx, { fence, forgetAll: false, cells: [{ kind: 'wa-inbox', id: 'odd', body: '{}' }] })
    expect(await hearConnector(ctx, { fence, news: { kind: 'inbound', settles: 'odd', inbound: { kind: 'x' } } })).toBe(
      true,
    )
    expect(await readSession(ctx, { kind: 'wa-inbox', ids: null })).toEqual([])
  })

  it('gives a file to who holds the session while its message is on its way, and at no other time', async () => {
    const { fence } = await leaseSession(ctx, { owner: one, fence: null })
    const codeOf = (work: Promise<unknown>) => work.then(() => 'given').catch((error) => error.code)
    const give = (messageId: string, by = fence) => giveFile(ctx, { fence: by, messageId })
    const seen: unknown[] = []
    const channel: Channel = {
      ...createWhatsAppLinked({ url: 'http://127.0.0.1:9', secret, maxMediaBytes: 10 }),
      async send({ messageId }) {
        seen.push(Buffer.from((await give(messageId)).bytes).toString(), await codeOf(give(messageId, fence - 1)))
        return { kind: 'accepted', externalId: 'X1' }
      },
    }
    const { rows } = await ctx.db.orm.execute<{ id: string }>(sql`select id from inbox.conversations`)
    const conversationId = String(rows[0]?.id)
    const address = ctx.files.put(Buffer.from('rincian biaya'))
    const media = { id: address, address, mediaType: 'image/png', fileName: 'a.png' }
    const content: Content = { type: 'image', text: '', media }
    const queued = await queueMessage(ctx, {
      ...{ conversationId, content, as: { kind: 'staff', id: 'sari' }, clientRef: 'f1' },
    })
    const [id = ''] = queued.outcome === 'queued' ? queued.messageIds : []
    expect(await codeOf(give(id))).toBe('inbox.media-gone')
    await deliverNext({ ...ctx, channels: [channel], random: () => 0 })
    expect(seen).toEqual(['rincian biaya', 'inbox.media-gone'])
    expect(await codeOf(give(id))).toBe('inbox.media-gone')
  })

  it('is opened by the shared secret only', () => {
    expect(() => requireConnector(ctx, secret)).not.toThrow()
    for (const wrong of [undefined, '', 'x', ['x']]) {
      expect(() => requireConnector(ctx, wrong)).toThrow(expect.objectContaining({ code: 'inbox.connector-refused' }))
    }
    const off = { config: { ...ctx.config, whatsappLinked: null } }
    expect(() => requireConnector(off, secret)).toThrow()
  })

  it('says that the connector is away, and keeps who accepted the risk', async () => {
    expect(await readLinkedTelephone(admin)).toMatchObject({ configured: true, state: 'connector-off', qr: null })
    await expect(moveLinkedTelephone(admin, { kind: 'pair', acceptsRisk: true })).rejects.toMatchObject({
      code: 'inbox.channel-unreachable',
    })
    expect((await readLinkedTelephone(admin)).riskAccepted).toMatchObject({ by: 'boss' })
    const operator = { ...admin, actor: { ...admin.actor, roles: ['operator' as const] } }
    await expect(readLinkedTelephone(operator)).rejects.toMatchObject({ code: 'auth.forbidden' })
  })
})
