import type { CopilotLanguage } from '../schema.js'

/** What an indication means, its best innocent explanation, what would exclude that, and two questions to ask. */
export type FlagWords = {
  meaning: string
  innocent: string
  excludedBy: string
  questions: readonly [string, string]
}
type Row = readonly [meaning: string, innocent: string, excludedBy: string, first: string, second: string]

const en: Record<string, Row> = {
  short_stay_high_cost: [
    'A stay of a day at most that costs more than comparable ones.',
    'A planned short procedure with dear material, or a transfer to another hospital.',
    'No procedure note and no transfer letter in the record.',
    'Ask for the medical summary or the action log.',
    'Check whether it should have been an outpatient visit.',
  ],
  severity_mismatch: [
    'Recorded as mild, yet billed above comparable stays.',
    'A special top-up or implant that the severity level does not show.',
    'No top-up on the claim and no dear item in the log.',
    'Review severity and diagnosis coding.',
    'Check that the package tariff fits.',
  ],
  high_cost_full_paid: [
    'Far above its peers and paid in full.',
    'A rare but documented course of illness.',
    'The record shows an ordinary course.',
    'Check the payment evidence for double billing.',
    "Ask for the hospital's own justification.",
  ],
  duplicate_pattern: [
    'The same member, hospital, diagnosis and procedure within days.',
    'A control visit or a therapy given in sessions.',
    'Both claims carry the same service on the same record.',
    'Confirm that the episodes are separate.',
    'Check for procedures recorded twice.',
  ],
  outpatient_high_cost: [
    'An outpatient visit far above comparable ones.',
    'A dear medicine or a day procedure.',
    'Neither prescription nor procedure report is there.',
    'Ask for the prescription and the procedure report.',
    'Check whether parts belong to another visit.',
  ],
  severity_unsupported: [
    'A severity level beyond what the accompanying diagnoses carry.',
    'Accompanying diagnoses were treated but not coded.',
    'The summary names no complication.',
    'Ask for the discharge summary.',
    'Check each accompanying diagnosis against results.',
  ],
  severity_high_facility: [
    'The hospital has more severe stays than its mix explains.',
    'A referral hospital receives the worst cases.',
    'Referral letters do not show more severe cases.',
    'Compare with hospitals of the same class.',
    'Draw a sample of its severe stays.',
  ],
  readmission: [
    'Readmitted soon after a stay for the same illness.',
    'A new event or a planned second stage.',
    'The first discharge was early and nothing new happened.',
    'Read the discharge note of the first stay.',
    'Check whether both stays are one episode.',
  ],
  fragmentation: [
    'Care of one episode billed in parts.',
    'Separate illnesses treated on separate days.',
    'The parts belong to one plan of treatment.',
    'Ask for the plan of treatment.',
    'Check dates and clinics side by side.',
  ],
  prolonged_stay: [
    'Longer than nearly all comparable stays.',
    'A complication, or nobody to take the patient home.',
    'Daily notes show no care that needs a bed.',
    'Read the daily notes of the last days.',
    'Ask why discharge was not possible earlier.',
  ],
  above_tariff: [
    'Billed above the tariffs on the claim.',
    'A top-up that is due but recorded elsewhere.',
    'No top-up applies to the case.',
    'Check the tariff list of the day of service.',
    'Ask which top-up was applied.',
  ],
  ward_class: [
    'A ward class above the entitlement.',
    'The entitled class was full and the difference is not charged.',
    'Beds were free or the difference was charged.',
    'Check bed occupancy on the day.',
    'Ask who asked for the higher class.',
  ],
  cbg_form: [
    'The group code is not well formed.',
    'A slip when the code was typed.',
    'The grouper gives another group for these codes.',
    'Run the grouper again on the codes.',
    'Ask the hospital to correct the code.',
  ],
  sex_age: [
    'Diagnosis or group does not fit sex or age.',
    "A slip in the member's data or a newborn on the mother's card.",
    'Member data are right and the record is of this person.',
    'Check the member data.',
    'Check whose record this is.',
  ],
  after_death: [
    'Care after the recorded year of death.',
    'The register of deaths is wrong or late.',
    'The register is confirmed by a certificate.',
    'Ask the register for confirmation.',
    'Check who signed for the care.',
  ],
  overlapping_stay: [
    'Treated elsewhere while lying in hospital by another claim.',
    'Sent to another house for an examination.',
    'No letter of transfer between the two.',
    'Put both claims side by side.',
    'Ask both houses for times.',
  ],
  cloned_record: [
    'The same record for several members on one day.',
    'A common illness with a standard package.',
    'Notes are the same word for word.',
    'Compare the notes of these members.',
    'Draw further claims of that day.',
  ],
}

const id: Record<string, Row> = {
  short_stay_high_cost: [
    'Rawat inap paling lama sehari dengan biaya di atas yang sebanding.',
    'Tindakan singkat terencana dengan bahan mahal, atau rujukan ke rumah sakit lain.',
    'Tidak ada catatan tindakan maupun surat rujukan.',
    'Minta ringkasan medis atau catatan tindakan.',
    'Periksa apakah seharusnya rawat jalan.',
  ],
  severity_mismatch: [
    'Tercatat ringan, tetapi ditagih di atas yang sebanding.',
    'Top-up khusus atau implan yang tidak tampak pada tingkat keparahan.',
    'Tidak ada top-up pada klaim dan tidak ada barang mahal dalam catatan.',
    'Tinjau keparahan dan kode diagnosis.',
    'Periksa apakah tarif paket sesuai.',
  ],
  high_cost_full_paid: [
    'Jauh di atas yang sebanding dan dibayar penuh.',
    'Perjalanan penyakit yang langka tetapi tercatat.',
    'Catatan menunjukkan perjalanan yang biasa.',
    'Periksa bukti pembayaran untuk penagihan ganda.',
    'Minta penjelasan internal rumah sakit.',
  ],
  duplicate_pattern: [
    'Peserta, rumah sakit, diagnosis dan tindakan yang sama dalam beberapa hari.',
    'Kontrol atau terapi yang diberikan bertahap.',
    'Kedua klaim memuat layanan yang sama pada catatan yang sama.',
    'Pastikan episodenya terpisah.',
    'Periksa tindakan yang tercatat berulang.',
  ],
  outpatient_high_cost: [
    'Rawat jalan jauh di atas yang sebanding.',
    'Obat mahal atau tindakan sehari.',
    'Tidak ada resep maupun laporan tindakan.',
    'Minta resep dan laporan tindakan.',
    'Periksa apakah sebagian milik kunjungan lain.',
  ],
  severity_unsupported: [
    'Tingkat keparahan melebihi yang didukung diagnosis penyerta.',
    'Diagnosis penyerta dirawat tetapi tidak dikode.',
    'Ringkasan tidak menyebut komplikasi.',
    'Minta ringkasan pulang.',
    'Cocokkan tiap diagnosis penyerta dengan hasil pemeriksaan.',
  ],
  severity_high_facility: [
    'Rumah sakit punya lebih banyak kasus berat daripada yang dijelaskan campurannya.',
    'Rumah sakit rujukan menerima kasus terberat.',
    'Surat rujukan tidak menunjukkan kasus yang lebih berat.',
    'Bandingkan dengan rumah sakit sekelas.',
    'Ambil contoh kasus beratnya.',
  ],
  readmission: [
    'Dirawat kembali segera setelah rawat inap untuk penyakit yang sama.',
    'Kejadian baru atau tahap lanjutan yang terencana.',
    'Pulang pertama terlalu dini dan tidak ada kejadian baru.',
    'Baca catatan pulang rawat inap pertama.',
    'Periksa apakah keduanya satu episode.',
  ],
  fragmentation: [
    'Perawatan satu episode ditagih terpisah.',
    'Penyakit berbeda ditangani pada hari berbeda.',
    'Bagian-bagiannya milik satu rencana perawatan.',
    'Minta rencana perawatan.',
    'Bandingkan tanggal dan poliklinik.',
  ],
  prolonged_stay: [
    'Lebih lama daripada hampir semua yang sebanding.',
    'Komplikasi, atau tidak ada yang menjemput pasien.',
    'Catatan harian tidak menunjukkan perawatan yang memerlukan tempat tidur.',
    'Baca catatan harian hari-hari terakhir.',
    'Tanyakan mengapa tidak dapat pulang lebih awal.',
  ],
  above_tariff: [
    'Ditagih di atas tarif pada klaim.',
    'Top-up yang berhak tetapi dicatat di tempat lain.',
    'Tidak ada top-up yang berlaku.',
    'Periksa daftar tarif pada hari pelayanan.',
    'Tanyakan top-up mana yang dipakai.',
  ],
  ward_class: [
    'Kelas rawat di atas haknya.',
    'Kelas yang menjadi hak penuh dan selisihnya tidak ditagih.',
    'Ada tempat tidur atau selisihnya ditagih.',
    'Periksa keterisian tempat tidur hari itu.',
    'Tanyakan siapa yang meminta kelas lebih tinggi.',
  ],
  cbg_form: [
    'Kode kelompok tidak berbentuk benar.',
    'Salah ketik kode.',
    'Grouper memberi kelompok lain untuk kode ini.',
    'Jalankan ulang grouper.',
    'Minta rumah sakit memperbaiki kode.',
  ],
  sex_age: [
    'Diagnosis atau kelompok tidak cocok dengan jenis kelamin atau usia.',
    'Salah data peserta atau bayi pada kartu ibunya.',
    'Data peserta benar dan catatan milik orang ini.',
    'Periksa data peserta.',
    'Periksa milik siapa catatan ini.',
  ],
  after_death: [
    'Perawatan setelah tahun kematian yang tercatat.',
    'Daftar kematian keliru atau terlambat.',
    'Daftar dikuatkan surat keterangan.',
    'Minta konfirmasi daftar.',
    'Periksa siapa yang menandatangani.',
  ],
  overlapping_stay: [
    'Dirawat di tempat lain saat masih rawat inap menurut klaim lain.',
    'Dikirim ke tempat lain untuk pemeriksaan.',
    'Tidak ada surat pindah antara keduanya.',
    'Bandingkan kedua klaim.',
    'Minta jam pelayanan dari keduanya.',
  ],
  cloned_record: [
    'Catatan yang sama untuk beberapa peserta pada satu hari.',
    'Penyakit umum dengan paket baku.',
    'Catatannya sama kata demi kata.',
    'Bandingkan catatan para peserta.',
    'Ambil contoh klaim lain hari itu.',
  ],
}

const tables: Record<CopilotLanguage, Record<string, Row>> = { en, id }

/** The words of an indication; an unknown one is named by its code, so that nothing is left out. */
export function flagWords(code: string, language: CopilotLanguage): FlagWords {
  const row = tables[language][code]
  const name = code.replaceAll('_', ' ')
  const [meaning, innocent, excludedBy, first, second] = row ?? [name, name, name, name, name]
  return { meaning, innocent, excludedBy, questions: [first, second] }
}

/** Codes that have words, for the test that every rule does. */
export const wordedFlags = (language: CopilotLanguage): string[] => Object.keys(tables[language])

export const DEFAULT_QUESTIONS: Record<CopilotLanguage, readonly string[]> = {
  en: [
    'Are the documents complete: medical summary, eligibility letter, action log?',
    'Are there earlier audit notes on similar claims of this hospital?',
    'Has a clinical verifier been asked?',
  ],
  id: [
    'Apakah berkas lengkap: ringkasan medis, surat eligibilitas (SEP), catatan tindakan?',
    'Apakah ada catatan audit terdahulu atas klaim serupa rumah sakit ini?',
    'Apakah verifikator klinis sudah dilibatkan?',
  ],
}
