import { describe, expect, it } from 'vitest'
import { BillKind } from '../../intake/schema.js'
import { DocumentType } from '../schema.js'
import { classifyDocument } from './classify-document.js'

const paper = (
  change: Partial<Parameters<typeof classifyDocument>[0]>,
  facts: Record<string, string | number | null> = {},
) =>
  classifyDocument({
    kind: 'outpatient_bill',
    isMedical: true,
    text: '',
    checks: [{ code: 'kind', ok: true, facts }],
    ...change,
  })

describe('what a document is', () => {
  it('has one type for every kind that intake knows', () => {
    const types = BillKind.options.map((kind) => paper({ kind }).type)
    expect(types.every((type) => DocumentType.options.includes(type))).toBe(true)
    expect(new Set(types)).toEqual(new Set(DocumentType.options.filter((type) => type !== 'insurance_claim')))
  })

  it('is surer the more traces of care there are, and with a title', () => {
    const bare = paper({}, { medicalWeight: 5, rivalWeight: 0 })
    const rich = paper({}, { medicalWeight: 11, rivalWeight: 0 })
    const titled = paper({}, { medicalWeight: 5, rivalWeight: 0, title: 'inpatient_bill' })
    expect(bare).toMatchObject({ type: 'hospital_bill', confidence: 0.5, reason: { code: 'audit.type-traces' } })
    expect(rich.confidence).toBeGreaterThan(0.8)
    expect(titled).toMatchObject({ confidence: 0.68, reason: { code: 'audit.type-title', facts: { titled: true } } })
  })

  it('is a claim where the paper says so in its head, in any language', () => {
    for (const head of ['REIMBURSEMENT  CLAIM FORM', 'Formulir Klaim', 'दावा प्रपत्र']) {
      expect(paper({ text: `Insurer X\n${head}\n` })).toMatchObject({ type: 'insurance_claim', isMedical: true })
    }
    expect(paper({ text: `${'a'.repeat(500)} claim form` }).type).toBe('hospital_bill')
  })

  it('is not medical for carrying medical words: an invoice of another trade stays one', () => {
    const words = 'claim form hospital invoice medicine insurance'
    const hotel = paper(
      { kind: 'hotel_invoice', isMedical: false, text: words },
      { medicalWeight: 2, rivalWeight: 6, rival: 'hotel' },
    )
    expect(hotel).toMatchObject({
      type: 'hotel_invoice',
      isMedical: false,
      reason: { code: 'audit.type-no-care', facts: { trade: 'hotel' } },
    })
    expect(hotel.confidence).toBeGreaterThan(0.8)
  })
})
