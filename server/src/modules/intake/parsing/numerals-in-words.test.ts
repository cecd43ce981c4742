import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAmountInWords } from './numerals-in-words.js'

describe('readAmountInWords', () => {
  const cases: [string, number | null][] = [
    ['Satu juta tujuh ratus tiga puluh sembilan ribu rupiah', 173_900_000],
    ['# Sembilan belas juta tiga ratus tujuh belas ribu tiga ratus rupiah #', 1_931_730_000],
    ['seribu lima ratus rupiah', 150_000],
    ['seratus sebelas ribu sepuluh rupiah', 11_101_000],
    ['Enamratusempatpuluhenamribuenamratusrupiah', 64_660_000],
    ['Empat ratus tujuh puluh empat ribu lim a ratus rupiah', 47_450_000],
    ['dua miliar lima juta rupiah', 200_500_000_000],
    ['Rupees Twenty Six Thousand Five Hundred Ninety Four And Paise Ninety Six Only', 2_659_496],
    ['Rupees One Lakh Twenty Three Thousand Only', 12_300_000],
    ['Two Crore Five Lakh Rupees Only', 2_050_000_000],
    ['ninety-six rupees and fifty paise only', 9_650],
    ['One Hundred and Five Rupees', 10_500],
    ['terima kasih atas kunjungan anda', null],
    ['', null],
  ]
  it.each(cases)('%s', (text, minor) => {
    expect(readAmountInWords(text)?.minor ?? null).toBe(minor)
  })

  it('is less certain of damaged words', () => {
    expect(readAmountInWords('dua juta rupiah')!.confidence).toBe(1)
    expect(readAmountInWords('dua jutu rupioh')!.confidence).toBeLessThan(1)
  })

  it('reads back every whole rupiah amount in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (n) => {
        expect(readAmountInWords(`${terbilang(n)} rupiah`)?.minor).toBe(n * 100)
      }),
      { numRuns: 60 },
    )
  })

  it('reads back every whole rupee amount in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (n) => {
        expect(readAmountInWords(`Rupees ${inEnglish(n)} Only`)?.minor).toBe(n * 100)
      }),
      { numRuns: 60 },
    )
  })
})

const SATUAN = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
]

function terbilang(n: number): string {
  const join = (head: string, rest: number) => (rest > 0 ? `${head} ${terbilang(rest)}` : head)
  if (n < 12) return SATUAN[n]!
  if (n < 20) return `${SATUAN[n - 10]} belas`
  if (n < 100) return join(`${SATUAN[Math.floor(n / 10)]} puluh`, n % 10)
  if (n < 200) return join('seratus', n - 100)
  if (n < 1000) return join(`${SATUAN[Math.floor(n / 100)]} ratus`, n % 100)
  if (n < 2000) return join('seribu', n - 1000)
  if (n < 1_000_000) return join(`${terbilang(Math.floor(n / 1000))} ribu`, n % 1000)
  return join(`${terbilang(Math.floor(n / 1_000_000))} juta`, n % 1_000_000)
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'x x twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

function inEnglish(n: number): string {
  const join = (head: string, rest: number) => (rest > 0 ? `${head} ${inEnglish(rest)}` : head)
  if (n < 20) return ONES[n]!
  if (n < 100) return join(TENS[Math.floor(n / 10)]!, n % 10)
  if (n < 1000) return join(`${ONES[Math.floor(n / 100)]} hundred`, n % 100)
  if (n < 100_000) return join(`${inEnglish(Math.floor(n / 1000))} thousand`, n % 1000)
  if (n < 10_000_000) return join(`${inEnglish(Math.floor(n / 100_000))} lakh`, n % 100_000)
  return join(`${inEnglish(Math.floor(n / 10_000_000))} crore`, n % 10_000_000)
}
