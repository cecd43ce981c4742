import { plainForm } from '../lexicon/tokens.js'

/** What sort of answer a question wants, where the sort alone can tell that a passage has none. */
export type AskedKind = 'own-data' | 'future' | 'name' | 'amount' | 'other'

const SIGNS: [AskedKind, RegExp][] = [
  // Whether I still owe, what my balance is: nobody's record stands in a passage.
  [
    'own-data',
    /\b(apakah|apa) (saya|aku|kartu saya|status saya) (masih|sudah|punya|ada|terdaftar|aktif)|\b(saldo|status|tunggakan|tagihan|iuran|nomor kartu|data) (bpjs )?(saya|aku|gue|gw|ku)\b.*\b(berapa|sekarang|apa)\b|\b(berapa) (saldo|tunggakan|tagihan) (saya|aku|gue|gw)\b|\b(do|am) i (still )?(owe|have arrears|have any|registered|active)|\bmy (current )?(balance|status)\b|\bmera (bakaya|balance|status)\b/,
  ],
  [
    'future',
    /\bkapan (pemerintah|bpjs|negara)\b.*\b(naik|menaikkan|turun|ubah|hapus)|\b(tahun depan|bulan depan|next year|next month|agle saal)\b/,
  ],
  [
    'name',
    /\b(siapa nama|nama (dokter|direktur|menteri|kepala|pejabat|petugas))\b|\b(which|what) (minister|doctor|director|official)\b|\bwho (is|signed)\b|\bkaun (hai|sa (doctor|daktar))\b/,
  ],
  [
    'amount',
    /\b(berapa (rupiah|duit|uang|biaya|nominal|persen|harga)|how much|what (amount|percentage)|nominalnya|kitna paisa|paisa kitna|kitne paise)\b/,
  ],
]

/** The sort of answer a question asks for. */
export function askedKind(question: string): AskedKind {
  const plain = plainForm(question).replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
  return SIGNS.find(([, sign]) => sign.test(plain))?.[0] ?? 'other'
}

/** Whether a text can hold that sort of answer at all. */
export function holdsKind(kind: AskedKind, text: string): boolean {
  if (kind === 'own-data' || kind === 'future' || kind === 'name') return false
  return kind === 'amount' ? /\d/.test(text) : true
}
