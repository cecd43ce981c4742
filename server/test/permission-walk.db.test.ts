import { readFileSync } from 'node:fs'
import type { InjectOptions } from 'fastify'
import { describe, expect, it } from 'vitest'
import { roles } from '../src/platform/actor.js'
import { createApiKey } from '../src/platform/auth/api-keys.js'
import { isServicePermission } from '../src/platform/auth/permissions.js'
import { testApp } from './app.js'

const linesOf = (name: string): string[][] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split('\t'))

const granted = new Set(linesOf('./permission-matrix.tsv').map(([permission, role]) => `${role} ${permission}`))
const listed = new Map(linesOf('./route-permissions.tsv').map(([method, path, name]) => [`${method} ${path}`, name]))

/** Granted, and yet answered with a refusal by the use case itself: what a facility may see of members has no list. */
const refusedInside: Record<string, string> = { 'facility GET /api/v1/members': 'registry.card-number-only' }

const nowhere = '0f8fad5b-d9cb-469f-a165-70867728950e'
const values: Record<string, string> = { ':system': 'icd10', ':page': '1' }
const urlOf = (path: string) => path.replace(/:\w+/g, (name) => values[name] ?? nowhere)

/** Bodies that get past reading, so that the use case itself is asked; the rest are refused as malformed. */
const bodies: Record<string, object> = {
  'PATCH /api/v1/documents/:id/fields': { fields: { total: 1 } },
  'POST /api/v1/claims/:id/decision': { outcome: 'APPROVED', amount: 1, comment: 'Sesuai.' },
  'PATCH /api/v1/users/:userId': { disabled: true },
  'POST /api/v1/api-keys': { name: 'walk', scopes: ['claims.read'] },
  'POST /api/v1/session': { username: 'nobody', password: 'wrong' },
  // Nobody answers here: a whole message would be waited for.
  'POST /api/chat': { message: 7 },
  'POST /api/v1/tokens': { username: 'nobody', password: 'wrong' },
}

describe('every route, asked by everybody', async () => {
  const { routes, ctx, send, user, browser } = await testApp()
  const admin = ctx.as({ id: await user('first', 'admin'), roles: ['admin'] })
  const keyWith = async (scopes: string[]) => {
    const input = { name: 'walk', scopes, days: 1, facilityId: null, memberId: null }
    return { 'x-api-key': (await createApiKey(admin, input)).key }
  }
  const permissions = [...new Set([...granted].map((line) => line.split(' ')[1] as string))]
  const callers: Record<string, InjectOptions['headers']> = {
    anonymous: {},
    'service without a scope': await keyWith([]),
    service: await keyWith(permissions.filter(isServicePermission)),
  }
  for (const role of roles) {
    if (role === 'service') continue
    await user(role, role)
    callers[role] = await browser(role)
  }

  const ask = async (caller: string, route: (typeof routes)[number]) => {
    const name = `${route.method} ${route.path}`
    const body = route.method === 'GET' || route.method === 'DELETE' ? {} : { payload: bodies[name] ?? {} }
    const url = urlOf(route.path)
    return send({ method: route.method, url, headers: callers[caller], ...body } as InjectOptions)
  }

  it('is on the list that was written by hand, with its permission, and has its words', () => {
    expect(routes.map((one) => [`${one.method} ${one.path}`, one.permission]).sort()).toEqual([...listed].sort())
    expect(routes.length).toBeGreaterThan(30)
    for (const one of routes) {
      expect(one.tag, one.path).not.toBe('')
      expect(one.summary.length, one.path).toBeGreaterThan(3)
      if (one.path.startsWith('/api/v1/')) expect(one.alias, one.path).toBeUndefined()
    }
  })

  // Signing out comes last: it ends the session it is shown.
  const inOrder = [...routes].sort((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'))
  const walked = inOrder.filter((one) => one.permission !== 'public')

  it.each(Object.keys(callers))('%s: let in where the matrix says so, and nowhere else', async (caller) => {
    const wrong: string[] = []
    for (const route of walked) {
      const name = `${route.method} ${route.path}`
      const { status, body } = await ask(caller, route)
      const said = `${caller} ${name}: ${status} ${body?.code ?? ''}`
      const refused = status === 401 || status === 403
      if (caller === 'anonymous') {
        if (status !== 401 || body.code !== 'auth.required') wrong.push(said)
      } else if (!granted.has(`${caller} ${listed.get(name)}`)) {
        if (status !== 403 || body.code !== 'auth.forbidden') wrong.push(said)
      } else if (refused ? body.code !== refusedInside[`${caller} ${name}`] : status >= 500) wrong.push(said)
    }
    expect(wrong).toEqual([])
  })

  it('asks nobody for a permission where it is public, and fails nowhere', async () => {
    const wrong: string[] = []
    for (const route of inOrder.filter((one) => one.permission === 'public')) {
      for (const caller of Object.keys(callers)) {
        const { status, body } = await ask(caller, route)
        const isGate = ['auth.required', 'auth.forbidden'].includes(body?.code)
        if (isGate || status >= 500) wrong.push(`${caller} ${route.method} ${route.path}: ${status} ${body?.code}`)
      }
    }
    expect(wrong).toEqual([])
  })
})
