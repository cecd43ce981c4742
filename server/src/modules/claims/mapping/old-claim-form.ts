import { z } from 'zod'
import { toWhole } from '../../../shared/money.js'
import type { Bill, CostParts, DocumentKind } from '../../intake/schema.js'
import { type ApprovalEstimate, type ClaimStatistics, ClaimStatus, type ClaimSummary } from '../schema.js'
import { warningOf } from './warnings.js'

/** The statuses of the older Indonesian claim form: what waits for review was called PENDING there. */
export const OldStatus = z.enum(ClaimStatus.options.map((status) => (status === 'SUBMITTED' ? 'PENDING' : status)))

export const OldClaim = z.object({
  no_klaim: z.string(),
  no_kartu: z.string().nullable(),
  tanggal_pelayanan: z.string().nullable(),
  nama_faskes: z.string().nullable(),
  jenis_pelayanan: z.string().nullable(),
  /** Whole rupiah. */
  total_biaya: z.int().nullable(),
  status_klaim: OldStatus,
  approval_probability: z.number(),
  created_at: z.string(),
})
export type OldClaim = z.infer<typeof OldClaim>

export const OldStatistics = z.object({
  total_claims: z.int(),
  pending_claims: z.int(),
  average_approval_probability: z.number(),
  total_claimed_amount: z.int(),
})
export type OldStatistics = z.infer<typeof OldStatistics>

const Whole = z.int()
export const OldBill = z.object({
  nama_faskes: z.string(),
  alamat_faskes: z.string(),
  telepon_faskes: z.string(),
  nama_pasien: z.string(),
  no_rekam_medis: z.string(),
  tanggal_pelayanan: z.string(),
  jenis_pelayanan: z.string(),
  no_kwitansi: z.string(),
  diagnosa: z.string(),
  tindakan: z.array(z.string()),
  obat: z.array(z.string()),
  pemeriksaan_penunjang: z.array(z.string()),
  biaya_konsultasi: Whole,
  biaya_tindakan: Whole,
  biaya_obat: Whole,
  biaya_penunjang: Whole,
  biaya_admin: Whole,
  total_biaya: Whole,
  nama_dokter: z.string(),
  spesialisasi_dokter: z.string(),
  ruang_poli: z.string(),
})
export type OldBill = z.infer<typeof OldBill>

export const OldReceiptAnswer = z.object({
  success: z.literal(true),
  no_klaim: z.string(),
  extracted_data: OldBill,
  validation: z.object({
    is_valid: z.boolean(),
    approval_probability: z.number(),
    estimated_approval_amount: z.int(),
    warnings: z.array(z.string()),
    missing_documents: z.array(z.string()),
  }),
  claim_status: OldStatus,
})
export type OldReceiptAnswer = z.infer<typeof OldReceiptAnswer>

const documentNames: Record<DocumentKind, string> = {
  receipt: 'struk_pembayaran',
  'medical-summary': 'resume_medis',
  referral: 'surat_rujukan',
}

export function oldStatus(status: ClaimStatus): string {
  return status === 'SUBMITTED' ? 'PENDING' : status
}

/** A claim as the older list showed it. `cardNumber` is null for those who may not know whose it is. */
export function toOldClaim(claim: ClaimSummary & { cardNumber: string | null }): OldClaim {
  return OldClaim.parse({
    no_klaim: claim.number,
    no_kartu: claim.cardNumber,
    tanggal_pelayanan: claim.serviceDate,
    nama_faskes: claim.facilityName,
    jenis_pelayanan: claim.serviceType,
    total_biaya: claim.total === null ? null : toWhole(claim.total),
    status_klaim: oldStatus(claim.status),
    approval_probability: claim.score,
    created_at: claim.createdAt,
  })
}

export function toOldStatistics(statistics: ClaimStatistics): OldStatistics {
  return {
    total_claims: statistics.totalClaims,
    pending_claims: statistics.pendingClaims,
    average_approval_probability: statistics.averageScore ?? 0,
    total_claimed_amount: toWhole(statistics.totalClaimed),
  }
}

/** What was done, given and examined, by name; the older form listed them apart from the costs. */
export type BillItems = { procedures: string[]; medicines: string[]; tests: string[] }

export type FiledBill = {
  number: string
  status: ClaimStatus
  approval: ApprovalEstimate
  bill: Bill
  costParts: CostParts
  items: BillItems
}

/** The answer to an uploaded receipt as the older form gave it. */
export function toOldReceiptAnswer({ number, status, approval, ...read }: FiledBill): OldReceiptAnswer {
  return OldReceiptAnswer.parse({
    success: true,
    no_klaim: number,
    extracted_data: toOldBill(read),
    validation: {
      is_valid: approval.isValid,
      approval_probability: approval.score,
      estimated_approval_amount: toWhole(approval.estimate),
      warnings: approval.outcomes.map(warningOf),
      missing_documents: approval.missingDocuments.map((kind) => documentNames[kind]),
    },
    claim_status: oldStatus(status),
  })
}

/** The 21 fields of the older form; what is not known is empty, as it was there. */
export function toOldBill({ bill, costParts, items }: Pick<FiledBill, 'bill' | 'costParts' | 'items'>): OldBill {
  return {
    nama_faskes: bill.facility.name ?? '',
    alamat_faskes: bill.facility.address ?? '',
    telepon_faskes: bill.facility.phone ?? '',
    nama_pasien: bill.patient.name ?? '',
    no_rekam_medis: bill.patient.recordNumber ?? '',
    tanggal_pelayanan: bill.serviceDate ?? '',
    jenis_pelayanan: bill.serviceType ?? 'RAWAT JALAN',
    no_kwitansi: bill.receiptNumber ?? '',
    diagnosa: bill.diagnosis.text ?? bill.diagnosis.icd10 ?? '',
    tindakan: items.procedures,
    obat: items.medicines,
    pemeriksaan_penunjang: items.tests,
    biaya_konsultasi: toWhole(costParts.consultation),
    biaya_tindakan: toWhole(costParts.procedures),
    biaya_obat: toWhole(costParts.medicines),
    biaya_penunjang: toWhole(costParts.tests),
    biaya_admin: toWhole(costParts.administration),
    total_biaya: toWhole(bill.total ?? 0),
    nama_dokter: bill.doctor.name ?? '',
    spesialisasi_dokter: bill.doctor.specialty ?? '',
    ruang_poli: bill.room ?? '',
  }
}
