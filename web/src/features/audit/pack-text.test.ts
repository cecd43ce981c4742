import type { PackDraft } from '@periksa/server/audit/schema'
import { describe, expect, it } from 'vitest'
import { packOfText, textOfPack } from './pack-text.js'

const pack: PackDraft = {
  ...{
    scheme: 'cghs',
    title: 'CGHS',
    effectiveFrom: '2026-01-01',
    effectiveTo: null,
    sources: ['An order', 'Another'],
  },
  thresholds: {
    ...{ tariffTolerancePercent: 12.5, medicineTaxPercent: 5, submissionDays: 30, leastCertainty: 0.8 },
    ...{ reviewConfidence: 0.6, criticalShare: 0.1, criticalAmount: null },
  },
  ...{ priceLists: ['cghs-2025'], knownBy: [], medicineLists: ['nppa-2026'], listedItems: [], without: [] },
  ...{ multipleProcedures: [100, 50, 25], entityMap: { 'deluxe suite': 'room' } },
}

describe('a pack in a form', () => {
  it('is the same pack when nothing was changed', () => {
    expect(packOfText('cghs', textOfPack(pack))).toEqual(pack)
  })

  it.each([
    ['a figure that is none', { submissionDays: 'soon' }],
    ['a figure left out that is needed', { leastCertainty: '' }],
    ['no source', { sources: '\n' }],
    ['a kind of charge that there is not', { words: 'deluxe suite = palace' }],
    ['a word without its kind', { words: 'deluxe suite' }],
  ])('is none with %s', (_name, change) => {
    expect(packOfText('cghs', { ...textOfPack(pack), ...change })).toBeNull()
  })
})
