import type { Currency } from '../../../shared/money.js'
import { mentioned } from './labels.js'
import { phrases } from './phrases.js'

const LANGUAGE_WORDS: Record<string, string[]> = {
  id: phrases(`
      dan, pasien, dokter, tanggal, jumlah, keterangan, rawat, biaya, obat, tarif, tagihan, rupiah, jalan, huruf,
      terbilang, kamar, klinik, apotek, harga, layanan, terima, dengan, nomor, tgl, kota, rumah, sakit, sub
      jumlah, banyak, kuitansi, ruang
    `),
  en: phrases(`
      and, patient, doctor, date, amount, invoice, bill, price, qty, quantity, the, for, tax, cash, change, item,
      total, only, visit, physician, units, value, charges, room, service, rate, name, of
    `),
}
const SCRIPTS: [string, RegExp][] = [
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
]

/** Languages of a text, most used first. */
export function languagesOf(text: string): string[] {
  const weights = Object.entries(LANGUAGE_WORDS).map(([code, words]) => ({
    code,
    weight: mentioned(text, words).length,
  }))
  for (const [code, script] of SCRIPTS) weights.push({ code, weight: (text.match(script) ?? []).length / 4 })
  const sorted = weights.filter((w) => w.weight > 0).sort((a, b) => b.weight - a.weight)
  const most = sorted[0]?.weight ?? 0
  return sorted.filter((w) => w.weight >= Math.max(2, most * 0.35)).map((w) => w.code)
}

/** Currency by its sign; where none is printed, by the language of the paper. */
export function currencyOf(text: string, languages: string[]): Currency | null {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length
  const signs: [Currency, number][] = [
    ['IDR', count(/\bRp\.?\s?\d|\bIDR\b|\brupiah\b|\bRp\b/gi) + (/\bNPWP\b|\bBPJS\b|\bPPN\b/.test(text) ? 1 : 0)],
    ['INR', count(/₹|\bINR\b|\bRs\b|\bUPI\b|\brupees?\b|\bpaise\b|\bGSTIN\b|\bCGST\b/gi)],
    ['MYR', count(/\bRM\s?\d|\bRM\b|\bMYR\b|\bSDN\b|\bBHD\b/gi)],
    ['USD', count(/\bUSD\b|US\$/gi)],
  ]
  const best = signs.sort((a, b) => b[1] - a[1])[0]!
  if (best[1] > 0) return best[0]
  if (languages[0] === 'id') return 'IDR'
  return languages.some((l) => ['hi', 'bn', 'ta'].includes(l)) ? 'INR' : null
}

/** Country of the issuer, from its currency. */
export function countryOf(currency: Currency | null): string | null {
  return currency === 'IDR' ? 'ID' : currency === 'INR' ? 'IN' : currency === 'MYR' ? 'MY' : null
}
