import { describe, expect, it } from 'vitest'
import { testContext } from '../../test/context.js'
import { identifyMember, matchFacility } from '../modules/registry/index.js'
import { loadDemonstration, resolveDemonstrationPeople } from './demonstration.js'

describe('the demonstration', async () => {
  const ctx = await testContext()

  it('loads made-up people and places once, all marked', async () => {
    expect(await loadDemonstration(ctx)).toEqual({ members: 12, facilities: 9 })
    expect(await loadDemonstration(ctx)).toEqual({ members: 0, facilities: 0 })
    const known = await identifyMember(ctx, { cardNumber: '0001234567890' })
    expect(known?.member).toMatchObject({ careClass: 2, status: 'active', demonstration: true })
    expect((await identifyMember(ctx, { cardNumber: '0009876543210' }))?.member.careClass).toBe(1)
    expect(await matchFacility(ctx, { name: 'RSUD Contoh A' })).toMatchObject({ by: 'exact', partner: true })
    expect(await matchFacility(ctx, { name: 'x', code: 'PK001' })).toMatchObject({ name: 'Puskesmas Contoh C' })
  })

  it('ties accounts to the registry', async () => {
    const people = await resolveDemonstrationPeople(ctx)
    expect(people.filter((one) => one.roles.includes('member')).every((one) => one.memberId)).toBe(true)
    expect(people.find((one) => one.username === 'facility')?.facilityId).toBeTruthy()
    expect(new Set(people.flatMap((one) => one.roles)).size).toBe(7)
  })
})
