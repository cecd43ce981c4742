import { describe, expect, it } from 'vitest'
import { passwordFault } from './password-policy.js'

const staff = { username: 'sari.wijaya', roles: ['auditor' as const] }
const member = { username: 'tono', roles: ['member' as const] }

describe('passwords', () => {
  it.each([
    ['Short1!', 'too-short'],
    ['x'.repeat(129), 'too-long'],
    ['aaaaaaaaaaaaaa', 'common'],
    ['abcabcabcabcabc', 'common'],
    ['qwertyuiopasdf', 'common'],
    ['123456789012', 'common'],
    ['password12345', 'common'],
    ['P@ssw0rd2026!!', 'common'],
    ['Periksa-2026-Admin', 'common'],
    ['rumahsakitjakarta', 'common'],
    ['sari.wijaya-2026', 'holds-username'],
  ])('%s is refused: %s', (password, fault) => {
    expect(passwordFault(password, staff)).toBe(fault)
  })

  it.each([
    'kerupuk hujan tangga biru',
    'vN3-dkq82-xPl0a',
    'gajah terbang di atas sungai 7',
    'ꦱꦸꦒꦼꦁꦫꦮꦸꦃꦏꦚ꧀ꦕ',
    'x7x7kq-mwe82-trz',
  ])('%s is accepted', (password) => {
    expect(passwordFault(password, staff)).toBeNull()
  })

  it('asks less length of members than of staff', () => {
    expect(passwordFault('kqzv8mte', member)).toBeNull()
    expect(passwordFault('kqzv8mt', member)).toBe('too-short')
    expect(passwordFault('kqzv8mte', staff)).toBe('too-short')
  })
})
