import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { upsertMember } from '../src/modules/registry/index.js'
import { roles } from '../src/platform/actor.js'
import { createApiKey } from '../src/platform/auth/api-keys.js'
import { isServicePermission, permissions } from '../src/platform/auth/permissions.js'
import { testApp } from './app.js'
import { runFuzz } from './fuzz/run-fuzz.js'
import { badFiles, badStrings, ownStrings } from './naughty.js'

/** `npm run torture:fuzz -- --requests 50000 --seed 7` sets these. */
const requests = Number(process.env.PERIKSA_FUZZ_REQUESTS ?? '500')
const seed = Number(process.env.PERIKSA_FUZZ_SEED ?? '20261121')

/** The first two end the callers under way; the others wait for an assistant, and no worker runs here to let it speak. */
const LEAVE_OUT = [
  'DELETE /api/v1/session',
  'PATCH /api/v1/users/{userId}',
  'PUT /api/v1/users/{userId}/roles',
  'POST /ask',
  'POST /api/chat',
]

describe('the API, asked by its own description', async () => {
  const app = await testApp()
  const { ctx, world, user, browser, advance } = app
  await upsertMember(world, {
    member: { cardNumber: '0001234567890', name: 'Tester Satu', careClass: 2, status: 'active' },
    source: 'test',
  })
  const admin = ctx.as({ id: await user('first', 'admin'), roles: ['admin'] })
  const callers: Record<string, () => Promise<Record<string, string>>> = { anonymous: async () => ({}) }
  for (const role of roles.filter((one) => one !== 'service')) {
    await user(role, role)
    callers[role] = () =>
      browser(role).catch(() => {
        // Guesses of ours at a name that was seen slow it down; so long it lasts at most.
        advance(3_600_000)
        return browser(role)
      })
  }
  callers.service = async () => {
    const scopes = Object.keys(permissions).filter(isServicePermission)
    const input = { name: 'fuzz', scopes, days: 1, facilityId: null, memberId: null }
    return { 'x-api-key': (await createApiKey(admin, input)).key }
  }
  const ownFiles = [
    readFileSync(new URL('./fixtures/outpatient-bill.txt', import.meta.url)),
    Buffer.alloc(0),
    Buffer.from('%PDF-1.7 broken'),
    Buffer.from('89504e470d0a1a0a0000000d49484452ffffffffffffffff0806000000', 'hex'),
    Buffer.from('a,b\n"=1+1",2\n'),
    Buffer.from('{"resourceType":"Bundle","entry":[{"resource":null}]}'),
  ]
  const collected = ['json', 'fhir', 'csv', 'upload'].flatMap(badFiles).filter(({ bytes }) => bytes.length < 200_000)
  const words = badStrings('strings', 'sql', 'xss', 'path', 'template', 'unicode', 'csv', 'ssrf')

  it(`answers ${requests} requests without a fault, a hang or a look inside (seed ${seed})`, {
    timeout: 3_600_000,
  }, async () => {
    const permissionOf = new Map(
      app.routes.map(({ method, path, permission }) => [`${method} ${path.replace(/:(\w+)/g, '{$1}')}`, permission]),
    )
    const report = await runFuzz({
      ...{ app: app.app, requests, seed, callers, leaveOut: LEAVE_OUT },
      strings: [...new Set([...ownStrings, ...words.filter((text) => text.length < 2000)])],
      files: [...ownFiles, ...collected.map(({ bytes }) => bytes)],
      allowed: (operation) => {
        const permission = permissionOf.get(operation)
        if (!permission || permission === 'public') return Object.keys(callers)
        return Object.keys(permissions[permission])
      },
      faults: () => ctx.logged.splice(0).filter((line) => /"msg":"a (request|flow) failed/.test(line)),
    })
    const { findings, ...figures } = report
    console.log(JSON.stringify({ seed, ...figures, findings: findings.length }))
    expect(report.operations).toBeGreaterThan(150)
    expect(findings.slice(0, 20).join('\n\n')).toBe('')
  })
})
