import type { ClaimDetail, ClaimStatistics, ClaimStatus, ClaimSummary } from '@periksa/server/claims/schema'
import { aBill, TOTAL } from './paper.js'

/** Made-up claims, the same at every start. */
const STATUSES: ClaimStatus[] = [
  'DRAFT',
  'SUBMITTED',
  'IN_REVIEW',
  'APPROVED',
  'PAID',
  'PARTIAL',
  'SUBMITTED',
  'INCOMPLETE',
  'REJECTED',
  'WITHDRAWN',
]
const MEMBERS = ['Sari Wulandari', 'Budi Santoso', 'I Made Suardana', 'Siti Nurhaliza Rahmawati Kusumaningrum', 'Yohanes Lado']
const FACILITIES = [
  'RSUD Kota Cimahi',
  'RS Advent Bandung',
  'Puskesmas Padasuka',
  'Klinik Utama Bunda Sejahtera Mitra Keluarga',
  'மதுரை அரசு இராசாசி மருத்துவமனை வெளிநோயாளர் பிரிவு மற்றும் அவசர சிகிச்சை மையம்',
]
const TYPES = ['RAWAT INAP', 'RAWAT JALAN', 'IGD', 'OPERASI'] as const

export const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`
const at = (list: readonly string[], n: number): string => list[n % list.length] as string

export function aSummary(n: number): ClaimSummary {
  const status = at(STATUSES, n) as ClaimStatus
  const total = n === 0 ? TOTAL * 100 : (((n * 7919) % 18_000) + 85) * 100_000
  const score = n === 0 ? 0.75 : [1, 0.9, 0.65, 0.8, 0.4, 0.95][n % 6] as number
  const isIndian = n % 11 === 4
  const decided = ['APPROVED', 'PAID', 'PARTIAL'].includes(status)
  const day = new Date(Date.UTC(2026, 10, 20) - n * 36e5 * 7)
  const serial = ((n * 2_654_435) % 0xffffff).toString(16).toUpperCase().padStart(6, '0')
  return {
    id: uuid(n + 1) as ClaimSummary['id'],
    number: `KLM${day.toISOString().slice(0, 10).replaceAll('-', '')}${serial}`,
    status,
    memberName: at(MEMBERS, n),
    cardNumberEnding: '4417',
    facilityName: isIndian ? (FACILITIES[4] as string) : n % 17 === 9 ? null : at(FACILITIES.slice(0, 4), n),
    serviceType: n % 13 === 7 ? null : (at(TYPES, n) as ClaimSummary['serviceType']),
    serviceDate: new Date(day.getTime() - 2 * 864e5).toISOString().slice(0, 10),
    currency: isIndian ? 'INR' : 'IDR',
    total,
    score,
    estimate: score > 0.5 ? Math.trunc((total * 0.85) / 100) * 100 : 0,
    approvedAmount: decided ? Math.trunc((total * (status === 'PARTIAL' ? 0.6 : 0.85)) / 100) * 100 : null,
    createdAt: day.toISOString(),
  }
}

const RULES = (n: number): ClaimDetail['approval']['outcomes'] =>
  n % 6 === 0 && n > 0
    ? []
    : [
        { rule: 'claims.rule.documents-missing', version: '1', deduction: 10, blocks: false, facts: { document: 'medical-summary' } },
        { rule: 'claims.rule.late-submission', version: '1', deduction: 15, blocks: false, facts: { days: 42, limit: 30 } },
      ]

const ACTIONS: Record<ClaimStatus, ClaimDetail['actions']> = {
  DRAFT: ['confirm', 'correct', 'add-document', 'withdraw'],
  INCOMPLETE: ['confirm', 'correct', 'add-document', 'withdraw'],
  SUBMITTED: ['correct', 'add-document', 'start-review', 'withdraw'],
  IN_REVIEW: ['correct', 'decide'],
  APPROVED: ['pay'],
  PARTIAL: ['pay'],
  REJECTED: [],
  PAID: [],
  WITHDRAWN: [],
}

function findings(): ClaimDetail['findings'] {
  const arithmetic = { quantity: 6, unitPrice: 4_200_000, amount: 28_200_000, expected: 25_200_000, impact: 3_000_000 }
  return [
    { code: 'audit.line-arithmetic', severity: 'high', line: 7, facts: arithmetic },
    {
      code: 'audit.duplicate-line',
      severity: 'medium',
      line: 5,
      facts: { first: 4, amount: 21_000_000, impact: 21_000_000, reworded: false },
    },
    { code: 'audit.late-submission', severity: 'low', facts: { days: 42, limit: 30 } },
  ]
}

export function aDetail(n: number, status: ClaimStatus, staff: boolean): ClaimDetail {
  const summary = { ...aSummary(n), status }
  const bill = aBill()
  const isOpen = ['DRAFT', 'INCOMPLETE', 'SUBMITTED', 'IN_REVIEW'].includes(status)
  const path: ClaimStatus[] =
    status === 'DRAFT' ? ['DRAFT'] : status === 'SUBMITTED' ? ['DRAFT', status] : ['DRAFT', 'SUBMITTED', 'IN_REVIEW', status]
  const steps = [...new Set(path)]
  const staffOnly = ['start-review', 'decide', 'pay']
  const outcome = status === 'PAID' ? 'APPROVED' : status
  return {
    ...summary,
    total: bill.total,
    estimate: Math.trunc(((bill.total ?? 0) * 0.85) / 100) * 100,
    memberId: uuid(900) as ClaimDetail['memberId'],
    careClass: 2,
    facility: { facilityId: uuid(800) as ClaimDetail['facilityId'], name: 'RSUD Kota Cimahi', certainty: 0.96, by: 'alias', partner: true },
    facilityId: uuid(800) as ClaimDetail['facilityId'],
    bill,
    billId: uuid(700) as ClaimDetail['billId'],
    corrections: [],
    costParts: { consultation: 45_000_000, procedures: 0, medicines: 63_600_000, tests: 61_000_000, administration: 6_000_000, accommodation: 105_000_000, other: 7_500_000 },
    patientNameMatch: 0.94,
    approval: {
      ruleSet: 'jkn-claim-form/1',
      isValid: true,
      score: summary.score,
      estimate: Math.trunc(((bill.total ?? 0) * 0.85) / 100) * 100,
      shareBasisPoints: 8500,
      outcomes: RULES(n),
      missingDocuments: isOpen && n % 2 === 0 ? ['medical-summary'] : [],
    },
    toCheck: isOpen ? [{ code: 'claim.total-needs-check', field: 'total', facts: {} }] : [],
    duplicates: staff && n % 3 === 2 ? [{ claimId: uuid(5) as ClaimDetail['id'], number: aSummary(4).number, by: 'receipt' }] : [],
    documents: [{ id: uuid(5000 + n) as ClaimDetail['documents'][number]['id'], kind: 'receipt', mediaType: 'image/jpeg', pages: 2, addedAt: summary.createdAt }],
    history: steps.map((to, index) => ({
      at: new Date(Date.parse(summary.createdAt) + index * 5.2e6).toISOString(),
      from: steps[index - 1] ?? null,
      to,
      actor: index < 2 ? 'Sari Wulandari' : 'Dewi Lestari',
      reason: null,
    })),
    findings: staff || !isOpen ? findings() : [],
    risk: staff
      ? {
          score: 47,
          band: 'medium',
          ruleSet: 'risk/1',
          reasons: [
            { code: 'risk.findings-impact', severity: 'medium', facts: { impact: 24_000_000, share: 0.08 } },
            { code: 'risk.peer-amount', severity: 'low', facts: { percentile: 91, peers: 412 } },
          ],
        }
      : null,
    decision: ['APPROVED', 'PARTIAL', 'REJECTED', 'PAID'].includes(status)
      ? { outcome: outcome as 'APPROVED', amount: summary.approvedAmount, comment: 'Baris 6 tertulis dua kali; satu pemeriksaan dibayar.', by: 'Dewi Lestari', at: summary.createdAt, proposal: null }
      : staff
        ? { outcome: null, amount: null, comment: null, by: null, at: null, proposal: { outcome: 'review', reasons: findings().slice(0, 2) } }
        : null,
    actions: ACTIONS[status].filter((action) => (staff ? !['confirm', 'withdraw'].includes(action) : !staffOnly.includes(action) && (status !== 'SUBMITTED' || action !== 'correct'))),
    version: 3,
  }
}

export function statisticsOf(all: ClaimSummary[]): ClaimStatistics {
  const group = (key: (one: ClaimSummary) => string) => {
    const groups = new Map<string, { count: number; amount: number }>()
    for (const one of all) {
      const row = groups.get(key(one)) ?? { count: 0, amount: 0 }
      groups.set(key(one), { count: row.count + 1, amount: row.amount + (one.total ?? 0) })
    }
    return [...groups].map(([name, row]) => ({ name, ...row })).sort((a, b) => b.count - a.count)
  }
  const score = (one: ClaimSummary): number => Math.min(9, Math.floor(one.score * 10 + 1e-9))
  return {
    totalClaims: all.length,
    pendingClaims: all.filter((one) => ['SUBMITTED', 'IN_REVIEW'].includes(one.status)).length,
    averageScore: all.length ? all.reduce((sum, one) => sum + one.score, 0) / all.length : null,
    totalClaimed: all.reduce((sum, one) => sum + (one.total ?? 0), 0),
    totalApproved: all.reduce((sum, one) => sum + (one.approvedAmount ?? 0), 0),
    byStatus: group((one) => one.status).map(({ name, ...row }) => ({ status: name as ClaimStatus, ...row })),
    byServiceType: group((one) => one.serviceType ?? '').map(({ name, ...row }) => ({ serviceType: name, ...row })),
    byFacility: group((one) => one.facilityName ?? '').map(({ name, ...row }) => ({ facility: name, ...row })),
    byPeriod: group((one) => one.createdAt.slice(0, 10))
      .map(({ name, ...row }) => ({ day: name, ...row }))
      .sort((a, b) => a.day.localeCompare(b.day)),
    scoreDistribution: Array.from({ length: 10 }, (_, bin) => ({
      from: bin / 10,
      to: (bin + 1) / 10,
      count: all.filter((one) => score(one) === bin).length,
    })),
    processing: { read: all.length, failed: 2, refused: 5, medianMilliseconds: all.length ? 3400 : null },
  }
}
