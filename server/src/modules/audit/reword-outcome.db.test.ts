import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testApp } from '../../../test/app.js'
import { scriptedModel } from '../../../test/scripted-model.js'

const bill = readFileSync(new URL('../../../test/fixtures/outpatient-bill.txt', import.meta.url), 'utf8')

describe('an outcome in a model’s words', async () => {
  const { model, asked, say } = scriptedModel('')
  const { world, send, user, browser } = await testApp({ llm: model })
  await user('member', 'member')
  await user('stranger', 'member')
  const [member, stranger] = [await browser('member'), await browser('stranger')]
  const boundary = 'a-boundary'
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="scheme"\r\n\r\njkn\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="b.txt"\r\ncontent-type: text/plain\r\n\r\n${bill.replace('tablet               10', 'tablet                8')}\r\n--${boundary}--\r\n`
  const type = { 'x-periksa-upload': '1', 'content-type': `multipart/form-data; boundary=${boundary}` }
  const sent = await send({ method: 'POST', url: '/api/v1/audits', headers: { ...member, ...type }, payload })
  const path = `/api/v1/audits/${sent.body.id}/outcome`
  const plain = (await send({ method: 'GET', url: path, headers: member })).body
  const reword = (language = 'en', headers: Record<string, string> = member) =>
    send({
      ...{ method: 'POST', url: `${path}/wording`, payload: { language } },
      headers: { ...headers, 'content-type': 'application/json' },
    })

  it('stays in our own where no model is set up, and says so', async () => {
    model.textModel = null
    const { status, body } = await reword()
    model.textModel = 'scripted'
    expect(status).toBe(200)
    expect(body.wording).toMatchObject({ by: 'template', refused: 'audit.wording-no-model' })
  })

  it('is checked, kept sealed, and asked for once', async () => {
    say(({ messages }) => {
      const { pieces } = JSON.parse(messages[1]?.text ?? '{}')
      return JSON.stringify({ pieces: pieces.map((piece: string) => `In short: ${piece}`) })
    })
    const { body } = await reword()
    expect(body.wording).toEqual({ by: 'model', version: 'scripted', prompt: 'reword-outcome/1', refused: null })
    expect(body.explanation.plain).toContain('In short: ')
    expect(body.explanation.ssml).toContain('In short: ')
    expect({ ...body, explanation: null, wording: null }).toMatchObject({
      ...plain,
      explanation: null,
      wording: null,
      language: 'en',
    })
    expect((await reword()).body).toEqual(body)
    expect(asked).toHaveLength(1)
    expect(asked[0]).toMatchObject({
      purpose: 'reword-outcome',
      known: { names: ['Sari Contohwati', expect.anything(), expect.anything()] },
    })
    expect(asked[0]?.tools).toBeUndefined()
    const { rows } = await world.db.pool.query('select * from audit.wordings')
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('In short')
    expect((await reword('en', stranger)).status).toBe(404)
  })

  it.each([
    ['an amount nobody found', (text: string) => text.replace(/\d[\d.,]{4,}/, '99,999,999'), 'audit.wording-figures'],
    ['an accusation', (text: string) => `This is fraud. ${text}`, 'audit.wording-forbidden'],
  ])('with %s is refused: ours stands, with the reason, and it is not kept', async (_what, spoil, refused) => {
    say(({ messages }) => {
      const { pieces } = JSON.parse(messages[1]?.text ?? '{}')
      return JSON.stringify({
        pieces: pieces.map((piece: string, index: number) => (index === 0 ? spoil(piece) : piece)),
      })
    })
    const { body } = await reword('id')
    expect(body.wording).toMatchObject({ by: 'template', refused })
    const own = (await send({ method: 'GET', url: `${path}?language=id`, headers: member })).body
    expect(body.explanation).toEqual(own.explanation)
    const { rows } = await world.db.pool.query('select * from audit.wordings')
    expect(rows).toHaveLength(1)
  })

  it.each([
    ['says something else', 'Sure! Here you are', 'audit.wording-shape'],
    ['does not answer', { fails: 'llm.timeout' as const }, 'llm.timeout'],
    ['is over its budget', { fails: 'llm.budget-spent' as const }, 'llm.budget-spent'],
  ])('falls back to our own when it %s', async (_what, line, refused) => {
    say(line)
    expect((await reword('hi')).body).toMatchObject({ language: 'hi', wording: { by: 'template', refused } })
  })

  it('costs what its answers cost, taken or not, and the audit says so', async () => {
    const url = `/api/v1/audits/${sent.body.id}`
    const { models } = (await send({ method: 'GET', url, headers: member })).body
    // One taken, two refused for their words, one for its shape; those without an answer have no cost here.
    expect(models).toEqual([{ purpose: 'reword-outcome', model: 'scripted', calls: 4, tokens: 480, cents: 0.24 }])
    expect(sent.body.models).toEqual([])
  })
})
