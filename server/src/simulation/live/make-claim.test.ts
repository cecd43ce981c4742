import { expect, it } from 'vitest'
import { HospitalClaim } from '../../modules/claims/schema.js'
import { makeClaim } from './make-claim.js'
import { planRun } from './plan-run.js'

const base = HospitalClaim.parse({
  ...{ id: '318510322V002489', facilityKey: '31851', provinceCode: 31, districtCode: 3171, ownerCode: 9 },
  ...{ facilityKindCode: 1, facilityClassCode: 7, serviceCode: 2, clinicCode: null, segmentCode: 2, wardClass: 3 },
  ...{ entitledClass: 3, admittedOn: '2022-03-01', dischargedOn: '2022-03-05', diagnosis: 'J459' },
  ...{
    secondaryDiagnoses: ['I10'],
    cbgCode: 'J-4-17-I',
    procedureCode: null,
    billed: 4_000_000_00,
    paid: 4_000_000_00,
  },
  ...{ groupTariff: 4_000_000_00, specialTariff: 0, tariffRegion: 1, memberSex: 2, memberAgeDays: 12_000 },
  ...{ memberKey: '11111111-2222-3333-4444-555555555555', isReferred: false },
})
const order = { seed: 3, fraudRatio: 0.5, prefix: 'SIM', today: '2026-06-15' }
const made = Array.from({ length: 400 }, (_, number) => makeClaim(base, { ...order, number }, base))

it('makes claims that are valid, over, of nobody known, and the same for the same seed', () => {
  expect(new Set(made.map(({ claim }) => claim.id)).size).toBe(400)
  for (const [number, { claim, planted }] of made.entries()) {
    expect(HospitalClaim.safeParse(claim).error).toBeUndefined()
    expect(claim.id).toMatch(/^SIM-[0-9A-F]{12}$/)
    expect(claim.dischargedOn <= '2026-06-15').toBe(true)
    if (planted !== 'repeat-billing') expect(claim.memberKey).not.toBe(base.memberKey)
    expect(makeClaim(base, { ...order, number }, base)).toEqual({ claim, planted })
  }
})

it('plants in the share asked for, and leaves the money of the others as it is', () => {
  const planted = made.filter((one) => one.planted !== null)
  expect(planted.length).toBeGreaterThan(160)
  expect(planted.length).toBeLessThan(240)
  expect(new Set(planted.map((one) => one.planted)).size).toBe(5)
  for (const { claim, planted: scheme } of made) {
    if (scheme === null) expect([claim.billed, claim.groupTariff]).toEqual([base.billed, base.groupTariff])
    if (scheme === 'inflated') expect(claim.billed).toBeGreaterThan(1.19 * base.billed)
    if (scheme === 'upcoding') expect([claim.cbgCode, claim.secondaryDiagnoses]).toEqual(['J-4-17-III', []])
  }
  expect(makeClaim(base, { ...order, number: 1, fraudRatio: 0 }, null).planted).toBeNull()
})

it('plans a run by its duration or its number of claims, whichever ends first', () => {
  const settings = {
    durationSeconds: 300,
    intervalSeconds: 10,
    maxClaims: 120,
    jitter: 0.3,
    fraudRatio: 0.8,
    prefix: 'SIM',
  }
  const plan = planRun(settings, 7)
  expect(plan).toEqual(planRun(settings, 7))
  expect(plan.length).toBeGreaterThan(25)
  expect(plan.length).toBeLessThan(36)
  expect(plan.at(-1)).toBeLessThan(300_000)
  const pauses = plan.slice(1).map((at, n) => at - plan[n]!)
  expect(Math.min(...pauses)).toBeGreaterThanOrEqual(6_999)
  expect(Math.max(...pauses)).toBeLessThanOrEqual(13_001)
  expect(planRun({ ...settings, maxClaims: 8 }, 7)).toHaveLength(8)
  expect(planRun({ ...settings, jitter: 0, intervalSeconds: 0.1, durationSeconds: 1 }, 7)).toHaveLength(10)
})
