import fc from 'fast-check'
import { expect, it } from 'vitest'
import { combineRisk } from './combine.js'

const part = fc.option(fc.double({ min: 0, max: 1, noNaN: true }))

it('rewards agreement over the loudest part alone', () => {
  const agreed = combineRisk({ rule: 0.6, forest: 0.99, labels: null })
  const loud = combineRisk({ rule: 0.6, forest: 0.5, labels: null })
  expect(agreed.combined).toBeGreaterThan(loud.combined + 0.1)
  expect(agreed.risk_score).toBe(0.99)
  expect(combineRisk({ rule: null, forest: null, labels: null })).toEqual({ combined: 0, risk_score: 0, evidence: [] })
})

it('stays in bounds and never falls when a part rises or speaks up', () => {
  fc.assert(
    fc.property(part, part, part, (rule, forest, labels) => {
      const { combined } = combineRisk({ rule, forest, labels })
      expect(combined).toBeGreaterThanOrEqual(0)
      expect(combined).toBeLessThanOrEqual(1)
      const more = combineRisk({ rule: Math.min(1, (rule ?? 0) + 0.1), forest, labels }).combined
      expect(more).toBeGreaterThanOrEqual(combined - 1e-12)
      expect(combineRisk({ rule, forest: 1, labels }).combined).toBeGreaterThanOrEqual(combined - 1e-12)
    }),
  )
})
