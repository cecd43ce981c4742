import Fastify from 'fastify'
import { afterAll, describe, expect, it } from 'vitest'
import { sendProblem } from './problem.js'
import { shedLoad } from './shed-load.js'

describe('above the limit of requests in work', async () => {
  const app = Fastify()
  afterAll(() => app.close())
  let open = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  const log = { warn: () => undefined, error: () => undefined } as never
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, { reply, log }))
  shedLoad(app, { most: 4 })
  app.get('/api/v1/slow', async () => {
    await gate
    return 'done'
  })
  app.post('/api/v1/session', async () => 'in')
  app.get('/health/liveness', async () => 'alive')
  await app.ready()

  it('asks to come again, lets through what is kept room for, always answers health, and recovers', async () => {
    const slow = () => app.inject({ url: '/api/v1/slow' })
    const inside = Array.from({ length: 4 }, slow)
    await new Promise((resolve) => setImmediate(resolve))
    const refused = await slow()
    expect([refused.statusCode, refused.headers['retry-after'], refused.json().code]).toEqual([503, '2', 'server.busy'])
    expect((await app.inject({ method: 'POST', url: '/api/v1/session' })).body).toBe('in')
    expect((await app.inject({ url: '/health/liveness' })).body).toBe('alive')
    open()
    expect((await Promise.all(inside)).map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200])
    for (let round = 0; round < 10; round++) expect((await slow()).statusCode).toBe(200)
  })
})
