import { expect, it } from 'vitest'
import { aPage, type PrintedLine } from '../../../../test/factories/page.js'
import { parseBill } from '../parsing/parse-bill.js'
import { toOlderClaimForm } from './older-claim-form.js'

const KWITANSI: PrintedLine[] = [
  [[20, 'Klinik Pratama Nusa Indah']],
  [[16, 'Jl. Cempaka 9, Kota Bayangan, Telp: 021-555-0100']],
  [[28, 'KWITANSI']],
  'No. Kwitansi: KP-2026-118',
  'Sudah terima dari: Bpk. Joko Santoso',
  'Tanggal: 3 Agustus 2026',
  'Dokter: dr. Ratna Dewi',
  [
    [4, 'Konsultasi dokter umum'],
    [60, 'Rp 75.000'],
  ],
  [
    [4, 'Nebulizer'],
    [60, 'Rp 90.000'],
  ],
  [
    [4, 'Cek gula darah'],
    [60, 'Rp 35.000'],
  ],
  [
    [4, 'Salbutamol 2 mg tablet'],
    [60, 'Rp 12.500'],
  ],
  [
    [4, 'Biaya pendaftaran'],
    [60, 'Rp 15.000'],
  ],
  [
    [4, 'Jumlah'],
    [60, 'Rp 227.500'],
  ],
  'Terbilang: Dua ratus dua puluh tujuh ribu lima ratus rupiah',
]

it('gives the older claim form in whole rupiah', () => {
  const bill = parseBill([aPage(KWITANSI)])
  expect(toOlderClaimForm(bill)).toMatchObject({
    nama_faskes: 'Klinik Pratama Nusa Indah',
    no_kwitansi: 'KP-2026-118',
    nama_pasien: 'Bpk. Joko Santoso',
    tanggal_pelayanan: '2026-08-03',
    jenis_pelayanan: 'RAWAT JALAN',
    nama_dokter: 'dr. Ratna Dewi',
    obat: ['Salbutamol 2 mg tablet'],
    tindakan: ['Nebulizer'],
    pemeriksaan_penunjang: ['Cek gula darah'],
    biaya_konsultasi: 75_000,
    biaya_tindakan: 90_000,
    biaya_obat: 12_500,
    biaya_penunjang: 35_000,
    biaya_admin: 15_000,
    biaya_akomodasi_extra: 0,
    total_biaya: 227_500,
  })
  expect(bill).toMatchObject({ kind: 'payment_receipt', isMedical: true, totalNeedsCheck: false })
})
