import { describe, expect, it } from 'vitest'
import { readConfig } from '../config.js'

describe('the settings of the language model', () => {
  it('are none by default, and complete or refused', () => {
    expect(readConfig({}).model).toBeNull()
    const PERIKSA_MODEL_URL = 'https://models.example.test/v1'
    expect(readConfig({ PERIKSA_MODEL_URL, PERIKSA_MODEL: 'm' }).model).toMatchObject({
      ...{ url: PERIKSA_MODEL_URL, key: null, textModel: 'm', visionModel: null, timeoutMs: 30_000 },
    })
    for (const half of [{ PERIKSA_MODEL_URL }, { PERIKSA_MODEL: 'm' }, { PERIKSA_MODEL_KEY: 'k' }]) {
      expect(() => readConfig(half)).toThrow('PERIKSA_MODEL_URL')
    }
  })

  it.each([
    'http://models.example.test/v1',
    'http://169.254.169.254/v1',
    'https://user:secret@models.example.test/v1',
    'https://models.example.test/v1?key=1',
  ])('refuse the address %s', (url) => {
    expect(() => readConfig({ PERIKSA_MODEL_URL: url, PERIKSA_MODEL: 'm' })).toThrow('PERIKSA_MODEL_URL')
  })

  it.each(['ftp://models.example.test', 'file:///etc/passwd'])('refuse the protocol of %s', (url) => {
    expect(() => readConfig({ PERIKSA_MODEL_URL: url, PERIKSA_MODEL: 'm' })).toThrow('Not usable')
  })
})
