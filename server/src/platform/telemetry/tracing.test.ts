import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { AppError } from '../errors.js'
import { correlated, correlationNow } from './correlation.js'
import { createLogger } from './log.js'
import { createTracing } from './tracing.js'

describe('traces', () => {
  const received: { path: string; body: Buffer }[] = []
  const receiver = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      received.push({ path: request.url ?? '', body: Buffer.concat(parts) })
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
    })
  })
  afterAll(() => receiver.close())

  it('leave by OTLP to the endpoint, a flow under the request that began it', async () => {
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const { port } = receiver.address() as AddressInfo
    const tracing = createTracing({ endpoint: `http://127.0.0.1:${port}`, ratio: 1, version: '1' })
    const request = tracing.open({ name: 'POST /api/v1/things', kind: 'server', correlation: { requestId: 'r-1' } })
    const carried = correlated(request.correlation, () => correlationNow())
    request.end()
    await tracing.within({ name: 'flow a-to-b', kind: 'consumer', correlation: carried }, () =>
      tracing.within({ name: 'step look' }, async () => {
        expect(correlationNow()).toMatchObject({ requestId: 'r-1' })
        expect(correlationNow().traceparent?.slice(3, 35)).toBe(carried.traceparent?.slice(3, 35))
      }),
    )
    const failing = tracing.within({ name: 'step fail' }, async () => {
      throw new AppError('conflict', 'things.taken', { message: 'Siti Aminah has it' })
    })
    await expect(failing).rejects.toThrow()
    await tracing.stop()
    expect(received.map(({ path }) => path)).toEqual(['/v1/traces'])
    const spans = JSON.parse(received[0]?.body.toString() ?? '').resourceSpans[0].scopeSpans[0].spans as {
      name: string
      traceId: string
      parentSpanId?: string
      spanId: string
      status: { message?: string }
    }[]
    const byName = Object.fromEntries(spans.map((span) => [span.name, span]))
    expect(Object.keys(byName).sort()).toEqual(['POST /api/v1/things', 'flow a-to-b', 'step fail', 'step look'])
    expect(byName['flow a-to-b']?.parentSpanId).toBe(byName['POST /api/v1/things']?.spanId)
    expect(byName['step look']?.parentSpanId).toBe(byName['flow a-to-b']?.spanId)
    expect(byName['step fail']?.status.message).toBe('things.taken')
    expect(received[0]?.body.toString()).not.toContain('Aminah')
  })

  it('stay here without an endpoint, and still give log lines of one story the same id', async () => {
    const lines: string[] = []
    const log = createLogger('info', { write: (line) => void lines.push(line) })
    const tracing = createTracing({ endpoint: null, ratio: 1, version: '1' })
    await tracing.within({ name: 'flow', correlation: { requestId: 'r-2', flow: 'a-to-b' } }, async () => {
      log.info('one')
      await tracing.within({ name: 'step' }, async () => log.info('two'))
    })
    log.info('apart')
    const said = lines.map((line) => JSON.parse(line) as Record<string, string>)
    expect(said[0]).toMatchObject({ requestId: 'r-2', flow: 'a-to-b' })
    expect(said[1]?.traceId).toBe(said[0]?.traceId)
    expect(said[2]?.traceId).toBeUndefined()
    expect(received).toHaveLength(1)
  })
})
