import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { createWebChat } from '../../src/modules/inbox/adapters/web-chat.js'
import { deliverNext } from '../../src/modules/inbox/index.js'
import { noticeRested, readDashboard } from '../../src/modules/insights/index.js'
import { upsertMember } from '../../src/modules/registry/index.js'
import { testApp } from '../app.js'

describe('conversations that came to rest', async () => {
  const { world, send, user, browser, settle, advance } = await testApp()
  const headers: Record<string, Record<string, string>> = {}
  const people = { ani: 'member', budi: 'member', sari: 'operator', lia: 'lead', adi: 'admin' } as const
  for (const [name, role] of Object.entries(people)) await user(name, role)
  let now = '2026-06-15'
  /** The server and the flows live in the same day; sessions do not last that long. */
  async function day(next: string): Promise<void> {
    advance(Date.parse(next) - Date.parse(now))
    world.setToday(next)
    now = next
    for (const name of Object.keys(people)) headers[name] = await browser(name)
  }
  const card = {
    cardNumber: '0001234567890',
    name: 'Tester Satu',
    careClass: 2,
    status: 'active',
    sex: 'female',
    birthDate: '1990-07-01',
  } as const
  const { memberId } = await upsertMember(world, { member: card, source: 'test' })
  await world.db.orm.execute(sql`update platform.users set member_id = ${memberId} where username = 'ani'`)
  const get = (who: string, url: string) => send({ method: 'GET', url: `/api/v1/${url}`, headers: headers[who] ?? {} })
  const write = (who: string, method: 'POST' | 'PATCH', url: string, payload: object) =>
    send({ method, url: `/api/v1/${url}`, headers: headers[who] ?? {}, payload })
  let count = 0
  async function say(who: string, text: string): Promise<void> {
    await write(who, 'POST', 'chat/messages', { clientId: `c${++count}`, text })
    await settle()
    while (await deliverNext({ ...world, channels: [createWebChat('web')], random: () => 0.5 }));
  }
  async function rest(next: string): Promise<number> {
    await day(next)
    const noticed = await noticeRested(world)
    await settle()
    return noticed
  }
  const own = async (who: string) => (await get(who, 'chat')).body.thread.conversation.id as string
  const analyses = async (who: string, id: string, query = '') =>
    (await get(who, `insights/conversations/${id}/analysis${query}`)).body.items

  await day('2026-02-28')
  await say('ani', 'Kemarin di klinik saya diminta uang muka 200 ribu, saya sudah lama batuk')

  it('are read once, without health and person before the member agreed', async () => {
    expect(await noticeRested(world)).toBe(0)
    expect(await rest('2026-03-01')).toBe(1)
    expect(await rest('2026-03-01')).toBe(0)
    const id = await own('ani')
    expect(await analyses('sari', id)).toMatchObject([
      {
        complaintClass: 'extra_charge',
        barriers: ['price'],
        symptoms: [],
        gender: null,
        age: null,
        consented: false,
        version: 1,
      },
    ])
    expect((await get('budi', `insights/conversations/${id}/analysis`)).status).toBe(404)
    expect((await get('adi', `insights/conversations/${id}/analysis`)).status).toBe(403)
  })

  it('are read with them once the member agreed, and stripped of them when they take it back', async () => {
    const agree = (given: boolean) =>
      write('ani', 'POST', 'chat/consents', { purpose: 'analysis', given, language: 'id' })
    expect((await agree(true)).body.items).toMatchObject([
      { purpose: 'analysis', given: true, textVersion: 'analysis/1' },
    ])
    await say('ani', 'Saya batuk dan demam, tinggal di Bandung')
    await rest('2026-03-02')
    const id = await own('ani')
    expect((await analyses('ani', id))[0]).toMatchObject({
      ...{
        symptoms: ['fever', 'cough'],
        gender: 'female',
        age: 35,
        province: 'Jawa Barat',
        consented: true,
        fromSeq: expect.any(Number),
      },
    })
    await agree(true)
    expect((await agree(false)).body.items).toHaveLength(2)
    await settle()
    expect((await analyses('ani', id))[0]).toMatchObject({
      symptoms: [],
      gender: null,
      age: null,
      province: null,
      consented: false,
    })
  })

  it('are corrected by a person, with what the rules had read kept beside it', async () => {
    const id = await own('ani')
    const [, first] = await analyses('sari', id)
    const path = `insights/conversations/${id}/analysis`
    const correct = (correction: object) => write('sari', 'PATCH', path, { analysisId: first.id, correction })
    expect((await correct({ symptoms: ['fever'] })).body.code).toBe('insights.no-consent')
    expect((await correct({ complaintClass: 'fraud', urgency: 2 })).body).toMatchObject({
      ...{ complaintClass: 'fraud', barriers: ['price'], version: 2, kind: 'correction' },
    })
    expect((await correct({ urgency: 1 })).body.code).toBe('insights.corrected-meanwhile')
    expect((await analyses('sari', id)).map((one: { version: number }) => one.version)).toEqual([1, 2])
    expect(await analyses('sari', id, '?history=true')).toHaveLength(3)
  })

  it('show in cards and series of every day, at the start of a month too', async () => {
    world.setToday('2026-03-01')
    expect((await get('lia', 'insights/dashboard')).status).toBe(200)
    expect(await readDashboard(world.as({ roles: ['lead'] }))).toMatchObject({
      ...{ questionsToday: 1, questionsThisWeek: 2, activeUsers: 1, totalUsers: 1, averageResponseSeconds: 0 },
    })
    const { body } = await get('lia', 'insights/performance?from=2026-02-27&to=2026-03-02')
    expect(body.series.map((one: { start: string; received: number }) => [one.start, one.received])).toEqual([
      ['2026-02-27', 0],
      ['2026-02-28', 1],
      ['2026-03-01', 1],
      ['2026-03-02', 0],
    ])
    expect(body.total).toMatchObject({ received: 2, answeredByAssistant: 2, notAnswered: 0, turns: 2, failed: 0 })
    const months = await get('lia', 'insights/performance?from=2026-02-27&to=2026-03-02&interval=month')
    expect(months.body.series.map((one: { received: number }) => one.received)).toEqual([1, 1])
    expect((await get('lia', 'insights/performance?from=2026-03-02&to=2026-03-01')).body.code).toBe(
      'insights.period-reversed',
    )
    expect((await get('lia', 'insights/performance?from=2000-01-01&to=2026-03-01&interval=hour')).body.code).toBe(
      'insights.period-too-long',
    )
  })

  it('show people in counts that name nobody, and by name only to those who may read', async () => {
    const { body } = await get('adi', 'insights/people?from=2026-02-01&to=2026-03-02')
    expect(body).toMatchObject({ total: 1, active: 1, fresh: 1, analysed: 1, leastShown: 5 })
    expect(body.groups.complaintClass).toEqual({ shown: [], hidden: { groups: 1, people: null } })
    expect((await get('adi', 'insights/profiles')).status).toBe(403)
    expect((await get('lia', 'insights/profiles?barrier=price')).body).toMatchObject({
      ...{ total: 1, items: [{ complaintClasses: ['fraud'], channel: 'web', urgency: 2 }] },
    })
    expect((await get('lia', 'insights/profiles?barrier=fear')).body.total).toBe(0)
  })
})
