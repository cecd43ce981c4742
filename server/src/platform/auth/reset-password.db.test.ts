import type { InjectOptions } from 'fastify'
import { expect, it } from 'vitest'
import { softAuthenticator } from '../../../test/authenticator.js'
import { GOOD_PASSWORD, testServer } from '../../../test/http.js'
import { resetPassword } from './reset-password.js'

const ORIGIN = 'http://localhost:8000'
const server = await testServer({ config: { publicUrl: ORIGIN, demonstration: false } })
const { ctx } = server

const ask = (method: 'GET' | 'POST', url: string, headers: object = {}, payload?: object) =>
  server.send({
    method,
    url: `/api/v1/${url}`,
    headers: { ...headers },
    ...(payload ? { payload } : {}),
  } as InjectOptions)
const signIn = (password: string) => ask('POST', 'session', {}, { username: 'rina', password })

it('gives who forgot a password a new one, ends their sessions, and leaves the second factor unless it is lost', async () => {
  await server.user('rina', 'auditor')
  const session = await server.browser('rina')
  const authenticator = softAuthenticator(ORIGIN)
  const options = (await ask('POST', 'passkeys/options', session)).body
  await ask('POST', 'passkeys', session, { name: 'Laptop', made: authenticator.make(options) })

  const first = await resetPassword(ctx, { username: 'Rina', secondFactor: false })
  expect(first.username).toBe('rina')
  expect((await ask('GET', 'session', session)).status).toBe(401)
  expect((await signIn(GOOD_PASSWORD)).body.code).toBe('auth.sign-in-failed')
  expect((await signIn(first.password)).body.code).toBe('auth.passkey-required')

  const second = await resetPassword(ctx, { username: 'rina', secondFactor: true })
  expect(second.password).not.toBe(first.password)
  expect((await signIn(first.password)).status).toBe(401)
  expect((await signIn(second.password)).body).toMatchObject({ secondFactor: 'required' })
  const { rows } = await ctx.db.pool.query(
    `select fields from platform.trail where action = 'users.reset-password' order by seq`,
  )
  expect(rows.map(({ fields }) => fields)).toEqual([['password'], ['password', 'second-factor']])
})

it('lets nobody in who is shut out, and says when there is no such user', async () => {
  await server.user('tono', 'operator')
  await ctx.db.pool.query(`update platform.users set disabled = true where username = 'tono'`)
  const { password } = await resetPassword(ctx, { username: 'tono', secondFactor: true })
  expect((await ask('POST', 'session', {}, { username: 'tono', password })).body.code).toBe('auth.sign-in-failed')
  await expect(resetPassword(ctx, { username: 'nobody', secondFactor: false })).rejects.toMatchObject({
    code: 'auth.no-such-user',
  })
})
