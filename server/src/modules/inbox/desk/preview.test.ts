import { describe, expect, it } from 'vitest'
import { previewOf } from './preview.js'

describe('the beginning of a message', () => {
  it('is one line without long numbers and addresses', () => {
    expect(previewOf('Kartu 0001234567890,\nmail ani.b@contoh.example, kelas 2')).toBe('Kartu ••••, mail ••••, kelas 2')
  })

  // A pattern that tries each of its places anew would need a quarter of a minute.
  it.each(['ab', '1', 'a@', 'a. '])('is made at once of 64 KiB of %s', (part) => {
    const text = part.repeat(65_536 / part.length)
    const began = performance.now()
    expect(previewOf(text).length).toBeLessThanOrEqual(120)
    expect(performance.now() - began).toBeLessThan(1500)
  })
})
