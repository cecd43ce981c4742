import { describe, expect, it } from 'vitest'
import { analysers } from '../analysers/index.js'
import { chooseAnalyser } from './choose-analyser.js'
import { chooseStrategy } from './choose-strategy.js'
import { neededTasks } from './needed-tasks.js'
import type { Candidate } from './weigh-candidate.js'

const candidates = (change: Record<string, Partial<Candidate>> = {}): Candidate[] =>
  analysers.map((analyser) => ({
    ...analyser,
    status: 'online',
    workers: 1,
    lastHeartbeat: null,
    registeredAt: null,
    currentRequests: 0,
    totalRequests: 0,
    totalErrors: 0,
    meanMilliseconds: null,
    breakerOpen: false,
    ...change[analyser.name],
  }))

const demand = (change: Partial<Parameters<typeof chooseAnalyser>[0]> = {}) => ({
  documentType: 'hospital_bill' as const,
  typeConfidence: 0.9,
  language: 'en',
  tasks: neededTasks('hospital_bill', false),
  strategy: 'capability_based' as const,
  strategyBecause: 'usual' as const,
  ...change,
})
const chosenFor = (change: Parameters<typeof demand>[0], figures?: Parameters<typeof candidates>[0]) => {
  const routing = chooseAnalyser(demand(change), candidates(figures))
  return [routing?.chosen, ...(routing?.fallbacks ?? [])]
}

describe('the choice of an analyser', () => {
  it('gives each kind of document its specialist, and every kind somebody', () => {
    const types = ['hospital_bill', 'pharmacy_invoice', 'diagnostic_report', 'insurance_claim', 'shop_receipt'] as const
    const chosen = types.map((documentType) => chosenFor({ documentType, tasks: neededTasks(documentType, false) })[0])
    expect(chosen).toEqual([
      'hospital-bill',
      'pharmacy-invoice',
      'diagnostic-report',
      'insurance-claim',
      'general-paper',
    ])
    expect(chosenFor({ tasks: neededTasks('pharmacy_invoice', true), documentType: 'pharmacy_invoice' })[0]).toBe(
      'insurance-claim',
    )
  })

  it.each([
    ['capability_based', {}, 'hospital-bill'],
    ['load_balanced', { 'hospital-bill': { currentRequests: 8 } }, 'insurance-claim'],
    ['cost_optimized', {}, 'hospital-bill'],
    [
      'performance_optimized',
      { 'hospital-bill': { meanMilliseconds: 90 }, 'insurance-claim': { meanMilliseconds: 40 } },
      'insurance-claim',
    ],
    ['reliability_optimized', { 'hospital-bill': { totalRequests: 10, totalErrors: 3 } }, 'insurance-claim'],
  ] as const)('by %s weighs what that strategy is about', (strategy, figures, chosen) => {
    expect(chosenFor({ strategy }, figures)[0]).toBe(chosen)
  })

  it('never takes a cheaper one that would do only a part, except as a stand-in', () => {
    expect(chosenFor({ strategy: 'cost_optimized' })).toEqual(['hospital-bill', 'insurance-claim', 'general-paper'])
  })

  it('passes over who is busy, broken, gone, unsure or cannot read it, and says why', () => {
    const figures = { 'hospital-bill': { currentRequests: 16 }, 'insurance-claim': { breakerOpen: true } }
    const routing = chooseAnalyser(demand({ typeConfidence: 0.3 }), candidates(figures))
    expect(routing?.chosen).toBe('general-paper')
    expect(Object.fromEntries(routing?.considered.map((one) => [one.name, one.passedOver]) ?? [])).toEqual({
      'hospital-bill': 'threshold',
      'insurance-claim': 'breaker',
      'general-paper': 'partial',
      'pharmacy-invoice': 'type',
      'diagnostic-report': 'type',
    })
    expect(routing?.explanation).toContain('insurance-claim failed too often just now')
    expect(chosenFor({}, { 'hospital-bill': { status: 'degraded' } }).slice(0, 2)).toEqual([
      'insurance-claim',
      'hospital-bill',
    ])
    expect(chooseAnalyser(demand({ language: 'fr' }), candidates())).toBeNull()
    expect(chooseAnalyser(demand(), [])).toBeNull()
  })

  it('takes its strategy from the wish, a poor reading, or urgency, in this order', () => {
    const of = (strategy: 'load_balanced' | null, readingQuality: number, priority: 'normal' | 'high') =>
      chooseStrategy({ strategy, readingQuality, priority }).strategy
    expect(of('load_balanced', 0.1, 'high')).toBe('load_balanced')
    expect(of(null, 0.69, 'high')).toBe('reliability_optimized')
    expect(of(null, 0.7, 'high')).toBe('performance_optimized')
    expect(of(null, 0.7, 'normal')).toBe('capability_based')
  })
})
