import { describe, expect, it } from 'vitest'
import { testApp } from '../../test/app.js'
import { serve } from '../../test/http.js'
import { healthRoutes, type Readiness } from './health.js'
import { statusRoutes } from './status-page.js'

describe('health', async () => {
  const readiness: Readiness = { ready: false, stopping: false }
  const { world } = await testApp()
  const server = await serve(world, { routes: [...healthRoutes(readiness), ...statusRoutes(readiness)] })

  it('is alive from the first moment, ready only when started, and not while stopping', async () => {
    const status = async (path: string) => (await server.send({ method: 'GET', url: path })).status
    expect(await status('/health/liveness')).toBe(200)
    expect(await status('/health/readiness')).toBe(503)
    expect(await status('/health/startup')).toBe(503)
    readiness.ready = true
    expect(await status('/health/readiness')).toBe(200)
    expect(await status('/health')).toBe(200)
    readiness.stopping = true
    expect(await status('/health/readiness')).toBe(503)
    expect(await status('/health/liveness')).toBe(200)
  })

  it('exports metrics under one naming scheme, with how things stand', async () => {
    readiness.stopping = false
    const answer = await server.app.inject({ method: 'GET', url: '/metrics' })
    const names = [...answer.body.matchAll(/^# HELP (\S+)/gm)].map((hit) => hit[1] ?? '')
    expect(names.length).toBeGreaterThan(60)
    expect(names.filter((name) => !name.startsWith('periksa_'))).toEqual([])
    const value = (sample: string) =>
      Number(
        answer.body
          .split('\n')
          .find((line) => line.startsWith(`${sample} `))
          ?.split(' ')[1],
      )
    expect(value('periksa_ready')).toBe(1)
    expect(value('periksa_health_check{check="database"}')).toBe(1)
    expect(value('periksa_outbox_messages{state="queued"}')).toBe(0)
    expect(value('periksa_disk_size_bytes')).toBeGreaterThan(0)
    expect(value('periksa_memory_limit_bytes')).toBeGreaterThan(0)
    expect(value('periksa_database_size_bytes')).toBeGreaterThan(0)
  })

  it('says on a page of its own how the service stands, without scripts', async () => {
    const page = await server.app.inject({ method: 'GET', url: '/status' })
    expect(page.body).toContain('Everything works')
    expect(page.body).not.toContain('<script')
    expect((await server.send({ method: 'GET', url: '/api/v1/status' })).body.status).toBe('working')
  })

  it('counts who is turned away, and not a page that only asks who it is', async () => {
    const app = await testApp()
    const ask = (headers: Record<string, string>) => app.send({ method: 'GET', url: '/api/v1/session', headers })
    await ask({})
    await ask({ 'x-api-key': 'hci_live_nothing' })
    await app.send({ method: 'POST', url: '/api/v1/session', payload: { username: 'nobody', password: 'wrong' } })
    const counted = (await app.world.metrics.authFailures.get()).values.map(({ labels, value }) => [labels.kind, value])
    expect(counted).toEqual([
      ['credential', 1],
      ['sign-in', 1],
    ])
  })
})
