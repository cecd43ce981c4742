import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testApp } from '../../../test/app.js'
import { mailReminders } from './remind.js'

const bill = readFileSync(new URL('../../../test/fixtures/outpatient-bill.txt', import.meta.url), 'utf8')

describe('the outcome of an audit', async () => {
  const { ctx, send, user, browser } = await testApp()
  await user('siapa@example.test', 'member')
  await user('stranger', 'member')
  const [member, stranger] = [await browser('siapa@example.test'), await browser('stranger')]
  const boundary = 'a-boundary'
  const payload = `--${boundary}\r\ncontent-disposition: form-data; name="scheme"\r\n\r\njkn\r\n--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="b.txt"\r\ncontent-type: text/plain\r\n\r\n${bill.replace('tablet               10', 'tablet                8')}\r\n--${boundary}--\r\n`
  const type = { 'x-periksa-upload': '1', 'content-type': `multipart/form-data; boundary=${boundary}` }
  const sent = await send({ method: 'POST', url: '/api/v1/audits', headers: { ...member, ...type }, payload })
  const path = `/api/v1/audits/${sent.body.id}`
  const get = (url: string, headers: Record<string, string> = member) => send({ method: 'GET', url, headers })

  it('is worded in the language wished, and no stranger hears it', async () => {
    const { status, body } = await get(`${path}/outcome?language=id`)
    expect(status).toBe(200)
    expect(body.explanation.markdown).toContain('## Temuan pada tagihan ini')
    expect(body.wording).toEqual({ by: 'template', version: 'outcome-templates/1', prompt: null, refused: null })
    expect(body.escalation[0]).toMatchObject({ code: 'bpjs-hospital', isPrescribed: false })
    expect((await get(`${path}/outcome`, stranger)).status).toBe(404)
  })

  it('has a letter about the line that is disputed, for its sender alone', async () => {
    const { body } = await get(`${path}/outcome`)
    expect(body.findings.find((one: { lines: number[] }) => one.lines.includes(2))).toMatchObject({
      ...{ code: 'audit.line-arithmetic', what: 'quantity times price is not the amount printed' },
    })
    expect((await get(`${path}/letter/docx?language=id`)).status).toBe(200)
    expect((await get(`${path}/letter/pdf`, stranger)).status).toBe(404)
  })

  it('can be followed up: reminded once when due, put off, done', async () => {
    const wish = { step: 'bpjs-hospital', dueOn: '2099-01-01', language: 'id', byMail: true }
    const put = (body: object, by: Record<string, string> = member) =>
      send({
        method: 'POST',
        url: `${path}/reminders`,
        headers: { ...by, 'content-type': 'application/json' },
        payload: body,
      })
    expect(await put({ ...wish, dueOn: '2001-01-01' })).toMatchObject({ body: { code: 'audit.reminder-in-the-past' } })
    expect(await put(wish, stranger)).toMatchObject({ status: 404 })
    const { body: kept } = await put(wish)
    expect(kept).toMatchObject({ isDue: false, byMail: true, stepName: expect.stringContaining('BPJS SATU') })
    const mails: { to: string; text: string }[] = []
    const mail = {
      kind: 'smtp' as const,
      send: async (letter: { to: string; text: string }) => void mails.push(letter),
    }
    const at = (day: string) => ({ ...ctx, mail, clock: { ...ctx.clock, today: () => day } })
    expect(await mailReminders(at('2098-12-31'))).toEqual({ mailed: 0 })
    expect(await mailReminders(at('2099-01-01'))).toEqual({ mailed: 1 })
    expect(await mailReminders(at('2099-01-02'))).toEqual({ mailed: 0 })
    expect(mails[0]?.to).toBe('siapa@example.test')
    expect(mails[0]?.text).not.toMatch(/Rp|\d{3}/)
    const change = (headers: Record<string, string>, body: object) =>
      send({
        method: 'PATCH',
        url: `/api/v1/audit-reminders/${kept.id}`,
        headers: { ...headers, 'content-type': 'application/json' },
        payload: body,
      })
    expect((await change(stranger, { isDone: true })).status).toBe(404)
    expect((await change(member, { dueOn: '2099-02-01' })).body).toMatchObject({ dueOn: '2099-02-01', mailedAt: null })
    expect((await change(member, { isDone: true })).body.state).toBe('done')
    expect((await get('/api/v1/audit-reminders')).body).toHaveLength(1)
  })
})
