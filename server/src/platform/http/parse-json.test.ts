import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseJson } from './parse-json.js'

const parse = (text: string) => parseJson(Buffer.from(text))
const refusal = (code: string) => expect.objectContaining({ code })

describe('reading a JSON body', () => {
  it('reads what JSON is', () => {
    expect(parse('{"a":[1,{"a":"x:{\\"y\\":1}"}],"b":{"a":null}}')).toEqual({
      a: [1, { a: 'x:{"y":1}' }],
      b: { a: null },
    })
    expect(parse('')).toBeUndefined()
    expect(parse(' [ ] ')).toEqual([])
  })

  it.each([
    ['a byte order mark', '\uFEFF{}', 'request.invalid-json'],
    ['a trailing comma', '[1,]', 'request.invalid-json'],
    ['a comment', '{} // x', 'request.invalid-json'],
    ['NaN', '[NaN]', 'request.invalid-json'],
    ['an unfinished string', '["a', 'request.invalid-json'],
    ['a key twice', '{"a":1,"a":2}', 'request.invalid-key'],
    ['a key twice, once in disguise', '{"a":1,"\\u0061" :2}', 'request.invalid-key'],
    ['a key twice, deep', '[{"b":{"a":1,"c":[{}],"a":2}}]', 'request.invalid-key'],
    ['the prototype', '{"__proto__":{"isAdmin":true}}', 'request.invalid-key'],
    ['the constructor', '{"a":{"constructor":{"prototype":{}}}}', 'request.invalid-key'],
    ['33 levels', '['.repeat(33) + ']'.repeat(33), 'request.too-deep'],
    ['half a million levels', '['.repeat(500_000), 'request.too-deep'],
  ])('refuses %s', (_what, text, code) => {
    expect(() => parse(text)).toThrow(refusal(code))
  })

  it('reads 32 levels, and brackets in strings are none', () => {
    expect(() => parse('['.repeat(32) + ']'.repeat(32))).not.toThrow()
    expect(parse(JSON.stringify(['['.repeat(100)]))).toEqual(['['.repeat(100)])
  })

  it('refuses bytes that are not UTF-8', () => {
    expect(() => parseJson(Buffer.from([0x22, 0xff, 0x22]))).toThrow(refusal('request.invalid-json'))
    expect(() => parseJson(Buffer.from('{}', 'utf16le'))).toThrow(refusal('request.invalid-json'))
  })
})

const samples = resolve(process.env.PERIKSA_SHARED_DATA ?? '../shared/data', 'badinput/json')

describe.skipIf(!existsSync(samples))('the JSON test suite (skipped without PERIKSA_SHARED_DATA)', () => {
  const files = existsSync(samples) ? readdirSync(samples).filter((name) => name.endsWith('.json')) : []

  // No bytes at all are no body, which routes refuse where they need one.
  const refused = files.filter((name) => name.startsWith('n_') && name !== 'n_structure_no_data.json')

  it.each(refused)('refuses %s', (name) => {
    expect(() => parseJson(readFileSync(join(samples, name)))).toThrow(
      expect.objectContaining({ name: 'AppError', code: expect.stringMatching(/^request\./) }),
    )
  })

  it.each(files.filter((name) => name.startsWith('y_')))('reads %s, or refuses keys said twice', (name) => {
    const bytes = readFileSync(join(samples, name))
    try {
      expect(parseJson(bytes)).toEqual(JSON.parse(bytes.toString()))
    } catch (error) {
      expect(error).toMatchObject({ code: 'request.invalid-key' })
    }
  })

  it.each(files.filter((name) => name.startsWith('i_')))('%s never breaks anything', (name) => {
    try {
      parseJson(readFileSync(join(samples, name)))
    } catch (error) {
      expect(error).toMatchObject({ name: 'AppError' })
    }
  })
})
