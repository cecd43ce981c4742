import type { Paper } from '../schema.js'

/**
 * Names of columns, ours first, then those of the E-Klaim text export and of hospitals' own sheets. Names, record numbers and
 * addresses of people stand in such files too: they are in no list here, so they are never read.
 */
export const COLUMNS = {
  reference: ['reference', 'claim_id', 'no_klaim', 'nomor_klaim', 'no_sep', 'sep'],
  service: ['service', 'pelayanan', 'jenis_rawat'],
  eklaimService: ['ptd'],
  admittedOn: ['admitted_on', 'admission_date', 'tgl_masuk', 'tanggal_masuk'],
  dischargedOn: ['discharged_on', 'discharge_date', 'tgl_pulang', 'tanggal_pulang'],
  sex: ['sex', 'jenis_kelamin'],
  birthDate: ['birth_date', 'tgl_lahir', 'tanggal_lahir'],
  ageDays: ['age_days', 'umur_hari'],
  gestationWeeks: ['gestation_weeks', 'usia_kehamilan'],
  diagnoses: ['diagnoses', 'diaglist', 'diagnosis', 'diagnosa'],
  secondaryDiagnoses: ['secondary_diagnoses', 'diagnosa_sekunder'],
  procedures: ['procedures', 'proclist', 'prosedur', 'tindakan'],
  cbgCode: ['cbg_code', 'inacbg', 'kode_cbg'],
  wardClass: ['ward_class', 'kelas_rawat'],
  entitledClass: ['entitled_class', 'hak_kelas', 'kelas_hak'],
  billed: ['billed', 'total_tarif', 'tagihan'],
  groupTariff: ['group_tariff', 'tarif_grup'],
  specialTariff: ['special_tariff', 'tarif_khusus'],
  papers: ['papers', 'berkas'],
} as const
export type ColumnName = keyof typeof COLUMNS

export const SERVICES: Record<string, 'outpatient' | 'inpatient'> = {
  outpatient: 'outpatient',
  rj: 'outpatient',
  rjtl: 'outpatient',
  'rawat jalan': 'outpatient',
  inpatient: 'inpatient',
  ri: 'inpatient',
  ritl: 'inpatient',
  'rawat inap': 'inpatient',
}

export const SEXES: Record<string, 'male' | 'female'> = {
  male: 'male',
  m: 'male',
  l: 'male',
  'laki-laki': 'male',
  '1': 'male',
  female: 'female',
  f: 'female',
  p: 'female',
  perempuan: 'female',
  '2': 'female',
}

/** Hospitals' words for papers, beside our own. */
export const PAPERS: Record<string, Paper> = {
  resume: 'medical-summary',
  'resume medis': 'medical-summary',
  'indikasi rawat': 'admission-indication',
  'laporan operasi': 'procedure-report',
  'laporan tindakan': 'procedure-report',
  'jadwal terapi': 'therapy-schedule',
  'bukti pelayanan': 'signed-proof',
  'catatan koding': 'coding-note',
  bta: 'tb-bacteriology',
  'kultur tb': 'tb-culture',
  'patologi anatomi': 'histology',
  'kultur darah': 'blood-culture',
  'sitologi pleura': 'pleural-cytology',
  ekg: 'ecg',
  'ct kepala': 'brain-imaging',
  radiologi: 'imaging',
  endoskopi: 'endoscopy',
  'laporan anestesi': 'anaesthesia-record',
  'bukti infeksi': 'infection-workup',
  nefropati: 'nephropathy-workup',
  'penyebab ulkus': 'ulcer-cause',
}
