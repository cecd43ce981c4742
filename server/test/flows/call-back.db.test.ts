import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { callBackAboutAudit, callBackAboutBatch, startAudit } from '../../src/modules/audit/index.js'
import { AuditTerms } from '../../src/modules/audit/schema.js'
import { beginBatchItem, startBatch } from '../../src/modules/audit/start-batch.js'
import { signWebhook } from '../../src/platform/webhooks/send-webhook.js'
import { testContext } from '../context.js'

describe('a program that waits to be called', async () => {
  const secret = 'a secret of sixteen signs'
  const ctx = await testContext({ config: { webhookSecret: secret, webhookPrivate: true } })
  const heard: { signature: string; body: string }[] = []
  let server: Server
  let callbackUrl = ''
  beforeAll(async () => {
    server = createServer(async (request, reply) => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      heard.push({ signature: String(request.headers['x-periksa-signature']), body })
      reply.writeHead(heard.length === 1 ? 503 : 200).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    callbackUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/done`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  const bytes = Buffer.from(
    'KLINIK CONTOH SEHAT\nKWITANSI\nNama Pasien : Sari Contohwati\nKonsultasi dokter 1 150.000 150.000\nTOTAL Rp 150.000\n',
  )
  const terms = AuditTerms.parse({})
  const sent = { bytes, docId: 'd', userRef: '', terms, question: null, source: 'program' as const }

  it('is called once its bill is audited, signed, without a word of the bill; a failed call is tried again', async () => {
    const { id, verdict } = await startAudit(ctx, { ...sent, callbackUrl })
    const told = await ctx.db.pool.query("select payload from platform.events where name = 'audit.callback-due'")
    expect(told.rows).toEqual([{ payload: { requestId: id } }])
    await expect(callBackAboutAudit(ctx, { requestId: id })).rejects.toMatchObject({ kind: 'unavailable' })
    expect(await callBackAboutAudit(ctx, { requestId: id })).toEqual({ status: 200 })
    const { body, signature } = heard[1] as (typeof heard)[number]
    expect(signature).toBe(signWebhook({ secret, at: ctx.clock.now(), body }))
    expect(JSON.parse(body)).toMatchObject({ event: 'audit.finished', auditId: id, verdict, state: 'done' })
    expect(body).not.toContain('Sari')
  })

  it('is called once for a batch', async () => {
    const batch = await startBatch(ctx, { files: [{ name: 'a', bytes }], terms, callbackUrl })
    expect(await beginBatchItem(ctx, { batchId: batch.id, index: 0 })).toEqual({ state: 'done' })
    expect(await beginBatchItem(ctx, { batchId: batch.id, index: 0 })).toEqual({ state: 'done' })
    const told = await ctx.db.pool.query("select 1 from platform.events where name = 'audit-batch.callback-due'")
    expect(told.rows).toHaveLength(1)
    expect(await callBackAboutBatch(ctx, { batchId: batch.id })).toEqual({ status: 200 })
  })
})
