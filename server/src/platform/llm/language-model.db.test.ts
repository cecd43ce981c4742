import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { testContext } from '../../../test/context.js'
import { type Behaviour, modelServer, raw, say, silence, status } from '../../../test/model-server.js'
import { modelUseToday } from './call-ledger.js'
import type { ModelSettings } from './model-settings.js'
import { openLanguageModel } from './open-language-model.js'
import type { ModelAnswer, ModelRequest } from './port.js'

describe('the language model port over HTTP', async () => {
  const world = await testContext()
  const server = await modelServer()
  const open = (change: Partial<ModelSettings> = {}, limits: Partial<ModelSettings['limits']> = {}) => {
    const set = {
      dayTokens: 100_000,
      dayCents: null,
      inputCentsPerMillion: 300,
      outputCentsPerMillion: 1500,
      ...limits,
    }
    const model: ModelSettings = {
      ...{ url: server.url, key: 'a-key', textModel: 'text-1', visionModel: null, embeddingModel: 'embed-1' },
      ...{ timeoutMs: 3000, limits: set, ...change },
    }
    const made = openLanguageModel({ ...world, config: { ...world.config, model } })
    if (!made) throw new Error('A model that is set up is there')
    return made
  }
  const request = (change: Partial<ModelRequest> = {}): ModelRequest => ({
    ...{ purpose: 'test', prompt: 'test/1', maxTokens: 50, messages: [{ role: 'user', text: 'Good day' }] },
    ...change,
  })
  const kept = async () =>
    (await world.db.orm.execute(sql`select * from platform.model_calls order by id desc limit 1`)).rows[0]

  it('is absent where none is set up', () => {
    expect(openLanguageModel(world)).toBeNull()
  })

  it('answers, and what it took is kept with its prompt and price, without a word of it', async () => {
    server.behave('Hello')
    expect(await open().complete(request())).toEqual({
      ...{ text: 'Hello', toolCalls: [], model: 'test-model-1', prompt: 'test/1', isCut: false },
      spent: { tokens: 120, cost: 60_000 },
    })
    expect(server.asked[0]).toMatchObject({ path: '/v1/chat/completions', headers: { authorization: 'Bearer a-key' } })
    expect(await kept()).toMatchObject({
      ...{ purpose: 'test', prompt: 'test/1', model: 'text-1', state: 'answered', input_tokens: '100', cost: '60000' },
    })
    expect(JSON.stringify(await kept())).not.toMatch(/Good day|Hello/)
    expect(await world.metrics.registry.metrics()).toContain(
      'periksa_model_tokens_total{purpose="test",direction="in"} 100',
    )
  })

  it('is sent no person: names, numbers and addresses go as placeholders and come back', async () => {
    server.behave((reply, asked) =>
      say(reply, `You wrote ${/\[NAME-A\]/.exec(asked.body)?.[0]}, card [CARD-A], [PHONE-Q]`),
    )
    const text = 'Contoh Warga, kartu 0001234567890, HP: 0812-3456-7890, x@mail.test, total Rp 1.250.000'
    const answer = await open().complete(
      request({ messages: [{ role: 'user', text }], known: { names: ['Contoh Warga'] } }),
    )
    expect(server.asked[0]?.body).not.toMatch(/Contoh|0001234567890|0812|mail\.test/)
    expect(server.asked[0]?.body).toContain('Rp 1.250.000')
    expect(answer.text).toBe('You wrote Contoh Warga, card 0001234567890, [PHONE-Q]')
  })

  it('tries once more after a busy or broken server, and not after a refusal', async () => {
    for (const [first, calls] of [
      [status(429, { 'retry-after': '0' }), 2],
      [status(503), 2],
    ] as const) {
      server.behave(first, 'second')
      expect((await open().complete(request())).text).toBe('second')
      expect(server.asked).toHaveLength(calls)
    }
    server.behave(status(401), 'never')
    await expect(open().complete(request())).rejects.toMatchObject({ code: 'llm.refused' })
    expect(server.asked).toHaveLength(1)
    expect(await kept()).toMatchObject({ state: 'failed', problem: 'llm.refused' })
  })

  const broken: [string, Behaviour, string][] = [
    ['a busy server twice', status(429, { 'retry-after': '0' }), 'llm.busy'],
    ['a server that asks for a long pause', status(429, { 'retry-after': '3600' }), 'llm.busy'],
    ['a broken server twice', status(500), 'llm.server-error'],
    ['a page instead of JSON', raw('<html>sign in</html>'), 'llm.garbled'],
    ['JSON of another kind', raw('{"choices":[]}'), 'llm.garbled'],
    ['half an answer', raw('{"choices":[{"message":{"content":"Hel'), 'llm.garbled'],
    ['an endless answer', raw(`{"x":"${'a'.repeat(3_000_000)}"}`), 'llm.garbled'],
    ['a redirect to elsewhere', status(302, { location: 'http://127.0.0.1:1/' }), 'llm.unreachable'],
    ['a cut line', (reply) => void reply.destroy(), 'llm.unreachable'],
  ]
  it.each(broken)('says what is wrong with %s', async (_what, behaviour, code) => {
    server.behave(behaviour)
    await expect(open().complete(request())).rejects.toMatchObject({ code })
    expect(await kept()).toMatchObject({ state: 'failed', problem: code })
  })

  it('gives up at its deadline', async () => {
    server.behave(silence)
    const started = performance.now()
    await expect(open().complete(request({ deadlineMs: 200 }))).rejects.toMatchObject({ code: 'llm.timeout' })
    expect(performance.now() - started).toBeLessThan(1500)
  })

  it('rests after many failures', async () => {
    server.behave(status(500, { 'retry-after': '0' }))
    const model = open()
    for (let n = 0; n < 6; n++) await expect(model.complete(request())).rejects.toThrow('llm.server-error')
    const before = server.asked.length
    await expect(model.complete(request())).rejects.toMatchObject({ code: 'llm.resting' })
    expect(server.asked).toHaveLength(before)
  })

  it('asks nobody once the day is spent, in tokens of a purpose or in money over all; the next day goes on', async () => {
    server.behave('yes')
    const tight = open({}, { dayTokens: 200 })
    await tight.complete(request({ purpose: 'small' }))
    await tight.complete(request({ purpose: 'other' }))
    await expect(tight.complete(request({ purpose: 'small', maxTokens: 100 }))).rejects.toMatchObject({
      code: 'llm.budget-spent',
    })
    const cents = (await modelUseToday(world)).reduce((sum, one) => sum + one.cents, 0)
    const poor = open({}, { dayCents: cents + 0.01 })
    await expect(poor.complete(request({ purpose: 'new' }))).rejects.toMatchObject({ code: 'llm.budget-spent' })
    expect(server.asked).toHaveLength(2)
    world.setToday('2026-06-16')
    expect((await poor.complete(request({ purpose: 'new', maxTokens: 1 }))).text).toBe('yes')
    expect(await modelUseToday(world)).toMatchObject([{ purpose: 'new', calls: 1, failed: 0, tokens: 120 }])
  })

  it('does not spend one rest of a budget twice', async () => {
    world.setToday('2026-06-17')
    server.behave('yes')
    const tight = open({}, { dayTokens: 160 })
    const ends = await Promise.allSettled([1, 2, 3, 4].map(() => tight.complete(request({ maxTokens: 90 }))))
    expect(ends.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  })

  it('calls tools with arguments of their schema only', async () => {
    const tools = [{ name: 'find', description: 'Finds', input: z.strictObject({ name: z.string() }) }]
    const call =
      (args: string, name = 'find'): Behaviour =>
      (reply) => {
        const tool_calls = [{ id: 'c1', type: 'function', function: { name, arguments: args } }]
        say(reply, '', { choices: [{ finish_reason: 'tool_calls', message: { content: null, tool_calls } }] })
      }
    const wish = request({
      tools,
      known: { names: ['Contoh Warga'] },
      messages: [{ role: 'user', text: 'Contoh Warga?' }],
    })
    server.behave(call('{"name":"[NAME-A]"}'))
    expect((await open().complete(wish)).toolCalls).toEqual([
      { id: 'c1', name: 'find', input: { name: 'Contoh Warga' } },
    ])
    expect(server.asked[0]?.json.tools).toMatchObject([{ function: { parameters: { required: ['name'] } } }])
    for (const bad of [call('{"name":1}'), call('{'), call('{"name":"x"}', 'remove')]) {
      server.behave(bad)
      await expect(open().complete(wish)).rejects.toMatchObject({ code: 'llm.garbled' })
    }
  })

  it('streams, with placeholders that were cut in two put together; a cut stream fails', async () => {
    const piece = (content: string) => `data: ${JSON.stringify({ choices: [{ delta: { content } }] })}\n\n`
    const send =
      (...lines: string[]): Behaviour =>
      (reply) =>
        void reply.end(lines.join(''))
    server.behave(send(piece('Dear [NA'), piece('ME-A], '), piece('[x'), 'data: [DONE]\n\n'))
    const wish = request({ known: { names: ['Contoh Warga'] }, messages: [{ role: 'user', text: 'for Contoh Warga' }] })
    let said = ''
    const ends: ModelAnswer[] = []
    for await (const text of open().stream(wish, (end) => ends.push(end))) said += text
    expect(said).toBe('Dear Contoh Warga, [x')
    expect(ends).toMatchObject([{ text: said, model: 'text-1', isCut: false, spent: { tokens: expect.any(Number) } }])
    const cut = `data: ${JSON.stringify({ choices: [{ delta: { content: 'One' }, finish_reason: 'length' }] })}\n\n`
    server.behave(send(cut, 'data: [DONE]\n\n'))
    for await (const _ of open().stream(wish, (end) => ends.push(end)));
    expect(ends.at(-1)).toMatchObject({ text: 'One', isCut: true })
    // Who reads no further is told what it took until then.
    server.behave(send(piece('One. '), piece('Two.'), 'data: [DONE]\n\n'))
    for await (const _ of open().stream(wish, (end) => ends.push(end))) break
    expect(ends.at(-1)).toMatchObject({ text: 'One. ' })
    expect(await kept()).toMatchObject({ state: 'answered' })
    server.behave(send(piece('half')))
    const read = async () => {
      for await (const _ of open().stream(wish));
    }
    await expect(read()).rejects.toMatchObject({ code: 'llm.garbled' })
    expect(await kept()).toMatchObject({ state: 'failed' })
  })

  it('embeds: one vector for each text, in their order', async () => {
    const vectors = (data: object[]) => raw(JSON.stringify({ data }))
    server.behave(
      vectors([
        { index: 1, embedding: [0, 1] },
        { index: 0, embedding: [1, 0] },
      ]),
    )
    const wish = { purpose: 'search', texts: ['a', 'kartu 0001234567890'] }
    expect(await open().embed(wish)).toEqual([
      [1, 0],
      [0, 1],
    ])
    expect(server.asked[0]?.body).not.toContain('0001234567890')
    server.behave(vectors([{ index: 0, embedding: [1] }]))
    await expect(open().embed(wish)).rejects.toMatchObject({ code: 'llm.garbled' })
  })

  it('is sent a picture only where a model was set for that on purpose', async () => {
    server.behave('seen')
    const images = [{ mediaType: 'image/png' as const, bytes: new Uint8Array([1, 2, 3]) }]
    const wish = request({ messages: [{ role: 'user', text: 'Read this', images }] })
    await expect(open().complete(wish)).rejects.toMatchObject({ code: 'llm.not-set' })
    expect(server.asked).toHaveLength(0)
    await open({ visionModel: 'vision-1' }).complete(wish)
    expect(server.asked[0]?.json).toMatchObject({ model: 'vision-1' })
    expect(server.asked[0]?.body).toContain('data:image/png;base64,AQID')
  })
})
