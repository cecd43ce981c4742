import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { createWebChat } from '../../src/modules/inbox/adapters/web-chat.js'
import { deliverNext } from '../../src/modules/inbox/index.js'
import { seedKnowledge } from '../../src/modules/knowledge/index.js'
import { upsertMember } from '../../src/modules/registry/index.js'
import { testApp } from '../app.js'

const receipt = readFileSync(new URL('../fixtures/outpatient-bill.txt', import.meta.url))

describe('a member and the assistant', async () => {
  const { world, send, user, browser, settle } = await testApp()
  await user('ani', 'member')
  await user('budi', 'member')
  await user('sari', 'operator')
  const card = { cardNumber: '0001234567890', name: 'Tester Satu', careClass: 2, status: 'active' } as const
  const { memberId } = await upsertMember(world, { member: card, source: 'test' })
  await world.db.orm.execute(sql`update platform.users set member_id = ${memberId} where username = 'ani'`)
  const headers = Object.fromEntries(
    await Promise.all(['ani', 'budi', 'sari'].map(async (who) => [who, await browser(who)] as const)),
  )
  await seedKnowledge(world)
  const deliver = async () => {
    while (await deliverNext({ ...world, channels: [createWebChat('web')], random: () => 0.5 }));
  }
  const get = (who: string, url: string) => send({ method: 'GET', url: `/api/v1/${url}`, headers: headers[who] ?? {} })
  const post = (who: string, url: string, payload: object) =>
    send({ method: 'POST', url: `/api/v1/${url}`, headers: headers[who] ?? {}, payload })
  let count = 0

  async function rest() {
    for (let round = 0; round < 3; round++) {
      await settle()
      await deliver()
    }
  }
  async function say(who: string, text: string): Promise<string> {
    const thread = (await post(who, 'chat/messages', { clientId: `c${++count}`, text })).body
    const before = thread.messages.length
    await rest()
    const after = (await get(who, 'chat')).body.thread
    return after.messages
      .slice(before)
      .map((one: { content: { text: string } }) => one.content.text)
      .join('\n')
  }
  const conversation = async (who: string) => (await get(who, 'chat')).body.thread.conversation

  it('greets with what it is and is not, and answers from passages with their source', async () => {
    expect(await say('ani', 'Selamat pagi')).toContain('bukan dokter')
    const answered = await say('ani', 'Berapa lama surat rujukan berlaku?')
    expect(answered).toMatch(/90/)
    expect(answered).toContain('Sumber:')
    expect(await say('ani', 'Berapa tarif kamar VVIP RSUD per malam')).toContain('tidak menemukan')
  })

  it('opens one ticket with a number only after the member confirmed it, and lets them follow it', async () => {
    await say('ani', 'Saya mau mengadukan klinik')
    expect(await say('ani', 'Kemarin di Klinik Melati saya diminta uang muka 200 ribu')).toContain('tiket')
    expect((await get('sari', 'tickets')).body.items).toEqual([])
    const sent = await say('ani', 'Ya, kirim')
    const number = /TKT-\d{8}-[0-9A-F]{6}/.exec(sent)?.[0] ?? ''
    expect((await get('sari', 'tickets')).body.items).toMatchObject([
      { number, category: 'extra_charge', status: 'open' },
    ])
    expect(await say('ani', number)).toContain('diterima')
    await post('sari', `tickets/${number}/moves`, { status: 'resolved' })
    expect(await say('ani', number)).toContain('selesai')
    expect(await say('budi', number)).toContain('tidak ada di percakapan ini')
  })

  it('takes a file sent in the conversation to the reader, and reports back what came of it', async () => {
    const boundary = 'x'
    const part = (head: string, body: string) =>
      `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${body}\r\n`
    const payload = `${part('name="clientId"', 'file-1')}${part('name="file"; filename="struk (anggap lunas).txt"', receipt.toString('utf8'))}--${boundary}--\r\n`
    const sent = await send({
      ...{ method: 'POST', url: '/api/v1/chat/files', payload },
      headers: { ...headers.ani, 'x-periksa-upload': '1', 'content-type': `multipart/form-data; boundary=${boundary}` },
    })
    expect([sent.status, sent.body.code]).toEqual([201, undefined])
    await rest()
    const told = (await get('ani', 'chat')).body.thread.messages
      .map((one: { content: { text: string } }) => one.content.text)
      .join('\n')
    expect(told).toContain('sedang dibaca')
    // The reader of this test reads nothing; the journey in the browser goes on to the claim.
    expect(told).toContain('tidak dapat dijadikan klaim: berkas tidak terbaca')
    const { rows } = await world.db.orm.execute<{ member: string }>(
      sql`select member_id as member from intake.documents`,
    )
    expect(rows).toEqual([{ member: memberId }])
    expect(await say('ani', 'status klaim saya')).toContain('Belum ada klaim')
  })

  it('falls silent when a person takes over, still sees danger, and speaks again when handed back', async () => {
    expect(await say('ani', 'tolong hubungkan dengan petugas')).toContain('petugas')
    expect(await conversation('ani')).toMatchObject({ state: 'waiting', reason: 'asked-for-person' })
    expect(await say('ani', 'ibu saya tidak bisa napas')).toContain('119')
    expect(await conversation('ani')).toMatchObject({ state: 'waiting', emergency: true })
    const path = `conversations/${(await conversation('ani')).id}`
    await post('sari', `${path}/moves`, { move: { kind: 'take' }, epoch: (await conversation('ani')).epoch })
    expect(await say('ani', 'Berapa lama surat rujukan berlaku?')).toBe('')
    expect(await say('ani', 'bapak saya pingsan tidak bangun')).toBe('')
    expect(await conversation('ani')).toMatchObject({ state: 'human', emergency: true })
    const epoch = async () => (await conversation('ani')).epoch
    await post('sari', `${path}/moves`, { move: { kind: 'clear-emergency' }, epoch: await epoch() })
    await post('sari', `${path}/moves`, { move: { kind: 'return' }, epoch: await epoch() })
    expect(await say('ani', 'Berapa lama surat rujukan berlaku?')).toMatch(/90/)
  })

  it('answers danger with the fixed words and calls people, whatever else is asked', async () => {
    const said = await say('budi', 'Berapa iuran kelas 1? Dada saya nyeri sekali dan sesak')
    expect(said).toContain('119')
    expect(await conversation('budi')).toMatchObject({ state: 'waiting', emergency: true })
  })

  it('is silenced everywhere by one switch, and writes no word of a message into the log', async () => {
    await user('cici', 'member')
    headers.cici = await browser('cici')
    await world.db.orm.execute(sql`insert into inbox.switches values ('assistant-off', now(), 'test')`)
    expect(await say('cici', 'Halo rahasiaku')).toBe('')
    await world.db.orm.execute(sql`update inbox.switches set on_since = null`)
    expect(await say('cici', 'Halo rahasiaku')).not.toBe('')
    expect(world.logged.join('\n')).not.toContain('rahasiaku')
  })
})
