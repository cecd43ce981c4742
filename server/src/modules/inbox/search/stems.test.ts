import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt, rootsOf, wordsOf } from './stems.js'

const share = (a: string, b: string): boolean => rootsOf(a).some((root) => rootsOf(b).includes(root))

describe('words to search by', () => {
  it.each([
    ...(
      [
        ['membayar', 'pembayaran'],
        ['dibayarkan', 'bayar'],
        ['mengirimkan', 'kiriman'],
        ['mengambil', 'pengambilan'],
        ['menulis', 'tulisan'],
        ['menyakitkan', 'sakit'],
        ['berobat', 'pengobatan'],
        ['obatnya', 'obat'],
        ['diperiksa', 'pemeriksaan'],
        ['tertolak', 'penolakan'],
        ['keluhanku', 'keluhan'],
        ['klaimnya', 'klaim'],
      ] as const
    ).map(([a, b]) => [a, b] as const),
  ])('finds %s by %s', (a, b) => expect(share(a, b)).toBe(true))

  it.each([
    ['klaim', 'kelas'],
    ['bayar', 'baru'],
    ['obat', 'sehat'],
    ['rumah', 'marah'],
  ])('does not take %s for %s', (a, b) => expect(share(a, b)).toBe(false))

  it('sees through case, accents that were joined, and marks that nobody sees', () => {
    expect(wordsOf('KLA\u200bIM, ｋｌａｉｍ! é नमस्ते')).toEqual(['klaim', 'klaim', 'é', 'नमस्ते'])
  })

  it('marks the words that were looked for, and loses nothing near them', () => {
    expect(excerpt('Kapan pembayarannya dibayar?', 'bayar')).toEqual([
      { text: 'Kapan ', hit: false },
      { text: 'pembayarannya', hit: true },
      { text: ' ', hit: false },
      { text: 'dibayar', hit: true },
      { text: '?', hit: false },
    ])
    const long = `${'x '.repeat(500)}klaim${' y'.repeat(500)}`
    const shown = excerpt(long, 'klaim')
      .map(({ text }) => text)
      .join('')
    expect([shown.includes('klaim'), shown.length < 400]).toEqual([true, true])
  })

  it('never throws, and always finds a word by itself', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const word of wordsOf(text)) expect(rootsOf(word)).toContain(word)
        excerpt(text, text)
      }),
      { numRuns: 500 },
    )
  })
})
