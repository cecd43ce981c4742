import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Actor, type Role, roles, systemActor } from '../src/platform/actor.js'
import {
  isPermission,
  isServicePermission,
  type Permission,
  permissions,
  requireScope,
  scopeOf,
} from '../src/platform/auth/permissions.js'

const matrix = readFileSync(new URL('./permission-matrix.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, Role, string, string])

const person = (...held: Role[]): Actor => ({ ...systemActor('someone'), kind: 'person', roles: held })
const program = (...scopes: string[]): Actor => ({
  ...systemActor('program'),
  kind: 'service',
  roles: ['service'],
  scopes,
})

describe('the permission table', () => {
  it('says what the role matrix of the specification says, no more and no less', () => {
    const specified = matrix.map(([permission, role, scope]) => `${permission} ${role} ${scope}`).sort()
    const coded = Object.entries(permissions)
      .flatMap(([permission, grants]) =>
        Object.entries(grants).map(([role, scope]) => `${permission} ${role} ${scope}`),
      )
      .sort()
    expect(coded).toEqual(specified)
  })

  it('names a source for each line, and no line twice', () => {
    expect(matrix.filter((line) => !line[3])).toEqual([])
    expect(new Set(matrix.map(([permission, role]) => `${permission} ${role}`)).size).toBe(matrix.length)
  })

  it.each(Object.keys(permissions) as Permission[])(
    '%s: every role gets its scope, the others nothing',
    (permission) => {
      for (const role of roles) {
        const expected = matrix.find(([name, who]) => name === permission && who === role)?.[2] ?? null
        const actor = role === 'service' ? program(permission) : person(role)
        expect({ role, scope: scopeOf(actor, permission) }).toEqual({ role, scope: expected })
      }
      expect(scopeOf(person(), permission)).toBeNull()
    },
  )

  it('gives a program only the scopes its key carries', () => {
    expect(scopeOf(program('claims.read'), 'claims.read')).toBe('own')
    expect(scopeOf(program('claims.read'), 'claims.create')).toBeNull()
    expect(scopeOf(program('users.manage'), 'users.manage')).toBeNull()
    expect(isServicePermission('users.manage')).toBe(false)
    expect(isServicePermission('claims.read')).toBe(true)
  })

  it('gives a person with two roles the wider scope', () => {
    expect(scopeOf(person('member', 'lead'), 'claims.read')).toBe('any')
    expect(scopeOf(person('member', 'facility'), 'claims.read')).toBe('facility')
  })

  it('never gives one scope of a name that objects have by themselves', () => {
    expect(isPermission('constructor')).toBe(false)
    expect(isPermission('__proto__')).toBe(false)
    expect(isServicePermission('toString')).toBe(false)
  })

  it('keeps content of claims from administrators', () => {
    for (const name of ['documents.read', 'bills.read', 'claims.read', 'findings.read', 'members.read'] as const) {
      expect(() => requireScope(person('admin'), name)).toThrow(expect.objectContaining({ code: 'auth.forbidden' }))
    }
  })
})
