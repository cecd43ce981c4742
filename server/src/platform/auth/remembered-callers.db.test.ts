import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { testServer } from '../../../test/http.js'
import { rememberCallers } from './remembered-callers.js'

let now = 0
const server = await testServer({ callers: rememberCallers(() => now) })
const { send, user, browser, ctx } = server
await user('admin', 'admin')
const ani = await user('ani', 'operator')

const asks = async (headers: object, url = '/api/v1/session') =>
  (await send({ method: 'GET', url, headers: { ...headers } })).status
const program = async (admin: object) => {
  const payload = { name: 'test', scopes: ['claims.read'], days: 1, facilityId: null, memberId: null }
  const { body } = await send({ method: 'POST', url: '/api/v1/api-keys', headers: { ...admin }, payload })
  return { id: body.apiKey.id as string, headers: { 'x-api-key': body.key as string } }
}
/** A key without a permission is known, and refused: 403; one that has ended is nobody's: 401. */
const knows = (headers: object) => asks(headers, '/api/v1/users')

it('signing out, shutting out and revoking count from the answer on, in the same process', async () => {
  const [admin, first, second] = [await browser('admin'), await browser('ani'), await browser('ani')]
  expect([await asks(first), await asks(second)]).toEqual([200, 200])
  await send({ method: 'DELETE', url: '/api/v1/session', headers: first })
  expect([await asks(first), await asks(second)]).toEqual([401, 200])
  const key = await program(admin)
  expect(await knows(key.headers)).toBe(403)
  await send({ method: 'DELETE', url: `/api/v1/api-keys/${key.id}`, headers: admin })
  expect(await knows(key.headers)).toBe(401)
  const out = await send({ method: 'PATCH', url: `/api/v1/users/${ani}`, headers: admin, payload: { disabled: true } })
  expect(out.status).toBeLessThan(300)
  expect(await asks(second)).toBe(401)
})

it('what another process ended counts within a second', async () => {
  const admin = await browser('admin')
  const key = await program(admin)
  // The first use of a key is written down, so the second is what is remembered.
  expect([await asks(admin), await knows(key.headers), await knows(key.headers)]).toEqual([200, 403, 403])
  await ctx.db.orm.execute(sql`delete from platform.sessions`)
  await ctx.db.orm.execute(sql`update platform.api_keys set revoked_at = now()`)
  now += 999
  expect([await asks(admin), await knows(key.headers)]).toEqual([200, 403])
  now += 1
  expect([await asks(admin), await knows(key.headers)]).toEqual([401, 401])
})

it('a session that idles too long ends while it is remembered', async () => {
  const admin = await browser('admin')
  expect(await asks(admin)).toBe(200)
  server.advance(16 * 60_000)
  expect(await asks(admin)).toBe(401)
})
