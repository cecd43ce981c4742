import { describe, expect, it } from 'vitest'
import { deliverNext } from '../../src/modules/inbox/index.js'
import { seedKnowledge } from '../../src/modules/knowledge/index.js'
import { testApp } from '../app.js'
import { scriptedModel } from '../scripted-model.js'

const WORDS = 'Surat rujukan berlaku 90 hari. Setelah itu mintalah yang baru. Terima kasih.'

describe('an answer is read while it is worded', async () => {
  const { model, meanwhile, say } = scriptedModel(WORDS)
  const { world, ctx, send, user, browser, settle } = await testApp({ llm: model })
  const headers: Record<string, Record<string, string>> = {}
  for (const [name, role] of Object.entries({
    ani: 'member',
    budi: 'member',
    sari: 'operator',
    admin: 'admin',
  } as const)) {
    await user(name, role)
    headers[name] = await browser(name)
  }
  await seedKnowledge(world)
  const call = (who: string, method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
    send({ method, url, headers: headers[who] ?? {}, ...(payload ? { payload } : {}) })
  const { settings } = (await call('admin', 'GET', '/api/v1/assistant/settings')).body
  await call('admin', 'PUT', '/api/v1/assistant/settings', { settings: { ...settings, wording: 'model' }, version: 0 })
  let count = 0
  async function ask(who: string, text: string) {
    const { body } = await call(who, 'POST', '/api/v1/chat/messages', { clientId: `c${++count}`, text })
    await settle()
    while (await deliverNext({ ...world, clock: ctx.clock, random: () => 0.5 }));
    return body.conversation.id as string
  }
  const ofMember = async (who: string) => (await call(who, 'GET', '/api/v1/chat')).body.thread
  const kinds = (id: string) =>
    world.db.pool
      .query<{ kind: string }>('select kind from platform.pushes where room = $1 order by seq', [`conversation:${id}`])
      .then(({ rows }) => rows.map(({ kind }) => kind))

  it('by the member and by our people, sentence by sentence, and gives way to the answer itself', async () => {
    const seen: unknown[] = []
    meanwhile.beforePiece = async (said) => {
      const { wording, conversation } = await ofMember('ani')
      const staff = (await call('sari', 'GET', `/api/v1/conversations/${conversation.id}`)).body
      expect(staff.wording).toBe(wording)
      // Never more than what was said and is whole.
      if (wording) expect(said.startsWith(wording)).toBe(true)
      if (seen.at(-1) !== wording) seen.push(wording)
    }
    const id = await ask('ani', 'Berapa lama surat rujukan berlaku?')
    expect(seen).toEqual([
      null,
      'Surat rujukan berlaku 90 hari.',
      'Surat rujukan berlaku 90 hari. Setelah itu mintalah yang baru.',
    ])
    const { wording, messages } = await ofMember('ani')
    expect([wording, messages.at(-1).content.text.includes(WORDS)]).toEqual([null, true])
    expect((await kinds(id)).filter((kind) => kind === 'wording.changed')).toHaveLength(2)
    const { rows } = await world.db.pool.query('select * from inbox.wordings')
    expect(rows).toEqual([])
  })

  it('and what no passage holds is never among it', async () => {
    const seen = new Set<string | null>()
    meanwhile.beforePiece = async () => void seen.add((await ofMember('ani')).wording)
    say('Surat rujukan berlaku 90 hari. Biayanya Rp75.000 tunai. Terima kasih banyak.')
    await ask('ani', 'Surat rujukan berlaku sampai berapa lama?')
    expect([...seen]).toEqual([null, 'Surat rujukan berlaku 90 hari.'])
    const { wording, messages } = await ofMember('ani')
    expect(wording).toBeNull()
    expect(JSON.stringify(messages)).not.toContain('75.000')
  })

  it('until a person takes over: then it is gone at once, and no answer follows', async () => {
    say(WORDS)
    let isTaken = false
    meanwhile.beforePiece = async () => {
      const { wording, conversation } = await ofMember('budi')
      if (!wording || isTaken) return
      isTaken = true
      const url = `/api/v1/conversations/${conversation.id}`
      const { epoch } = (await call('sari', 'GET', url)).body.conversation
      expect((await call('sari', 'POST', `${url}/moves`, { move: { kind: 'take' }, epoch })).status).toBe(200)
      expect((await ofMember('budi')).wording).toBeNull()
    }
    await ask('budi', 'Berapa lama surat rujukan berlaku?')
    expect(isTaken).toBe(true)
    const { wording, messages } = await ofMember('budi')
    expect([wording, messages.map(({ authorKind }: { authorKind: string }) => authorKind)]).toEqual([null, ['contact']])
  })
})
