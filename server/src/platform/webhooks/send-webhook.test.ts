import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WebhookFormat } from './cloud-event.js'
import { checkWebhookUrl, isPublicAddress } from './public-address.js'
import { sendWebhook, signWebhook } from './send-webhook.js'

describe('a webhook', () => {
  const heard: { signature: string; delivery: string; body: string; headers: IncomingHttpHeaders }[] = []
  let server: Server
  let base = ''
  beforeAll(async () => {
    server = createServer(async (request, reply) => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      const { 'x-periksa-signature': signature, 'x-periksa-delivery': delivery } = request.headers
      heard.push({ signature: String(signature), delivery: String(delivery), body, headers: request.headers })
      reply.writeHead(Number(request.url?.slice(1)), { location: '/200' }).end('an answer nobody reads')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const at = new Date('2026-06-15T02:00:00Z')
  const event = { type: 'id.audit.finished.v1', subject: 'd1', time: '2026-06-15T01:59:00Z' }
  const send = (url: string, allowPrivate = true, format?: WebhookFormat) =>
    sendWebhook({
      ...{ url, id: 'd1', event, body: { verdict: 'ok' }, secret: 'shared', at, allowPrivate },
      ...{ source: 'https://periksa.example/Rumah Sakit "é"', ...(format ? { format } : {}) },
    })
  const attributes = {
    ...{ specversion: '1.0', id: 'd1', source: 'https://periksa.example/Rumah Sakit "é"' },
    ...{ type: event.type, subject: 'd1', time: event.time },
  }

  it('carries a signature over its time and body', async () => {
    expect(await send(`${base}/204`)).toEqual({ status: 204 })
    const { signature, body, delivery } = heard[0] as (typeof heard)[number]
    const [, seconds, digest] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(signature) ?? []
    expect(Number(seconds)).toBe(at.getTime() / 1000)
    expect(digest).toBe(createHmac('sha256', 'shared').update(`${seconds}.${body}`).digest('hex'))
    expect([delivery, body]).toEqual(['d1', '{"verdict":"ok"}'])
  })

  it('is a CloudEvent whose signature covers the envelope, where that is asked for', async () => {
    await send(`${base}/204`, true, 'cloudevents')
    const { signature, body, headers } = heard.at(-1) as (typeof heard)[number]
    expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8')
    expect(JSON.parse(body)).toEqual({ ...attributes, datacontenttype: 'application/json', data: { verdict: 'ok' } })
    expect(signature).toBe(signWebhook({ secret: 'shared', at, body }))
  })

  it('carries the attributes of a CloudEvent in headers, and the same body as ever, where that is asked for', async () => {
    await send(`${base}/204`, true, 'cloudevents-binary')
    const { body, headers } = heard.at(-1) as (typeof heard)[number]
    expect([headers['content-type'], body]).toEqual(['application/json', '{"verdict":"ok"}'])
    const told = Object.entries(headers).flatMap(([name, value]) =>
      name.startsWith('ce-') ? [[name.slice(3), decodeURIComponent(String(value))]] : [],
    )
    expect(Object.fromEntries(told)).toEqual(attributes)
    expect(headers['ce-source']).toBe('https://periksa.example/Rumah%20Sakit%20%22%C3%A9%22')
  })

  it('tells passing trouble from refusals, and follows no redirect', async () => {
    await expect(send(`${base}/503`)).rejects.toMatchObject({ kind: 'unavailable', code: 'webhook.failed' })
    await expect(send(`${base}/410`)).rejects.toMatchObject({ kind: 'precondition', code: 'webhook.refused' })
    await expect(send(`${base}/302`)).rejects.toMatchObject({ code: 'webhook.refused' })
    await expect(send('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'webhook.no-answer' })
  })

  it('does not go to this machine or a private network, by name or by number', async () => {
    const before = heard.length
    const urls = [`${base}/200`, 'http://localhost/', 'http://a.localhost./', 'http://[::1]/', 'http://10.0.0.1/']
    const tricks = ['http://0x7f000001/', 'http://2130706433/', 'http://127.1/', 'http://[::ffff:10.0.0.1]/']
    const schemes = ['file:///etc/passwd', 'ftp://example.com/', 'http://user:pass@example.com/', 'nonsense', '']
    for (const url of [...urls, ...tricks, ...schemes, 'http://169.254.169.254/latest']) {
      await expect(send(url, false), url).rejects.toMatchObject({ code: 'webhook.address-refused' })
    }
    expect(heard).toHaveLength(before)
    expect(['8.8.8.8', '2606:4700::1111'].every(isPublicAddress)).toBe(true)
    expect(['0.0.0.0', '100.64.0.1', '192.168.1.1', 'fe80::1', 'fc00::1', 'x'].some(isPublicAddress)).toBe(false)
    expect(checkWebhookUrl('https://example.com/hook', { allowPrivate: false }).hostname).toBe('example.com')
  })
})
