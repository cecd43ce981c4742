import { toWhole } from '../../../shared/money.js'
import { costParts, partOfLine } from '../parsing/cost-parts.js'
import type { Bill, CostParts } from '../schema.js'

/** The 21 fields of the older Indonesian claim form; money in whole rupiah, empty text where nothing was read. */
export interface OlderClaimForm {
  nama_faskes: string
  alamat_faskes: string
  telepon_faskes: string
  nama_pasien: string
  no_rekam_medis: string
  /** YYYY-MM-DD; the first day of care. */
  tanggal_pelayanan: string
  jenis_pelayanan: string
  no_kwitansi: string
  diagnosa: string
  tindakan: string[]
  obat: string[]
  pemeriksaan_penunjang: string[]
  biaya_konsultasi: number
  biaya_tindakan: number
  biaya_obat: number
  biaya_penunjang: number
  biaya_admin: number
  total_biaya: number
  nama_dokter: string
  spesialisasi_dokter: string
  ruang_poli: string
}

/** Accommodation has no field of its own in the older form: it is kept beside it. */
export type OlderClaimFormExtra = OlderClaimForm & { biaya_akomodasi_extra: number }

const OUTPATIENT = 'RAWAT JALAN'

/** A bill in the words of the older claim form. */
export function toOlderClaimForm(bill: Bill): OlderClaimFormExtra {
  const parts = costParts(bill)
  const named = (part: keyof CostParts) => bill.lines.filter((l) => partOfLine(l) === part).map((l) => l.description)
  return {
    nama_faskes: bill.facility.name ?? '',
    alamat_faskes: bill.facility.address ?? '',
    telepon_faskes: bill.facility.phone ?? '',
    nama_pasien: bill.patient.name ?? '',
    no_rekam_medis: bill.patient.recordNumber ?? '',
    tanggal_pelayanan: bill.admissionDate ?? bill.serviceDate ?? '',
    // The older form assumed outpatient care where the paper is silent.
    jenis_pelayanan: bill.serviceType ?? OUTPATIENT,
    no_kwitansi: bill.receiptNumber ?? '',
    diagnosa: bill.diagnosis.text ?? '',
    tindakan: named('procedures'),
    obat: named('medicines'),
    pemeriksaan_penunjang: named('tests'),
    biaya_konsultasi: toWhole(parts.consultation),
    biaya_tindakan: toWhole(parts.procedures),
    biaya_obat: toWhole(parts.medicines),
    biaya_penunjang: toWhole(parts.tests),
    biaya_admin: toWhole(parts.administration),
    biaya_akomodasi_extra: toWhole(parts.accommodation),
    total_biaya: bill.total === null ? 0 : toWhole(bill.total),
    nama_dokter: bill.doctor.name ?? '',
    spesialisasi_dokter: bill.doctor.specialty ?? '',
    ruang_poli: bill.room ?? '',
  }
}
