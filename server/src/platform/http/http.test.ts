import { describe, expect, it } from 'vitest'
import { AppError } from '../errors.js'
import { anonymous, NO_CREDENTIAL, sourceOf } from './caller.js'
import { requireCleanText } from './clean-text.js'
import { createBuckets, drawsOf } from './limits.js'
import { HttpError, toProblem } from './problem.js'
import { cleanName } from './uploads.js'

describe('problems', () => {
  it('say what kind of refusal it is, with its code and facts', () => {
    const said = toProblem(new AppError('conflict', 'claim.already-submitted', { details: { n: 1 } }), 'r1')
    expect(said).toEqual({
      type: 'urn:periksa:problem:claim.already-submitted',
      title: 'Conflict',
      status: 409,
      code: 'claim.already-submitted',
      details: { n: 1 },
      requestId: 'r1',
    })
    expect(toProblem(new HttpError(413, 'document.too-large'), 'r').status).toBe(413)
  })

  it('say nothing about what was not foreseen', () => {
    const said = toProblem(new Error('duplicate key value (nik)=(3174…)'), 'r1')
    expect(said).toEqual(expect.objectContaining({ status: 500, code: 'internal.error' }))
    expect(JSON.stringify(said)).not.toContain('nik')
    expect(toProblem('a thrown string', 'r').status).toBe(500)
    expect(toProblem(undefined, 'r').status).toBe(500)
  })

  it('know the database away, also behind a wrapper', () => {
    const away = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })
    expect(toProblem(new Error('query failed', { cause: away }), 'r').status).toBe(503)
  })
})

describe('text at the door', () => {
  it.each([
    ['a NUL', { a: ['x\0'] }],
    ['half a surrogate pair', { a: { b: '\ud800abc' } }],
    ['the other half', '\udfaa'],
    ['a key', { 'a\0b': 1 }],
  ])('refuses %s', (_what, value) => {
    expect(() => requireCleanText(value)).toThrow(expect.objectContaining({ code: 'request.invalid-text' }))
  })

  it('lets through what can be stored', () => {
    expect(() => requireCleanText({ a: ['😀', 'é', '\u200b', null, 1, true, undefined] })).not.toThrow()
  })
})

describe('buckets', () => {
  it('give as many as they hold, and refill evenly', async () => {
    let now = 0
    const buckets = createBuckets(() => now)
    const take = () => buckets.take('a', { size: 3, seconds: 30 })
    expect([await take(), await take(), await take()].map((one) => one.remaining)).toEqual([2, 1, 0])
    expect(await take()).toEqual({ allowed: false, remaining: 0, resetSeconds: 10 })
    now = 10
    expect((await take()).allowed).toBe(true)
    expect((await take()).allowed).toBe(false)
    now = 10_000
    expect((await take()).remaining).toBe(2)
  })

  it('do not grow for ever', async () => {
    const buckets = createBuckets(() => 0, 2)
    const take = (name: string) => buckets.take(name, { size: 1, seconds: 60 })
    await take('a')
    await take('b')
    await take('c')
    expect((await take('b')).allowed).toBe(false)
    expect((await take('a')).allowed).toBe(true)
  })

  it('are drawn by who calls: strangers by source, people and programs by themselves', () => {
    const stranger = { actor: anonymous(null), credential: NO_CREDENTIAL, ip: '203.0.113.9' }
    expect(drawsOf(stranger, 'read')).toEqual([{ name: 'anonymous', of: '203.0.113.9' }])
    const member = { ...stranger, actor: { ...stranger.actor, id: 'u', roles: ['member' as const] } }
    expect(drawsOf(member, 'upload').map((draw) => draw.name)).toEqual(['upload', 'uploadDay'])
    expect(drawsOf(member, 'login')).toEqual([{ name: 'login', of: '203.0.113.9' }])
    expect(drawsOf(member, 'none')).toEqual([])
  })
})

describe('the source of a request', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s is %s', (ip, source) => {
    expect(sourceOf({ ip })).toBe(source)
  })
})

describe('names of uploaded files', () => {
  it.each([
    ['struk.jpg', 'struk.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\a.pdf', 'a.pdf'],
    ['a\0b\r\n\u202Egpj.exe', 'abgpj.exe'],
    ['', 'document'],
    ['/', 'document'],
    ['x'.repeat(500), 'x'.repeat(200)],
  ])('%j becomes %j', (given, name) => {
    expect(cleanName(given)).toBe(name)
  })
})
