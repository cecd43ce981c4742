import type { RuleOutcome } from '../schema.js'

const documents: Record<string, string> = {
  receipt: 'kuitansi',
  'medical-summary': 'resume medis',
  referral: 'surat rujukan',
}

type Facts = RuleOutcome['facts']

const words: Record<string, (facts: Facts) => string> = {
  'claims.rule.total-over-10m': ({ limit }) => `Biaya di atas ${rupiah(limit)} perlu verifikasi tambahan`,
  'claims.rule.total-over-50m': ({ limit }) => `Biaya di atas ${rupiah(limit)} perlu penilaian komite medis`,
  'claims.rule.late-submission': ({ days, limit }) =>
    `Klaim masuk ${days} hari setelah pelayanan; batasnya ${limit} hari`,
  'claims.rule.future-date': () => 'Tanggal pelayanan melewati hari ini',
  'claims.rule.date-unreadable': () => 'Tanggal pelayanan tidak terbaca',
  'claims.rule.date-missing': () => 'Tanggal pelayanan tidak tercantum',
  'claims.rule.documents-missing': ({ document }) => `Dokumen belum ada: ${documents[String(document)] ?? document}`,
  'claims.rule.facility-not-partner': () => 'Fasilitas kesehatan tidak dikenali sebagai mitra',
  'claims.rule.facility-missing': () => 'Nama fasilitas kesehatan tidak tercantum',
}

/** An outcome in the Indonesian words that clients of the older form show; its code when it has none. */
export function warningOf(outcome: RuleOutcome): string {
  return words[outcome.rule]?.(outcome.facts) ?? outcome.rule
}

function rupiah(minor: Facts[string] | undefined): string {
  return `Rp ${Math.trunc(Number(minor) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, '.')}`
}
