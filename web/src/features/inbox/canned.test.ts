import { expect, it } from 'vitest'
import { fillIn } from './canned.js'

it('puts names into a reply kept ready, and leaves out what has none', () => {
  const body = 'Selamat pagi, {{name}}. Salam, {{operator}}'
  expect(fillIn(body, { name: 'Budi', operator: 'Sari' })).toBe('Selamat pagi, Budi. Salam, Sari')
  expect(fillIn(body, { name: null, operator: 'Sari' })).toBe('Selamat pagi. Salam, Sari')
})
