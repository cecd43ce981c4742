import { describe, expect, it } from 'vitest'
import { testServer } from '../../test/http.js'
import { healthRoutes, type Readiness } from './health.js'

describe('health', async () => {
  const readiness: Readiness = { ready: false, stopping: false }
  const server = await testServer({ routes: healthRoutes(readiness) as never })

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

  it('exports metrics under one naming scheme', async () => {
    const answer = await server.app.inject({ method: 'GET', url: '/metrics' })
    const names = [...answer.body.matchAll(/^# HELP (\S+)/gm)].map((hit) => hit[1] ?? '')
    expect(names.length).toBeGreaterThan(8)
    expect(names.filter((name) => !name.startsWith('periksa_'))).toEqual([])
  })
})
