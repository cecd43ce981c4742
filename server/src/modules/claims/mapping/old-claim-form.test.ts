import { describe, expect, it } from 'vitest'
import { aBill, draftFacts } from '../../../../test/factories/claim.js'
import { fromWhole } from '../../../shared/money.js'
import { claimFormRules, estimateApproval, rules } from '../completeness/index.js'
import type { ClaimStatistics, ClaimSummary } from '../schema.js'
import { OldBill, toOldClaim, toOldReceiptAnswer, toOldStatistics } from './old-claim-form.js'
import { warningOf } from './warnings.js'

describe('the older claim form', () => {
  it('shows a claim with its own names, whole rupiah and PENDING', () => {
    const claim = {
      number: 'KLM20260615ABCDEF',
      status: 'SUBMITTED',
      facilityName: 'RSUD Contoh Satu',
      serviceType: 'RAWAT JALAN',
      serviceDate: '2026-06-10',
      total: fromWhole(850_000),
      score: 0.65,
      createdAt: '2026-06-15T02:00:00.000Z',
    } as ClaimSummary
    expect(toOldClaim({ ...claim, cardNumber: '0001234567890' })).toEqual({
      no_klaim: 'KLM20260615ABCDEF',
      no_kartu: '0001234567890',
      tanggal_pelayanan: '2026-06-10',
      nama_faskes: 'RSUD Contoh Satu',
      jenis_pelayanan: 'RAWAT JALAN',
      total_biaya: 850_000,
      status_klaim: 'PENDING',
      approval_probability: 0.65,
      created_at: '2026-06-15T02:00:00.000Z',
    })
  })

  it('answers a receipt with 21 fields, the validation and the status', () => {
    const approval = estimateApproval(
      {
        currency: 'IDR',
        total: fromWhole(242_500),
        serviceType: 'RAWAT JALAN',
        serviceDate: '2019-07-12',
        dateUnreadable: false,
        facility: { named: true, certainty: 0, partner: false },
        documents: [],
        shareBasisPoints: 8500,
        receivedOn: '2026-06-15',
      },
      claimFormRules,
    )
    const { costParts } = draftFacts()
    const items = { procedures: [], medicines: ['Obat'], tests: [] }
    const bill = aBill()
    const answer = toOldReceiptAnswer({ number: 'KLM1', status: 'INCOMPLETE', approval, bill, costParts, items })
    expect(Object.keys(OldBill.shape)).toHaveLength(21)
    expect(answer).toMatchObject({
      success: true,
      extracted_data: { total_biaya: 850_000, obat: ['Obat'], nama_dokter: '' },
      validation: {
        is_valid: false,
        approval_probability: 0.55,
        estimated_approval_amount: 206_125,
        missing_documents: ['struk_pembayaran'],
      },
      claim_status: 'INCOMPLETE',
    })
    expect(answer.validation.warnings).toContain('Klaim masuk 2530 hari setelah pelayanan; batasnya 30 hari')
  })

  it('sums as it did', () => {
    const statistics = { totalClaims: 3, pendingClaims: 1, averageScore: null, totalClaimed: 1_050 } as ClaimStatistics
    expect(toOldStatistics(statistics)).toEqual({
      total_claims: 3,
      pending_claims: 1,
      average_approval_probability: 0,
      total_claimed_amount: 10,
    })
  })

  it('has words for every rule', () => {
    for (const { name } of rules) {
      const outcome = { rule: name, version: '', deduction: 0, blocks: false, facts: { limit: 10_000_000_00 } }
      expect(warningOf(outcome)).not.toBe(name)
    }
    const large = {
      rule: 'claims.rule.total-over-10m',
      version: '',
      deduction: 20,
      blocks: false,
      facts: { limit: 1e9 },
    }
    expect(warningOf(large)).toContain('Rp 10.000.000')
  })
})
